import { type RawBuilder, sql } from 'kysely'
import { bounds } from '../edtf.ts'
import { rulingsOf } from '../registry/decisions.ts'
import { partyId } from '../registry/entry.ts'
import { shiftsOf } from '../registry/shifts.ts'
import type { Database } from '../store/sqlite.ts'
import { actsIn, together } from './acts.ts'
import { every } from './conditions.ts'
import type { Counting } from './countings.ts'
import { type Filter, momentOf } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import { type Elsewhere, elsewhere, elsewhereOf, type Printed } from './printed.ts'
import { allIn } from './spots.ts'
import { placedThen } from './spread.ts'

/** How many entries stand under a value. */
export interface Count {
  /** "2020-09", "2020-Q3", "r-12"; "" for none. */
  readonly key: string
  /** What the key is called. */
  readonly name: string
  /** Entries, each telling of an act by itself; what copies tell word for word is one. */
  readonly reports: number
  /** In how many places these were printed; the same number where no copies tell them. */
  readonly places: number
  /** Acts: one told in several documents is one; null where that was not asked. */
  readonly events: number | null
}

const starts = { month: 7, year: 4 } as const

/**
 * The stretch of time in which all the days lie that a date may mean: "2020-09" for a day, but "2020" for a
 * year that no month is told of, and "2019/2020" over the turn of years; "" for none.
 */
export function periodOf(day: string | null, end: string | null, by: Time): string {
  if (!day) return ''
  const of = (one: string) =>
    by === 'quarter'
      ? `${one.slice(0, 4)}-Q${Math.ceil(Number(one.slice(5, 7)) / 3)}`
      : one.slice(0, starts[by])
  const [first, last] = [of(day), of(end ?? day)]
  if (first === last) return first
  const [from, to] = [day, end!].map(one => one.slice(0, 4))
  return from === to ? from! : `${from}/${to}`
}

const quarter = (day: RawBuilder<string>) =>
  sql<string>`(substr(${day}, 1, 4) || '-Q' || ((substr(${day}, 6, 2) + 2) / 3))`

const period = (of: (day: RawBuilder<string>) => RawBuilder<string>): RawBuilder<string> => {
  const year = (one: RawBuilder<string>) => sql<string>`substr(${one}, 1, 4)`
  const [day, end] = [sql<string>`e.day`, sql<string>`e.day_to`]
  return sql`case when e.day = '' then '' when ${of(day)} = ${of(end)} then ${of(day)}
    when ${year(day)} = ${year(end)} then ${year(day)}
    else ${year(day)} || '/' || ${year(end)} end`
}

const columns: Readonly<Record<Exclude<Counting, 'party'>, RawBuilder<string>>> = {
  month: period(day => sql`substr(${day}, 1, 7)`),
  quarter: period(quarter),
  year: period(day => sql`substr(${day}, 1, 4)`),
  kind: sql`e.kind`,
  force: sql`coalesce(e.force, '')`,
  status: sql`e.status`,
  plover: sql`coalesce(e.plover, '')`,
  source: sql`coalesce(s.site, '')`,
}

/** What stands beside the entries where a count asks for it. */
const beside: Partial<Record<Counting, RawBuilder<unknown>>> = {
  source: sql` cross join documents s indexed by documents_facts on s.id = e.document`,
  party: sql` cross join casts p on p.entry = e.id and p.registry is not null`,
}

/** The party of a part, as the decisions of a moment had it. */
const partyThen = (db: Database, moment: string | undefined) =>
  sql<string>`coalesce('r-' || (${placedThen(shiftsOf(db, moment), 'p')}), '')`

function labelsOf({ entry, day, document, parties }: Item, by: Counting): readonly string[] {
  switch (by) {
    case 'month':
    case 'quarter':
    case 'year':
      return [periodOf(day, endOf(entry, day), by)]
    case 'kind':
    case 'status':
    case 'force':
      return [entry[by] ?? '']
    case 'plover':
      return [entry.code?.plover ?? '']
    case 'source':
      return [document.site ?? '']
    case 'party':
      return [...new Set(parties.flatMap(({ known }) => known ?? []))]
  }
}

/** The last day that the date may mean under which an entry as it was then stands. */
export function endOf({ when, due }: Item['entry'], day: string | null): string | null {
  const ends = [when, due].flatMap(date => (date ? (bounds(date.edtf) ?? []) : []))
  return ends.find(({ from }) => from === day)?.to ?? day
}

