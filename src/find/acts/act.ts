import type { Finding, Span } from '../../language/doc.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Quote } from '../quotes/quote.ts'
import type { Time } from '../times/time.ts'

/** How far a text stands behind an act. Only `happened` and `ongoing` are told as fact. */
export type Status =
  | 'happened'
  | 'ongoing'
  | 'planned'
  | 'conditional'
  | 'alleged'
  | 'denied'
  | 'hypothetical'

/** What kind of commissive a pledge is. */
export type Force = 'promise' | 'offer' | 'plan' | 'threat' | 'refusal'

/** Event codes: PLOVER 2.0 with CAMEO 1.1b3, codes kept as strings. */
export interface Code {
  readonly plover: string | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly goldstein: number | null
  readonly quad: 1 | 2 | 3 | 4 | null
}

/** A date that an act has: EDTF, and the time expression that says so (null where it was derived). */
export interface ActDate {
  readonly edtf: string
  readonly mention: Time | null
  /** How it was derived, where no time expression of the act itself says it. */
  readonly inferred?: string
}

/** Someone says or does something: the parts of an entry. `start` to `end` is its evidence. */
export interface Act extends Finding {
  /** The words that carry the act: "promised", "met", "expires". Lies inside the evidence. */
  readonly trigger: Span
  /** Party ids. */
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly what: Span | null
  /** Who is reported to have said so, where the text reports it; party id. */
  readonly speaker: string | null
  /** Party ids of outlets that it came through. */
  readonly via: readonly string[]
  readonly when: ActDate | null
  readonly due: ActDate | null
  readonly condition: Span | null
  /** Instrument ids. */
  readonly under: readonly string[]
  /** Start offset of a place mention's name, as its name. */
  readonly where: string | null
  readonly status: Status
  readonly force?: Force
  /** What befalls an instrument, where the act is a term of it: "expires", "withdrawn from". */
  readonly change?: string
  readonly code: Code | null
  /** The mentions it was made from, for `explain`. */
  readonly from: readonly (PartyMention | Time | InstrumentMention | Quote)[]
  readonly why: string
}
