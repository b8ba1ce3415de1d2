import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { type Change, changesAt, gone, place, type sorts } from './changes.ts'
import { CursorError } from './cursor.ts'

/** A stretch of the stream of changes. */
export interface Stretch {
  /** The oldest first; `item` is the entry as it stands now, or stood last. */
  readonly changes: readonly Change[]
  /** After which the next stretch begins, at the end too: what comes later comes after it. */
  readonly next: string
  /** Whether there is more by now. */
  readonly more: boolean
}

/** How far each of the three sequences was read. They grow at their ends, whatever the clock says. */
interface Reached {
  /** Numbers of the last entry and the last decision. */
  readonly came: number
  readonly decided: number
  /** The last that went: when, and its number. */
  readonly until: string
  readonly went: number
}

interface Row {
  readonly sort: (typeof sorts)[number]
  readonly id: number
  readonly at: string
}

const start: Reached = { came: 0, decided: 0, until: '', went: 0 }

/** What changed in the record after a cursor, the oldest first. Throws a CursorError for a wrong cursor. */
export function streamIn(db: Database, after: string | undefined, limit: number): Stretch {
  let reached = after === undefined ? start : reachedAt(after)
  const most = limit + 1
  const queues = [
    db.ask(sql<Row>`select 'came' as sort, id, since as at from entries
      where id > ${reached.came} order by id limit ${most}`),
    db.ask(sql<Row>`select 'went' as sort, e.id, e.until as at from entries e
      where e.until is not null and e.until >= ${reached.until}
        and (e.until, e.id) > (${reached.until}, ${reached.went}) and ${gone}
      order by e.until, e.id limit ${most}`),
    db.ask(sql<Row>`select 'decided' as sort, id, made as at from decisions
      where id > ${reached.decided} order by id limit ${most}`),
  ].map(rows => rows.values())
  const heads = queues.map(queue => queue.next().value)
  const rows: Row[] = []
  while (rows.length < limit) {
    const at = heads.reduce<number>((best, row, i) => {
      return row && (best < 0 || row.at < heads[best]!.at) ? i : best
    }, -1)
    if (at < 0) break
    const row = heads[at]!
    rows.push(row)
    reached = passed(reached, row)
    heads[at] = queues[at]!.next().value
  }
  const placed = rows.map(({ sort, id, at }) => ({ at, place: place(id, sort) }))
  const changes = changesAt(db, placed, true)
  return { changes, next: cursorAt(reached), more: heads.some(Boolean) }
}

function passed(reached: Reached, { sort, id, at }: Row): Reached {
  if (sort === 'went') return { ...reached, until: at, went: id }
  return { ...reached, [sort]: id }
}

function cursorAt({ came, decided, until, went }: Reached): string {
  return Buffer.from(`${came} ${decided} ${went} ${until}`).toString('base64url')
}

function reachedAt(cursor: string): Reached {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const match = /^(\d{1,15}) (\d{1,15}) (\d{1,15}) (\S{0,40})$/.exec(text)
  const [, came, decided, went, until = ''] = match ?? []
  const reached = { came: Number(came), decided: Number(decided), went: Number(went), until }
  if (match && cursorAt(reached) === cursor) return reached
  throw new CursorError(`"${cursor}" is no cursor; take the one that the page before gave`)
}
