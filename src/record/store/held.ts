import type { Dispute } from '../dispute.ts'
import type { Entry, Reading } from '../entry.ts'
import { namedIn } from './packed.ts'
import type { Database } from './sqlite.ts'

/** What a document held when it was read last, and where it was read from. */
export function heldIn(db: Database, id: number): { reading: Reading; name: string } {
  const { query } = db
  const disputes = query.selectFrom('disputes').select('json').where('document', '=', id)
  const { parties, mentions } = namedIn(db, id)
  const entries = query.selectFrom('entries').select('json').where('document', '=', id)
  const documents = query.selectFrom('documents').select(['name', 'text', 'json'])
  const row = db.all(documents.where('id', '=', id))[0]!
  const rest = JSON.parse(row.json) as Omit<
    Reading,
    'parties' | 'mentions' | 'entries' | 'disputes'
  >
  const reading = {
    document: { ...rest.document, text: rest.document.text ?? row.text },
    parties,
    instruments: rest.instruments,
    mentions,
    entries: inOrder(
      db.all(entries.where('until', 'is', null)).map(({ json }) => JSON.parse(json) as Entry),
    ),
    disputes: db.all(disputes.orderBy('id')).map(({ json }) => JSON.parse(json) as Dispute),
    skipped: rest.skipped,
    refused: rest.refused,
  }
  return { reading, name: row.name }
}

/** In the order in which a reading has them, whenever each was written. */
const inOrder = (entries: readonly Entry[]) =>
  entries.toSorted(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      a.trigger.start - b.trigger.start ||
      (a.kind < b.kind ? -1 : Number(a.kind > b.kind)),
  )
