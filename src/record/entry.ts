import type { DateCandidate, Published, Section, Skipped } from '../article/article.ts'
import type { Code, Force, Status } from '../find/acts/act.ts'
import type { Instrument, InstrumentMention } from '../find/instruments/instrument.ts'
import type { PartyMention, Party as PartyNamed } from '../find/parties/party.ts'
import type { Place } from '../find/places/place.ts'
import type { Quote } from '../find/quotes/quote.ts'
import type { Time } from '../find/times/time.ts'
import type { Span } from '../language/doc.ts'
import type { Dispute } from './dispute.ts'

/** A stretch of `document.text` with its words. */
export interface Quoted extends Span {
  readonly text: string
}

/** Something named in the text: id "<kind>:<start>-<end>", place, words, and the rule that found it. */
interface Named extends Quoted {
  readonly id: string
  readonly rule: string
  readonly confidence: number
  readonly why?: string
}

/** A time expression (TIMEX3, EDTF). */
export interface TimeMention extends Named {
  readonly kind: Time['kind']
  readonly type: Time['type']
  readonly value: string
  readonly mod?: Time['mod']
  readonly edtf?: string
  /** EDTF of the interval of which it is one end. */
  readonly range?: string
  /** The id of the time that it was reckoned from, or "document". */
  readonly anchor?: string
  readonly said: Time['said']
  readonly inferred: Time['inferred']
}

/** A place where a party is named. */
export interface PartyNaming extends Named {
  readonly kind: PartyMention['kind']
  /** Id in `parties`. */
  readonly party: string
  readonly form: PartyMention['form']
  readonly outlet?: boolean
  readonly roleSpan?: Span
}

/** A place named as a place. */
export interface PlaceMention extends Named {
  readonly kind: Place['kind']
  readonly name: string
  readonly country: string | null
}

/** A place where an instrument is named. */
export interface InstrumentNaming extends Named {
  readonly kind: InstrumentMention['kind']
  /** Id in `instruments`. */
  readonly instrument: string
}

/** Words given as someone's. */
export interface QuoteMention extends Named {
  readonly kind: Quote['kind']
  readonly mode: Quote['mode']
  /** Said, believed, known as a fact, or wanted. */
  readonly attribution: Quote['attribution']
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  readonly cueSpan: Span | null
  readonly contentSpans: readonly Span[]
  readonly venue: Span | null
  readonly quotedSpans?: readonly Span[]
  readonly addressee: string | null
  readonly via: readonly string[]
}

/** Something named in the text. */
export type Mention = TimeMention | PartyNaming | PlaceMention | InstrumentNaming | QuoteMention

/** Where something of a document-wide list is named: the mention's id and its words. */
export interface Naming extends Quoted {
  readonly mention: string
}

/** Someone or something that speaks or acts in this document. */
export interface Party extends PartyNamed {
  readonly mentions: readonly Naming[]
}

/** Something that binds and has a life in time, as this document names it. */
export interface InstrumentListed extends Instrument {
  readonly mentions: readonly Naming[]
}

/** A date of an entry: EDTF, and the id of the time that says so (null where it was derived). */
export interface EntryDate {
  readonly edtf: string
  readonly mention: string | null
  /** How it was derived, where no time expression of the act itself says it. */
  readonly inferred?: string
}

/** W3C Web Annotation selectors (TextPosition and TextQuote): `text.slice(start, end) === exact`. */
export interface Evidence extends Span {
  readonly exact: string
  /** Up to 32 characters before and after. */
  readonly prefix: string
  readonly suffix: string
  /** The sentence, or run of sentences, that it stands in: start and end. */
  readonly sentence: readonly [number, number]
}

/** Someone says or does something, with the sentence that it stands in. */
export interface Entry {
  /** Stable: made from the document's id, the kind, the evidence and the trigger. */
  readonly id: string
  /** "statement", "pledge", "demand", "event", "appointment", "term": the kinds of `find/`. */
  readonly kind: string
  readonly force?: Force
  /** What befalls an instrument, where the entry is a term of it: "expires", "withdrawn from". */
  readonly change?: string
  /** Party ids. */
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly what: Quoted | null
  /** The words that carry the act: "promised", "expires". */
  readonly trigger: Quoted
  readonly speaker: string | null
  readonly via: readonly string[]
  readonly when: EntryDate | null
  readonly due: EntryDate | null
  readonly condition: Quoted | null
  /** Instrument ids. */
  readonly under: readonly string[]
  readonly where: string | null
  readonly status: Status
  readonly code: Code | null
  readonly evidence: Evidence
  /** The other tellings of the same act in this document, in text order. */
  readonly evidences?: readonly Evidence[]
  /** Ids of the mentions that it was made from. */
  readonly from: readonly string[]
  readonly rule: string
  readonly confidence: number
  readonly why: string
}

/** An act that could not be kept: its evidence or a part of it does not stand in the text. */
export interface Refusal {
  readonly kind: string
  readonly rule: string
  readonly why: string
}

/** The document that was read. */
export interface Document {
  /** Hash of what was read, 16 hex digits. */
  readonly id: string
  /** The id that the input brought with it. */
  readonly given: string | null
  readonly url: string | null
  readonly site: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: Published | null
  /** The days that a page tells of itself, the most telling first; absent where it tells none, and for plain texts. */
  readonly dates?: readonly DateCandidate[]
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly text: string
  readonly sections: readonly Section[]
}

/** One document read. Offsets are UTF-16 code units into `document.text`, end exclusive. */
export interface Reading {
  readonly document: Document
  readonly parties: readonly Party[]
  readonly instruments: readonly InstrumentListed[]
  readonly mentions: readonly Mention[]
  readonly entries: readonly Entry[]
  /** What the document itself sets against each other. */
  readonly disputes: readonly Dispute[]
  /** What was not read, and why. */
  readonly skipped: readonly Skipped[]
  /** What was found but could not be kept, and why; normally empty. */
  readonly refused: readonly Refusal[]
}
