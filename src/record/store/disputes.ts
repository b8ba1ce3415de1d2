import { sql } from 'kysely'
import type { Dispute } from '../dispute.ts'
import type { InstrumentListed, Party, Reading } from '../entry.ts'
import type { Database } from './sqlite.ts'

/** A dispute with the document that it stands in, and what its ids name there. */
export interface DisputePlace {
  readonly dispute: Dispute
  readonly parties: readonly Party[]
  readonly instruments: readonly InstrumentListed[]
  /** Where the document was read from, and what it calls itself. */
  readonly document: string
  readonly title: string | null
  readonly published: string | null
}

/** What a dispute can be asked for by: an id, and the name that the document gives it. */
interface Reference {
  readonly key: string
  /** As names are compared: small letters, single spaces. */
  readonly name: string | null
}

/** The disputes of one reading, all or those about something: an id, or a name or whole words of one. */
export function disputesIn(reading: Reading, name: string, about?: string): DisputePlace[] {
  const asked = about === undefined ? undefined : compared(about)
  const found = reading.disputes.filter(
    dispute =>
      about === undefined ||
      referencesOf(dispute, reading).some(
        ref => ref.key === about || (asked && ` ${ref.name ?? ''} `.includes(` ${asked} `)),
      ),
  )
  const { title, published } = reading.document
  return found.map(dispute => ({
    dispute,
    ...namedIn(dispute, reading),
    document: name,
    title,
    published: published?.value ?? null,
  }))
}

/** The disputes of a store, in the order of the days of publication; about something, or other ids that stand for it. */
export function disputesOf(
  db: Database,
  about?: string,
  more: readonly string[] = [],
): DisputePlace[] {
  let query = db.query
    .selectFrom('disputes')
    .innerJoin('documents', 'documents.id', 'disputes.document')
    .select(['disputes.json', 'disputes.named', 'documents.name'])
    .select(['documents.title', 'documents.published'])
  if (about !== undefined) {
    const asked = compared(about)
    const byName = sql<boolean>`instr(' ' || name || ' ', ${` ${asked} `}) > 0`
    const held = db.query
      .selectFrom('disputed')
      .select('dispute')
      .where(eb => eb.or([eb('key', 'in', [about, ...more]), ...(asked === '' ? [] : [byName])]))
    query = query.where('disputes.id', 'in', held)
  }
  const rows = db.all(query.orderBy('documents.published').orderBy('disputes.id'))
  return rows.map(({ json, named, name, title, published }) => ({
    dispute: JSON.parse(json) as Dispute,
    ...(JSON.parse(named) as Pick<DisputePlace, 'parties' | 'instruments'>),
    document: name,
    title,
    published,
  }))
}

/** Keeps the disputes of a document that was written. */
export function writeDisputes(db: Database, document: number, reading: Reading): void {
  for (const dispute of reading.disputes) {
    const named = namedIn(dispute, reading)
    const row = { document, key: dispute.id, json: JSON.stringify(dispute) }
    const id = db.insert('disputes', [{ ...row, named: JSON.stringify(named) }])!
    db.insert(
      'disputed',
      referencesOf(dispute, reading).map(({ key, name }) => ({
        dispute: id,
        key: key.toWellFormed(),
        name,
      })),
    )
  }
}

/** What the claim is about, who takes a side, and the entries that the sides rest on. */
function referencesOf(dispute: Dispute, reading: Reading): readonly Reference[] {
  const sides = [dispute.claim, ...dispute.counters]
  const entries = sides.flatMap(({ entry }) => entry ?? [])
  const ids = new Set([...dispute.about, ...sides.flatMap(({ holders }) => holders)])
  const { parties, instruments } = reading
  const things = [...parties, ...instruments].filter(({ id }) => ids.has(id))
  return [
    { key: dispute.id, name: null },
    ...[...new Set(entries)].map(key => ({ key, name: null })),
    ...things.flatMap(({ id, name }) =>
      // "JCPOA" is an id, and what it is called.
      [...new Set([compared(name), compared(id)])].map(name => ({ key: id, name })),
    ),
  ]
}

function namedIn(dispute: Dispute, { parties, instruments }: Reading) {
  const sides = [dispute.claim, ...dispute.counters]
  const met = new Set([...dispute.about, ...sides.flatMap(({ holders }) => holders)])
  return {
    parties: parties.filter(({ id }) => met.has(id)),
    instruments: instruments.filter(({ id }) => met.has(id)),
  }
}

/** A name as names are compared: small letters, single spaces. */
export function compared(name: string): string {
  return name
    .toWellFormed()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
