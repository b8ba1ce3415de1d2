import type { Dealing } from '../../record/ask/between.ts'
import type { DocumentListed } from '../../record/ask/documents.ts'
import type { InstrumentShown } from '../../record/ask/instruments.ts'
import type { ItemParty } from '../../record/ask/items.ts'
import type { DocumentHit, Piece } from '../../record/ask/search.ts'
import type { Dispute } from '../../record/dispute.ts'
import type { InstrumentListed, Party, Reading } from '../../record/entry.ts'
import type { Evidence as Bearing } from '../../record/follow/weigh.ts'
import type { Office } from '../../record/registry/ask.ts'
import type { PartyEntry } from '../../record/registry/entry.ts'
import type {
  DecisionAnswer,
  DocumentAnswer,
  EntryAnswer,
  EntryPage,
  EntryWhole,
  Explanation,
  NamedInstrument,
  Stretch,
} from './answers.ts'

/** A stretch of documents. */
export interface DocumentPage extends Stretch {
  readonly documents: readonly DocumentListed[]
}

/** A stretch of parties, the most named first. */
export interface PartyPage extends Stretch {
  readonly parties: readonly PartyEntry[]
}

/** What the record holds of a party, or of a state with all that is its. */
export interface PartyAnswer {
  readonly party: PartyEntry | null
  readonly country: string | null
  readonly offices: readonly Office[]
  readonly parts: readonly {
    readonly side: 'did' | 'met'
    readonly kind: string
    readonly force: string | null
    /** Entries, each counted once, and in how many places these were printed. */
    readonly count: number
    readonly places: number
    readonly newest: readonly EntryAnswer[]
  }[]
  /** What they are bound to that falls due or was ruled on. */
  readonly bound: readonly EntryAnswer[]
}

/** A stretch of instruments, the most named first. */
export interface InstrumentPage extends Stretch {
  readonly instruments: readonly InstrumentShown[]
}

/** An instrument with the newest that is bound to it, and that is said and done under it. */
export interface InstrumentAnswer extends InstrumentShown {
  readonly bound: readonly EntryAnswer[]
  readonly said: readonly EntryAnswer[]
}

/** One thing that falls due: its fullest telling first, and what denies it. */
export interface DueAnswer {
  readonly day: string
  /** From the day asked about; negative where it is over. */
  readonly days: number
  readonly places: readonly EntryAnswer[]
  readonly disputed: readonly EntryAnswer[]
}

/** A stretch of what falls due, by date. */
export interface DuePage extends Stretch {
  readonly due: readonly DueAnswer[]
}

/** A side of a dispute across documents. */
export interface SideAnswer {
  readonly stance: string
  readonly voice: string
  readonly holders: readonly ItemParty[]
  readonly words: string
  readonly against: readonly {
    readonly entry: string
    readonly rule: string
    readonly why: string
  }[]
  readonly entry: EntryAnswer
}

/** What stands in one document against what another tells ("across"), or inside one document ("documents"). */
export interface DisputeAnswer {
  readonly id: string
  readonly within: 'across' | 'documents'
  readonly question: string
  readonly about: readonly NamedInstrument[]
  readonly confidence: number
  readonly explanations: readonly Explanation[]
  /** Across documents. */
  readonly sides?: readonly SideAnswer[]
  /** Inside one: as docs/record.md tells, with whom its ids mean and where it was read. */
  readonly dispute?: Dispute
  readonly parties?: readonly Party[]
  readonly instruments?: readonly InstrumentListed[]
  readonly document?: {
    readonly name: string
    readonly title: string | null
    readonly published: string | null
  }
}

/** A stretch of disputes. */
export interface DisputePage extends Stretch {
  readonly disputes: readonly DisputeAnswer[]
}

/** What two did and said to each other, by stretches of time. */
export interface BetweenAnswer {
  readonly a: string
  readonly b: string
  readonly by: 'month' | 'quarter' | 'year'
  readonly periods: readonly Dealing[]
}

/** An entry that holds the words that were sought; its rank is explained. */
export interface HitAnswer extends EntryAnswer {
  readonly rank: number
  readonly snippet: readonly Piece[]
}

