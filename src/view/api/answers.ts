import type { Edition, Version } from '../../record/ask/editions.ts'
import type { ItemDocument, ItemParty } from '../../record/ask/items.ts'
import type { Place } from '../../record/ask/places.ts'
import type { Dispute } from '../../record/dispute.ts'
import type { Document, Entry, InstrumentListed, Mention, Party } from '../../record/entry.ts'
import type { Outcome, State } from '../../record/review/verdict.ts'

/** How a number was come to. */
export interface Explanation {
  /** Which number it is: "confidence", "score", "rank". */
  readonly score: string
  readonly value: number
  /** The rule that reckoned it, and its reason in a line. */
  readonly rule: string
  readonly why: string
  /** What it was made from: mentions, or entries. */
  readonly from: readonly Origin[]
}

/** A mention or an entry that a number was made from. */
export interface Origin {
  readonly id: string
  readonly kind: string
  /** Its words; UTF-16 code units of the document's text, end exclusive. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** An instrument's id and what it is called. */
export interface NamedInstrument {
  readonly id: string
  readonly name: string
}

/** An entry as persons decided it, with its sentences, whom and what it names, and where it stands. */
export interface EntryAnswer {
  /** As docs/record.md tells. */
  readonly entry: Entry
  /** As the machine read it, where a person corrected it. */
  readonly machine?: Entry
  readonly state: State
  readonly outcome: Outcome | null
  /** The sentences that it stands in, and where its evidence begins in them. */
  readonly sentence: string
  readonly at: number
  readonly parties: readonly ItemParty[]
  readonly instruments: readonly NamedInstrument[]
  readonly document: ItemDocument
  /** Where it was published: its own document first, then the copies that tell it word for word. */
  readonly places: readonly Place[]
  /** The day it stands under in lists. */
  readonly day: string | null
  /** When it was written into the store, and until when it stood there; null while it stands. */
  readonly since: string
  readonly until: string | null
  readonly made: { readonly program: string; readonly models: string } | null
  readonly explanations: readonly Explanation[]
  /** Its page. */
  readonly permalink: string
}

/** What a person decided. Which fields there are hangs on the kind. */
export interface DecisionAnswer {
  /** "d-12". */
  readonly id: string
  readonly kind: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly by: string
  readonly why: string | null
  readonly undone: boolean
  readonly entry?: string
  readonly field?: string
  readonly value?: unknown
  readonly was?: unknown
  readonly outcome?: string
  readonly scale?: string
  readonly because?: readonly string[]
  readonly other?: string
  readonly relation?: string
  readonly into?: string
  readonly from?: string
  readonly documents?: readonly string[]
  readonly to?: string
  readonly of?: string
  readonly name?: string
  readonly decision?: string
}

/** One entry with what was decided of it. */
export interface EntryWhole extends EntryAnswer {
  readonly decisions: readonly DecisionAnswer[]
}

/** Where a list goes on. */
export interface Stretch {
  /** Opaque; null at the end. */
  readonly next: string | null
  readonly next_url: string | null
}

/** A stretch of entries. */
export interface EntryPage extends Stretch {
  readonly entries: readonly EntryAnswer[]
}

/** A document with its text, all that was read in it, and its entries as persons decided them. */
export interface DocumentAnswer {
  readonly document: Document
  /** Where it was read from. */
  readonly name: string
  readonly parties: readonly Party[]
  readonly instruments: readonly InstrumentListed[]
  readonly mentions: readonly Mention[]
  readonly disputes: readonly Dispute[]
  readonly entries: readonly EntryAnswer[]
  /** The document that stands for all copies of the text; the others, and the versions under one address. */
  readonly copyGroup: string
  readonly copies: readonly Edition[]
  readonly versions: readonly Version[]
  readonly permalink: string
}
