import { setKinds } from '../../find/index.ts'
import { bounds } from '../edtf.ts'
import type { Entry, Reading } from '../entry.ts'
import type { Maker } from '../maker.ts'
import { writeDisputes } from './disputes.ts'
import { place } from './editions.ts'
import { packMentions } from './packed.ts'
import { type Database, fixed } from './sqlite.ts'
import { replaced, untell } from './tellings.ts'

/** Where a reading came from, when it was added, and what made it. */
export interface Origin {
  readonly name: string
  /** ISO 8601, UTC. */
  readonly now: string
  readonly maker: Maker
}

/** Writes a document that the store does not hold; gives its number. */
export function write(db: Database, reading: Reading, hash: string, origin: Origin): number {
  const run = runOf(db, origin)
  const row = { ...documentRow(reading, hash, origin), added: origin.now, run }
  const id = db.insert('documents', [row])!
  writeNamed(db, id, reading)
  insertEntries(db, id, reading, origin.now, run)
  place(db, id, writtenIn(reading), origin.now)
  return id
}

/**
 * Writes a document that the store holds anew. Entries that came out the same stay as they are; the others
 * are kept with the time until which they stood.
 */
export function rewrite(
  db: Database,
  id: number,
  reading: Reading,
  hash: string,
  origin: Origin,
): void {
  const { query } = db
  const run = runOf(db, origin)
  const row = { ...documentRow(reading, hash, origin), run }
  db.run(query.updateTable('documents').set(row).where('id', '=', id))
  for (const table of ['parties', 'mentions', 'instruments', 'disputes'] as const) {
    db.run(query.deleteFrom(table).where('document', '=', id))
  }
  writeNamed(db, id, reading)
  const rows = query.selectFrom('entries').select(['id', 'key', 'json'])
  const old = db.all(rows.where('document', '=', id).where('until', 'is', null))
  const fresh = new Map(reading.entries.map(entry => [entry.id, JSON.stringify(entry)]))
  const kept = new Set<string>()
  const ended = new Map<string, number>()
  for (const { id: entry, key, json } of old) {
    if (fresh.get(key) === json) kept.add(key)
    else {
      ended.set(key, entry)
      const row = query.updateTable('entries').set({ until: origin.now })
      db.run(row.where('id', '=', entry))
      db.run(query.updateTable('casts').set({ standing: 0 }).where('entry', '=', entry))
    }
  }
  // What stood before keeps the day on which it was taken to be published.
  const { published } = row
  const standing = query.updateTable('entries').set({ published }).where('until', 'is', null)
  db.run(standing.where('document', '=', id))
  const entries = reading.entries.filter(entry => !kept.has(entry.id))
  insertEntries(db, id, { ...reading, entries }, origin.now, run)
  const now = new Map(
    db
      .all(rows.where('document', '=', id).where('until', 'is', null))
      .map(row => [row.key, row.id]),
  )
  for (const [key, before] of ended) {
    const own = now.get(key)
    if (own === undefined) untell(db, before)
    else replaced(db, before, own)
  }
  place(db, id, writtenIn(reading), origin.now)
}

const writtenIn = ({ document, entries }: Reading) => ({
  url: document.url?.toWellFormed() ?? null,
  text: document.text,
  entries,
})

function documentRow(reading: Reading, hash: string, { name }: Origin) {
  const { document, instruments, skipped, refused } = reading
  const text = document.text.toWellFormed()
  const kept = text === document.text ? { ...document, text: undefined } : document
  return {
    key: document.id,
    reading: hash,
    name: name.toWellFormed(),
    url: document.url?.toWellFormed() ?? null,
    title: document.title?.toWellFormed() ?? null,
    published: document.published?.value ?? null,
    site: document.site?.toWellFormed() ?? null,
    language: document.language,
    text,
    json: JSON.stringify({ document: kept, instruments, skipped, refused }),
  }
}

function writeNamed(db: Database, document: number, reading: Reading): void {
  db.insert(
    'parties',
    reading.parties.map(({ mentions: _, ...party }) => ({
      document,
      key: party.id.toWellFormed(),
      json: JSON.stringify(party),
    })),
  )
  packMentions(db, document, reading)
  db.insert(
    'instruments',
    reading.instruments.map(instrument => ({
      document,
      key: instrument.id.toWellFormed(),
      name: instrument.name.toWellFormed(),
      json: JSON.stringify(instrument),
    })),
  )
  writeDisputes(db, document, reading)
}

function insertEntries(
  db: Database,
  document: number,
  reading: Reading,
  since: string,
  run: number,
): void {
  const published = reading.document.published?.value ?? null
  for (const entry of reading.entries) {
    const facts = columnsOf(entry, published)
    const row = { document, key: entry.id, ...facts, state: 'machine', since, run }
    const id = db.insert('entries', [{ ...row, json: JSON.stringify(entry) }])!
    db.insert('said', [{ rowid: id, text: saidIn(entry) }])
    const unders = [...new Set(entry.under)].map(instrument => ({ entry: id, instrument }))
    db.insert('unders', unders)
  }
}

/** What a question of words is asked of: the evidence, all tellings. */
const saidIn = ({ evidence, evidences = [] }: Entry) =>
  [evidence, ...evidences]
    .map(({ exact }) => exact)
    .join('\n')
    .toWellFormed()

/** The columns by which an entry is looked for. */
export function columnsOf(entry: Entry, published: string | null) {
  const when = entry.when ? bounds(entry.when.edtf) : null
  const due = entry.due ? bounds(entry.due.edtf) : null
  const set = setKinds.has(entry.kind)
  const day =
    (set ? (due?.from ?? due?.to) : undefined) ?? when?.from ?? when?.to ?? published ?? ''
  return {
    kind: entry.kind,
    force: entry.force ?? null,
    status: entry.status,
    plover: entry.code?.plover ?? null,
    cameo: entry.code?.cameo ?? null,
    goldstein: entry.code?.goldstein ?? null,
    day,
    day_to: [...(set ? [due] : []), when].find(date => date?.from === day)?.to ?? day,
    published,
    when_edtf: entry.when?.edtf ?? null,
    when_from: when?.from ?? null,
    when_to: when?.to ?? null,
    due_edtf: entry.due?.edtf ?? null,
    due_from: due?.from ?? null,
    due_to: due?.to ?? null,
    confidence: entry.confidence,
  }
}

const runsOf = fixed((query, program: string, models: string) =>
  query.selectFrom('runs').select('id').where('program', '=', program).where('models', '=', models),
)

function runOf(db: Database, { maker: { program, models }, now }: Origin): number {
  const [known] = runsOf(db, program, models)
  return known?.id ?? db.insert('runs', [{ program, models, made: now }])!
}
