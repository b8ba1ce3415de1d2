import type { Prints } from '../copies/prints.ts'
import { common, type Shelf } from '../copies/shelf.ts'
import { type Database, fixed } from './sqlite.ts'

const having = fixed((query, print: number, most: number) =>
  query
    .selectFrom('prints')
    .select('document')
    .where('print', '=', print)
    .orderBy('document')
    .limit(most),
)
const finePrints = fixed((query, document: number) =>
  query.selectFrom('originals').select('prints').where('document', '=', document),
)

/** The documents of a store that stand for their copies. */
export function shelfOf(db: Database): Shelf {
  return {
    having: print => having(db, print, common).map(({ document }) => document),
    fine: document => numbersIn(finePrints(db, document)[0]!.prints),
  }
}

/** Keeps a document that is a copy of none. */
export function keepOriginal(db: Database, document: number, { fine, coarse }: Prints): void {
  db.insert('originals', [{ document, prints: bytesOf(fine) }])
  const rare = [...coarse].filter(print => having(db, print, common).length < common)
  db.insert(
    'prints',
    rare.map(print => ({ print, document })),
  )
}

/** Numbers of 32 bits as they are kept: the lowest byte first, on every machine. */
export function bytesOf(numbers: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((number, at) => {
    view.setUint32(at * 4, number, true)
  })
  return new Uint8Array(view.buffer)
}

/** The same read back. */
export function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getUint32(at * 4, true))
}
