import { sql } from 'kysely'
import { keptKinds } from '../../find/index.ts'
import { briefOf, type Office, officesOf } from '../registry/ask.ts'
import type { PartyEntry } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { every } from './conditions.ts'
import { dayOf, doing, type Filter } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import { listed } from './list.ts'
import { ofCasts } from './parts.ts'
import type { Party } from './party.ts'
import { allIn } from './spots.ts'

/** Whether a party did it, or it was done to them. */
export type Side = 'did' | 'met'

/** What a party did, or met, of one kind. */
export interface Part {
  readonly side: Side
  readonly kind: string
  readonly force: string | null
  readonly count: number
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

/** The newest of each kind among the most recent, by side, kind and force. */
function newestIn(
  db: Database,
  party: Party,
  filter: Filter,
  most: number,
): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  for (const side of ['did', 'met'] as const) {
    const rows = db.ask(sql<{ id: number; kind: string; force: string | null }>`
      select c.entry as id, c.kind, c.force from casts c
      where ${every(ofCasts({ party, roles: rolesOf(side) }, filter))}
      group by c.day, c.entry order by c.day desc, c.entry desc limit ${recent}`)
    for (const { id, kind, force } of rows) {
      const key = `${side} ${kind} ${force ?? ''}`
      const some = found.get(key) ?? []
      if (some.length < most) found.set(key, [...some, id])
    }
  }
  return found
}

/** Whether all that a filter asks stands beside the parts of parties, so that no entry need be looked up. */
const isLight = (filter: Filter) =>
  Object.keys(filter).every(name => ['kinds', 'forces', 'from', 'until'].includes(name))

const rolesOf = (side: Side): readonly string[] => (side === 'did' ? doing : ['whom'])

interface Counted {
  readonly side: Side
  readonly kind: string
  readonly force: string | null
  readonly n: number
}

/** What a party said, pledged, did and met, cut down by a filter; so many of each. */
export function whoIn(db: Database, party: Party, filter: Filter, most: number): Who {
  const asked = (side: Side): Filter => ({
    ...filter,
    ...(side === 'did' ? { by: party } : { to: party }),
  })
  const counts = (['did', 'met'] as const).flatMap(side =>
    countedIn(db, party, side, filter, asked(side)),
  )
  const near = isLight(filter) && most > 0 ? newestIn(db, party, filter, most) : new Map()
  const items = new Map<number, Item>()
  const ids = [...near.values()].flat()
  itemsOf(db, ids).forEach((item, at) => {
    items.set(ids[at]!, item)
  })
  const parts = counts.map(({ side, kind, force, n }) => {
    const found: readonly number[] = near.get(`${side} ${kind} ${force ?? ''}`) ?? []
    const narrow = { ...asked(side), kinds: [kind], ...(force && { forces: [force] }) }
    const newest =
      found.length < Math.min(n, most)
        ? listed(db, narrow, { limit: most }).items
        : found.map(id => items.get(id)!)
    return { side, kind, force, count: n, newest }
  })
  const kinds = (filter.kinds ?? [...keptKinds]).filter(kind => keptKinds.has(kind))
  const due = { ...asked('did'), kinds, dueFrom: '0000' }
  const bound = kinds.length === 0 || most === 0 ? [] : listed(db, due, { limit: most * 4 }).items
  const country = 'country' in party ? party.country : null
  const [registry] = 'country' in party ? [] : party.registries
  const told = registry === undefined ? undefined : briefOf(db, registry, dayOf(filter))
  const offices = told && told.type !== 'state' ? officesOf(db, registry!, dayOf(filter)) : []
  return { party: told ?? null, country, offices, parts, bound: bound.toReversed() }
}

function countedIn(
  db: Database,
  party: Party,
  side: Side,
  filter: Filter,
  asked: Filter,
): readonly Counted[] {
  const order = sql`group by 1, 2 order by 3 desc, 1, 2`
  const once = sql`count(distinct c.entry) as n`
  if (isLight(filter)) {
    const rows = sql<Omit<Counted, 'side'>>`select c.kind, c.force, ${once} from casts c
      where ${every(ofCasts({ party, roles: rolesOf(side) }, filter))} ${order}`
    return db.ask(rows).map(row => ({ side, ...row }))
  }
  const { plan, moved } = allIn(db, asked)
  const rows = sql<Omit<Counted, 'side'>>`select e.kind, e.force, count(distinct e.id) as n
    from ${plan.from} where ${every(plan.conditions)} ${order}`
  const counts = new Map(db.ask(rows).map(row => [`${row.kind} ${row.force ?? ''}`, row]))
  if (moved.length) {
    const ids = JSON.stringify(moved.map(({ id }) => id))
    const late = sql<Omit<Counted, 'side'>>`select e.kind, e.force, count(*) as n from entries e
      where e.id in (select value from json_each(${ids})) ${order}`
    for (const row of db.ask(late)) {
      const key = `${row.kind} ${row.force ?? ''}`
      counts.set(key, { ...row, n: row.n + (counts.get(key)?.n ?? 0) })
    }
  }
  return [...counts.values()].map(row => ({ side, ...row })).toSorted(mostFirst)
}

const mostFirst = (a: Counted, b: Counted): number => {
  const key = ({ kind, force }: Counted) => `${kind} ${force ?? ''}`
  return b.n - a.n || (key(a) < key(b) ? -1 : 1)
}
