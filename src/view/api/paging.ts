import type { Context } from 'hono'

/** Where a list goes on, in the body and as a Link header (RFC 8288). */
export function nextIn(c: Context, next: string | null, name: 'cursor' | 'after' = 'cursor') {
  if (next === null) return { next, next_url: null }
  const url = new URL(c.req.url)
  url.searchParams.set(name, next)
  c.header('Link', `<${url.href}>; rel="next"`)
  return { next, next_url: url.href }
}
