import { type RawBuilder, sql } from 'kysely'
import { keptKinds } from '../../find/index.ts'
import { briefOf, type Office, officesOf } from '../registry/ask.ts'
import type { PartyEntry } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { among, every, isSpread } from './conditions.ts'
import { dayOf, doing, type Filter } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import { listed } from './list.ts'
import { isOfParts, ofCasts, partsOf } from './parts.ts'
import type { Party } from './party.ts'
import { type Elsewhere, elsewhere } from './printed.ts'
import { allIn } from './spots.ts'

/** Whether a party did it, or it was done to them. */
export type Side = 'did' | 'met'

/** What a party did, or met, of one kind. */
export interface Part {
  readonly side: Side
  readonly kind: string
  readonly force: string | null
  /** Entries, each counted once. */
  readonly count: number
  /** In how many places these were printed; the same number where no copies tell them. */
  readonly places: number
  /** The newest of them. */
  readonly newest: readonly Item[]
}

/** What the record holds of a party. */
export interface Who {
  /** The party; null where a state with all that is its is meant. */
  readonly party: PartyEntry | null
  readonly country: string | null
  readonly offices: readonly Office[]
  readonly parts: readonly Part[]
  /** What they are bound to that falls due or was ruled on, by the day it falls due. */
  readonly bound: readonly Item[]
}

/** So many of the newest are looked through for those of each kind. */
const recent = 2000

const sides = ['did', 'met'] as const

/** An entry's kind and force, and which sides a party has in it: each entry once, by its day. */
function sidesOf(party: Party, filter: Filter, more?: Elsewhere): RawBuilder<unknown> {
  const has = (side: Side) => sql`max(c.role in (${sql.join(rolesOf(side))}))`
  const beyond = more ? sql`, nullif(${more(sql`c.entry`)}, 0) as beyond` : sql``
  return sql`select c.entry as id, c.kind, c.force, ${has('did')} as did, ${has('met')} as met${beyond}
    from casts c where ${every(ofCasts({ party, roles: [...doing, 'whom'] }, filter))}
    group by c.day, c.entry`
}

/** The newest of each kind among the most recent, of all kinds or some, by side, kind and force. */
function newestIn(
  db: Database,
  party: Party,
  filter: Filter,
  most: number,
  kinds?: readonly string[],
): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  const some = kinds ? sql` having ${among(told, kinds)}` : sql``
  type Row = { id: number; kind: string; force: string | null; did: number; met: number }
  const rows = db.ask(sql<Row>`${sidesOf(party, filter)}${some}
    order by c.day desc, c.entry desc limit ${recent}`)
  for (const row of rows) {
    for (const side of sides) {
      if (!row[side]) continue
      const key = keyOf({ side, kind: row.kind, force: row.force })
      const some = found.get(key) ?? []
      if (some.length < most) found.set(key, [...some, row.id])
    }
  }
  return found
}

/** The newest of each kind; of those that are seldom among the most recent, as far back as they lie. */
function nearIn(
  db: Database,
  party: Party,
  filter: Filter,
  most: number,
  counts: readonly Counted[],
): ReadonlyMap<string, number[]> {
  const near = newestIn(db, party, filter, most)
  const seldom = counts.filter(one => (near.get(keyOf(one))?.length ?? 0) < Math.min(one.n, most))
  if (seldom.length === 0) return near
  const kinds = [...new Set(seldom.map(({ kind, force }) => (force ? `${kind}:${force}` : kind)))]
  return new Map([...near, ...newestIn(db, party, filter, most, kinds)])
}

/** A kind with its force. */
const told = sql<string>`(kind || coalesce(':' || force, ''))`

const keyOf = ({ side, kind, force }: Omit<Counted, 'n' | 'places'>) =>
  `${side} ${kind} ${force ?? ''}`

