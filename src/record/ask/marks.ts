import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { among, every } from './conditions.ts'
import type { Filter } from './filter.ts'
import { spotsIn } from './spots.ts'

/** An entry as a mark on a line of time. */
export interface Mark {
  readonly id: string
  readonly kind: string
  readonly force: string | null
  readonly status: string
  /** The first and the last day ("YYYY-MM-DD") that its date may mean. */
  readonly from: string
  readonly to: string
}

/** The newest entries with a day that a filter lets through, so many at most, the oldest first. */
export function marksIn(db: Database, filter: Filter, most: number): readonly Mark[] {
  const spots = spotsIn(db, filter, 'newest', most).filter(({ day }) => day !== '')
  const ids = spots.map(({ id }) => id)
  const rows = db.ask(sql<Omit<Mark, 'from' | 'to'> & { row: number; to: string }>`
    select e.id as row, e.key as id, e.kind, e.force, e.status, e.day_to as "to"
    from entries e where ${every([among(sql`e.id`, ids)])}`)
  const byRow = new Map(rows.map(({ row, ...mark }) => [row, mark]))
  return spots.toReversed().map(({ day, id }) => {
    const mark = byRow.get(id)!
    return { ...mark, from: day, to: [day, mark.to].toSorted().at(-1)! }
  })
}
