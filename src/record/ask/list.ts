import type { Entry } from '../entry.ts'
import { partsOf } from '../registry/casts.ts'
import { verdictOn } from '../review/verdict.ts'
import type { Database } from '../store/sqlite.ts'
import { columnsOf } from '../store/write.ts'
import { candidates, counted, filtered, type Order, type Spot } from './candidates.ts'
import { cursorOf, spotOf } from './cursor.ts'
import { type Filter, momentOf } from './filter.ts'
import { decisionsOn, type Item, itemsOf } from './items.ts'
import type { Party } from './party.ts'

/** A stretch of a list. */
export interface Page {
  readonly items: readonly Item[]
  /** Where the next stretch begins; null at the end. */
  readonly next: string | null
}

/** Which stretch of a list. */
export interface Paging {
  readonly order?: Order
  /** All of it where it is missing. */
  readonly limit?: number
  readonly cursor?: string
}

/** The entries that a filter lets through, a stretch at a time. Throws a CursorError for a wrong cursor. */
export function listed(db: Database, filter: Filter, paging: Paging = {}): Page {
  const { order = 'newest', limit, cursor } = paging
  const spots = spotsIn(db, filter, order, limit === undefined ? null : limit + 1, cursor)
  const page = limit === undefined ? spots : spots.slice(0, limit)
  const more = spots.length > page.length
  return {
    items: itemsOf(
      db,
      page.map(({ id }) => id),
      momentOf(filter),
    ),
    next: more ? cursorOf(page.at(-1)!) : null,
  }
}

/** How many entries a filter lets through. */
export function countIn(db: Database, filter: Filter): number {
  const late = lateOf(db, filter)
  if (late.length === 0) return counted(db, filter)
  return spotsIn(db, filter, 'newest', null).length
}

function spotsIn(
  db: Database,
  filter: Filter,
  order: Order,
  limit: number | null,
  cursor?: string,
): readonly Spot[] {
  const after = cursor === undefined ? undefined : spotOf(cursor)
  const late = lateOf(db, filter)
  const rows = candidates(db, filter, order, limit, after, late)
  if (late.length === 0) return rows
  const compare = (a: Spot, b: Spot) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.id - b.id
  const ordered = order === 'newest' ? (a: Spot, b: Spot) => compare(b, a) : compare
  const then = thenIn(db, filter, late).filter(spot => !after || ordered(after, spot) < 0)
  const all = [...rows, ...then].sort(ordered)
  return limit === null ? all : all.slice(0, limit)
}

/** Entries on which something was decided only after the moment that is asked about: their columns say what holds now. */
function lateOf(db: Database, filter: Filter): readonly string[] {
  const moment = momentOf(filter)
  if (moment === undefined) return []
  const rows = db.query.selectFrom('decisions').select(['about', 'kind', 'json', 'id'])
  const after = db.all(rows.where('made', '>', moment))
  const undone = after.flatMap(({ kind, json }) =>
    kind === 'undo' ? [(JSON.parse(json) as { decision: number }).decision] : [],
  )
  const about = new Set(after.flatMap(({ about }) => about ?? []))
  if (undone.length) {
    const back = db.query.selectFrom('decisions').select('about').where('id', 'in', undone)
    for (const { about: key } of db.all(back)) if (key) about.add(key)
  }
  return [...about]
}

/** Of those entries the ones that the filter would have let through then. */
function thenIn(db: Database, filter: Filter, keys: readonly string[]): readonly Spot[] {
  const { asOf, recorded } = filter
  const bare = {
    states: ['machine', 'confirmed', 'corrected', 'rejected'],
    ...(asOf && { asOf }),
    ...(recorded && { recorded }),
  }
  const { words, source, document } = filter
  const query = filtered(db, {
    ...bare,
    ...(words && { words }),
    ...(source && { source }),
    ...(document && { document }),
  })
  const rows = db.all(
    query.select(['e.id', 'e.key', 'e.json', 'd.published']).where('e.key', 'in', keys),
  )
  const decisions = decisionsOn(db, new Set(keys), momentOf(filter))
  return rows.flatMap(({ id, key, json, published }) => {
    const { entry, state } = verdictOn(JSON.parse(json) as Entry, decisions.get(key) ?? [])
    const columns = columnsOf(entry, published)
    const fits =
      (filter.states ? filter.states.includes(state) : state !== 'rejected') &&
      among(filter.kinds, columns.kind) &&
      among(filter.forces, columns.force) &&
      among(filter.statuses, columns.status) &&
      among(filter.plover, columns.plover) &&
      (!filter.cameo || (columns.cameo?.startsWith(filter.cameo) ?? false)) &&
      (!filter.from || columns.day >= filter.from) &&
      (!filter.until || (columns.day !== '' && columns.day <= filter.until)) &&
      (filter.under === undefined || entry.under.includes(filter.under)) &&
      entry.confidence >= (filter.minConfidence ?? 0) &&
      hasPart(db, id, entry, filter.by, ['who', 'speaker']) &&
      hasPart(db, id, entry, filter.to, ['whom']) &&
      hasPart(db, id, entry, filter.party)
    return fits ? [{ day: columns.day, id }] : []
  })
}

const among = (list: readonly string[] | undefined, value: string | null) =>
  !list || (value !== null && list.includes(value))

function hasPart(
  db: Database,
  id: number,
  entry: Entry,
  party: Party | undefined,
  roles?: readonly string[],
): boolean {
  if (!party) return true
  const [item] = itemsOf(db, [id])
  const known = new Map(item!.parties.map(one => [one.id, one]))
  return partsOf(entry).some(({ role, party: key }) => {
    if (roles && !roles.includes(role)) return false
    const one = known.get(key)
    if ('country' in party) return one?.country === party.country
    return party.registries.some(registry => one?.known === `r-${registry}`)
  })
}