/** Counts all that a party did and met in one go: what is told of each entry, and how many more places, in a row. */
function countedAlone(db: Database, party: Party, filter: Filter): readonly Counted[] {
  const more = elsewhere(db, filter)
  const one = more ? sql`${told} || coalesce('+' || beyond, '')` : told
  const all = (side: Side) => sql`group_concat(${one}, ' ') filter (where ${sql.ref(side)})`
  const [row] = db.ask(sql<Record<Side, string | null>>`
    select ${all('did')} as did, ${all('met')} as met from (${sidesOf(party, filter, more)})`)
  return sides.flatMap(side => {
    const counts = new Map<string, number>()
    for (const one of row![side]?.split(' ') ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
    const found = [...counts].map(([one, n]): Counted => {
      const [what = '', beyond = 0] = one.split('+')
      const [kind = '', force = null] = what.split(':')
      return { side, kind, force, n, places: n * (1 + Number(beyond)) }
    })
    return summed(found)
  })
}

/** Whether all that a filter asks stands beside the parts of parties, so that no entry need be looked up. */
const isLight = (filter: Filter) => isOfParts(filter) && partsOf(filter).length === 0

const rolesOf = (side: Side): readonly string[] => (side === 'did' ? doing : ['whom'])

interface Counted {
  readonly side: Side
  readonly kind: string
  readonly force: string | null
  readonly n: number
  readonly places: number
}

/** What a party said, pledged, did and met, cut down by a filter; so many of each. */
export function whoIn(db: Database, party: Party, filter: Filter, most: number): Who {
  const asked = (side: Side): Filter => ({
    ...filter,
    ...(side === 'did' ? { by: party } : { to: party }),
  })
  const light = isLight(filter) && !isSpread(party)
  const counts = light
    ? countedAlone(db, party, filter)
    : sides.flatMap(side => countedIn(db, side, asked(side)))
  const near = light && most > 0 ? nearIn(db, party, filter, most, counts) : new Map()
  const items = new Map<number, Item>()
  const ids = [...near.values()].flat()
  itemsOf(db, ids).forEach((item, at) => {
    items.set(ids[at]!, item)
  })
  const parts = counts.map(({ side, kind, force, n, places }) => {
    const found: readonly number[] = near.get(keyOf({ side, kind, force })) ?? []
    const narrow = { ...asked(side), kinds: [kind], ...(force && { forces: [force] }) }
    const newest =
      found.length < Math.min(n, most)
        ? listed(db, narrow, { limit: most }).items
        : found.map(id => items.get(id)!)
    return { side, kind, force, count: n, places, newest }
  })
  const kinds = (filter.kinds ?? [...keptKinds]).filter(kind => keptKinds.has(kind))
  const due = { ...asked('did'), kinds, dueFrom: '0000' }
  const bound = kinds.length === 0 || most === 0 ? [] : listed(db, due, { limit: most * 4 }).items
  const country = 'country' in party ? party.country : null
  const [registry] = 'country' in party ? [] : party.registries
  const brief = registry === undefined ? undefined : briefOf(db, registry, dayOf(filter))
  const offices = brief && brief.type !== 'state' ? officesOf(db, registry!, dayOf(filter)) : []
  return { party: brief ?? null, country, offices, parts, bound: bound.toReversed() }
}

function countedIn(db: Database, side: Side, asked: Filter): readonly Counted[] {
  const { plan, moved } = allIn(db, asked)
  const beyond = elsewhere(db, asked)?.(sql`n.id`) ?? sql`0`
  const ids = JSON.stringify(moved.map(({ id }) => id))
  const all = [
    sql`select distinct e.id, e.kind, e.force from ${plan.from} where ${every(plan.conditions)}`,
    sql`select e.id, e.kind, e.force from entries e
      where e.id in (select value from json_each(${ids}))`,
  ]
  const rows = all.slice(0, moved.length ? 2 : 1).flatMap(some =>
    db.ask(sql<Omit<Counted, 'side'>>`select kind, force, count(*) as n,
      count(*) + total(${beyond}) as places from (${some}) n group by 1, 2`),
  )
  return summed(rows.map(row => ({ side, ...row })))
}

/** Counts of the same kind and force put together, the most first. */
function summed(counts: readonly Counted[]): readonly Counted[] {
  const found = [...Map.groupBy(counts, keyOf).values()].map(some =>
    some.reduce((a, b) => {
      const { side, kind, force } = a
      return { side, kind, force, n: a.n + b.n, places: a.places + b.places }
    }),
  )
  return found.toSorted(mostFirst)
}

const mostFirst = (a: Counted, b: Counted): number => {
  const key = ({ kind, force }: Counted) => `${kind} ${force ?? ''}`
  return b.n - a.n || (key(a) < key(b) ? -1 : 1)
}
