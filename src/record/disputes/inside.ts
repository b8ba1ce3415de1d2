import { sql } from 'kysely'
import { besides, testsOf } from '../ask/asked.ts'
import { among, every } from '../ask/conditions.ts'
import { type Filter, momentOf } from '../ask/filter.ts'
import { decisionsOn } from '../ask/items.ts'
import type { DisputeSide } from '../dispute.ts'
import { isOfEntry } from '../registry/decisions.ts'
import { inOrder } from '../review/verdict.ts'
import type { DisputePlace } from '../store/disputes.ts'
import type { Database } from '../store/sqlite.ts'

/** Whether a filter asks for more than a day of the record. */
export const isCut = ({ asOf: _, recorded: __, ...rest }: Filter): boolean =>
  Object.values(rest).some(value => value !== undefined)

/** Disputes of single documents in which an entry that a filter lets through takes a side; none by rejected entries. */
export function insideIn(
  db: Database,
  places: readonly DisputePlace[],
  filter: Filter,
): readonly DisputePlace[] {
  const sidesOf = ({ dispute: { claim, counters } }: DisputePlace) => [claim, ...counters]
  const keys = [...new Set(places.flatMap(sidesOf).flatMap(({ entry }) => entry ?? []))]
  const rejected = rejectedIn(db, keys, momentOf(filter))
  const stands = ({ entry }: DisputeSide) => entry === null || !rejected.has(entry)
  const held = places.flatMap(place => {
    const { claim, counters } = place.dispute
    const left = counters.filter(stands)
    if (!stands(claim) || left.length === 0) return []
    return left.length === counters.length
      ? [place]
      : [{ ...place, dispute: { ...place.dispute, counters: left } }]
  })
  if (isCut(filter)) {
    const rows = db.ask(sql<{ key: string }>`select e.key from entries e${besides(filter)}
      where ${every([among(sql`e.key`, keys), ...testsOf(filter)])}`)
    const passed = new Set(rows.map(({ key }) => key))
    return held.filter(place => sidesOf(place).some(({ entry }) => entry && passed.has(entry)))
  }
  const days = [filter.asOf].filter(day => day !== undefined)
  return held.filter(({ published }) => days.every(day => published === null || published <= day))
}

/** Entries that persons rejected. */
function rejectedIn(
  db: Database,
  keys: readonly string[],
  moment: string | undefined,
): ReadonlySet<string> {
  const state = new Set(['reject', 'confirm', 'correct'])
  return new Set(
    [...decisionsOn(db, new Set(keys), moment)].flatMap(([key, all]) => {
      const last = inOrder(all.filter(isOfEntry)).findLast(({ ruling }) => state.has(ruling.kind))
      return last?.ruling.kind === 'reject' ? [key] : []
    }),
  )
}
