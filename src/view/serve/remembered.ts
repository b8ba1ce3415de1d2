import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Desk } from '../pages/desk.ts'

interface Kept {
  readonly version: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
}

/** Bytes of answers that are remembered, in all and of one. */
const most = { all: 48 << 20, one: 2 << 20 }

/**
 * Gives the same answer again while nothing in the record changed and it is the same day: the same address
 * asked with the same cookies. What sets a cookie is not remembered.
 */
export function remembered({ store, today }: Desk): MiddlewareHandler {
  const answers = new LRUCache<string, Kept>({
    maxSize: most.all,
    maxEntrySize: most.one,
    sizeCalculation: ({ body }, key) => body.byteLength + key.length + 1000,
  })
  return async (c, next) => {
    if (c.req.method !== 'GET') return next()
    const key = `${c.req.url} ${c.req.header('cookie') ?? ''}`
    const version = `${store.version} ${today()}`
    const kept = answers.get(key)
    if (kept?.version === version) {
      return new Response(kept.body, { headers: kept.headers.map(pair => [...pair]) })
    }
    await next()
    const { res } = c
    if (res.status !== 200 || res.headers.has('set-cookie')) return
    // Read before the record could change again; what is under way is told anew.
    const body = await res.clone().arrayBuffer()
    if (store.version !== version.split(' ')[0]) return
    answers.set(key, { version, headers: [...res.headers], body })
  }
}
