import type { Reading } from '../../record/entry.ts'
import type { Added, Coming, Store } from '../../record/store/index.ts'

/** What became of a reading: kept or known already, or the fault for which it was not kept. */
export interface Kept {
  readonly name: string
  readonly reading: Reading
  readonly outcome: Added | Error
}

/** So many wait at the most, with so many UTF-16 code units of text, for so many milliseconds. */
const most = { comings: 200, text: 1_000_000, time: 1000 }

/** Keeps what comes in many at once, in its order; none is told before it is written. */
export class Keeper {
  readonly #store: Store
  readonly #now: () => string
  #waiting: Coming[] = []
  #text = 0
  #since = 0

  /** `now` gives the moment, ISO 8601 in UTC. */
  constructor(store: Store, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** Takes a reading that is to be kept, or why there is none, or that an input is at its end. */
  take(coming: Coming): void {
    if (this.#waiting.length === 0) this.#since = performance.now()
    this.#waiting.push(coming)
    this.#text += coming.reading?.document.text.length ?? 0
  }

  /** Whether no more should wait. */
  get full(): boolean {
    const { length } = this.#waiting
    const long = length > 0 && performance.now() - this.#since >= most.time
    return length >= most.comings || this.#text >= most.text || long
  }

  /** Keeps all that waits; tells of each reading what became of it, in their order. */
  async keep(): Promise<readonly Kept[]> {
    const waiting = this.#waiting
    if (waiting.length === 0) return []
    this.#waiting = []
    this.#text = 0
    const outcomes = await this.#store.take(waiting, this.#now())
    return waiting.flatMap(({ name, reading }, at) =>
      reading ? [{ name, reading, outcome: outcomes[at]! }] : [],
    )
  }
}
