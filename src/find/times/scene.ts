import type { Doc, Span } from '../../language/doc.ts'
import {
  civil,
  type Day,
  dayOf,
  firstDay,
  type Grain,
  isDay,
  lastDay,
  type Point,
} from './calendar.ts'
import { isoDate } from './edtf.ts'
import { type Order, orderOf } from './order.ts'
import { type Direction, directionOf } from './tense.ts'
import type { Time } from './time.ts'
import type { Words } from './words.ts'

/** A date that the text has told. */
export interface Told extends Span {
  readonly point: Point
  /** True where the text names its year, here or in the date that it was reckoned from. */
  readonly year: boolean
}

/** What a day was reckoned from. */
export interface Base {
  readonly day: Day
  readonly anchor: Time['anchor']
  /** Key of the line that says so. */
  readonly why: string
}

const grains: readonly Grain[] = ['D', 'WE', 'W', 'M', 'Q', 'S', 'H', 'Y', 'DE', 'CE']

/** What is known while a text is read from its beginning: its date, the dates told so far, and who is speaking. */
export class Scene {
  readonly doc: Doc
  readonly words: Words
  /** The document's day; null where it has none. */
  readonly now: Day | null
  #order: Order | undefined | null = null
  readonly #told: Told[] = []
  #streak = 0
  readonly #quotes: readonly Span[]
  readonly #history: boolean
  /** The date that a history has come to, and a lone year that may be an aside. */
  #plot: Told | undefined
  #aside: number | undefined

  /** `years` are those that the text names, in its order. */
  constructor(doc: Doc, words: Words, years: readonly number[]) {
    this.doc = doc
    this.words = words
    this.now = readDay(doc.article.published?.value)
    this.#quotes = quoted(doc.text)
    this.#history = isHistory(years, this.now)
  }

  /** The order in which the document writes dates in figures; undefined where nothing tells. */
  get order(): Order | undefined {
    if (this.#order === null) this.#order = orderOf(this.doc)
    return this.#order
  }

  /** Remembers a date as told. */
  tell(told: Told): void {
    this.#told.push(told)
    const old = this.now === null || lastDay(told.point) < this.now - 365
    this.#streak = told.year && old ? this.#streak + 1 : 0
    if (this.#history && told.year && old) this.#follow(told)
  }

  /** "… as papers released in 2005 showed": a lone year far from the story is an aside until another date goes with it. */
  #follow(told: Told): void {
    const year = civil(firstDay(told.point)).year
    const plot = this.#plot && civil(firstDay(this.#plot.point)).year
    const lone = grains.indexOf(told.point.grain) >= grains.indexOf('Y')
    const near = plot === undefined || !lone || (year >= plot && year - plot <= 3)
    if (near || (this.#aside !== undefined && Math.abs(this.#aside - year) <= 1)) {
      this.#plot = told
      this.#aside = undefined
    } else this.#aside = year
  }

  /**
   * The date told last where the text is telling of former years: then a month or day without a year
   * belongs to that story. A date of these days ends the story; a lone year does not begin one. A text that
   * names hardly any years but former ones is a history, and tells one story.
   */
  story(at: number): Told | undefined {
    if (this.#history && this.#plot) return this.#plot
    const told = this.#told.at(-1)
    if (!told || this.#streak === 0) return undefined
    const sure = this.#streak > 2 || told.point.grain === 'D' || told.point.grain === 'M'
    return sure && (this.#streak > 2 || this.toldHere(at) === told) ? told : undefined
  }

  /** Whether a date that was told names its year, or goes back to one that does. */
  isOfStory(span: Span): boolean {
    return this.#told.findLast(told => told.start === span.start)?.year === true
  }

  /** The date told last whose grain is at least as fine; within so many characters back. */
  told(grain: Grain, at: number, within = Number.POSITIVE_INFINITY): Told | undefined {
    const coarsest = grains.indexOf(grain)
    for (let i = this.#told.length - 1; i >= 0 && i >= this.#told.length - 40; i--) {
      const told = this.#told[i]!
      if (at - told.end > within) return undefined
      if (grains.indexOf(told.point.grain) <= coarsest) return told
    }
    return undefined
  }

  /** The date told last in the paragraph of a place. */
  toldHere(at: number, grain: Grain = 'CE'): Told | undefined {
    const told = this.told(grain, at, 3000)
    return told && !/\n[ \t\r]*\n/.test(this.doc.text.slice(told.end, at)) ? told : undefined
  }

  /**
   * The day that "today" is at a place: inside quotation marks the day of speaking where one was just told, in an
   * entry of a live blog that of the entry.
   */
  today(span: Span): Base | null {
    const quote = this.#quoteAround(span)
    const spoken = quote && this.told('D', quote.start, 200)
    if (
      spoken?.point.grain === 'D' &&
      this.now !== null &&
      Math.abs(this.now - spoken.point.n) <= 7
    ) {
      const { start, end } = spoken
      return { day: spoken.point.n, anchor: { start, end }, why: 'fromSpeech' }
    }
    const entry = readDay(this.doc.publishedAt(span.start))
    if (entry !== null && entry !== this.now) {
      return { day: entry, anchor: 'document', why: 'fromUpdate' }
    }
    return this.now === null ? null : { day: this.now, anchor: 'document', why: 'relative' }
  }

  #quoteAround(span: Span): Span | undefined {
    let low = 0
    let high = this.#quotes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#quotes[middle]!.end < span.end) low = middle + 1
      else high = middle
    }
    const quote = this.#quotes[low]
    return quote && quote.start < span.start ? quote : undefined
  }

  /** In which direction of time the clause around a place looks. */
  direction(span: Span): Direction {
    return directionOf(this.doc, span, this.words.tense)
  }

  /** A line of reasons, its {places} filled. */
  say(key: string, places: { anchor?: Day; verb?: string; other?: string } = {}): string {
    const anchor = places.anchor === undefined ? '' : isoDate(places.anchor)
    return (this.words.why[key] ?? key)
      .replace('{anchor}', () => anchor)
      .replace('{verb}', () => places.verb ?? '')
      .replace('{other}', () => places.other ?? '')
  }
}

/** True where at least six years are named and five of six lie two or more before the document's own. */
function isHistory(years: readonly number[], now: Day | null): boolean {
  const last = now === null ? Number.POSITIVE_INFINITY : civil(now).year - 2
  return years.length >= 6 && years.filter(year => year <= last).length * 6 >= years.length * 5
}

/** Reads an ISO date; null where it names no day. */
export function readDay(iso: string | undefined): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '')
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isDay(year!, month!, day!) ? dayOf(year!, month!, day!) : null
}

/** Stretches between quotation marks, each inside one paragraph. */
function quoted(text: string): Span[] {
  const found: Span[] = []
  let start = -1
  for (const mark of text.matchAll(/["“”„«»]|``|''|\n[ \t\r]*\n/g)) {
    const opens = '“„«``'.includes(mark[0]) || (start < 0 && mark[0] === '"')
    if (mark[0].startsWith('\n')) start = -1
    else if (opens) start = mark.index
    else if (start >= 0) {
      found.push({ start, end: mark.index })
      start = -1
    }
  }
  return found
}
