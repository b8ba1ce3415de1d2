import { setTimeout as pause } from 'node:timers/promises'

/** How requests to one host follow each other. Times in milliseconds. */
export interface TurnsOptions {
  /** Between the end of a request and the beginning of the next. */
  readonly delay: number
  /** Requests under way at once, to all hosts. */
  readonly parallel: number
  readonly now?: () => number
  readonly signal?: AbortSignal | undefined
}

interface Host {
  /** Ends when the last that waits for its turn has had it. */
  last: Promise<void>
  /** No request begins before. */
  from: number
  waiting: number
}

/** Requests take turns: one at a time for each host, with a pause between them, and so many at once altogether. */
export class Turns {
  readonly #options: TurnsOptions
  readonly #now: () => number
  readonly #hosts = new Map<string, Host>()
  readonly #queue: (() => void)[] = []
  #under = 0

  constructor(options: TurnsOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /** When the host may be asked next: milliseconds since 1970; nothing for one that is busy. */
  free(host: string): number | undefined {
    const known = this.#hosts.get(host)
    return known?.waiting ? undefined : (known?.from ?? 0)
  }

  /** No request to the host begins before this moment. */
  hold(host: string, until: number): void {
    const known = this.#host(host)
    known.from = Math.max(known.from, until)
  }

  /** Does some work when it is the host's turn; `delay` is the pause that is to follow it, if not the usual one. */
  async take<T>(host: string, work: () => Promise<T>, delay = this.#options.delay): Promise<T> {
    const own = this.#host(host)
    const before = own.last
    let done = () => {}
    own.last = new Promise(resolve => {
      done = resolve
    })
    own.waiting++
    try {
      await before
      await this.#until(own)
      await this.#place()
      try {
        return await work()
      } finally {
        this.#under--
        this.#queue.shift()?.()
        own.from = Math.max(own.from, this.#now() + delay)
      }
    } finally {
      own.waiting--
      done()
    }
  }

  async #until(host: Host): Promise<void> {
    const { signal } = this.#options
    signal?.throwIfAborted()
    for (let wait = host.from - this.#now(); wait > 0; wait = host.from - this.#now()) {
      await pause(Math.min(wait, longest), undefined, signal ? { signal } : {})
    }
  }

  async #place(): Promise<void> {
    while (this.#under >= this.#options.parallel) {
      await new Promise<void>(resolve => this.#queue.push(resolve))
    }
    this.#under++
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    if (known) return known
    const host: Host = { last: Promise.resolve(), from: 0, waiting: 0 }
    this.#hosts.set(name, host)
    return host
  }
}

/** A timer can wait no longer at once. */
const longest = 2 ** 31 - 1
