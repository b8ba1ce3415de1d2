import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { bounds } from '../edtf.ts'
import type { Entry, Mention, Party, Reading } from '../entry.ts'
import { type Due, type DueQuestion, dueIn } from './due.ts'
import { storePath } from './place.ts'
import { database } from './sqlite.ts'
import type { Tables } from './tables.ts'

export type { Due, DuePlace, DueQuestion } from './due.ts'
export { dataFolder, storePath } from './place.ts'
export { exists, StoreError } from './sqlite.ts'

/** Rows written by one statement; SQLite takes 32,766 values. */
const batch = 500

/** What became of a document that was added. */
export type Added = 'added' | 'updated' | 'unchanged'

/** Opens a store: a file, or a folder that holds one; made where there is none. */
export function open(path?: string): Store {
  const file = storePath(path, process.env)
  return new Store(file, database(file))
}

/** The record, kept in one SQLite file. */
export class Store {
  readonly path: string
  readonly #db: Kysely<Tables>

  constructor(path: string, db: Kysely<Tables>) {
    this.path = path
    this.#db = db
  }

  /** Keeps a reading, all of it or nothing; what was read before is not kept twice. */
  async add(reading: Reading, name: string): Promise<Added> {
    const key = reading.document.id
    const hash = createHash('sha256').update(JSON.stringify(reading)).digest('hex')
    return this.#db.transaction().execute(async change => {
      const known = await change
        .selectFrom('documents')
        .select(['id', 'reading'])
        .where('key', '=', key)
        .executeTakeFirst()
      if (known?.reading === hash) return 'unchanged'
      if (known) await change.deleteFrom('documents').where('id', '=', known.id).execute()
      await write(change, reading, name, hash)
      return known ? 'updated' : 'added'
    })
  }

  /** What falls due, by date. */
  async due(question: DueQuestion): Promise<Due[]> {
    return dueIn(this.#db, question)
  }

  /** The reading that holds an entry, by the entry's id or the beginning of it; undefined where none or several do. */
  async holding(id: string): Promise<{ entry: Entry; reading: Reading; name: string } | undefined> {
    const rows = await this.#db
      .selectFrom('entries')
      .select(['document', 'json'])
      .where('key', '>=', id)
      .where('key', '<', `${id}\u{10FFFF}`)
      .limit(2)
      .execute()
    const row = rows[0]
    if (!row || rows.length > 1) return undefined
    const [reading, name] = await this.#reading(row.document)
    return { entry: JSON.parse(row.json) as Entry, reading, name }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#db.destroy()
  }

  async #reading(document: number): Promise<[Reading, string]> {
    const rows = <T>(table: 'entries' | 'parties' | 'mentions') =>
      this.#db
        .selectFrom(table)
        .select('json')
        .where('document', '=', document)
        .orderBy('id')
        .execute()
        .then(found => found.map(row => JSON.parse(row.json) as T))
    const row = await this.#db
      .selectFrom('documents')
      .select(['name', 'text', 'json'])
      .where('id', '=', document)
      .executeTakeFirstOrThrow()
    const rest = JSON.parse(row.json) as Omit<Reading, 'parties' | 'mentions' | 'entries'>
    const reading = {
      document: { ...rest.document, text: rest.document.text ?? row.text },
      parties: await rows<Party>('parties'),
      instruments: rest.instruments,
      mentions: await rows<Mention>('mentions'),
      entries: await rows<Entry>('entries'),
      skipped: rest.skipped,
      refused: rest.refused,
    }
    return [reading, row.name]
  }
}

async function write(
  change: Transaction<Tables>,
  reading: Reading,
  name: string,
  hash: string,
): Promise<void> {
  const { document, instruments, skipped, refused } = reading
  const text = document.text.toWellFormed()
  const kept = text === document.text ? { ...document, text: undefined } : document
  const { insertId } = await change
    .insertInto('documents')
    .values({
      key: document.id,
      reading: hash,
      name,
      url: document.url?.toWellFormed() ?? null,
      title: document.title?.toWellFormed() ?? null,
      published: document.published?.value ?? null,
      text,
      json: JSON.stringify({ document: kept, instruments, skipped, refused }),
    })
    .executeTakeFirstOrThrow()
  const id = Number(insertId)
  const named = (thing: Party | Mention) => ({
    document: id,
    key: thing.id.toWellFormed(),
    json: JSON.stringify(thing),
  })
  for (const rows of chunks(reading.parties.map(named))) {
    await change.insertInto('parties').values(rows).execute()
  }
  for (const rows of chunks(reading.mentions.map(named))) {
    await change.insertInto('mentions').values(rows).execute()
  }
  for (const rows of chunks(reading.entries.map(entry => entryRow(id, entry)))) {
    await change.insertInto('entries').values(rows).execute()
  }
}

function entryRow(document: number, entry: Entry) {
  const when = entry.when ? bounds(entry.when.edtf) : null
  const due = entry.due ? bounds(entry.due.edtf) : null
  return {
    document,
    key: entry.id,
    kind: entry.kind,
    status: entry.status,
    when_edtf: entry.when?.edtf ?? null,
    when_from: when?.from ?? null,
    when_to: when?.to ?? null,
    due_edtf: entry.due?.edtf ?? null,
    due_from: due?.from ?? null,
    due_to: due?.to ?? null,
    json: JSON.stringify(entry),
  }
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += batch) yield rows.slice(i, i + batch)
}
