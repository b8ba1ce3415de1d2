import { createHash } from 'node:crypto'
import type { Dispute } from '../dispute.ts'
import { bounds } from '../edtf.ts'
import type { Entry, Mention, Party, Reading } from '../entry.ts'
import { Registry } from '../registry/index.ts'
import { catchUp, register } from '../registry/register.ts'
import { type DisputePlace, disputesOf, writeDisputes } from './disputes.ts'
import { type Due, type DueQuestion, dueIn } from './due.ts'
import { storePath } from './place.ts'
import { Database } from './sqlite.ts'

export {
  type Decision,
  type PartyEntry,
  type PartyPlace,
  type PartyShown,
  type Registry,
  RegistryError,
  type Ruling,
  type Signed,
} from '../registry/index.ts'
export { type DisputePlace, disputesIn } from './disputes.ts'
export type { Due, DuePlace, DueQuestion } from './due.ts'
export { dataFolder, storePath } from './place.ts'
export { exists, StoreError } from './sqlite.ts'

/** What became of a document that was added. */
export type Added = 'added' | 'updated' | 'unchanged'

/** Opens a store: a file, or a folder that holds one; made where there is none. */
export function open(path?: string): Store {
  const file = storePath(path, process.env)
  return new Store(new Database(file))
}

/** The record, kept in one SQLite file. */
export class Store {
  readonly #db: Database
  /** Parties across documents. */
  readonly registry: Registry

  constructor(db: Database) {
    this.#db = db
    this.registry = new Registry(db)
  }

  /** The file. */
  get path(): string {
    return this.#db.path
  }

  /** Keeps a reading, all of it or nothing; what was read before is not kept twice. */
  async add(reading: Reading, name: string): Promise<Added> {
    const db = this.#db
    const hash = createHash('sha256').update(JSON.stringify(reading)).digest('hex')
    return db.atomic(() => {
      const documents = db.query.selectFrom('documents').select(['id', 'reading'])
      const [known] = db.all(documents.where('key', '=', reading.document.id))
      if (known?.reading === hash) return 'unchanged'
      if (known) db.run(db.query.deleteFrom('documents').where('id', '=', known.id))
      catchUp(db)
      write(db, reading, name, hash)
      register(db, reading.document.id, reading.parties, reading.mentions)
      return known ? 'updated' : 'added'
    })
  }

  /** What falls due, by date. */
  async due(question: DueQuestion): Promise<Due[]> {
    return dueIn(this.#db, question)
  }

  /** What documents set against each other; about an id, or a name, where one is given. */
  async disputes(about?: string): Promise<DisputePlace[]> {
    return disputesOf(this.#db, about)
  }

  /** The reading that holds an entry, by the entry's id or its beginning; undefined where none or several do. */
  async holding(id: string): Promise<Holding | undefined> {
    const found = this.#db.query
      .selectFrom('entries')
      .select(['document', 'json'])
      .where('key', '>=', id)
      .where('key', '<', `${id}\u{10FFFF}`)
    const [row, another] = this.#db.all(found.limit(2))
    if (!row || another) return undefined
    return { entry: JSON.parse(row.json) as Entry, ...this.#reading(row.document) }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    this.#db.close()
  }

  #reading(id: number): { reading: Reading; name: string } {
    const { query } = this.#db
    const rows = <T>(table: 'entries' | 'parties' | 'mentions' | 'disputes') =>
      this.#db
        .all(query.selectFrom(table).select('json').where('document', '=', id).orderBy('id'))
        .map(row => JSON.parse(row.json) as T)
    const documents = query.selectFrom('documents').select(['name', 'text', 'json'])
    const row = this.#db.all(documents.where('id', '=', id))[0]!
    const rest = JSON.parse(row.json) as Omit<
      Reading,
      'parties' | 'mentions' | 'entries' | 'disputes'
    >
    const reading = {
      document: { ...rest.document, text: rest.document.text ?? row.text },
      parties: rows<Party>('parties'),
      instruments: rest.instruments,
      mentions: rows<Mention>('mentions'),
      entries: rows<Entry>('entries'),
      disputes: rows<Dispute>('disputes'),
      skipped: rest.skipped,
      refused: rest.refused,
    }
    return { reading, name: row.name }
  }
}

/** An entry with the reading that it stands in, and where that was read from. */
export interface Holding {
  readonly entry: Entry
  readonly reading: Reading
  readonly name: string
}

function write(db: Database, reading: Reading, name: string, hash: string): void {
  const { document, instruments, skipped, refused } = reading
  const text = document.text.toWellFormed()
  const kept = text === document.text ? { ...document, text: undefined } : document
  const row = {
    key: document.id,
    reading: hash,
    name: name.toWellFormed(),
    url: document.url?.toWellFormed() ?? null,
    title: document.title?.toWellFormed() ?? null,
    published: document.published?.value ?? null,
    text,
    json: JSON.stringify({ document: kept, instruments, skipped, refused }),
  }
  const id = db.insert('documents', [row])!
  const named = (thing: Party | Mention) => ({
    document: id,
    key: thing.id.toWellFormed(),
    json: JSON.stringify(thing),
  })
  db.insert('parties', reading.parties.map(named))
  db.insert('mentions', reading.mentions.map(named))
  db.insert(
    'entries',
    reading.entries.map(entry => entryRow(id, entry)),
  )
  writeDisputes(db, id, reading)
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
