import type { Spot } from './candidates.ts'

/** A cursor that cannot be used: one line. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
}

/** The place after which the next page begins, for those who ask for it: opaque. */
export function cursorOf({ day, id }: Spot): string {
  return Buffer.from(`${day} ${id}`).toString('base64url')
}

/** The place that a cursor stands for. Throws a CursorError for what is none. */
export function spotOf(cursor: string): Spot {
  const match = /^(\S*) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  if (!match || cursorOf({ day: match[1]!, id: Number(match[2]) }) !== cursor) {
    throw new CursorError(`"${cursor}" is no cursor; take the one that the page before gave`)
  }
  return { day: match[1]!, id: Number(match[2]) }
}
