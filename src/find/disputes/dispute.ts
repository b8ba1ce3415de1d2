import type { Finding, Span } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import type { Quote } from '../quotes/quote.ts'

/** How a side stands to what is disputed. */
export type Stance = 'asserts' | 'denies' | 'opposes' | 'hedges' | 'distances'

/** Whose side it is: a party's, that of the text itself, or that of someone whom the text leaves unnamed. */
export type Voice = 'party' | 'document' | 'unnamed'

/** One side of a dispute; `start` to `end` is its evidence. */
export interface Side extends Span {
  readonly voice: Voice
  /** Party ids; empty where no party holds it. */
  readonly holders: readonly string[]
  readonly stance: Stance
  /** The words that take the side. */
  readonly words: Span
  /** What it rests on: an act, or a mention. */
  readonly basis: Act | Quote | InstrumentMention | null
  readonly rule: string
  readonly why: string
}

/** What is disputed: what is so, what is to be done, whether a rule holds, or what the headline makes of it. */
export type Question = 'claim' | 'demand' | 'instrument' | 'headline'

/** A claim and what the same document sets against it; `start` to `end` are the words of the claim. */
export interface Dispute extends Finding {
  readonly kind: 'dispute'
  readonly question: Question
  /** Ids of the instruments and parties that the claim is about. */
  readonly about: readonly string[]
  readonly claim: Side
  readonly counters: readonly Side[]
}

/** What a rule finds: one claim with one side or more against it. */
export interface Draft {
  readonly question: Question
  readonly claim: Side
  readonly counters: readonly Side[]
  readonly about: readonly string[]
  readonly confidence: number
}
