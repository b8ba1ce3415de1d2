import type { Finding, Span } from '../../language/doc.ts'

/** Words given as someone's: `start` to `end` runs over cue, speaker and content; the contents may be discontinuous. */
export interface Quote extends Finding {
  readonly kind: 'quote'
  readonly text: string
  /** direct: all in quotation marks; indirect: none; mixed: some words of an indirect clause are. */
  readonly mode: 'direct' | 'indirect' | 'mixed'
  /** Party id; null where the text names none. */
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  readonly cueSpan: Span | null
  /** Index of the cue's head token, where there is a cue. */
  readonly cue: number | null
  /** direct and mixed: what stands inside the quotation marks, without them; indirect: the reported clause. */
  readonly contentSpans: readonly Span[]
  /** For mixed: the whole reported clause around the quoted words. */
  readonly clauseSpan?: Span
  /** Party id of whom the words were said to. */
  readonly addressee: string | null
  /** Party ids of the outlets that were told. */
  readonly via: readonly string[]
}
