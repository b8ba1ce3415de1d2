import { sql } from 'kysely'
import type { Entry, InstrumentListed, Party } from '../entry.ts'
import { partsOf } from '../registry/casts.ts'
import {
  type Decision,
  type EntryRuling,
  isOfEntry,
  logOf,
  type Rulings,
  rulingsOf,
} from '../registry/decisions.ts'
import { partyId } from '../registry/entry.ts'
import { type Outcome, type State, verdictOn } from '../review/verdict.ts'
import type { Database } from '../store/sqlite.ts'
import { once, type Place, placesOf } from './places.ts'

/** A party that has a part in an entry. */
export interface ItemParty extends Omit<Party, 'mentions'> {
  /** The party of the registry that it is: "r-12"; null for one that is not named. */
  readonly known: string | null
}

/** The document that an entry stands in. */
export interface ItemDocument {
  readonly id: string
  /** Where it was read from. */
  readonly name: string
  readonly title: string | null
  readonly published: string | null
  readonly url: string | null
  readonly site: string | null
}

/** An entry of the store, as persons decided it, with whom and what it names. */
export interface Item {
  readonly entry: Entry
  /** As the machine read it. */
  readonly machine: Entry
  readonly state: State
  /** How a person ruled that it stands. */
  readonly outcome: Outcome | null
  readonly parties: readonly ItemParty[]
  readonly instruments: readonly Pick<InstrumentListed, 'id' | 'name'>[]
  readonly document: ItemDocument
  /** Where it was published: its own document first, then the copies that tell it word for word. */
  readonly places: readonly Place[]
  /** The day it stands under in lists; null for none. */
  readonly day: string | null
  /** When it was written into the store, and until when it stood there; "" and null where that is not known. */
  readonly since: string
  readonly until: string | null
  /** What made it. */
  readonly made: { readonly program: string; readonly models: string } | null
}

const most = 500

/** The entries with these numbers, in this order; with the decisions made by a moment, where one is given. */
export function itemsOf(db: Database, ids: readonly number[], moment?: string): readonly Item[] {
  if (ids.length > most) {
    const parts = []
    for (let at = 0; at < ids.length; at += most)
      parts.push(...itemsOf(db, ids.slice(at, at + most), moment))
    return parts
  }
  if (ids.length === 0) return []
  const { query } = db
  const rows = db.all(
    query
      .selectFrom('entries as e')
      .innerJoin('documents as d', 'd.id', 'e.document')
      .leftJoin('runs as r', 'r.id', 'e.run')
      .select(['e.id', 'e.key', 'e.json', 'e.state', 'e.day', 'e.since', 'e.until', 'e.document'])
      .select(['d.key as documentKey', 'd.name', 'd.title', 'd.published', 'd.url', 'd.site'])
      .select(['r.program', 'r.models'])
      .where('e.id', 'in', ids),
  )
  const decisions = decisionsOn(db, new Set(rows.map(({ key }) => key)), moment)
  const verdicts = new Map(
    rows.map(row => [
      row.id,
      verdictOn(JSON.parse(row.json) as Entry, decisions.get(row.key) ?? []),
    ]),
  )
  const parties = partiesOf(db, rows, verdicts, moment)
  const instruments = instrumentsOf(
    db,
    rows.map(row => row.document),
  )
  const copies = placesOf(db, ids, moment?.slice(0, 10))
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    if (!row) return []
    const { entry, state, outcome } = verdicts.get(id)!
    const named = instruments.get(row.document) ?? new Map<string, string>()
    const { documentKey, name, title, published, url, site, program, models } = row
    return {
      entry,
      machine: JSON.parse(row.json) as Entry,
      state,
      outcome,
      parties: parties.get(id)!,
      instruments: entry.under.map(under => ({ id: under, name: named.get(under) ?? under })),
      document: { id: documentKey, name, title, published, url, site },
      places: once([
        { id: row.key, document: documentKey, name, title, site, url, published },
        ...(copies.get(id) ?? []),
      ]),
      day: row.day || null,
      since: row.since,
      until: row.until,
      made: program === null ? null : { program, models: models! },
    }
  })
}

