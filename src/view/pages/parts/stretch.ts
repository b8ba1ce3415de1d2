import type { Paging } from '../../../record/ask/list.ts'

/** A stretch of a list that is known whole: what stands behind the one that the cursor names. */
export function stretch<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  { cursor, limit = all.length }: Paging,
): { readonly shown: readonly T[]; readonly next: string | null } {
  const at = cursor === undefined ? 0 : all.findIndex(one => idOf(one) === cursor) + 1
  const shown = all.slice(at, at + limit)
  const last = shown.at(-1)
  return { shown, next: last !== undefined && at + limit < all.length ? idOf(last) : null }
}
