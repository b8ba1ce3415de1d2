import { type RawBuilder, sql } from 'kysely'
import type { Entry } from '../entry.ts'
import { type Decision, logOf } from '../registry/decisions.ts'
import type { Database } from '../store/sqlite.ts'
import { asksOf } from './asked.ts'
import { among, type Condition, every } from './conditions.ts'
import { cursorOf, spotOf } from './cursor.ts'
import { laterOf } from './editions.ts'
import { endOf, type Filter } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import type { Paging } from './list.ts'

/** Which changes to ask for: days are "YYYY-MM-DD", ends included. */
export interface ChangeQuestion {
  readonly since: string
  readonly until: string
  /** Of which entries. */
  readonly filter: Filter
}

/** A field of an entry that a newer reading tells otherwise. */
export interface FieldChange {
  readonly field: string
  readonly was: unknown
  readonly now: unknown
}

/** Something that changed in the record: an entry came, went or is told otherwise, or a person decided something. */
export interface Change {
  readonly what: 'came' | 'went' | 'changed' | 'decided'
  /** ISO 8601, UTC. */
  readonly at: string
  /** The entry; null for decisions on parties. */
  readonly item: Item | null
  /** What it was and what it is, where a newer reading changed it. */
  readonly fields: readonly FieldChange[]
  readonly decision: Decision | null
  /** The later version of the page from which what the entry rests on is gone; null where it went otherwise. */
  readonly version: string | null
}

/** A stretch of the changes. */
export interface ChangePage {
  readonly changes: readonly Change[]
  readonly next: string | null
}

/** A row of each sort has a place of its own in the order of one moment. */
export const sorts = ['came', 'went', 'decided'] as const

/** One number for a row and its sort. */
export const place = (id: number, sort: (typeof sorts)[number]): number =>
  id * sorts.length + sorts.indexOf(sort)

const placeOf = (id: RawBuilder<unknown>, sort: (typeof sorts)[number]) =>
  sql`${id} * ${sorts.length} + ${sorts.indexOf(sort)}`

const states = ['machine', 'confirmed', 'corrected', 'rejected']

/** What changed in a stretch of days, the newest first. */
export function changesIn(
  db: Database,
  { since, until, filter }: ChangeQuestion,
  { limit, cursor }: Paging = {},
): ChangePage {
  const asked = asksOf({ ...filter, states: filter.states ?? states })
  const within = (moment: RawBuilder<unknown>) =>
    sql<boolean>`${moment} between ${since} and ${endOf(until)}`
  const start = cursor === undefined ? undefined : spotOf(cursor)
  const after = start ? sql`where (at, place) < (${start.day}, ${start.id})` : sql``
  const most = limit === undefined ? sql`` : sql`limit ${limit + 1}`
  const isWhole = Object.values(filter).every(value => value === undefined)
  const rows = db.ask(sql<{ at: string; place: number }>`select at, place from (
    ${entries(sql`e.since`, 'came', [within(sql`e.since`), ...asked])}
    union all
    ${entries(sql`e.until`, 'went', [within(sql`e.until`), gone, ...asked])}
    union all
    select made as at, ${placeOf(sql`id`, 'decided')} as place from decisions
    where ${every([within(sql`made`), ...(isWhole ? [] : [onEntries(asked)])])}
  ) ${after} order by at desc, place desc ${most}`)
  const page = limit === undefined ? rows : rows.slice(0, limit)
  const last = page.at(-1)
  return {
    changes: changesAt(db, page),
    next: rows.length > page.length && last ? cursorOf({ day: last.at, id: last.place }) : null,
  }
}

const entries = (
  at: RawBuilder<unknown>,
  sort: 'came' | 'went',
  conditions: readonly Condition[],
) => sql`select ${at} as at, ${placeOf(sql`e.id`, sort)} as place from entries e
  where ${every(conditions)}`

/** No other row took its place when it went. */
export const gone = sql<boolean>`not exists (select 1 from entries f indexed by entries_document
  where f.document = e.document and f.key = e.key and f.id > e.id and f.since = e.until)`

