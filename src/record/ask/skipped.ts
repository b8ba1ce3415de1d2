import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { CursorError } from './cursor.ts'
import type { Paging } from './list.ts'

/** An input that could not be read when it was last added. */
export interface Skipped {
  readonly input: string
  readonly why: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A stretch of the inputs that could not be read. */
export interface SkippedPage {
  readonly skipped: readonly Skipped[]
  /** Where the next stretch begins; null at the end. */
  readonly next: string | null
}

/** Inputs that could not be read when they were last added, the newest first; those of one moment by their names. */
export function skippedIn(db: Database, { order, limit, cursor }: Paging = {}): SkippedPage {
  const down = order !== 'oldest'
  const way = sql.raw(down ? 'desc' : 'asc')
  const rows = db.ask(sql<Skipped>`
    select input, why, at from skipped where ${cursor === undefined ? sql`true` : behind(cursor, down)}
    order by at ${way}, input ${limit === undefined ? sql`` : sql`limit ${limit + 1}`}`)
  const skipped = limit === undefined ? rows : rows.slice(0, limit)
  const last = skipped.at(-1)
  return { skipped, next: last && rows.length > skipped.length ? cursorAt(last) : null }
}

function behind(cursor: string, down: boolean): RawBuilder<boolean> {
  const { at, input } = placeOf(cursor)
  const further = sql.raw(down ? '<' : '>')
  return sql<boolean>`(at ${further} ${at} or (at = ${at} and input > ${input}))`
}

const cursorAt = ({ at, input }: Pick<Skipped, 'at' | 'input'>) =>
  Buffer.from(`${at} ${input}`).toString('base64url')

function placeOf(cursor: string): Pick<Skipped, 'at' | 'input'> {
  const [, at, input] = /^(\S*) (.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (at !== undefined && input !== undefined && cursorAt({ at, input }) === cursor) {
    return { at, input }
  }
  throw new CursorError(`"${cursor}" is no cursor; take the one that the page before gave`)
}
