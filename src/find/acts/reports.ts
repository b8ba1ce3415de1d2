import type { Doc, Span, Token } from '../../language/doc.ts'
import { quotes } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'

const holds = (span: Span, token: Token) => span.start <= token.start && token.end <= span.end

/** The stretches of a quote that are the speaker's: its contents, and the clause around quoted words. */
export function wordsOf(quote: Quote): readonly Span[] {
  return quote.clauseSpan ? [...quote.contentSpans, quote.clauseSpan] : quote.contentSpans
}

/** The innermost quotation that a token stands in, or undefined where the author speaks. */
export function reportOf(doc: Doc, token: Token): Quote | undefined {
  let best: Quote | undefined
  let length = Number.POSITIVE_INFINITY
  for (const quote of doc.all(quotes)) {
    if (quote.start > token.start) break
    for (const span of wordsOf(quote)) {
      if (holds(span, token) && span.end - span.start < length && quote.cue !== token.index) {
        best = quote
        length = span.end - span.start
      }
    }
  }
  return best
}

/** True where the words stand inside quotation marks, so that "we" is the speaker. */
export function isVerbatim(quote: Quote, token: Token): boolean {
  return quote.mode !== 'indirect' && quote.contentSpans.some(span => holds(span, token))
}
