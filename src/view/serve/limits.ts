import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often one address may ask: so many requests in so many seconds. */
export interface Rate {
  readonly requests: number
  readonly seconds: number
}

/** More than one client may ask. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
  /** Seconds until it may ask again. */
  readonly wait: number

  constructor(what: string, wait: number) {
    super(`${what}: wait ${wait} seconds, then try again`)
    this.wait = wait
  }
}

/** Counts what clients do, each by its address, and stops them where it is too often. */
export class Counter {
  readonly #what: string
  readonly #limiter: RateLimiterMemory

  constructor(what: string, { requests, seconds }: Rate) {
    this.#what = what
    this.#limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  }

  /** Counts one more. Throws a TooMany where that is too many. */
  async count(c: Context): Promise<void> {
    try {
      await this.#limiter.consume(addressOf(c))
    } catch (error) {
      throw error instanceof RateLimiterRes ? this.#fault(error) : error
    }
  }

  /** Throws a TooMany where the next would be too many; counts nothing. */
  async check(c: Context): Promise<void> {
    const found = await this.#limiter.get(addressOf(c))
    if (found && found.consumedPoints >= this.#limiter.points) throw this.#fault(found)
  }

  #fault({ msBeforeNext }: RateLimiterRes): TooMany {
    return new TooMany(this.#what, Math.max(1, Math.ceil(msBeforeNext / 1000)))
  }
}

/** Stops a client that asks too often. */
export function limited(rate: Rate): MiddlewareHandler {
  const requests = new Counter('too many requests from one address', rate)
  return async (c, next) => {
    await requests.count(c)
    await next()
  }
}

/** Who asks, by address; of IPv6 the network (64 bits), since one client has all of it. */
function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
  }
  const address = (incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(address)) return address
  const [head = ''] = address.split('::')
  return [...head.split(':'), '', '', '', ''].slice(0, 4).join(':')
}
