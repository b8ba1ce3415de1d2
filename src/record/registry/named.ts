import { sql } from 'kysely'
import type { ListedParty } from '../../find/parties/listed/index.ts'
import { hashOf } from '../manifest/index.ts'
import type { Database } from '../store/sqlite.ts'
import { rulingsOf } from './decisions.ts'
import { RegistryError } from './entry.ts'
import { keyOf } from './facts.ts'

/** A list of persons and bodies by its name: "cabinet" for what cabinet.csv holds. */
export interface NamedList {
  readonly name: string
  readonly parties: readonly ListedParty[]
}

/** What stands before a list's name where a question asks for all of it. */
const mark = 'list:'

/** The name of a list that a text asks for; undefined where it asks for none. */
export const listAsked = (asked: string): string | undefined =>
  asked.startsWith(mark) ? asked.slice(mark.length).trim() : undefined

/** Keeps who is on a list, in the place of what the list of this name held before. */
export function keepList(db: Database, { name, parties }: NamedList): void {
  const rows = parties.flatMap(({ id = null, name, aliases }) =>
    [name, ...aliases].map(called => ({ listed: id, key: keyOf(called) })),
  )
  const hash = hashOf(rows)
  const { query } = db
  const of = name.toWellFormed()
  const known = query.selectFrom('lists').select(['id', 'hash']).where('name', '=', of)
  if (db.all(known)[0]?.hash === hash) return
  db.atomic(() => {
    db.run(query.deleteFrom('lists').where('name', '=', of))
    const list = db.insert('lists', [{ name: of, hash }])!
    db.insert(
      'listed',
      rows.map(row => ({ ...row, list })),
    )
  })
}

/**
 * The parties of the registry that stand on a list: by the list's id, else by a full name where no list has
 * given them an id; by the decisions of a moment (ISO 8601, UTC) where one is given. Throws a RegistryError
 * where no list is called so.
 */
export function partiesOn(db: Database, name: string, moment?: string): readonly number[] {
  const lists = db.all(db.query.selectFrom('lists').select(['id', 'name']).orderBy('name'))
  const list = lists.find(one => one.name.toLowerCase() === name.toLowerCase())
  if (!list) {
    const names = lists.map(one => one.name).join(', ')
    const there = names ? `there are ${names}` : `onrecord add --parties ${name}.csv brings one`
    throw new RegistryError(`${mark}${name}: no list is called so; ${there}`)
  }
  const rulings = rulingsOf(db, moment)
  const rows = sql<{ id: number; decision: number | null }>`
    select r.id, r.decision from registry r join listed l on l.listed = r.listed where l.list = ${list.id}
    union
    select r.id, r.decision from listed l
      join registry_names n on n.key = l.key and n.links = 1
      join registry r on r.id = n.registry and r.listed is null
      where l.list = ${list.id}
    order by 1`
  const standing = db.ask(rows).filter(({ decision }) => rulings.stands(decision))
  return [...new Set(standing.map(({ id }) => rulings.root(id)))]
}
