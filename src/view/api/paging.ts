import type { Context } from 'hono'
import { CursorError } from '../../record/ask/cursor.ts'

/** Where a list goes on, in the body and as a Link header (RFC 8288). */
export function nextIn(c: Context, next: string | null, name: 'cursor' | 'after' = 'cursor') {
  if (next === null) return { next, next_url: null }
  const url = new URL(c.req.url)
  url.searchParams.set(name, next)
  c.header('Link', `<${url.href}>; rel="next"`)
  return { next, next_url: url.href }
}

/** A stretch of a list that is there as a whole, after the one whose id the cursor holds. */
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
  const page = list.slice(at + 1, at + 1 + limit)
  const end = page.at(-1)
  const isMore = at + 1 + limit < list.length && end
  return { page, next: isMore ? Buffer.from(`=${idOf(end)}`).toString('base64url') : null }
}
