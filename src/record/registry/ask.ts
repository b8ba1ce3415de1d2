import { sql } from 'kysely'
import { momentOf } from '../ask/filter.ts'
import type { Database } from '../store/sqlite.ts'
import { type Decision, isOfParties, type Ruling, type Rulings, rulingsOf } from './decisions.ts'
import {
  numberOf,
  type PartyEntry,
  type PartyPlace,
  type PartyShown,
  partyId,
  RegistryError,
} from './entry.ts'
import type { Told } from './facts.ts'
import { type Registered, rowOf } from './rows.ts'
import { isAnyOfSeveral, rivalsOf } from './several.ts'
import { type Then, thereThen } from './then.ts'

/** A party of a document, and the party of the registry that it is by rule and decision. */
interface Member {
  /** `members.id`. */
  readonly id: number
  readonly document: string
  readonly party: string
  readonly registry: number
  readonly rule: string
  readonly told: Told
}

/**
 * One party with its documents and its history, by its id; a merged one as what it was merged into. On a past day
 * as the documents and the decisions of then tell it.
 */
export function shownIn(db: Database, id: string, then: Then = {}): PartyShown {
  const rulings = rulingsOf(db, momentOf(then))
  const root = rulings.root(known(db, rulings, id))
  const members = membersOf(db, rulings, [root], then).get(root) ?? []
  const row = rowOf(db, root)!
  const [shape] = shaped(row, members, rulings)
  if (!shape) {
    const day = then.asOf ?? then.recorded
    throw new RegistryError(
      `${id}: no document ${day ? `named it on ${day}` : 'names it any more'}`,
    )
  }
  const maybe = isAnyOfSeveral(db, rulings, row) ? rivalsOf(db, rulings, row).map(partyId) : []
  return { ...shape, maybe, places: placesOf(db, members), decisions: historyOf(rulings, root) }
}

/** One party by its number, without its places; undefined where no document names it any more. On a past day as it was told then. */
export function briefOf(db: Database, registry: number, then: Then = {}): PartyEntry | undefined {
  const row = rowOf(db, registry)
  if (!row) return undefined
  const rulings = rulingsOf(db, momentOf(then))
  if (momentOf(then) !== undefined) {
    const members = membersOf(db, rulings, [registry], then).get(registry) ?? []
    const [shape] = shaped(row, members, rulings)
    return (
      shape ?? entry(row, { code: null, country: null, role: null, listed: null }, [], 0, rulings)
    )
  }
  if (rulings.touched.has(registry)) {
    return shaped(row, membersOf(db, rulings, [registry]).get(registry) ?? [], rulings)[0]
  }
  const { query } = db
  const names = query.selectFrom('registry_names').select(['name', 'decision'])
  const told = db
    .all(names.where('registry', '=', registry).orderBy('key'))
    .filter(({ decision }) => rulings.stands(decision))
    .map(({ name }) => name)
  const members = query.selectFrom('members').where('registry', '=', registry)
  const counted = members.select(eb => eb.fn.count<number>('document').distinct().as('n'))
  return entry(row, row, told, Number(db.all(counted)[0]!.n), rulings)
}

/** As what documents name a party, from when to when: days of publication. */
export interface Office {
  readonly role: string
  readonly first: string | null
  readonly last: string | null
  readonly documents: number
}

/** The offices of a party by the day on which each is told first; on a past day as they were told then. */
export function officesOf(db: Database, registry: number, then: Then = {}): readonly Office[] {
  const rulings = rulingsOf(db, momentOf(then))
  let own = sql`m.registry = ${registry}`
  if (rulings.touched.has(registry)) {
    const members = membersOf(db, rulings, [registry]).get(registry) ?? []
    const ids = JSON.stringify(members.map(({ id }) => id))
    own = sql`m.id in (select value from json_each(${ids}))`
  }
  const there = thereThen(then)
  const documents = there.length ? sql` join documents d on d.key = m.document` : sql``
  return db.ask(sql<Office>`
    select m.role, min(m.published) as first, max(m.published) as last, count(*) as documents
    from members m${documents}
    where ${sql.join([own, ...there, sql`m.role is not null`], sql` and `)}
    group by 1 order by 2, 1`)
}

