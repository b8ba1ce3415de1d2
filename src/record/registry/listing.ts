import { type RawBuilder, sql } from 'kysely'
import { cursorOf, spotOf } from '../ask/cursor.ts'
import { momentOf } from '../ask/filter.ts'
import type { Paging } from '../ask/list.ts'
import type { Database } from '../store/sqlite.ts'
import { entry, membersOf, placedIn, shaped } from './ask.ts'
import { type Rulings, rulingsOf } from './decisions.ts'
import { numberOf, type PartyEntry, partyId } from './entry.ts'
import { keyOf } from './facts.ts'
import type { Registered } from './rows.ts'
import type { Then } from './then.ts'

/** Some parties, and where the list goes on. */
export interface PartyPage {
  readonly parties: readonly PartyEntry[]
  /** How many the whole list has. */
  readonly total: number
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
}

/** A party by its number, and in how many documents it is named. */
type Ranked = readonly [id: number, documents: number]

/**
 * A page of the parties whose names hold a text; of all where there is none. Most named first, then by their
 * numbers. On a past day as the documents and the decisions of then tell them. Throws a CursorError for a cursor
 * that is none.
 */
export function partyPageIn(
  db: Database,
  match: string,
  then: Then,
  { limit, cursor }: Pick<Paging, 'limit' | 'cursor'>,
): PartyPage {
  const past = momentOf(then) === undefined ? undefined : entriesThen(db, then, match)
  const ranked = (past?.map(ranks) ?? ranksNow(db, match)).toSorted(order)
  const spot = cursor === undefined ? undefined : spotOf(cursor)
  const after = spot && ([spot.id, Number(spot.day)] as const)
  const begin = after ? ranked.findIndex(one => order(after, one) < 0) : 0
  const rest = begin < 0 ? [] : ranked.slice(begin)
  const page = limit ? rest.slice(0, limit) : rest
  const [id, documents] = page.at(-1) ?? [0, 0]
  return {
    parties: past ? chosen(past, page) : shapedNow(db, page),
    total: ranked.length,
    next: page.length < rest.length ? cursorOf({ day: String(documents), id }) : null,
  }
}

const ranks = ({ id, documents }: PartyEntry): Ranked => [numberOf(id, 'r')!, documents]

const order = ([a, named]: Ranked, [b, other]: Ranked): number => other - named || a - b

function chosen(all: readonly PartyEntry[], page: readonly Ranked[]): readonly PartyEntry[] {
  const byId = new Map(all.map(one => [one.id, one]))
  return page.map(([id]) => byId.get(partyId(id))!)
}

function entriesThen(db: Database, then: Then, match: string): readonly PartyEntry[] {
  const rulings = rulingsOf(db, momentOf(then))
  const rows = db.all(db.query.selectFrom('registry').selectAll().orderBy('id'))
  const members = placedIn(db, rulings, undefined, then)
  const all = rows.flatMap(row => shaped(row as Registered, members.get(row.id) ?? [], rulings))
  return all.filter(fits(match))
}

/** Whether a party has a text in a name, or is the one of that id. */
function fits(match: string): (party: PartyEntry) => boolean {
  const key = keyOf(match)
  return ({ id, name, aliases, listed }) => {
    if (!match || id === match || listed === match) return true
    return [name, ...aliases].some(other => key && keyOf(other).includes(key))
  }
}

/** The parties that fit: of those that no decision moves, from the tables alone. */
function ranksNow(db: Database, match: string): readonly Ranked[] {
  const rulings = rulingsOf(db)
  const found = match ? namedSo(db, rulings, match) : undefined
  const some = found && sql` where registry in ${list([...found])}`
  const rows = db.ask(sql<{ registry: number; documents: number }>`
    select registry, count(distinct document) as documents from members${some ?? sql``} group by registry`)
  const still = rows.filter(({ registry }) => !rulings.touched.has(registry))
  const moved = movedIn(db, rulings, [...rulings.touched]).filter(fits(match))
  return [
    ...still.map(({ registry, documents }): Ranked => [registry, documents]),
    ...moved.map(ranks),
  ]
}

/** Those with a text in a name that documents or persons gave them, or with it as an id. */
function namedSo(db: Database, rulings: Rulings, match: string): ReadonlySet<number> {
  const key = keyOf(match)
  const names = sql<{ id: number; decision: number }>`
    select registry as id, decision from registry_names where ${key} != '' and instr(key, ${key})`
  const called = db.ask(names).filter(({ decision }) => rulings.stands(decision))
  const listed = db.query.selectFrom('registry').select('id').where('listed', '=', match)
  const renamed = rulings.log.flatMap(({ ruling }) =>
    ruling.kind === 'rename' && key && keyOf(rulings.renamed(ruling.of) ?? '').includes(key)
      ? [ruling.of]
      : [],
  )
  const number = /^r-\d+$/.test(match) ? numberOf(match, 'r') : undefined
  const ids = [...called, ...db.all(listed)].map(({ id }) => id)
  return new Set([...ids, ...renamed, ...(number === undefined ? [] : [number])])
}

/** Parties that decisions move, with what is theirs now. */
function movedIn(
  db: Database,
  rulings: Rulings,
  registry: readonly number[],
): readonly PartyEntry[] {
  const members = membersOf(db, rulings, registry)
  const rows = db.query.selectFrom('registry').selectAll().where('id', 'in', registry)
  const all = registry.length ? db.all(rows) : []
  return all.flatMap(row => shaped(row as Registered, members.get(row.id) ?? [], rulings))
}

function shapedNow(db: Database, page: readonly Ranked[]): readonly PartyEntry[] {
  const rulings = rulingsOf(db)
  const ids = page.map(([id]) => id)
  const moved = movedIn(
    db,
    rulings,
    ids.filter(id => rulings.touched.has(id)),
  )
  const done = new Map(moved.map(one => [one.id, one]))
  const rows = db.ask(sql<Registered>`select * from registry where id in ${list(ids)}`)
  const byId = new Map(rows.map(row => [row.id, row]))
  const names = db.ask(sql<{ registry: number; name: string; decision: number }>`
    select registry, name, decision from registry_names where registry in ${list(ids)}
    order by registry, key`)
  const named = Map.groupBy(
    names.filter(({ decision }) => rulings.stands(decision)),
    ({ registry }) => registry,
  )
  return page.map(([id, documents]) => {
    const known = (named.get(id) ?? []).map(({ name }) => name)
    const row = byId.get(id)!
    return done.get(partyId(id)) ?? entry(row, row, known, documents, rulings)
  })
}

const list = (ids: readonly number[]): RawBuilder<unknown> =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`
