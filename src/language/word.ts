import type { Span, Token, Upos } from './doc.ts'

/** Names of what the numbers in the columns of `Parsed` stand for. */
export interface Labels {
  readonly upos: readonly Upos[]
  readonly xpos: readonly string[]
  readonly deprel: readonly string[]
  /** "O", then "B-PER", "I-PER" and so on. */
  readonly names: readonly string[]
}

/** One word with all that was read of it. */
export interface Word extends Token {
  /** UD features, "Mood=Ind|Tense=Past", in the order that UD asks for; "" for none. */
  readonly feats: string
}

/** A sentence: its words are `first` to `last`, exclusive; its span goes from first to last letter. */
export interface ParsedSentence extends Span {
  readonly index: number
  readonly first: number
  readonly last: number
  /** Whether it is the first of a paragraph. */
  readonly opens: boolean
}