/** The number of a party by its id. Throws where there is none. */
export function known(db: Database, rulings: Rulings, id: string): number {
  const number = numberOf(id, 'r')
  const row = number === undefined ? undefined : rowOf(db, number)
  if (row && rulings.stands(row.decision)) return row.id
  throw new RegistryError(`${id}: no such party; onrecord parties lists them`)
}

/** The parties of documents that are some of the registry by rulings, in the order in which they came. */
export function membersOf(
  db: Database,
  rulings: Rulings,
  registry: readonly number[],
  then: Then = {},
): ReadonlyMap<number, readonly Member[]> {
  const some = registry.some(id => rulings.touched.has(id))
  const sources = some ? [...new Set([...registry, ...rulings.touched])] : registry
  if (sources.length === 0) return new Map()
  const wanted = new Set(registry)
  const placed = placedIn(db, rulings, sources, then)
  return new Map([...placed].filter(([id]) => wanted.has(id)))
}

/** The parties of documents that were there then and that the machine linked with some of the registry, or with any. */
export function placedIn(
  db: Database,
  rulings: Rulings,
  linked: readonly number[] | undefined,
  then: Then,
): ReadonlyMap<number, readonly Member[]> {
  let rows = db.query.selectFrom('members').selectAll()
  if (linked) rows = rows.where('registry', 'in', linked)
  for (const there of thereThen(then)) {
    rows = rows.where(sql<boolean>`document in (select d.key from documents d where ${there})`)
  }
  const members = db.all(rows.orderBy('id')).map(row => {
    const { id, document, party, rule } = row
    const placed = rulings.placed(row.registry, document)
    return { id, document, party, rule, registry: placed, told: JSON.parse(row.json) as Told }
  })
  return Map.groupBy(members, member => member.registry)
}

/** A party as the documents that name it tell it; empty where none do. */
export function shaped(
  row: Registered,
  members: readonly Member[],
  rulings: Rulings,
): PartyEntry[] {
  if (members.length === 0) return []
  const first = (field: 'code' | 'country' | 'role' | 'listed') =>
    members.find(({ told }) => told[field])?.told[field] ?? null
  const facts = {
    code: first('code'),
    country: first('country'),
    role: first('role'),
    listed: first('listed'),
  }
  const names = members.flatMap(({ told }) => told.names)
  const documents = new Set(members.map(({ document }) => document)).size
  return [entry(row, facts, names, documents, rulings)]
}

/** A party with its names, as persons call it. */
export function entry(
  { id, type, name }: Registered,
  { code, country, role, listed }: Pick<PartyEntry, 'code' | 'country' | 'role' | 'listed'>,
  names: readonly string[],
  documents: number,
  rulings: Rulings,
): PartyEntry {
  const called = rulings.renamed(id) ?? name
  const others = new Set([name, ...names, ...rulings.aliases(id)])
  others.delete(called)
  const facts = { code, country, role, listed, documents }
  return { id: partyId(id), type, name: called, aliases: [...others], ...facts }
}

function placesOf(db: Database, members: readonly Member[]): PartyPlace[] {
  const keys = [...new Set(members.map(({ document }) => document))]
  const asked = db.query.selectFrom('documents').select(['key', 'name', 'title', 'published'])
  const documents = new Map(db.all(asked.where('key', 'in', keys)).map(row => [row.key, row]))
  const places = members.map(({ document, party, rule, told }) => {
    const { name = document, title = null, published = null } = documents.get(document) ?? {}
    const told_ = { party, called: told.name, role: told.role ?? null, rule }
    return { document, name, title, published, ...told_ }
  })
  const day = ({ published }: PartyPlace) => published ?? ''
  return places.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))))
}

/** What was decided of a party, and of those that were merged into it. */
function historyOf(rulings: Rulings, registry: number): readonly Decision<Ruling>[] {
  const log = rulings.log.filter(isOfParties)
  const own = new Set([registry])
  const found = new Set<number>()
  for (const { id, ruling, undone } of log.toReversed()) {
    const spoken = Object.entries(ruling).flatMap(([field, value]) =>
      ['into', 'from', 'to', 'of'].includes(field) ? [value as number] : [],
    )
    if (!spoken.some(number => own.has(number))) continue
    found.add(id)
    if (ruling.kind === 'merge' && !undone && own.has(ruling.into)) own.add(ruling.from)
  }
  return log.filter(
    ({ id, ruling }) => found.has(id) || (ruling.kind === 'undo' && found.has(ruling.decision)),
  )
}
