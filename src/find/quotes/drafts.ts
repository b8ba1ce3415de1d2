import type { Doc, Span } from '../../language/doc.ts'
import type { Range } from './clauses.ts'
import type { Cue } from './cues.ts'
import { en } from './en.ts'
import { type Quoted, wordsIn } from './marks.ts'
import { type Subject, spanOf } from './phrases.ts'
import type { Attribution } from './quote.ts'
import { plain, type Reading } from './reading.ts'

/** A quotation in the making. */
export interface Draft {
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly subject: Subject | undefined
  readonly cue: Cue | undefined
  readonly contents: readonly Span[]
  /** For direct and mixed: the words in quotation marks, without the marks. */
  readonly quoted?: readonly Span[]
  /** Places in `reading.quoted` that it takes. */
  readonly takes: readonly number[]
  readonly rule: string
  readonly confidence: number
  /** How it is attributed, where the cue alone does not tell. */
  readonly attribution?: Attribution
}

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
      const opens = i === range.first && en.that.has(plain(token))
      if (token.upos === 'PUNCT' || opens) continue
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
  if (takes.length > 0 && inside === all) {
    return {
      ...base,
      mode: 'direct',
      contents: spans,
      quoted: takes.map(q => reading.quoted[q]!.inner),
    }
  }
  if (inner.length === 0) return { ...base, mode: 'indirect', contents: spans }
  return { ...base, mode: 'mixed', contents: spans, quoted: inner }
}

/** A word or two in single marks inside a report: no one's words in particular. */
function scare(doc: Doc, q: Reading['quoted'][number]): boolean {
  return !q.double && wordsIn(doc.text, q.inner, 4) < 3
}

const marked = ({ start, end }: Span): Span => ({ start, end })

/** A later quotation added to a draft: the same speaker goes on. */
export function joined(draft: Draft, quoted: Quoted, q: number): Draft {
  return {
    ...draft,
    contents: [...draft.contents, marked(quoted)],
    takes: [...draft.takes, q],
    quoted: [...(draft.quoted ?? []), quoted.inner],
  }
}