/** Decisions on entries that are asked for. */
const onEntries = (asked: readonly Condition[]) =>
  sql<boolean>`about in (select e.key from entries e where e.key = decisions.about
    and e.until is null and ${every(asked)})`

/**
 * Changes by their moments and places. The entry of each is as it was written then; with `now` as it stands, or
 * stood last, and what takes a decision back has the entry of that.
 */
export function changesAt(
  db: Database,
  rows: readonly { readonly at: string; readonly place: number }[],
  now = false,
): readonly Change[] {
  const of = (sort: (typeof sorts)[number]) =>
    rows
      .filter(({ place }) => sorts[place % sorts.length] === sort)
      .map(({ place }) => Math.floor(place / sorts.length))
  const ids = [...of('came'), ...of('went')]
  const items = new Map(itemsOf(db, ids).map((item, at) => [ids[at]!, item]))
  const before = formerOf(db, of('came'))
  const versions = laterOf(db, [...new Set(of('went').map(id => items.get(id)!.document.id))])
  const decided = new Set(of('decided'))
  const whole = decided.size ? logOf(db) : []
  const log = whole.filter(({ id }) => decided.has(id))
  const entryOf = entriesOf(now ? whole : [])
  const keys = [
    ...log.flatMap(one => entryOf(one) ?? []),
    ...(now ? [...items.values()].map(({ entry }) => entry.id) : []),
  ]
  const about = aboutOf(db, [...new Set(keys)])
  return rows.map(({ at, place }): Change => {
    const id = Math.floor(place / sorts.length)
    const sort = sorts[place % sorts.length]!
    if (sort === 'decided') {
      const decision = log.find(one => one.id === id)!
      const item = about.get(entryOf(decision) ?? '') ?? null
      return { what: sort, at, item, fields: [], decision, version: null }
    }
    const item = items.get(id)!
    const former = sort === 'came' ? before.get(id) : undefined
    const fields = former ? differences(former, item.machine) : []
    const shown = now ? about.get(item.entry.id)! : item
    const version = (sort === 'went' && versions.get(item.document.id)) || null
    return { what: former ? 'changed' : sort, at, item: shown, fields, decision: null, version }
  })
}

/** The entry that a decision is about; of an undoing, where the log is given, that of what it takes back. */
function entriesOf(log: readonly Decision[]): (decision: Decision) => string | undefined {
  const byId = new Map(log.map(one => [one.id, one]))
  return function entryOf({ id, ruling }): string | undefined {
    if (ruling.kind !== 'undo') return 'entry' in ruling ? ruling.entry : undefined
    const back = ruling.decision < id ? byId.get(ruling.decision) : undefined
    return back && entryOf(back)
  }
}

/** What stood before in the place of rows that came: the same entry as an older reading told it. */
function formerOf(db: Database, ids: readonly number[]): ReadonlyMap<number, Entry> {
  const rows = db.ask(sql<{ id: number; json: string }>`select e.id, f.json
    from json_each(${JSON.stringify(ids)}) j cross join entries e on e.id = j.value
    join entries f indexed by entries_document
      on f.document = e.document and f.key = e.key and f.id < e.id and f.until = e.since`)
  return new Map(rows.map(({ id, json }) => [id, JSON.parse(json) as Entry]))
}

function differences(was: Entry, now: Entry): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof Entry)[]
  return fields.flatMap(field =>
    JSON.stringify(was[field]) === JSON.stringify(now[field])
      ? []
      : [{ field, was: was[field] ?? null, now: now[field] ?? null }],
  )
}

/** The entries that decisions are about, as they stand or stood last. */
function aboutOf(db: Database, keys: readonly string[]): ReadonlyMap<string, Item> {
  if (keys.length === 0) return new Map()
  const rows = db.ask(sql<{ id: number }>`select max(e.id) as id from entries e
    where ${among(sql`e.key`, keys)} group by e.key`)
  const items = itemsOf(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(items.map(item => [item.entry.id, item]))
}
