import type { Span } from '../../language/doc.ts'

/** A time as a reader marked it. */
export interface GoldTime extends Span {
  readonly value: string
}

/** A party of a gold document; entries and quotes name it by its name. */
export interface GoldParty {
  readonly name: string
  readonly type: string
  readonly country?: string | null
  readonly aliases?: readonly string[]
}

/** A quotation of a gold document. */
export interface GoldQuote {
  readonly speaker: string | null
  readonly contents: readonly Span[]
}

/** An entry that a reader wants of a document. */
export interface GoldEntry {
  readonly kind: string
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly speaker?: string | null
  readonly trigger: Span
  readonly evidence: Span
  readonly when?: string | null
  readonly due?: string | null
  readonly status: string
  readonly plover?: string | null
  /** "main" where the entry would be missed, "background" else. */
  readonly salience?: string
  /** Other places that tell the same act. */
  readonly again?: readonly Span[]
}

/** A document as a reader annotated it; docs/accuracy.md has the layout. */
export interface Gold {
  readonly id: string
  readonly date: string | null
  readonly text: string
  readonly times: readonly GoldTime[]
  readonly parties: readonly GoldParty[]
  readonly quotes: readonly GoldQuote[]
  readonly entries: readonly GoldEntry[]
}

/** A gold document that cannot be used: where in it, and why. */
export class GoldError extends Error {
  override readonly name = 'GoldError'
}

type Loose = Readonly<Record<string, unknown>>

/** A gold document out of JSON. Throws a GoldError that says what is wrong with it. */
export function goldOf(value: unknown): Gold {
  const { id, text, date = null } = object(value, 'the document')
  if (typeof text !== 'string' || !text.trim()) throw new GoldError('no "text"')
  if (typeof id !== 'string') throw new GoldError('no "id"')
  if (date !== null && typeof date !== 'string') throw new GoldError('"date" is no day')
  const list = (name: string, of: (one: Loose, at: string) => unknown) => {
    const found = (value as Loose)[name] ?? []
    if (!Array.isArray(found)) throw new GoldError(`"${name}" is no list`)
    return found.map((one, i) => of(object(one, `${name}[${i}]`), `${name}[${i}]`))
  }
  const span = (at: string, given: unknown) => {
    const { start, end } = object(given, at) as Partial<Span>
    const sound = Number.isInteger(start) && Number.isInteger(end) && start! >= 0 && start! < end!
    if (sound && end! <= text.length) return
    throw new GoldError(`${at}: start and end are no stretch of the text`)
  }
  const spans = (at: string, given: unknown) => {
    if (!Array.isArray(given)) throw new GoldError(`${at} is no list`)
    given.forEach((one, i) => {
      span(`${at}[${i}]`, one)
    })
  }
  return {
    id,
    date,
    text,
    times: list('times', (one, at) => {
      span(at, one)
      return one
    }) as GoldTime[],
    parties: list('parties', (one, at) => texts(one, at, ['name', 'type'])) as GoldParty[],
    quotes: list('quotes', (one, at) => {
      spans(`${at}.contents`, one.contents)
      return { ...one, speaker: one.speaker ?? null }
    }) as GoldQuote[],
    entries: list('entries', (one, at) => {
      for (const name of ['trigger', 'evidence']) span(`${at}.${name}`, one[name])
      if (one.again !== undefined) spans(`${at}.again`, one.again)
      return { ...texts(one, at, ['kind', 'status']), who: one.who ?? [], whom: one.whom ?? [] }
    }) as GoldEntry[],
  }
}

function object(value: unknown, at: string): Loose {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Loose
  throw new GoldError(`${at} is no object`)
}

function texts(one: Loose, at: string, names: readonly string[]): Loose {
  for (const name of names) {
    if (typeof one[name] !== 'string') throw new GoldError(`${at}: no "${name}"`)
  }
  return one
}
