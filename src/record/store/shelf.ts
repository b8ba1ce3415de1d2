import type { Prints } from '../copies/prints.ts'
import { common, type Shelf } from '../copies/shelf.ts'
import { bytesOf, numbersIn } from './numbers.ts'
import { type Database, fixed } from './sqlite.ts'

interface Having {
  readonly print: number
  readonly document: number
}

// One question for all of them: asked one by one they take most of the time of adding a document.
const having = `select p.print, p.document
  from json_each(?) j cross join prints p on p.print = j.value`
const keep = `insert into prints (print, document) select j.value, ? from json_each(?) j
  where (select count(*) from prints p where p.print = j.value) < ?`

const finePrints = fixed((query, document: number) =>
  query.selectFrom('originals').select('prints').where('document', '=', document),
)

/** The documents of a store that stand for their copies. */
export function shelfOf(db: Database): Shelf {
  return {
    having: prints => {
      const found = new Map<number, number[]>()
      for (const { print, document } of db.rows<Having>(having, [listed(prints)])) {
        const some = found.get(print)
        if (some) some.push(document)
        else found.set(print, [document])
      }
      return found.values()
    },
    fine: document => numbersIn(finePrints(db, document)[0]!.prints),
  }
}

/** Keeps a document that is a copy of none. */
export function keepOriginal(db: Database, document: number, { fine, coarse }: Prints): void {
  db.insert('originals', [{ document, prints: bytesOf(fine) }])
  db.rows(keep, [document, listed(coarse), common])
}

const listed = (numbers: Uint32Array) => `[${numbers.join()}]`
