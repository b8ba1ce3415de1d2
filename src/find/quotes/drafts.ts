import type { Doc, Span } from '../../language/doc.ts'
import type { Range } from './clauses.ts'
import type { Cue } from './cues.ts'
import { wordsIn } from './marks.ts'
import { type Subject, spanOf } from './phrases.ts'
import type { Reading } from './reading.ts'

/** A quotation in the making. */
export interface Draft {
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly subject: Subject | undefined
  readonly cue: Cue | undefined
  readonly contents: readonly Span[]
  readonly clause?: Span
  /** Places in `reading.quoted` that it takes. */
  readonly takes: readonly number[]
  readonly rule: string
  readonly confidence: number
}

/** Share of a content's words that stand in quotation marks, from which it is a direct quotation. */
const DIRECT = 0.85

/** Makes a draft of a cue, its subject and its content; undefined where there are no words in it. */
export function draftOf(
  reading: Reading,
  cue: Cue | undefined,
  subject: Subject | undefined,
  ranges: readonly Range[],
  rule: string,
  confidence: number,
): Draft | undefined {
  const { doc } = reading
  const takes: number[] = []
  let all = 0
  let inside = 0
  for (const range of ranges) {
    for (let i = range.first; i < range.last; i++) {
      const token = doc.tokens[i]!
      const q = reading.quotedAt[i]!
      if (token.upos === 'PUNCT') continue
      all++
      if (q < 0) continue
      inside++
      if (takes.at(-1) !== q) takes.push(q)
    }
  }
  if (all === 0) return undefined
  const base = { subject, cue, takes, rule, confidence }
  const spans = ranges.map(range => spanOf(doc, range))
  const quoted = takes.filter(q => !scare(doc, reading.quoted[q]!))
  const inner = quoted.map(q => reading.quoted[q]!.inner)
  if (inside / all >= DIRECT && takes.length > 0) {
    return { ...base, mode: 'direct', contents: takes.map(q => reading.quoted[q]!.inner) }
  }
  if (inner.length === 0) return { ...base, mode: 'indirect', contents: spans }
  const clause = { start: spans[0]!.start, end: spans.at(-1)!.end }
  return { ...base, mode: 'mixed', contents: inner, clause }
}

/** A word or two in single marks inside a report: no one's words in particular. */
function scare(doc: Doc, q: Reading['quoted'][number]): boolean {
  return !q.double && wordsIn(doc.text, q.inner, 4) < 3
}

/** The content of a later quotation added to a draft: the same speaker goes on. */
export function joined(draft: Draft, inner: Span, q: number): Draft {
  return { ...draft, contents: [...draft.contents, inner], takes: [...draft.takes, q] }
}