/** The decisions that stand on some entries, in order. */
export function decisionsOn(
  db: Database,
  keys: ReadonlySet<string>,
  moment?: string,
): ReadonlyMap<string, readonly Decision<EntryRuling>[]> {
  const own = logOf(db, moment, [...keys])
    .filter(isOfEntry)
    .filter(({ undone }) => !undone)
  return Map.groupBy(own, ({ ruling }) => ruling.entry)
}

interface Placed {
  readonly id: number
  readonly document: number
  readonly documentKey: string
}

/** What a document says of a party, and the party of the registry that it is linked with. */
interface Told {
  readonly document: number
  readonly key: string
  readonly documentKey: string
  readonly json: string | null
  readonly registry: number | null
}

function partiesOf(
  db: Database,
  rows: readonly Placed[],
  verdicts: ReadonlyMap<number, { readonly entry: Entry }>,
  moment: string | undefined,
): ReadonlyMap<number, readonly ItemParty[]> {
  const rulings = rulingsOf(db, moment)
  const keys = new Map(
    rows.map(({ id }) => [id, [...new Set(partsOf(verdicts.get(id)!.entry).map(p => p.party))]]),
  )
  const wanted = new Map(
    rows.flatMap(({ id, document, documentKey }) =>
      keys.get(id)!.map(one => {
        const key = one.toWellFormed()
        return [`${document} ${key}`, [document, key, documentKey]] as const
      }),
    ),
  )
  const told = new Map<string, Omit<Party, 'mentions'>>()
  const links = new Map<string, number>()
  for (const { document, key, documentKey, json, registry } of db.ask(sql<Told>`
      select j.value ->> 0 as document, j.value ->> 1 as key, j.value ->> 2 as documentKey,
        p.json, m.registry
      from json_each(${JSON.stringify([...wanted.values()])}) j
      left join parties p on p.document = j.value ->> 0 and p.key = j.value ->> 1
      left join members m on m.document = j.value ->> 2 and m.party = j.value ->> 1`)) {
    const place = `${document} ${key}`
    if (json !== null) told.set(place, JSON.parse(json) as Omit<Party, 'mentions'>)
    if (registry !== null) links.set(place, rulings.placed(registry, documentKey))
  }
  return new Map(
    rows.map(({ id, document }) => {
      const all = keys.get(id)!.map((key): ItemParty => {
        const place = `${document} ${key.toWellFormed()}`
        const [party, registry] = [told.get(place), links.get(place)]
        if (!party) return registered(db, rulings, key)
        return { ...party, known: registry === undefined ? null : partyId(registry) }
      })
      return [id, all] as const
    }),
  )
}

/** A party that a person named by its id in the registry. */
function registered(db: Database, rulings: Rulings, key: string): ItemParty {
  const number = Number(/^r-(\d+)$/.exec(key)?.[1] ?? Number.NaN)
  const root = Number.isNaN(number) ? number : rulings.root(number)
  const rows = db.query.selectFrom('registry').selectAll().where('id', '=', root)
  const [row] = Number.isNaN(root) ? [] : db.all(rows)
  if (!row) return { id: key, type: 'organisation', name: key, known: null }
  const { code, country, role } = row
  return {
    id: key,
    type: row.type as Party['type'],
    name: rulings.renamed(root) ?? row.name,
    ...(code === null ? {} : { code }),
    ...(country === null ? {} : { country }),
    ...(role === null ? {} : { role }),
    known: partyId(root),
  }
}

function instrumentsOf(
  db: Database,
  documents: readonly number[],
): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const rows = db.query.selectFrom('instruments').select(['document', 'key', 'name'])
  const found = db.all(rows.where('document', 'in', [...new Set(documents)]))
  const grouped = Map.groupBy(found, ({ document }) => document)
  return new Map(
    [...grouped].map(([document, all]) => [
      document,
      new Map(all.map(({ key, name }) => [key, name])),
    ]),
  )
}
