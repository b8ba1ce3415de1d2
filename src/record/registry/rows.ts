import type { Party } from '../entry.ts'
import { type Database, fixed } from '../store/sqlite.ts'
import type { RegistryRow } from '../store/tables.ts'
import { recountry } from './casts.ts'
import { partyId } from './entry.ts'
import { type Facts, keyOf, type Told } from './facts.ts'

/** A row of the registry as it is read. */
export type Registered = Omit<RegistryRow, 'id' | 'type'> & {
  readonly id: number
  readonly type: Party['type']
}

/** A party of the registry, and the rule that says that it is meant. */
export interface Linked {
  readonly id: number
  readonly rule: string
}

const withId = fixed((query, id: number) =>
  query.selectFrom('registry').selectAll().where('id', '=', id),
)

/** A row of the registry. */
export const rowOf = (db: Database, id: number): Registered | undefined =>
  withId(db, id)[0] as Registered | undefined

const columns = ['type', 'name', 'code', 'country', 'role', 'listed'] as const

/** Makes a party of the registry from what a document, or a decision, says. */
export function created(db: Database, told: Told, decision: number | null = null): number {
  const facts = Object.fromEntries(columns.map(column => [column, told[column] ?? null]))
  const id = db.insert('registry', [{ ...facts, decision }])!
  named(db, id, told, decision ?? 0)
  return id
}

/** Writes down what was not known yet. A name that a person gave stays that person's. */
export function enriched(db: Database, id: number, told: Told, rule: string): Linked {
  const row = rowOf(db, id)!
  const more: Partial<Facts> = Object.fromEntries(
    columns.flatMap(column =>
      row[column] === null && told[column] ? [[column, told[column]]] : [],
    ),
  )
  if (Object.keys(more).length) {
    db.run(db.query.updateTable('registry').set(more).where('id', '=', id))
    if (more.country) recountry(db, id)
  }
  named(db, id, rule === 'registry/alias' ? { ...told, full: false } : told, 0)
  return { id, rule }
}

/** A party that no other document names is what this one says now. */
export function renewed(db: Database, id: number, told: Told): number {
  const { query } = db
  const facts = Object.fromEntries(columns.map(column => [column, told[column] ?? null]))
  db.run(query.updateTable('registry').set(facts).where('id', '=', id))
  recountry(db, id)
  const names = query.deleteFrom('registry_names').where('registry', '=', id)
  db.run(names.where('decision', '=', 0))
  named(db, id, told, 0)
  return id
}

/** What tells one name of the registry from another. */
const identity = ['key', 'registry', 'decision'] as const

/** A name that a person gave: documents that give it alone mean this party too. */
export function alsoCalled(db: Database, registry: number, name: string, decision: number): void {
  const row = { registry, key: keyOf(name), name, links: 1, decision }
  const insert = db.query.insertInto('registry_names').values(row)
  db.run(insert.onConflict(clash => clash.columns(identity).doNothing()))
}

const nameGiven = (links: 0 | 1) =>
  fixed((query, registry: number, key: string, name: string, decision: number) =>
    query
      .insertInto('registry_names')
      .values({ registry, key, name, links, decision })
      .onConflict(clash =>
        links
          ? clash.columns(identity).doUpdateSet({ links: 1 }).where('registry_names.links', '=', 0)
          : clash.columns(identity).doNothing(),
      ),
  )
const giveName = [nameGiven(0), nameGiven(1)] as const

/** Keeps the names that a document gives a party, by the decision that brought them: 0 where none did. */
export function named(db: Database, registry: number, told: Told, decision: number): void {
  for (const name of told.names) {
    // Of a body only its full name links; of a person each name of two words.
    const links = told.full && (told.type === 'person' || name === told.name) ? 1 : 0
    const key = keyOf(name)
    if (key) giveName[links](db, registry, key, name, decision)
  }
}

const membersWith = fixed((query, id: number) =>
  query.selectFrom('members').select('registry').where('registry', '=', id).limit(1),
)

/** Whether no document names it. */
export const isEmpty = (db: Database, id: number): boolean => membersWith(db, id).length === 0

/** What only a reading that is gone has told of a party is taken back. */
export function settled(db: Database, id: number, gone: Told): void {
  const row = rowOf(db, id)!
  const doubtful = (['code', 'country', 'role', 'listed'] as const).filter(
    column => row[column] !== null && row[column] === gone[column],
  )
  if (doubtful.length === 0 || row.type === 'state') return
  const rows = db.query.selectFrom('members').select('json').where('registry', '=', id)
  const told = db.all(rows.orderBy('id')).map(({ json }) => JSON.parse(json) as Told)
  const facts = doubtful.map(column => [column, told.find(t => t[column])?.[column] ?? null])
  const update = db.query.updateTable('registry').set(Object.fromEntries(facts))
  db.run(update.where('id', '=', id))
  if (doubtful.includes('country')) recountry(db, id)
}

/** Takes a party out that nobody names any more, unless a person decided something of it. */
export function forget(db: Database, id: number): void {
  const spoken = db.query.selectFrom('decisions').select('json')
  const spokenOf = db.all(spoken)
  const numbers = spokenOf.flatMap(({ json }) => Object.values(JSON.parse(json) as object))
  const corrected = JSON.stringify(partyId(id))
  if (spokenOf.some(({ json }) => json.includes(corrected))) return
  if (!numbers.includes(id)) db.run(db.query.deleteFrom('registry').where('id', '=', id))
}
