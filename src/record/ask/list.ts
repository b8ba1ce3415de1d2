import type { Database } from '../store/sqlite.ts'
import type { Order } from './candidates.ts'
import { cursorOf, spotOf } from './cursor.ts'
import { type Filter, momentOf } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import { spotsIn } from './spots.ts'

/** A stretch of a list. */
export interface Page {
  readonly items: readonly Item[]
  /** Where the next stretch begins; null at the end. */
  readonly next: string | null
}

/** Which stretch of a list. */
export interface Paging {
  readonly order?: Order
  /** All of it where it is missing. */
  readonly limit?: number
  readonly cursor?: string
}

/** The entries that a filter lets through, a stretch at a time. Throws a CursorError for a wrong cursor. */
export function listed(db: Database, filter: Filter, paging: Paging = {}): Page {
  const { order = 'newest', limit, cursor } = paging
  const after = cursor === undefined ? undefined : spotOf(cursor)
  const spots = spotsIn(db, filter, order, limit === undefined ? null : limit + 1, after)
  const page = limit === undefined ? spots : spots.slice(0, limit)
  const more = spots.length > page.length
  return {
    items: itemsOf(
      db,
      page.map(({ id }) => id),
      momentOf(filter),
    ),
    next: more ? cursorOf(page.at(-1)!) : null,
  }
}
