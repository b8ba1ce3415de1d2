import type { Generated } from 'kysely'
import type { EditionRow, OriginalRow, StoryRow, TellingRow } from './rows/editions.ts'
import type { FeedRow, OfferedKeyRow, OfferedRow } from './rows/watched.ts'

/** One document; `json` holds the reading but for its text, parties, mentions and entries. */
export interface DocumentRow {
  readonly id: Generated<number>
  /** The document's id: a hash of what was read. */
  readonly key: string
  /** Hash of the whole reading: another one means that it was read anew with another outcome. */
  readonly reading: string
  /** Where it was read from: a path, a URL. */
  readonly name: string
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  /** Well-formed; where the text was not, `json` holds it as it was (the offsets are the same). */
  readonly text: string
  readonly json: string
  /** 1 where its parties stand in the registry. */
  readonly registered: Generated<number>
  /** When it was first added, ISO 8601 in UTC; "" before that was kept. */
  readonly added: string
  readonly site: string | null
  readonly language: string | null
  readonly run: number | null
}

/** One entry; dates also as the first and last day that they may mean, for questions of range. The columns say what holds, decisions of persons included. */
export interface EntryRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly kind: string
  readonly force: string | null
  readonly status: string
  readonly plover: string | null
  readonly cameo: string | null
  /** From -10, conflict, to 10, cooperation. */
  readonly goldstein: number | null
  /** The day it stands under: when it falls due or was done, else when it was published; "" for none. */
  readonly day: string
  /** The last day that the date may mean of which `day` is the first. */
  readonly day_to: string
  /** The day on which its document was published. */
  readonly published: string | null
  readonly when_edtf: string | null
  readonly when_from: string | null
  readonly when_to: string | null
  readonly due_edtf: string | null
  readonly due_from: string | null
  readonly due_to: string | null
  readonly confidence: number
  /** "machine", "confirmed", "corrected", "rejected"; "copied" where another copy's entry stands for it. */
  readonly state: string
  /** When it was written, ISO 8601 in UTC; "" before that was kept. */
  readonly since: string
  /** When another took its place, or it was not found any more; null while it stands. */
  readonly until: string | null
  readonly run: number | null
  /** As the machine read it. */
  readonly json: string
  /** As persons corrected it; null where nobody did. */
  readonly decided: string | null
}

/** The version of the program and its models that made something. */
export interface RunRow {
  readonly id: Generated<number>
  readonly program: string
  readonly models: string
  readonly made: string
}

/** A party of an entry: its id in the document, the party of the registry that it was linked with, and the one that it is by decision. */
export interface CastRow {
  readonly entry: number
  /** "who", "whom", "speaker", "via". */
  readonly role: string
  readonly party: string
  readonly linked: number | null
  readonly registry: number | null
  /** ISO 3166-1 alpha-3 of that party, as the registry has it. */
  readonly country: string | null
  /** Of the entry, where lists of a party look for it. */
  readonly day: string
  readonly kind: string
  readonly force: string | null
  /** 1 while the entry stands: no other took its place, and nobody rejected it. */
  readonly standing: number
  /** The last day that the entry's due date may mean, by which lists of what falls due run, and the first. */
  readonly due: string | null
  readonly due_from: string | null
}

/** An instrument under which an entry stands. */
export interface UnderRow {
  readonly entry: number
  readonly instrument: string
}

/** An instrument as a document names it. */
export interface InstrumentRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly name: string
  readonly json: string
}

/** Where a document names its parties and all else, packed. */
export interface MentionsRow {
  readonly document: number
  readonly packed: Uint8Array
}

/** A party of a document; `json` is without its mentions. */
export interface NamedRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly json: string
}

/** A dispute of a document; `named` holds the parties and instruments that its ids mean. */
export interface DisputeRow {
  readonly id: Generated<number>
  readonly document: number
  readonly key: string
  readonly json: string
  readonly named: string
}

/** What a dispute can be asked for by: an id, and its name as names are compared. */
export interface DisputedRow {
  readonly dispute: number
  readonly key: string
  readonly name: string | null
}

/** A party across documents, as the machine put it together; the log of decisions stands over it. */
export interface RegistryRow {
  readonly id: Generated<number>
  readonly type: string
  readonly name: string
  readonly code: string | null
  readonly country: string | null
  readonly role: string | null
  /** Id in a list that a reader brought. */
  readonly listed: string | null
  /** The split that made it. */
  readonly decision: number | null
}

/** A name of a party of the registry. */
export interface RegistryNameRow {
  readonly registry: number
  /** As names are compared. */
  readonly key: string
  readonly name: string
  /** 1 where the name alone links: a full name, no surname. */
  readonly links: number
  /** The decision that gave it, by a person; 0 where documents did. */
  readonly decision: number
}

/** Which party of the registry a party of a document is. It outlives the reading of the document. */
export interface MemberRow {
  readonly id: Generated<number>
  /** `documents.key`. */
  readonly document: string
  /** The party's id in that document. */
  readonly party: string
  readonly registry: number
  readonly rule: string
  /** What the document says of it: name, type, code, country, role, listed, names. */
  readonly json: string
  /** The office of it that the document tells, and the day on which that was published; null where it tells none. */
  readonly role: string | null
  readonly published: string | null
}

/** What a person decided of the registry: a log that is only added to. */
export interface DecisionRow {
  readonly id: Generated<number>
  /** When: ISO 8601, UTC. */
  readonly made: string
  readonly by: string
  readonly kind: string
  readonly json: string
  readonly why: string | null
  /** The key of the entry that it is about; null for one about parties. */
  readonly about: string | null
}

/** An input that could not be read when it was last added. */
export interface SkippedRow {
  readonly input: string
  readonly why: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** How far a file was taken in when it was read last. */
export interface InputRow {
  /** Its whole path. */
  readonly input: string
  readonly size: number
  /** ISO 8601, UTC. */
  readonly modified: string
  readonly head: string | null
  readonly how: string
  readonly pages: number
  readonly whole: number
}

/** A list of persons and bodies that a reader brought, by its name; `hash` tells whether it changed. */
export interface ListRow {
  readonly id: Generated<number>
  readonly name: string
  readonly hash: string
}

/** A name on such a list: the list's own id for who bears it, if it has one, and the name as names are compared. */
export interface ListedRow {
  readonly list: number
  readonly listed: string | null
  readonly key: string
}

/** The store as Kysely sees it. */
export interface Tables {
  runs: RunRow
  casts: CastRow
  unders: UnderRow
  instruments: InstrumentRow
  registry: RegistryRow
  registry_names: RegistryNameRow
  members: MemberRow
  decisions: DecisionRow
  documents: DocumentRow
  entries: EntryRow
  parties: NamedRow
  mentions: MentionsRow
  disputes: DisputeRow
  disputed: DisputedRow
  skipped: SkippedRow
  inputs: InputRow
  lists: ListRow
  listed: ListedRow
  editions: EditionRow
  originals: OriginalRow
  prints: { readonly print: number; readonly document: number }
  tellings: TellingRow
  stories: StoryRow
  story_terms: { readonly about: number; readonly story: number }
  seen: { readonly id: number; readonly counts: Uint8Array }
  feeds: FeedRow
  offered: OfferedRow
  offered_keys: OfferedKeyRow
}
