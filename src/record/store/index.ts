import { sql } from 'kysely'
import { type Around, around } from '../ask/around.ts'
import type { Due, DueQuestion } from '../ask/due.ts'
import { type Filter, momentOf } from '../ask/filter.ts'
import { Ask } from '../ask/index.ts'
import { type Item, itemsOf } from '../ask/items.ts'
import type { Page, Paging } from '../ask/list.ts'
import { type Party, partyOf } from '../ask/party.ts'
import { type ItemShown, itemShown } from '../ask/shown.ts'
import { type AcrossDispute, acrossAbout, insideAbout } from '../disputes/index.ts'
import type { Entry, Reading } from '../entry.ts'
import { type Following, following } from '../follow/index.ts'
import { Log } from '../log/index.ts'
import { Registry } from '../registry/index.ts'
import { keepList, type NamedList } from '../registry/named.ts'
import { catchUp, isBehind } from '../registry/register.ts'
import type { Then } from '../registry/then.ts'
import { Review } from '../review/index.ts'
import { Watch } from '../watch/index.ts'
import { type Added, added, type Named } from './add.ts'
import { backup, type Checkup, checkup, vacuum } from './care.ts'
import type { DisputePlace } from './disputes.ts'
import { isUnplaced, placeAll } from './editions.ts'
import { heldIn } from './held.ts'
import { storePath } from './place.ts'
import { type Place, placeOf, type Source } from './places.ts'
import { Database, StoreError } from './sqlite.ts'
import { gatherAll, isUngathered } from './stories.ts'
import { type Coming, skip, taken } from './take.ts'

export type { Due, DuePlace, DueQuestion } from '../ask/due.ts'
export {
  type Decision,
  type PartyEntry,
  type PartyPlace,
  type PartyShown,
  type Registry,
  RegistryError,
  type Ruling,
  type Signed,
} from '../registry/index.ts'
export type { Added, Named } from './add.ts'
export type { Checkup } from './care.ts'
export { type DisputePlace, disputesIn } from './disputes.ts'
export { dataFolder, storePath } from './place.ts'
export type { Place, Source } from './places.ts'
export { exists, StoreError } from './sqlite.ts'
export type { Coming } from './take.ts'

/** Opens a store: a file, or a folder that holds one; made where there is none. */
export function open(path?: string): Store {
  const file = storePath(path, process.env)
  return new Store(new Database(file))
}

/** The record, kept in one SQLite file. */
export class Store {
  readonly #db: Database
  /** Parties across documents. */
  readonly registry: Registry
  /** What persons decide of entries. */
  readonly review: Review
  /** All that persons decided. */
  readonly log: Log
  /** What is watched, and what waits to be read. */
  readonly watch: Watch
  /** What can be asked of it. */
  readonly ask: Ask

  constructor(db: Database) {
    this.#db = db
    this.registry = new Registry(db)
    this.review = new Review(db)
    this.log = new Log(db, this.registry, this.review)
    this.watch = new Watch(db)
    this.ask = new Ask(
      db,
      () => this.#catchUp(),
      () => this.#gather(),
    )
  }

  /** Another text whenever anything in the store changed, by whatever program. */
  get version(): string {
    return this.#db.version
  }

  /** The file. */
  get path(): string {
    return this.#db.path
  }

  /** Keeps a reading, all of it or nothing; what was read before is not kept twice. `now` is ISO 8601 in UTC. */
  async add(reading: Reading, name: string, now = new Date().toISOString()): Promise<Added> {
    return this.#db.atomic(() => added(this.#db, reading, name, now))
  }

  /**
   * Keeps many readings at once, which is quicker: each all of it or nothing, and none before this is done.
   * Gives for each what became of it, or the fault for which it was not kept.
   */
  async addAll(
    readings: readonly Named[],
    now = new Date().toISOString(),
  ): Promise<readonly (Added | Error)[]> {
    return (await this.take(readings, now)) as readonly (Added | Error)[]
  }

