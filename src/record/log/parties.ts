import type { Party } from '../entry.ts'
import type { Rulings } from '../registry/decisions.ts'
import { conflict, type Facts, isFull, keyOf } from '../registry/facts.ts'
import { created, type Registered, rowOf } from '../registry/rows.ts'
import type { Database } from '../store/sqlite.ts'

/** A party by what other stores know it by too: never by its number. */
export interface PortableParty {
  readonly type?: Party['type']
  readonly name?: string
  readonly listed?: string
  readonly code?: string
  readonly country?: string
  /** A document that names it and its id there, where several are called so. */
  readonly at?: readonly [document: string, party: string]
  /** The decision that split it off another. */
  readonly split?: string
}

/** What a party of the registry is known by. */
export function knownBy(
  db: Database,
  rulings: Rulings,
  number: number,
  label: (decision: number) => string,
): PortableParty {
  const row = rowOf(db, number)
  if (!row) return { name: `r-${number}` }
  const { type, name, listed, code, country, decision } = row
  const facts = Object.entries({ type, name, listed, code, country })
  const known = Object.fromEntries(facts.filter(([, value]) => value !== null)) as PortableParty
  if (decision !== null) return { ...known, split: label(decision) }
  const [one, other] = fitting(db, rulings, known)
  if (one?.id === number && !other) return known
  const members = db.query.selectFrom('members').select(['document', 'party'])
  const own = members.where('registry', '=', number).orderBy('document').orderBy('party').limit(1)
  const [at] = db.all(own)
  return at ? { ...known, at: [at.document, at.party] } : known
}

/** The number of a party that another store tells of: undefined for one that nobody here is, "several" where two may be. */
export function foundBy(
  db: Database,
  rulings: Rulings,
  party: PortableParty,
  split: (label: string) => number | undefined,
): number | undefined | 'several' {
  if (party.split !== undefined) return split(party.split)
  if (party.at) {
    const members = db.query.selectFrom('members').select('registry')
    const [document, key] = party.at
    const here = members.where('document', '=', document).where('party', '=', key)
    const [row] = db.all(here)
    if (row) return row.registry
  }
  const found = fitting(db, rulings, party)
  return found.length > 1 ? 'several' : found[0]?.id
}

/** Puts a party into the registry that no document here names yet: those that come and name it are linked. */
export function awaited(
  db: Database,
  party: PortableParty,
  decision: number | null = null,
): number {
  const { type = 'organisation', name = '', listed = null, code = null, country = null } = party
  const facts = { type, name, listed, code, country }
  return created(db, { ...facts, names: [name], full: isFull(facts, 0) }, decision)
}

/** Those of the registry that may be meant: by the id of a list, a state by its code, else by the very name. */
function fitting(db: Database, rulings: Rulings, party: PortableParty): readonly Registered[] {
  const { type, name = '', listed, code, country } = party
  const all = db.query.selectFrom('registry').selectAll().where('decision', 'is', null)
  const ask = (question: typeof all) => db.all(question.orderBy('id')) as Registered[]
  if (listed) {
    const found = ask(all.where('listed', '=', listed))
    if (found.length) return found
  }
  if (type === 'state' && code) return ask(all.where('type', '=', type).where('code', '=', code))
  const facts: Facts = { type: type ?? 'organisation', name, code, country, listed }
  const names = db.query
    .selectFrom('registry_names')
    .select(['registry', 'decision'])
    .where('key', '=', keyOf(name))
  const ids = db.all(names).filter(({ decision }) => rulings.stands(decision || null))
  if (ids.length === 0) return []
  const rows = ask(all.where('id', 'in', [...new Set(ids.map(({ registry }) => registry))]))
  const near = rows.filter(row => row.type === facts.type && !conflict(row, facts))
  const exact = near.filter(row => keyOf(row.name) === keyOf(name))
  const same = exact.filter(row => row.country === (country ?? null) && row.code === (code ?? null))
  return same.length === 1 ? same : exact.length ? exact : near
}