/** Counts the entries that a filter lets through; days in order, all else the most first. */
export function countsIn(
  db: Database,
  filter: Filter,
  by: Counting,
  events = false,
): readonly Count[] {
  const { plan, moved } = allIn(db, filter)
  const from = sql`${plan.from}${beside[by] ?? sql``} where ${every(plan.conditions)}`
  const reports = new Map<string, Printed>()
  const add = (key: string, n: number, beyond: number) => {
    const { entries, places } = reports.get(key) ?? { entries: 0, places: 0 }
    reports.set(key, { entries: entries + n, places: places + n + beyond })
  }
  const moment = momentOf(filter)
  const label = by === 'party' ? partyThen(db, moment) : columns[by]
  const more = elsewhere(db, filter)
  const told = isTime(by)
    ? timesIn(
        db,
        plan.repeats ? sql`(select distinct e.id, e.day, e.day_to from ${from}) e` : from,
        by,
        more,
      )
    : valuesIn(db, from, label, plan.repeats || by === 'party', more)
  for (const { key, n, beyond } of told) add(key, Number(n), Number(beyond))
  const late = itemsOf(
    db,
    moved.map(({ id }) => id),
    moment,
  )
  for (const item of late)
    for (const key of labelsOf(item, by)) add(key, 1, elsewhereOf(item, filter))
  const acts = events ? eventsIn(db, from, label, late, moved, by, moment) : undefined
  const names = by === 'party' ? namesOf(db, [...reports.keys()], moment) : undefined
  const found = [...reports].map(([key, { entries, places }]) => ({
    key,
    name: names?.get(key) ?? key,
    reports: entries,
    places,
    events: acts ? (acts.get(key) ?? 0) : null,
  }))
  const key = (a: Count, b: Count) => (a.key < b.key ? -1 : Number(a.key > b.key))
  return found.toSorted((a, b) => (isTime(by) ? key(a, b) : b.reports - a.reports || key(a, b)))
}

/** How many stand under each stretch of time: counted by days, of which few are told of a longer one. */
function timesIn(
  db: Database,
  from: RawBuilder<unknown>,
  by: Time,
  more: Elsewhere | undefined,
): readonly Row[] {
  const beyond = more?.(sql`e.id`) ?? sql`0`
  const rows = sql<{ day: string; n: number; beyond: number; ends: string }>`
    select e.day, count(*) as n, total(${beyond}) filter (where e.day_to = e.day) as beyond,
    json_group_array(json_array(e.day_to, ${beyond})) filter (where e.day_to != e.day) as ends
    from ${from} group by 1`
  return db.ask(rows).flatMap(({ day, n, beyond, ends }) => {
    const longer = JSON.parse(ends) as [end: string, beyond: number][]
    return [
      { key: periodOf(day, day, by), n: Number(n) - longer.length, beyond: Number(beyond) },
      ...longer.map(([end, beyond]) => ({ key: periodOf(day, end, by), n: 1, beyond })),
    ].filter(one => one.n > 0)
  })
}

/** How many stand under each value, each once, and in how many more places they were printed. */
function valuesIn(
  db: Database,
  from: RawBuilder<unknown>,
  label: RawBuilder<string>,
  repeats: boolean,
  more: Elsewhere | undefined,
): readonly Row[] {
  const beyond = (id: RawBuilder<unknown>) => (more ? sql`total(${more(id)})` : sql`0`)
  return db.ask(
    repeats
      ? sql<Row>`select key, count(*) as n, ${beyond(sql`n.id`)} as beyond
          from (select distinct e.id as id, ${label} as key from ${from}) n group by 1`
      : sql<Row>`select ${label} as key, count(*) as n, ${beyond(sql`e.id`)} as beyond
          from ${from} group by 1`,
  )
}

interface Row {
  readonly key: string
  readonly n: number
  readonly beyond: number
}

/** Acts under each value; one that stands under several counts under each, but has one time: that of its first telling. */
function eventsIn(
  db: Database,
  from: RawBuilder<unknown>,
  label: RawBuilder<string>,
  late: readonly Item[],
  moved: readonly { readonly id: number }[],
  by: Counting,
  moment: string | undefined,
): ReadonlyMap<string, number> {
  const labels = new Map<number, Set<string>>()
  const put = (id: number, key: string) => {
    const some = labels.get(id)
    if (some) some.add(key)
    else labels.set(id, new Set([key]))
  }
  const rows = sql<{ id: number; key: string }>`select distinct e.id, ${label} as key from ${from}`
  for (const { id, key } of db.ask(rows)) put(id, key)
  late.forEach((item, at) => {
    for (const key of labelsOf(item, by)) put(moved[at]!.id, key)
  })
  const counts = new Map<string, number>()
  const ids = [...labels.keys()].toSorted((a, b) => a - b)
  for (const group of together(actsIn(db, ids, moment), act => act)) {
    const tellings = isTime(by) ? group.slice(0, 1) : group
    for (const key of new Set(tellings.flatMap(({ id }) => [...labels.get(id)!]))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

type Time = 'month' | 'quarter' | 'year'

const isTime = (by: Counting): by is Time => by === 'month' || by === 'quarter' || by === 'year'

function namesOf(
  db: Database,
  keys: readonly string[],
  moment: string | undefined,
): ReadonlyMap<string, string> {
  const rulings = rulingsOf(db, moment)
  const ids = keys.map(key => Number(key.slice(2)))
  const rows = sql<{ id: number; name: string }>`select id, name from registry
    where id in (select value from json_each(${JSON.stringify(ids)}))`
  return new Map(
    db.ask(rows).map(({ id, name }) => [partyId(id), rulings.renamed(id) ?? name] as const),
  )
}
