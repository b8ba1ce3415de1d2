import { sql } from 'kysely'
import { marksOf, ruleMarksOf } from '../disputes/marks.ts'
import type { Database } from '../store/sqlite.ts'
import { type Dealing, dealingsIn, type Period } from './between.ts'
import { type ChangePage, type ChangeQuestion, changesIn } from './changes.ts'
import type { Counting } from './countings.ts'
import { type Count, countsIn } from './counts.ts'
import { conditionsOf, type DocumentPage, documentsIn } from './documents.ts'
import { type DuePage, type DueQuestion, dueIn } from './due.ts'
import {
  countedAfter,
  type EditionCounts,
  type Editions,
  editionsOf,
  newestOf,
} from './editions.ts'
import { dayOf, type Filter } from './filter.ts'
import {
  type InstrumentPage,
  type InstrumentWhole,
  instrumentIn,
  instrumentsIn,
} from './instruments.ts'
import type { Item } from './items.ts'
import { listed, type Page, type Paging } from './list.ts'
import { type Mark, marksIn } from './marks.ts'
import type { Party } from './party.ts'
import type { Printed } from './printed.ts'
import { type DocumentHit, documentsWith, type Found, type Hit, searchIn } from './search.ts'
import { type SkippedPage, skippedIn } from './skipped.ts'
import { countIn } from './spots.ts'
import { type Story, storiesIn } from './stories.ts'
import { type Stretch, streamIn } from './stream.ts'
import { type Ties, tiesIn } from './ties.ts'
import { type Who, whoIn } from './who.ts'

/** Counting ends here: a list that goes on says "more than". */
export const countedTo = 10_000

/** What can be asked of the record. A question writes nothing. */
export class Ask {
  readonly #db: Database
  readonly #ready: () => void
  readonly #gather: () => void

  /** `ready` is done before each question, `gather` too before one of documents. */
  constructor(db: Database, ready: () => void, gather: () => void) {
    this.#db = db
    this.#ready = ready
    this.#gather = gather
  }

  /** Entries that a filter lets through, a stretch at a time. */
  list(filter: Filter, paging?: Paging): Page {
    return this.#asked(db => listed(db, filter, paging))
  }

  /** How many entries a filter lets through; counting ends at `most`. */
  count(filter: Filter, most?: number): number {
    return this.printed(filter, most).entries
  }

  /** The same, and in how many places they were printed. */
  printed(filter: Filter, most = Number.MAX_SAFE_INTEGER): Printed {
    return this.#asked(db => countIn(db, filter, most))
  }

  /** How many there are under each month, kind, party; with `events`, how many acts they tell of. */
  counts(filter: Filter, by: Counting, events = false): readonly Count[] {
    return this.#asked(db => countsIn(db, filter, by, events))
  }

  /** What falls due, by date, a stretch at a time. */
  due(question: DueQuestion, paging?: Paging): DuePage {
    return this.#asked(db => dueIn(db, question, paging))
  }

  /** What a party said, pledged, did and met; so many of each kind. */
  who(party: Party, filter: Filter, most: number): Who {
    return this.#asked(db => whoIn(db, party, filter, most))
  }

  /** What two parties did and said to each other, by stretches of time. */
  between(one: Party, other: Party, filter: Filter, by: Period): readonly Dealing[] {
    return this.#asked(db => dealingsIn(db, one, other, filter, by))
  }

  /** Entries whose evidence holds words, the best first. */
  search(words: string, filter: Filter, limit: number, cursor?: string): Found<Hit> {
    return this.#asked(db => searchIn(db, words, filter, limit, cursor))
  }

  /** Documents whose text holds words, the best first. */
  searchDocuments(
    words: string,
    filter: Filter,
    limit: number,
    cursor?: string,
  ): Found<DocumentHit> {
    return this.#asked(db => {
      const conditions = conditionsOf(db, filter)
      const some = conditions.length
        ? sql`t.rowid in (select d.id from documents d where ${sql.join(conditions, sql` and `)})`
        : undefined
      return documentsWith(db, words, some, limit, cursor)
    })
  }

  /** The instruments that documents name, the most named first. */
  instruments(
    match: string | undefined,
    filter: Filter,
    today: string,
    limit: number,
    cursor?: string,
  ): InstrumentPage {
    return this.#asked(db => instrumentsIn(db, match, filter, today, limit, cursor))
  }

  /** One instrument by its id or a name, with what stands under it. Throws an InstrumentError. */
  instrument(asked: string, filter: Filter, today: string, limit: number): InstrumentWhole {
    return this.#asked(db => instrumentIn(db, asked, filter, today, limit))
  }

  /** Ids of the disputes that entries take a side in, or that are about what they change, by the ids of these. */
  disputed(items: readonly Item[], filter: Filter = {}): ReadonlyMap<string, readonly string[]> {
    return this.#asked(db => marksOf(db, items, dayOf(filter)))
  }

  /** Ids of the disputes on how instruments stand, by the ids of these. */
  disputedRules(
    instruments: readonly string[],
    filter: Filter = {},
  ): ReadonlyMap<string, readonly string[]> {
    return this.#asked(db => ruleMarksOf(db, instruments, dayOf(filter)))
  }

  /** What changed in the record, the newest first, a stretch at a time. */
  changes(question: ChangeQuestion, paging?: Paging): ChangePage {
    return this.#asked(db => changesIn(db, question, paging))
  }

  /** The newest entries with a day, so many at most, as marks on a line of time. */
  marks(filter: Filter, most: number): readonly Mark[] {
    return this.#asked(db => marksIn(db, filter, most))
  }

  /** The strongest ties between parties, so many at most. */
  ties(filter: Filter, limit: number): Ties {
    return this.#asked(db => tiesIn(db, filter, limit))
  }

  /** What changed after a cursor, all of it from the beginning without one; the oldest first. */
  stream(after: string | undefined, limit: number): Stretch {
    return this.#asked(db => streamIn(db, after, limit))
  }

  /** Documents that tell of one event, the newest event first. */
  stories(filter: Filter): readonly Story[] {
    this.#ready()
    this.#gather()
    return this.#asked(db => storiesIn(db, filter))
  }

  /** Documents that a filter lets through, a stretch at a time. */
  documents(filter: Filter, paging?: Paging): DocumentPage {
    this.#ready()
    this.#gather()
    return this.#asked(db => documentsIn(db, filter, paging))
  }

  /** Where else the text of a document stands, and its versions; undefined for an id that none has. */
  editions(document: string): Editions | undefined {
    return this.#asked(db => editionsOf(db, document))
  }

  /** How many documents there were at most: what `editionsAfter` counts from. */
  newest(): number {
    return this.#asked(newestOf)
  }

  /** How many documents since `newest` were copies, of how many texts, and how many later versions. */
  editionsAfter(newest: number): EditionCounts {
    return this.#asked(db => countedAfter(db, newest))
  }

  /** Inputs that could not be read when they were last added, a stretch at a time. */
  skipped(paging?: Paging): SkippedPage {
    return this.#asked(db => skippedIn(db, paging))
  }

  #asked<T>(work: (db: Database) => T): T {
    this.#ready()
    return work(this.#db)
  }
}
