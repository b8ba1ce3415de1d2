import { FetchError } from './fault.ts'
import type { Hop } from './hop.ts'
import { all, kept, type Rules, rulesIn } from './rules.ts'

interface Known {
  readonly rules: Promise<Rules | string>
  /** Milliseconds since 1970. */
  until: number
}

/** The robots.txt of hosts, each asked for once in a while. */
export class Robots {
  readonly #ask: (url: URL) => Promise<Hop>
  readonly #now: () => number
  readonly #known = new Map<string, Known>()

  /** `ask` fetches an address, with its redirects; `now` is in milliseconds since 1970. */
  constructor(ask: (url: URL) => Promise<Hop>, now: () => number) {
    this.#ask = ask
    this.#now = now
  }

  /** The rules for an address; in words, why there are none to be had now. */
  of(url: URL): Promise<Rules | string> {
    const known = this.#known.get(url.origin)
    if (known && known.until > this.#now()) return known.rules
    const made: Known = { until: Number.POSITIVE_INFINITY, rules: this.#fetched(url) }
    this.#known.set(url.origin, made)
    return made.rules
  }

  async #fetched(url: URL): Promise<Rules | string> {
    const hold = (until: number) => {
      this.#known.get(url.origin)!.until = until
    }
    const place = new URL('/robots.txt', url.origin)
    place.username = url.username
    place.password = url.password
    try {
      const { status, header, bytes } = await this.#ask(place)
      const rules = rulesIn(place.href, status, bytes)
      // Where it cannot be told, it is asked again as soon as the host is.
      hold(typeof rules === 'string' ? 0 : this.#now() + kept(header('cache-control')))
      return rules
    } catch (error) {
      hold(0)
      if (!(error instanceof FetchError)) throw error
      // A robots.txt that is none forbids nothing; why the host is refused is told of the page itself.
      return error.failing === 'later' ? error.why : all
    }
  }
}