/** A stretch of hits, the best first. */
export interface SearchPage extends Stretch {
  readonly hits: readonly HitAnswer[]
  /** Where there are more hits than are put in order: only so many of the newest were. */
  readonly among: number | null
}

/** A document whose text holds the words that were sought. */
export interface DocumentHitAnswer extends DocumentHit {
  readonly explanations: readonly Explanation[]
  readonly permalink: string
}

/** A stretch of documents that hold words, the best first. */
export interface DocumentSearchPage extends Stretch {
  readonly hits: readonly DocumentHitAnswer[]
  readonly among: number | null
}

/** Documents that tell of one event, and the acts that several of them tell. */
export interface StoryAnswer {
  readonly id: string
  readonly documents: readonly DocumentListed[]
  readonly shared: readonly { readonly entry: EntryAnswer; readonly documents: number }[]
}

/** A stretch of stories, the newest first. */
export interface StoryPage extends Stretch {
  readonly stories: readonly StoryAnswer[]
}

/** What later sentences say of an entry. A person decides; this only suggests. */
export interface FollowAnswer {
  readonly pledge: EntryAnswer
  readonly restated: readonly {
    readonly entry: EntryAnswer
    readonly diff: readonly { readonly text: string; readonly change: 'kept' | 'added' | 'gone' }[]
    readonly due: string | null
  }[]
  readonly evidence: readonly {
    readonly entry: EntryAnswer
    readonly bearing: Bearing['bearing']
    readonly score: number
    readonly explanations: readonly Explanation[]
    readonly linked?: string
  }[]
  readonly suggested: 'kept' | 'broken' | 'overtaken' | 'pending'
  readonly why: string
}

/** A stretch of the log of decisions, the oldest first. */
export interface DecisionPage extends Stretch {
  readonly decisions: readonly DecisionAnswer[]
}

/** What was decided, and the entry as it stands now. */
export interface DecidedAnswer {
  readonly decisions: readonly DecisionAnswer[]
  readonly entry: EntryAnswer | null
}

/** Something that changed. Put `entry` under its id where its `until` is null; take it away where it is not. */
export interface ChangeAnswer {
  readonly what: 'came' | 'went' | 'changed' | 'decided'
  readonly at: string
  /** As it stands now, or stood last; null for decisions on parties. */
  readonly entry: EntryAnswer | null
  /** What a newer reading tells otherwise. */
  readonly fields: readonly {
    readonly field: string
    readonly was: unknown
    readonly now: unknown
  }[]
  readonly decision: DecisionAnswer | null
  /** The later version of the page from which what the entry rests on is gone; null where it went otherwise. */
  readonly version: string | null
}

/** A stretch of the stream of changes, the oldest first; `next` is there at its end too. */
export interface ChangePage {
  readonly changes: readonly ChangeAnswer[]
  readonly next: string
  readonly next_url: string
  readonly more: boolean
}

/** The record of a text that was given, which is not kept. */
export interface ReadAnswer extends Reading {}

/** That the server answers, and what it is. */
export interface HealthAnswer {
  readonly status: 'ok'
  readonly version: string
  /** What reads: the models by their hashes. */
  readonly models: string
  /** Whether decisions are taken here. */
  readonly writable: boolean
}

/** What went wrong (RFC 9457). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly detail: string; readonly parameter: string }[]
}

/** Every answer by the name it has in the OpenAPI document. */
export interface Answers {
  EntryPage: EntryPage
  EntryWhole: EntryWhole
  DocumentPage: DocumentPage
  DocumentAnswer: DocumentAnswer
  PartyPage: PartyPage
  PartyAnswer: PartyAnswer
  InstrumentPage: InstrumentPage
  InstrumentAnswer: InstrumentAnswer
  DuePage: DuePage
  DisputePage: DisputePage
  BetweenAnswer: BetweenAnswer
  SearchPage: SearchPage
  DocumentSearchPage: DocumentSearchPage
  StoryPage: StoryPage
  FollowAnswer: FollowAnswer
  DecisionPage: DecisionPage
  DecidedAnswer: DecidedAnswer
  ChangePage: ChangePage
  ReadAnswer: ReadAnswer
  HealthAnswer: HealthAnswer
  Problem: Problem
}
