import type { Reading } from '../record/entry.ts'
import type { Added, Store } from '../record/store/index.ts'

/** An input with its reading, or why there is none. */
type Coming =
  | { readonly name: string; readonly reading: Reading }
  | { readonly name: string; readonly why: string }

/** What became of a reading: kept or known already, or the fault for which it was not kept. */
export interface Kept {
  readonly name: string
  readonly reading: Reading
  readonly outcome: Added | Error
}

/** So many wait at the most, with so many UTF-16 code units of text, for so many milliseconds. */
const most = { readings: 50, text: 500_000, time: 1000 }

/** Keeps readings many at once, and in their order what could not be read; none is told before it is written. */
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

  /** Takes a reading that is to be kept. */
  take(name: string, reading: Reading): void {
    this.#put({ name, reading })
    this.#text += reading.document.text.length
  }

  /** Takes that an input could not be read. */
  skip(name: string, why: string): void {
    this.#put({ name, why })
  }

  /** Whether no more should wait. */
  get full(): boolean {
    const { length } = this.#waiting
    const long = length > 0 && performance.now() - this.#since >= most.time
    return length >= most.readings || this.#text >= most.text || long
  }

  /** Keeps all that waits; tells of each reading what became of it, in their order. */
  async keep(): Promise<readonly Kept[]> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#text = 0
    const readings = waiting.filter(one => 'reading' in one)
    const outcomes = readings.length ? await this.#store.addAll(readings, this.#now()) : []
    const became = new Map(readings.map((one, at) => [one, outcomes[at]!]))
    return waiting.flatMap(one => {
      const outcome = 'why' in one ? undefined : became.get(one)!
      const why = 'why' in one ? one.why : outcome instanceof Error ? outcome.message : null
      this.#store.skip(one.name, why, this.#now())
      return 'why' in one ? [] : { ...one, outcome: outcome! }
    })
  }

  #put(coming: Coming): void {
    if (this.#waiting.length === 0) this.#since = performance.now()
    this.#waiting.push(coming)
  }
}
