import { sql } from 'kysely'
import { changeKinds, saidKinds } from '../../find/index.ts'
import { among } from '../ask/conditions.ts'
import type { Filter } from '../ask/filter.ts'
import type { Item } from '../ask/items.ts'
import { listed } from '../ask/list.ts'
import { disputesOf } from '../store/disputes.ts'
import type { Database } from '../store/sqlite.ts'
import { acrossOf } from './across.ts'
import { standings } from './en.ts'
import { insideIn } from './inside.ts'

/** Entries of each sort under an instrument that are looked at, at most: the newest. */
const most = 30

/** Ids of the disputes of entries by the ids of these: across documents, inside their own, of the rule that they change. */
export function marksOf(
  db: Database,
  items: readonly Item[],
  then: Filter,
): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, Set<string>>()
  const mark = (entry: string, dispute: string) =>
    marks.set(entry, (marks.get(entry) ?? new Set()).add(dispute))
  for (const { id, sides } of acrossOf(db, items, then)) {
    for (const { item } of sides) mark(item.entry.id, id)
  }
  for (const { dispute, ids } of insideWith(db, items, then)) {
    for (const { entry } of items) {
      const bound = changeKinds.has(entry.kind) && dispute.question === 'instrument'
      if (ids.has(entry.id) || (bound && entry.under.some(id => ids.has(id)))) {
        mark(entry.id, dispute.id)
      }
    }
  }
  return new Map([...marks].map(([entry, ids]) => [entry, [...ids]]))
}

/** Disputes of single documents in which the entries take a side, or that are about what they change. */
function insideWith(db: Database, items: readonly Item[], then: Filter) {
  const keys = items.flatMap(({ entry }) => [
    entry.id,
    ...(changeKinds.has(entry.kind) ? entry.under : []),
  ])
  return insideOn(db, keys, then)
}

function insideOn(db: Database, keys: readonly string[], then: Filter) {
  const rows = db.ask(sql<{ key: string; about: string }>`select distinct d.key, x.key as about
    from disputed x join disputes d on d.id = x.dispute where ${among(sql`x.key`, keys)}`)
  const about = Map.groupBy(rows, ({ key }) => key)
  const places = [...about.keys()].flatMap(key => disputesOf(db, key))
  return insideIn(db, places, then).map(({ dispute }) => ({
    dispute,
    ids: new Set((about.get(dispute.id) ?? []).map(row => row.about)),
  }))
}

/** Ids of the disputes on how instruments stand, by the ids of these. */
export function ruleMarksOf(
  db: Database,
  instruments: readonly string[],
  then: Filter,
): ReadonlyMap<string, readonly string[]> {
  const inside = insideOn(db, instruments, then)
  return new Map(
    instruments.map(under => {
      const asked: readonly Filter[] = [
        { kinds: [...changeKinds] },
        { kinds: [...saidKinds], words: standings },
      ]
      const items = asked.flatMap(
        one => listed(db, { ...then, under, ...one }, { limit: most }).items,
      )
      const across = acrossOf(db, items, then).filter(({ about }) =>
        about.some(({ id }) => id === under),
      )
      const own = inside.filter(
        ({ dispute, ids }) => dispute.question === 'instrument' && ids.has(under),
      )
      return [under, [...across.map(({ id }) => id), ...own.map(({ dispute }) => dispute.id)]]
    }),
  )
}
