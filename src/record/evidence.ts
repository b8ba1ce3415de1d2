import type { Doc, Span } from '../language/doc.ts'
import type { Evidence, Quoted } from './entry.ts'

/** Characters kept on either side of the evidence, so that it can be found again in a changed text. */
const margin = 32

/** Says what is wrong with a span of this text, or null where it is a stretch of it. */
export function fault(text: string, span: Span): string | null {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `${start}-${end} is not a stretch`
  if (start < 0 || end > text.length) return `${start}-${end} lies outside the text`
  return start < end ? null : `${start}-${end} is empty`
}

/** True where one span lies inside another. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** A span with its words. */
export function quoted(doc: Doc, span: Span): Quoted {
  return { text: doc.at(span), start: span.start, end: span.end }
}

/** The W3C selectors of a stretch of the text, and the sentences that it stands in. Half a character pair at a cut is left out. */
export function evidenceOf(doc: Doc, { start, end }: Span): Evidence {
  const first = doc.sentenceAt(start)
  const last = doc.sentenceAt(end - 1)
  return {
    start,
    end,
    exact: doc.text.slice(start, end),
    prefix: doc.text.slice(Math.max(0, start - margin), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: doc.text.slice(end, end + margin).replace(/[\uD800-\uDBFF]$/, ''),
    sentence: [Math.min(start, first?.start ?? start), Math.max(end, last?.end ?? end)],
  }
}

/** Checks what a written entry claims: the words stand in the text where it says. */
export function holds(text: string, said: Evidence | Quoted): boolean {
  const words = 'exact' in said ? said.exact : said.text
  return fault(text, said) === null && text.slice(said.start, said.end) === words
}
