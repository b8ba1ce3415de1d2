import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import type { Condition } from './conditions.ts'

/** So many that do not stand are kept for asking whether an entry is among them. */
const most = 5000

/**
 * That an entry stands, told by the few that do not, so that nothing need be read of the entry; undefined where those
 * are many.
 */
export function standsByNumber(db: Database, id: RawBuilder<unknown>): Condition | undefined {
  const gone = sql<{
    id: number
  }>`select id from entries indexed by entries_gone where until is not null
    union all select id from entries indexed by entries_state
      where state != 'machine' and state in ('rejected', 'copied')`
  const all = db.ask(sql<{ id: number }>`${gone} limit ${most + 1}`)
  return all.length > most ? undefined : sql<boolean>`${id} not in (${gone})`
}
