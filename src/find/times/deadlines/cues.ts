import type { Doc, Span, Token } from '../../../language/doc.ts'
import * as en from './en.ts'

/** How a day bears on what falls due: the act is to come on it, by it, before it, until it, within it … */
export type Relation = 'on' | 'by' | 'before' | 'until' | 'within' | 'from' | 'for' | 'after'

/** Words beside a time expression that tell of a term. */
export interface Cue extends Span {
  readonly relation: Relation
  /** True for words that tell of nothing else: "by", "no later than"; not for "in". */
  readonly sure: boolean
  /** True where a length is added to one that is running: "for another 30 days". */
  readonly adds?: true
}

interface Entry {
  readonly relation: Relation
  readonly sure: boolean
  readonly adds?: true
}

interface Group {
  readonly relation: Relation
  readonly sure: boolean
  readonly phrases: readonly string[]
}

function tableOf(groups: readonly Group[]): Map<string, Entry> {
  return new Map(
    groups.flatMap(({ relation, sure, phrases }) =>
      phrases.map(phrase => [phrase, { relation, sure }] as const),
    ),
  )
}

const adds: Entry = { relation: 'for', sure: true, adds: true }
const tables = {
  date: tableOf(en.beforeDates),
  stretch: new Map([...tableOf(en.beforeStretches), ...en.adding.map(p => [p, adds] as const)]),
  behind: tableOf(en.behindDates),
}
const between = new Map(en.between.map(phrase => [phrase, true]))
const occasions = new Map(en.occasions.map(phrase => [phrase, true]))

/** The most words that a phrase of the tables has. */
const longest = 5

interface Met<T> extends Span {
  readonly value: T
  readonly length: number
}

/** The longest phrase of a table that the tokens before (step -1) or from (step 1) a place make. */
function phraseAt<T>(
  doc: Doc,
  at: number,
  step: 1 | -1,
  table: ReadonlyMap<string, T>,
): Met<T> | undefined {
  const sentence = doc.tokens[at]?.sentence
  for (let length = longest; length > 0; length--) {
    const first = step < 0 ? at - length + 1 : at
    const tokens = doc.tokens.slice(Math.max(first, 0), first + length)
    if (tokens.length < length || tokens.some(token => token.sentence !== sentence)) continue
    const value = table.get(tokens.map(token => token.text.toLowerCase()).join(' '))
    if (value === undefined) continue
    return { value, length, start: tokens[0]!.start, end: tokens.at(-1)!.end }
  }
  return undefined
}

/** Words of term before a time expression, over articles and the like: "by the close of business on Friday". */
export function cueBefore(doc: Doc, first: Token, of: 'date' | 'stretch'): Cue | undefined {
  let near: Cue | undefined
  let at = first.index - 1
  for (let skipped = 0; skipped < 4 && doc.tokens[at]?.sentence === first.sentence; skipped++) {
    const met = phraseAt(doc, at, -1, tables[of])
    const cue = met && { ...met.value, start: met.start, end: met.end }
    if (cue?.sure) return cue
    near ??= cue
    const filler = phraseAt(doc, at, -1, between)
    if (!filler) break
    at -= filler.length
  }
  return near
}

/** Words of term right behind a time expression, a comma between them or not: "Friday at the latest". */
export function cueBehind(doc: Doc, last: Token): Cue | undefined {
  const next = doc.tokens[last.index + 1]
  if (next?.sentence !== last.sentence) return undefined
  const cue = phraseAt(doc, next.text === ',' ? next.index + 1 : next.index, 1, tables.behind)
  return cue && { ...cue.value, start: cue.start, end: cue.end }
}

const breaks = /^[.,;:–—()“”"?!]$/

/** The occasions that a span tells of, each to its next mark: "the moment the ban ends", "upon its expiry". */
export function occasionsIn(doc: Doc, span: Span): readonly Span[] {
  const tokens = doc.tokensIn(span)
  return tokens.flatMap((token, i) => {
    const opener = phraseAt(doc, token.index, 1, occasions)
    if (!opener || opener.end >= span.end) return []
    const next = tokens.findIndex((mark, j) => j >= i + opener.length && breaks.test(mark.text))
    const last = tokens[next < 0 ? tokens.length - 1 : next - 1]!
    return last.end > opener.end ? [{ start: opener.start, end: last.end }] : []
  })
}
