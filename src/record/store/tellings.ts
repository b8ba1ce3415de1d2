import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Entry } from '../entry.ts'
import { type Database, fixed } from './sqlite.ts'

/** What an entry says, as a number: its kind, the words of its sentences, and those that tell of the act. */
export function tellingOf({ kind, trigger, evidence }: Entry, text: string): number {
  const words = (part: string) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const said = [kind, ...words(text.slice(...evidence.sentence)), '', ...words(trigger.text)]
  return createHash('sha256').update(said.join(' ')).digest().readUIntBE(0, 6)
}

const untold = fixed((query, document: number) =>
  query
    .selectFrom('entries as e')
    .leftJoin('tellings as t', 't.entry', 'e.id')
    .select(['e.id', 'e.key'])
    .where('e.document', '=', document)
    .where('e.until', 'is', null)
    .where('t.entry', 'is', null),
)
const firstOf = fixed((query, original: number, telling: number, document: number) =>
  query
    .selectFrom('tellings as t')
    .innerJoin('entries as e', 'e.id', 't.entry')
    .select('t.entry')
    .where('t.original', '=', original)
    .where('t.telling', '=', telling)
    .where('t.copy_of', 'is', null)
    .where('e.document', '!=', document)
    .orderBy('t.entry')
    .limit(1),
)

/**
 * Writes down what the entries of a document say. What another copy says too is put under the entry there; it
 * stands by itself again where a person has decided something on it.
 */
export function tell(
  db: Database,
  document: number,
  original: number,
  text: string,
  entries: readonly Entry[],
): void {
  const byKey = new Map(entries.map(entry => [entry.id, entry]))
  for (const { id, key } of untold(db, document)) {
    const telling = tellingOf(byKey.get(key)!, text)
    const copy_of = firstOf(db, original, telling, document)[0]?.entry ?? null
    db.insert('tellings', [{ entry: id, original, telling, copy_of }])
    if (copy_of !== null) fold(db, id)
  }
}

/** An entry that was read anew takes the place of what it was before. */
export function replaced(db: Database, before: number, now: number): void {
  const { query } = db
  const [own] = db.all(query.selectFrom('tellings').select('copy_of').where('entry', '=', before))
  if (!own) return
  db.run(query.updateTable('tellings').set({ entry: now }).where('entry', '=', before))
  db.run(query.updateTable('tellings').set({ copy_of: now }).where('copy_of', '=', before))
  if (own.copy_of !== null) fold(db, now)
}

/** An entry does not stand any more: of those that it stood for the first does so now. */
export function untell(db: Database, entry: number): void {
  const { query } = db
  db.run(query.deleteFrom('tellings').where('entry', '=', entry))
  const copies = query.selectFrom('tellings').select('entry').where('copy_of', '=', entry)
  const [first] = db.all(copies.orderBy('entry').limit(1))
  if (!first) return
  const own = query.updateTable('tellings').set({ copy_of: null })
  db.run(own.where('entry', '=', first.entry))
  const others = query.updateTable('tellings').set({ copy_of: first.entry })
  db.run(others.where('copy_of', '=', entry))
  const state = query.updateTable('entries').set({ state: 'machine' })
  db.run(state.where('id', '=', first.entry).where('state', '=', 'copied'))
  const standing = sql<number>`(select e.state != 'rejected' from entries e where e.id = casts.entry)`
  db.run(query.updateTable('casts').set({ standing }).where('entry', '=', first.entry))
}

const isFolded = fixed((query, entry: number) =>
  query
    .selectFrom('tellings')
    .select('entry')
    .where('entry', '=', entry)
    .where('copy_of', 'is not', null),
)

/** The state that an entry is kept with: that of review, or "copied" where nobody decided and another stands for it. */
export function stateKept(db: Database, entry: number, state: string): string {
  return state === 'machine' && isFolded(db, entry).length > 0 ? 'copied' : state
}

function fold(db: Database, entry: number): void {
  const state = db.query.updateTable('entries').set({ state: 'copied' })
  db.run(state.where('id', '=', entry).where('state', '=', 'machine'))
  const standing = sql<number>`(select e.state not in ('rejected', 'copied') from entries e where e.id = casts.entry)`
  db.run(db.query.updateTable('casts').set({ standing }).where('entry', '=', entry))
}
