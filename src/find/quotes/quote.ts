import type { Finding, Span } from '../../language/doc.ts'

/**
 * How something is attributed (Prasad et al. 2008): asserted, believed, known as a fact, or wanted,
 * planned and asked for.
 */
export type Attribution = 'assertion' | 'belief' | 'fact' | 'eventuality'

/** Words given as someone's: `start` to `end` runs over cue, speaker and content; the contents may be discontinuous. */
export interface Quote extends Finding {
  readonly kind: 'quote'
  readonly text: string
  /** direct: all in quotation marks; indirect: none; mixed: some words of an indirect clause are. */
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly attribution: Attribution
  /** Party id; null where the text names none. */
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  readonly cueSpan: Span | null
  /** Index of the cue's head token, where there is a cue. */
  readonly cue: number | null
  /** All that is reported, with quotation marks and "that" (Pareti 2015). */
  readonly contentSpans: readonly Span[]
  /** direct and mixed: the words in quotation marks, without the marks; they alone are the speaker's own. */
  readonly quotedSpans?: readonly Span[]
  /** Party id of whom the words were said to. */
  readonly addressee: string | null
  /** Where or by what means it was said: "a news conference in Vienna"; null where the cue does not tell. */
  readonly venue: Span | null
  /** Party ids of the outlets that were told. */
  readonly via: readonly string[]
}
