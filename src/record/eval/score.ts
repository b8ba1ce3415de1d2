import type { Entry, Reading } from '../entry.ts'
import type { Gold, GoldEntry } from './gold.ts'
import { type Level, levels, overlap, reached } from './match.ts'
import { Names } from './names.ts'

/** What entries are told apart by: the kind, or the PLOVER type. */
export type By = 'kind' | 'type'

/** Counts of one row: how many there are in the gold, how many were found, and how many of each are right. */
export interface Tally {
  gold: number
  found: number
  /** Of the gold, and of what was found. */
  hit: number
  right: number
}

/** An entry that the gold has and nobody found, or the other way round. */
export interface Miss {
  readonly document: string
  readonly what: 'missed' | 'extra'
  readonly kind: string
  readonly start: number
  readonly text: string
}

/** Precision, recall and F1 in per cent. */
export interface Measures {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly gold: number
  readonly found: number
}

/** Figures of a set of documents. */
export interface Scores {
  readonly documents: number
  readonly entries: Readonly<Record<Level, Readonly<Record<string, Measures>>>>
  readonly times: Readonly<Record<'strict' | 'relaxed' | 'value', Measures>>
  readonly quotes: Readonly<Record<'content' | 'speaker', Measures>>
}

/** What was counted, as measures. */
export function measured({ gold, found, hit, right }: Tally): Measures {
  const [p, r] = [found ? right / found : 0, gold ? hit / gold : 0]
  const share = (n: number) => Number((100 * n).toFixed(1))
  return { p: share(p), r: share(r), f1: share(p + r ? (2 * p * r) / (p + r) : 0), gold, found }
}

/** Adds up documents, read and annotated. */
export class Scorer {
  readonly #by: By
  #documents = 0
  readonly #entries = new Map(levels.map(level => [level, new Tallies()]))
  readonly #times = new Tallies('strict', 'relaxed', 'value')
  readonly #quotes = new Tallies('content', 'speaker')
  readonly misses: Miss[] = []

  constructor(by: By) {
    this.#by = by
  }

  /** Takes a document in. */
  add(gold: Gold, reading: Reading): void {
    this.#documents++
    const names = new Names(reading, gold)
    this.#addEntries(gold, reading, names)
    this.#addTimes(gold, reading)
    this.#addQuotes(gold, reading, names)
  }

