import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { fromSource } from './conditions.ts'

/** So many documents of a source are kept; of more it is asked each time. */
const most = 5000

interface Known {
  readonly version: string
  readonly source: string
  readonly ids: readonly number[] | undefined
}

const known = new WeakMap<Database, Known>()

/**
 * The numbers of the documents from a source, undefined where they are many. All documents are looked through for
 * it, so that what was found last is kept until the store changes: a list is asked for, and then how long it is.
 */
export function documentsFrom(db: Database, source: string): readonly number[] | undefined {
  const { version } = db
  const before = known.get(db)
  if (before?.version === version && before.source === source) return before.ids
  const rows = db.ask(sql<{ id: number }>`${fromSource(source)} limit ${most + 1}`)
  const ids = rows.length > most ? undefined : rows.map(({ id }) => id)
  known.set(db, { version, source, ids })
  return ids
}