  /**
   * Keeps what comes in, in its order, and with it how far each input is taken in; as `addAll` for readings. One
   * that cannot be kept stands as failed. Undefined for what is no reading.
   */
  async take(
    comings: readonly Coming[],
    now = new Date().toISOString(),
  ): Promise<readonly (Added | Error | undefined)[]> {
    const keep = (coming: Coming) => taken(this.#db, coming, now)
    try {
      return this.#db.atomic(() => comings.map(keep))
    } catch (error) {
      if (error instanceof StoreError) throw error
      // One of them cannot be kept: the others can, each by itself.
      return comings.map(coming => {
        try {
          return this.#db.atomic(() => keep(coming))
        } catch (fault) {
          const { name, place } = coming
          const why = (fault as Error).message
          this.#db.atomic(() => keep({ name, why, ...(place && { place }) }))
          return fault as Error
        }
      })
    }
  }

  /** How far a file was taken in when it was read last; undefined where it was never, or is another by now. */
  place(source: Source): Place | undefined {
    return placeOf(this.#db, source)
  }

  /** Keeps that an input could not be read; without a reason, that it could. */
  skip(input: string, why: string | null, now = new Date().toISOString()): void {
    this.#db.atomic(() => skip(this.#db, input, why, now))
  }

  /** Entries that a filter lets through, a stretch at a time. */
  list(filter: Filter, paging?: Paging): Page {
    return this.ask.list(filter, paging)
  }

  /** The entries with these ids that stand, in this order. */
  items(keys: readonly string[]): readonly Item[] {
    this.#catchUp()
    const wanted = sql<boolean>`key in (select value from json_each(${JSON.stringify(keys)}))`
    const rows = this.#db.query.selectFrom('entries').select(['id', 'key']).where(wanted)
    const ids = new Map(this.#db.all(rows.where('until', 'is', null)).map(row => [row.key, row.id]))
    const standing = keys.flatMap(key => ids.get(key) ?? [])
    return itemsOf(this.#db, standing)
  }

  /** What stands around entries that a filter let through, in their order. */
  around(items: readonly Item[], filter: Filter = {}): readonly Around[] {
    return around(this.#db, items, momentOf(filter))
  }

  /** An entry by its id or a beginning that no other has, as it was on a day, and its sentences. */
  item(id: string, then: Then = {}): ItemShown | undefined {
    this.#catchUp()
    return itemShown(this.#db, id, then)
  }

  /** A document by its id or its beginning, the file that it was read from, or the end of that. */
  document(id: string): { readonly reading: Reading; readonly name: string } | undefined {
    const { query } = this.#db
    const rows = query.selectFrom('documents').select(['id', 'key', 'name'])
    const [own] = this.#db.all(rows.where('key', '=', id))
    if (own) return heldIn(this.#db, own.id)
    const near = rows.where(eb =>
      eb.or([
        eb.and([eb('key', '>=', id), eb('key', '<', `${id}\u{10FFFF}`)]),
        eb('name', '=', id),
        eb('name', 'like', `%/${id.replace(/[%_]/g, '')}`),
      ]),
    )
    const found = this.#db.all(near.orderBy('id').limit(20))
    const exact = found.filter(({ name }) => name === id)
    const [row, another] = exact.length ? exact.slice(-1) : found
    return row && !another ? heldIn(this.#db, row.id) : undefined
  }

  /** What has become of a pledge as of a day, with the decisions made by then; undefined where no entry has this id. */
  follow(id: string, asOf: string): Following | undefined {
    const found = this.item(id, { asOf })
    return found && following(this.#db, found.item, asOf)
  }

  /** How many entries a filter lets through. */
  count(filter: Filter): number {
    return this.ask.count(filter)
  }

  /** Keeps who stands on lists that a reader brought, so that "list:NAME" can be asked for. */
  keepLists(lists: readonly NamedList[]): void {
    for (const list of lists) keepList(this.#db, list)
  }

  /** Whom a text means, "r-12", "IRN", "list:cabinet", a name; by the decisions of a day. Throws a RegistryError. */
  party(asked: string, then: Then = {}): Party {
    this.#catchUp()
    return partyOf(this.#db, asked, momentOf(then))
  }

  /** What falls due, by date. */
  async due(question: DueQuestion): Promise<Due[]> {
    return [...this.ask.due(question).due]
  }

  /**
   * What single documents set against each other; about an id, or a name, where one is given: of an entry also
   * about the instruments that it stands under.
   */
  async disputes(about?: string, filter: Filter = {}): Promise<DisputePlace[]> {
    this.#catchUp()
    const entry = about?.includes('-') ? this.item(about)?.item.entry : undefined
    const more = entry ? [entry.id, ...entry.under] : []
    return [...insideAbout(this.#db, filter, about, more)]
  }

  /**
   * What stands in one document against what another tells; about an id, or a name, where one is given. A search
   * about nothing begins with the newest 1,000 entries of each sort; a `quick` one in a large store with fewer.
   */
  across(filter: Filter = {}, about?: string, quick = false): readonly AcrossDispute[] {
    this.#catchUp()
    return acrossAbout(this.#db, filter, about, quick)
  }

  /** The reading that holds an entry, by the entry's id or its beginning; undefined where none or several do. */
  async holding(id: string): Promise<Holding | undefined> {
    const found = this.#db.query
      .selectFrom('entries')
      .select(['document', 'json'])
      .where('key', '>=', id)
      .where('key', '<', `${id}\u{10FFFF}`)
      .where('until', 'is', null)
    const [row, another] = this.#db.all(found.limit(2))
    if (!row || another) return undefined
    return { entry: JSON.parse(row.json) as Entry, ...heldIn(this.#db, row.document) }
  }

  /** Looks through the whole store for what is wrong with it. */
  check(): Checkup {
    this.#catchUp()
    return checkup(this.#db)
  }

  /** Writes a copy into a file that is not there yet; gives its size in bytes. Throws a StoreError. */
  backup(path: string): number {
    return backup(this.#db, path)
  }

  /** Makes the indexes of words anew and gives room back; bytes before and after. */
  vacuum(): { readonly before: number; readonly after: number } {
    return vacuum(this.#db)
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    this.#db.close()
  }

  /** Stories are put together when they are asked for, of all that came since. */
  #gather(): void {
    if (!this.#db.kept && isUngathered(this.#db)) this.#db.atomic(() => gatherAll(this.#db))
  }

  /** A question writes nothing, but where the store is older than the registry or the search for copies. */
  #catchUp(): void {
    if (isBehind(this.#db)) this.#db.atomic(() => catchUp(this.#db))
    if (isUnplaced(this.#db)) this.#db.atomic(() => placeAll(this.#db))
  }
}

/** An entry with the reading that it stands in, and where that was read from. */
export interface Holding {
  readonly entry: Entry
  readonly reading: Reading
  readonly name: string
}
