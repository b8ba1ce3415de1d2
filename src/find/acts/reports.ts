import type { Doc, Span, Token } from '../../language/doc.ts'
import { sayings } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'

const holds = (span: Span, token: Token) => span.start <= token.start && token.end <= span.end

const innermost = new WeakMap<Doc, ReadonlyMap<number, Quote>>()

/** The innermost quotation that a token stands in, or undefined where the author speaks. */
export function reportOf(doc: Doc, token: Token): Quote | undefined {
  let map = innermost.get(doc)
  if (!map) {
    map = reported(doc)
    innermost.set(doc, map)
  }
  return map.get(token.index)
}

/** Each token that someone else's words hold, with the shortest of the quotations that hold it. */
function reported(doc: Doc): ReadonlyMap<number, Quote> {
  const map = new Map<number, Quote>()
  const lengths = new Map<number, number>()
  for (const quote of doc.all(sayings)) {
    for (const span of quote.contentSpans) {
      const length = span.end - span.start
      for (const token of doc.tokensIn(span)) {
        if (!holds(span, token) || quote.cue === token.index) continue
        if (length >= (lengths.get(token.index) ?? Number.POSITIVE_INFINITY)) continue
        lengths.set(token.index, length)
        map.set(token.index, quote)
      }
    }
  }
  return map
}

/** True where the words stand inside quotation marks, so that "we" is the speaker. */
export function isVerbatim(quote: Quote, token: Token): boolean {
  return quote.quotedSpans?.some(span => holds(span, token)) ?? false
}
