import { existsSync, statSync } from 'node:fs'
import type { Entry, Evidence, Quoted } from '../entry.ts'
import { holds } from '../evidence.ts'
import { mentionsIn } from './packed.ts'
import { type Database, StoreError } from './sqlite.ts'

/** What a look through the store found. */
export interface Checkup {
  readonly documents: number
  readonly entries: number
  readonly decisions: number
  /** What is wrong, a line each; empty where all is sound. */
  readonly faults: readonly string[]
  /** What is not wrong but should be known: decisions whose entry is gone. */
  readonly notes: readonly string[]
}

/** Looks through the whole store: the file, the indexes of words, and that every entry's evidence stands in its text. */
export function checkup(db: Database): Checkup {
  const faults = [...fileFaults(db), ...(db.kept ? [] : wordFaults(db))]
  const notes: string[] = []
  if (db.kept) notes.push('the indexes of words were not looked at: the store can only be read')
  let documents = 0
  let entries = 0
  const { query } = db
  for (let after = 0; ; ) {
    const rows = query.selectFrom('documents').select(['id', 'key', 'name', 'text', 'json'])
    const [row] = db.all(rows.where('id', '>', after).orderBy('id').limit(1))
    if (!row) break
    after = row.id
    documents++
    const { document } = JSON.parse(row.json) as { document: { text?: string } }
    const text = document.text ?? row.text
    try {
      mentionsIn(db, row.id)
    } catch (error) {
      faults.push(`the mentions of ${row.name}: ${(error as Error).message}`)
    }
    const own = query.selectFrom('entries').select(['key', 'json', 'decided'])
    for (const { key, json, decided } of db.all(
      own.where('document', '=', row.id).where('until', 'is', null),
    )) {
      entries++
      for (const entry of [json, decided].flatMap(j => (j === null ? [] : [parsed(j)]))) {
        const wrong = misplaced(text, entry)
        if (wrong) faults.push(`${key}: its ${wrong} does not stand in the text of ${row.name}`)
      }
    }
  }
  const gone = query
    .selectFrom('decisions')
    .select(['id', 'about'])
    .where('about', 'is not', null)
    .where('about', 'not in', query.selectFrom('entries').select('key').where('until', 'is', null))
  for (const { id, about } of db.all(gone)) {
    notes.push(`d-${id} is about ${about}, which the newest reading does not hold`)
  }
  const log = query.selectFrom('decisions').select(eb => eb.fn.countAll<number>().as('n'))
  return { documents, entries, decisions: Number(db.all(log)[0]!.n), faults, notes }
}

const parsed = (json: string) => JSON.parse(json) as Entry

function misplaced(text: string, entry: Entry): string | undefined {
  const parts: readonly (readonly [string, Evidence | Quoted | null])[] = [
    ['evidence', entry.evidence],
    ...(entry.evidences ?? []).map(one => ['evidence', one] as const),
    ['trigger', entry.trigger],
    ['what', entry.what],
    ['condition', entry.condition],
  ]
  return parts.find(([, said]) => said !== null && !holds(text, said))?.[0]
}

function fileFaults(db: Database): string[] {
  const faults = db
    .pragma('integrity_check')
    .map(row => String(Object.values(row)[0]))
    .filter(line => line !== 'ok')
  const strays = db.pragma('foreign_key_check')
  return [
    ...faults.map(line => `the file: ${line}`),
    ...(strays.length ? [`the file: ${strays.length} rows belong to rows that are not there`] : []),
  ]
}

function wordFaults(db: Database): string[] {
  return ['said', 'texts'].flatMap(table => {
    try {
      db.exec(`insert into ${table} (${table}, rank) values ('integrity-check', 1)`)
      return []
    } catch (error) {
      return [
        `the index of words "${table}": ${(error as Error).message}; onrecord store vacuum makes it anew`,
      ]
    }
  })
}

/** Writes a copy of the store into a file that is not there yet. Throws a StoreError where it is. */
export function backup(db: Database, path: string): number {
  if (existsSync(path)) throw new StoreError(`${path} is there already; name a file that is not`)
  db.vacuumInto(path)
  return statSync(path).size
}

/** Makes the indexes of words anew and gives room back; the sizes of the file before and after. */
export function vacuum(db: Database): { readonly before: number; readonly after: number } {
  const size = () => statSync(db.path).size
  db.exec('pragma wal_checkpoint(truncate)')
  const before = size()
  db.exec("insert into texts (texts) values ('rebuild')")
  for (const table of ['said', 'texts'])
    db.exec(`insert into ${table} (${table}) values ('optimize')`)
  db.exec('vacuum')
  db.exec('pragma optimize')
  db.exec('pragma wal_checkpoint(truncate)')
  return { before, after: size() }
}
