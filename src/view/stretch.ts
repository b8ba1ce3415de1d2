import { CursorError } from '../record/ask/cursor.ts'

/** A stretch of a list that is there as a whole, after the one whose id the cursor holds; all the rest where `limit` is 0. */
export function stretchOf<T>(
  list: readonly T[],
  idOf: (one: T) => string,
  limit: number,
  cursor?: string,
): { readonly page: readonly T[]; readonly next: string | null } {
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString()
  const at = last === undefined ? -1 : list.findIndex(one => `=${idOf(one)}` === last)
  if (last !== undefined && at < 0) {
    throw new CursorError(`"${cursor}" is no cursor of this list; begin it again`)
  }
  const page = list.slice(at + 1, limit === 0 ? undefined : at + 1 + limit)
  const end = page.at(-1)
  const isMore = at + 1 + page.length < list.length && end
  return { page, next: isMore ? Buffer.from(`=${idOf(end)}`).toString('base64url') : null }
}
