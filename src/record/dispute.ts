import type { Question, Stance, Voice } from '../find/disputes/dispute.ts'
import type { Evidence, Quoted } from './entry.ts'

/** One side of a dispute: who holds it, how, and the words that say so. */
export interface DisputeSide {
  /** "party", "document" (the text itself), or "unnamed": someone whom the text does not name. */
  readonly voice: Voice
  /** Party ids; empty where no party holds it. */
  readonly holders: readonly string[]
  readonly stance: Stance
  /** The words that take the side. */
  readonly words: Quoted
  /** The id of the entry that it rests on, or null. */
  readonly entry: string | null
  /** The id of the mention that it rests on, where there is no entry, or null. */
  readonly mention: string | null
  readonly evidence: Evidence
  readonly rule: string
  readonly why: string
}

/** A claim and what the same document sets against it. Who is right is not said. */
export interface Dispute {
  /** Stable: made from the document's id, the question and the words of the claim. */
  readonly id: string
  /** What is disputed: what is so, what is to be done, whether a rule holds, or what a headline makes of the text. */
  readonly question: Question
  /** Ids of the instruments and parties that the claim is about. */
  readonly about: readonly string[]
  readonly claim: DisputeSide
  /** What stands against it, in text order. */
  readonly counters: readonly DisputeSide[]
  readonly rule: string
  readonly confidence: number
  readonly why: string
}
