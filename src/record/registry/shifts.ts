import type { Database } from '../store/sqlite.ts'
import { rulingsOf } from './decisions.ts'

/** Where the decisions of a moment place a party of the registry, and where those of now do. */
export interface Shift {
  /** The party that documents are linked with. */
  readonly linked: number
  /** The row of the document that this is so in; null for all those of which no other shift of it tells. */
  readonly document: number | null
  readonly was: number
  readonly is: number
}

/**
 * The parties that by the decisions of a moment (ISO 8601, UTC) are placed otherwise than now, in any document;
 * each once for all documents, and once for each document in which it is otherwise. Empty without a moment.
 */
export function shiftsOf(db: Database, moment: string | undefined): readonly Shift[] {
  const [now, then] = [rulingsOf(db), rulingsOf(db, moment)]
  if (then === now) return []
  const parties = [...new Set([...now.touched, ...then.touched])].map(linked => ({
    linked,
    documents: new Set([...now.documents(linked), ...then.documents(linked)]),
  }))
  const rows = rowsOf(db, new Set(parties.flatMap(({ documents }) => [...documents])))
  return parties.flatMap(({ linked, documents }) => {
    const rest = { linked, document: null, was: then.root(linked), is: now.root(linked) }
    const some = [...documents].flatMap((key): Shift[] => {
      const document = rows.get(key)
      const [was, is] = [then.placed(linked, key), now.placed(linked, key)]
      const same = was === rest.was && is === rest.is
      return document === undefined || same ? [] : [{ linked, document, was, is }]
    })
    const all: readonly Shift[] = [rest, ...some]
    return all.some(one => one.was !== one.is) ? all : []
  })
}

/** The rows of documents by their ids. */
function rowsOf(db: Database, keys: ReadonlySet<string>): ReadonlyMap<string, number> {
  if (keys.size === 0) return new Map()
  const rows = db.query.selectFrom('documents').select(['id', 'key'])
  return new Map(db.all(rows.where('key', 'in', [...keys])).map(({ id, key }) => [key, id]))
}
