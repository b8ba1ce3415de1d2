import { deflateSync, inflateSync } from 'node:zlib'
import type { Mention, Party, Reading } from '../entry.ts'
import { type Database, fixed } from './sqlite.ts'

/** The mentions of a document, and where each of its parties is named, in their order. */
interface Packed {
  readonly mentions: readonly Mention[]
  readonly parties: readonly Party['mentions'][]
}

/** Keeps the mentions of a reading: nobody looks for a single one, and zlib (RFC 1950) makes them a fifth as long. */
export function packMentions(db: Database, document: number, reading: Reading): void {
  const all: Packed = {
    mentions: reading.mentions,
    parties: reading.parties.map(({ mentions }) => mentions),
  }
  db.insert('mentions', [{ document, packed: deflateSync(JSON.stringify(all)) }])
}

const kept = fixed((query, document: number) =>
  query.selectFrom('mentions').select('packed').where('document', '=', document),
)
const parties = fixed((query, document: number) =>
  query.selectFrom('parties').select('json').where('document', '=', document).orderBy('id'),
)

/** The mentions of a document. */
export const mentionsIn = (db: Database, document: number): readonly Mention[] =>
  unpacked(db, document).mentions

/** The parties and mentions of a document as its reading had them. */
export function namedIn(
  db: Database,
  document: number,
): { readonly parties: readonly Party[]; readonly mentions: readonly Mention[] } {
  const { mentions, parties: places } = unpacked(db, document)
  const told = parties(db, document).map(({ json }) => JSON.parse(json) as Omit<Party, 'mentions'>)
  return { mentions, parties: told.map((party, at) => ({ ...party, mentions: places[at] ?? [] })) }
}

function unpacked(db: Database, document: number): Packed {
  const [row] = kept(db, document)
  if (!row) return { mentions: [], parties: [] }
  return JSON.parse(inflateSync(row.packed).toString()) as Packed
}