  /** The figures of all that was taken in. */
  get scores(): Scores {
    return {
      documents: this.#documents,
      entries: Object.fromEntries(
        [...this.#entries].map(([level, tallies]) => [level, tallies.measures()]),
      ) as Scores['entries'],
      times: this.#times.measures() as Scores['times'],
      quotes: this.#quotes.measures() as Scores['quotes'],
    }
  }

  /** What an entry is counted under; undefined for one that is not counted. */
  #rowOf(entry: Entry | GoldEntry): string | undefined {
    if (this.#by === 'kind') return entry.kind
    return ('code' in entry ? entry.code?.plover : (entry as GoldEntry).plover) ?? undefined
  }

  #addEntries(gold: Gold, reading: Reading, names: Names): void {
    const wanted = gold.entries.filter(entry => this.#rowOf(entry) !== undefined)
    const found = reading.entries.filter(entry => this.#rowOf(entry) !== undefined)
    const pairs = found.flatMap((one, i) =>
      wanted.flatMap((other, j) => {
        const fits = this.#rowOf(one) === this.#rowOf(other)
        const level = fits ? reached(one, other, names) : 0
        return level ? [{ level, i, j }] : []
      }),
    )
    // Each is one at most of the other side for recall, the best pairs first; for precision a second
    // telling of what the gold has is no fault.
    const best = new Map<number, number>()
    const taken = new Map<number, number>()
    const used = new Set<number>()
    for (const { level, i, j } of pairs.toSorted((a, b) => b.level - a.level)) {
      best.set(i, Math.max(best.get(i) ?? 0, level))
      if (used.has(i) || taken.has(j)) continue
      used.add(i)
      taken.set(j, level)
    }
    for (const [at, level] of levels.entries()) {
      const tallies = this.#entries.get(level)!
      wanted.forEach((entry, j) => {
        const rows = [this.#rowOf(entry)!, 'all', ...(entry.salience === 'main' ? ['main'] : [])]
        for (const row of rows) tallies.gold(row, (taken.get(j) ?? 0) > at)
      })
      found.forEach((entry, i) => {
        const rows = [this.#rowOf(entry)!, 'all', 'main']
        for (const row of rows) tallies.found(row, (best.get(i) ?? 0) > at)
      })
    }
    wanted.forEach((entry, j) => {
      if (!taken.has(j)) this.#miss(gold, 'missed', entry)
    })
    found.forEach((entry, i) => {
      if (!best.has(i)) this.#miss(gold, 'extra', entry)
    })
  }

  #miss({ id, text }: Gold, what: Miss['what'], entry: Entry | GoldEntry): void {
    const { start, end } = entry.evidence
    const kind = this.#rowOf(entry)!
    this.misses.push({ document: id, what, kind, start, text: text.slice(start, end) })
  }

  #addTimes(gold: Gold, { mentions }: Reading): void {
    const found = mentions.flatMap(mention => (mention.kind === 'time' ? [mention] : []))
    const used = new Set<number>()
    const free = (fits: (time: (typeof found)[number]) => boolean) =>
      found.findIndex((time, i) => !used.has(i) && fits(time))
    for (const time of gold.times) {
      const exact = free(({ start, end }) => start === time.start && end === time.end)
      const at = exact < 0 ? free(other => overlap(other, time) > 0) : exact
      if (at >= 0) used.add(at)
      this.#times.both('strict', exact >= 0)
      this.#times.both('relaxed', at >= 0)
      this.#times.both('value', at >= 0 && found[at]!.value === time.value)
    }
    for (const row of ['strict', 'relaxed', 'value']) this.#times.more(row, found.length)
  }

  #addQuotes(gold: Gold, { mentions }: Reading, names: Names): void {
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.flatMap(({ start, end }) =>
        [...gold.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(m => start + m.index),
      )
    const found = mentions.flatMap(mention =>
      mention.kind === 'quote' ? [{ ...mention, words: new Set(words(mention.contentSpans)) }] : [],
    )
    const used = new Set<number>()
    for (const quote of gold.quotes) {
      const own = words(quote.contents)
      const likeness = (other: ReadonlySet<string | number>) =>
        (2 * own.filter(word => other.has(word)).length) / (own.length + other.size || 1)
      let [at, most] = [-1, 0]
      for (const [i, other] of found.entries()) {
        const like = used.has(i) ? 0 : likeness(other.words)
        if (like > most) [at, most] = [i, like]
      }
      const hit = most >= 0.5
      if (hit) used.add(at)
      const speaker = hit ? found[at]!.speaker : null
      this.#quotes.both('content', hit)
      const same =
        quote.speaker === null
          ? speaker === null
          : speaker !== null && names.same(speaker, quote.speaker)
      this.#quotes.both('speaker', hit && same)
    }
    for (const row of ['content', 'speaker']) this.#quotes.more(row, found.length)
  }
}

/** Tallies by row, in the order in which rows come up. */
class Tallies {
  readonly #rows = new Map<string, Tally>()

  constructor(...rows: readonly string[]) {
    for (const row of rows) this.#row(row)
  }

  gold(row: string, hit: boolean): void {
    const tally = this.#row(row)
    tally.gold++
    if (hit) tally.hit++
  }

  found(row: string, right: boolean): void {
    const tally = this.#row(row)
    tally.found++
    if (right) tally.right++
  }

  /** One of the gold; where it is hit, one that was found is right too. */
  both(row: string, hit: boolean): void {
    this.gold(row, hit)
    if (hit) this.#row(row).right++
  }

  /** So many were found. */
  more(row: string, found: number): void {
    this.#row(row).found += found
  }

  measures(): Record<string, Measures> {
    return Object.fromEntries([...this.#rows].map(([row, tally]) => [row, measured(tally)]))
  }

  #row(row: string): Tally {
    const tally = this.#rows.get(row) ?? { gold: 0, found: 0, hit: 0, right: 0 }
    this.#rows.set(row, tally)
    return tally
  }
}
