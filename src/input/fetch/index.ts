import { isPublic } from './address.ts'
import { agentName } from './agent.ts'
import { type Answer, answerOf } from './answer.ts'
import { type Allowed, dispatcher } from './dispatcher.ts'
import { FetchError, shownAddress } from './fault.ts'
import { type Hop, hop } from './hop.ts'
import { type Limits, limits } from './limits.ts'
import { backOff, retryAfter } from './retry.ts'
import { Robots } from './robots.ts'
import { Turns } from './turns.ts'

export type { Answer } from './answer.ts'
export { type Failing, FetchError, shownAddress } from './fault.ts'
export { backOff } from './retry.ts'

/** How to fetch. Times in milliseconds. */
export interface FetcherOptions {
  /** The name that servers are told. */
  readonly agent?: string | undefined
  /** Whether addresses may be fetched from that are not on the public internet: all, or those that it says. */
  readonly allowPrivate?: boolean | Allowed | undefined
  /** Between two requests to one host; a second where nothing is said. */
  readonly delay?: number | undefined
  /** Requests under way at once; one for each host at the most. */
  readonly parallel?: number | undefined
  readonly limits?: Partial<Limits>
  /** How long a host is left alone after a failure: the first time, and at the most. */
  readonly rest?: { readonly first: number; readonly most: number }
  readonly now?: () => number
  /** The moment that is told of an answer, ISO 8601 in UTC, where that is another than `now`. */
  readonly moment?: (() => string) | undefined
  /** Gives [0, 1). */
  readonly random?: () => number
  /** Stops all that is under way. */
  readonly signal?: AbortSignal | undefined
}

/** What is known of the last answer of an address. */
export interface Known {
  readonly etag?: string | null
  readonly modified?: string | null
}

/** Tries of an address that is to be had now or never, and the longest that is waited between two. */
const patience = { tries: 3, wait: 60_000 }

/**
 * Fetches from the network, politely: by robots.txt, one request at a time for each host with a pause between, no
 * private addresses, with limits of time and size. The only way out of this program.
 */
export class Fetcher {
  readonly #options: FetcherOptions
  readonly #agent: string
  readonly #limits: Limits
  readonly #dispatcher: ReturnType<typeof dispatcher>
  readonly #now: () => number
  readonly #robots: Robots
  readonly #failures = new Map<string, number>()
  /** Which host may be asked when. */
  readonly turns: Turns

  constructor(options: FetcherOptions = {}) {
    this.#options = options
    this.#agent = options.agent ?? agentName()
    this.#limits = { ...limits, ...options.limits }
    this.#now = options.now ?? Date.now
    const { allowPrivate = false } = options
    const own = typeof allowPrivate === 'function' ? allowPrivate : () => allowPrivate
    this.#dispatcher = dispatcher(this.#limits, address => isPublic(address) || own(address))
    const { delay = 1000, parallel = 8, signal } = options
    this.#robots = new Robots(
      url => this.#follow(url, {}, async () => 0).then(found => found.hop),
      this.#now,
    )
    this.turns = new Turns({ delay, parallel, signal, now: this.#now })
  }

  /** Asks an address once, with all redirects. Throws a `FetchError`; where it was stopped, what stopped it. */
  async fetch(address: string, known: Known = {}): Promise<Answer> {
    const { url, hop } = await this.#follow(addressOf(address, address), known, async url => {
      const rules = await this.#robots.of(url)
      const shown = shownAddress(url.href)
      if (typeof rules === 'string') throw new FetchError(shown, rules, 'later')
      if (!rules.allows(shown)) {
        throw new FetchError(shown, `robots.txt of ${url.host} forbids it`, 'refused')
      }
      return Math.max(this.#options.delay ?? 1000, rules.delay)
    })
    return answerOf(url, hop, this.#now(), this.#options.moment?.())
  }

  /** Asks an address, and a few times more where that is worth it, since nobody will ask later. Throws as `fetch`. */
  async patiently(address: string): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.fetch(address)
      } catch (error) {
        const again = error instanceof FetchError && error.failing === 'later'
        const host = URL.parse(address)?.host ?? ''
        const wait = (this.turns.free(host) ?? 0) - this.#now()
        if (!again || tries >= patience.tries || wait > patience.wait) throw error
      }
    }
  }

  /** Lets go of all connections. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy()
  }

  /** Asks, and goes where the answers send; `may` says for each address how long the host then rests, or throws. */
  async #follow(
    start: URL,
    known: Known,
    may: (url: URL) => Promise<number>,
  ): Promise<{ readonly url: URL; readonly hop: Hop }> {
    let url = start
    for (let redirects = 0; ; redirects++) {
      const delay = await may(url)
      const asking = url
      const found = await this.turns.take(url.host, () => this.#ask(asking, known), delay)
      const target = isRedirect(found.status) ? found.header('location') : null
      if (target === null) return { url, hop: found }
      const shown = shownAddress(start.href)
      if (redirects >= this.#limits.redirects) {
        throw new FetchError(shown, `more than ${redirects} redirects`, 'missing')
      }
      const next = addressOf(URL.parse(target, url.href)?.href ?? target, shown)
      // A name and a password are for the site that they were given for.
      const same = next.origin === start.origin
      next.username = same ? start.username : ''
      next.password = same ? start.password : ''
      url = next
    }
  }

  async #ask(url: URL, known: Known): Promise<Hop> {
    const asked = { ...known, agent: this.#agent, signal: this.#options.signal }
    try {
      const found = await hop(url, asked, this.#dispatcher, this.#limits)
      if (found.status < 500 && found.status !== 429) this.#failures.delete(url.host)
      else this.#rest(url.host, retryAfter(found.header('retry-after'), this.#now()))
      return found
    } catch (error) {
      if (error instanceof FetchError && error.failing === 'later') this.#rest(url.host)
      throw error
    }
  }

  /** Leaves a host alone that failed: as long as it asks for, else the longer, the more often it did. */
  #rest(host: string, wait?: number): void {
    const failures = (this.#failures.get(host) ?? 0) + 1
    this.#failures.set(host, failures)
    const { rest = { first: 2000, most: 600_000 }, random = Math.random } = this.#options
    const rests = wait ?? backOff(failures, rest.first, rest.most, random)
    this.turns.hold(host, this.#now() + rests)
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** An address that can be fetched. Throws a `FetchError` for what is none, or of another scheme than the web's. */
function addressOf(text: string, from: string): URL {
  const url = URL.parse(text)
  if (!url) throw new FetchError(from, `leads to no address: ${text.slice(0, 80)}`, 'refused')
  if (url.protocol === 'http:' || url.protocol === 'https:') return url
  throw new FetchError(
    from,
    `leads to ${url.protocol}, and only http and https are fetched`,
    'refused',
  )
}
