import type { Entry, Party } from '../entry.ts'
import type { Database } from '../store/sqlite.ts'
import { Rulings } from './decisions.ts'
import { numberOf } from './entry.ts'

/** The parts that a party may have in an entry. */
export const roles = ['who', 'whom', 'speaker', 'via'] as const

/** The parties of an entry by their parts. */
export function partsOf(entry: Entry): readonly { role: (typeof roles)[number]; party: string }[] {
  const { who, whom, via, speaker } = entry
  const of = { who, whom, via, speaker: speaker === null ? [] : [speaker] }
  return roles.flatMap(role => [...new Set(of[role])].map(party => ({ role, party })))
}

interface Row {
  readonly id: number
  readonly day: string
  readonly kind: string
  readonly force: string | null
  readonly state: string
  readonly json: string
  readonly decided: string | null
}

/** Writes down for all entries of a document that stand which parties of the registry have a part in them. */
export function castDocument(db: Database, rulings: Rulings, document: string): void {
  const rows = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'day', 'kind', 'force', 'state', 'entries.json', 'decided'])
    .where('documents.key', '=', document)
    .where('until', 'is', null)
  const members = membersIn(db, document)
  const homes = homesIn(db, document)
  for (const row of db.all(rows)) cast(db, rulings, document, members, homes, row)
}

/** Writes it down for one entry, which a person corrected. */
export function castEntry(db: Database, id: number): void {
  const rows = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'day', 'kind', 'force', 'state', 'entries.json', 'decided'])
    .select('documents.key as document')
    .where('entries.id', '=', id)
  const [row] = db.all(rows)
  if (!row) return
  const { document } = row
  cast(db, new Rulings(db), document, membersIn(db, document), homesIn(db, document), row)
}

/** Looks anew at what parties are, after a decision on some of them. */
export function recast(db: Database, rulings: Rulings, touched: readonly number[]): void {
  if (touched.length === 0) return
  const { query } = db
  const rows = query
    .selectFrom('casts')
    .innerJoin('entries', 'entries.id', 'casts.entry')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['linked', 'documents.key as document', 'casts.registry'])
    .distinct()
    .where('linked', 'in', touched)
  for (const { linked, document, registry } of db.all(rows)) {
    const placed = rulings.placed(linked!, document)
    if (placed === registry) continue
    const inDocument = query
      .selectFrom('entries')
      .innerJoin('documents', 'documents.id', 'entries.document')
      .select('entries.id')
      .where('documents.key', '=', document)
    const country = countryOf(db, placed)
    const update = query.updateTable('casts').set({ registry: placed, country })
    db.run(update.where('linked', '=', linked).where('entry', 'in', inDocument))
  }
}

/** What became known of a party's country holds for all its parts. */
export function recountry(db: Database, registry: number): void {
  const country = countryOf(db, registry)
  const update = db.query.updateTable('casts').set({ country }).where('registry', '=', registry)
  db.run(update.where('country', 'is not', country))
}

function countryOf(db: Database, registry: number): string | null {
  const rows = db.query.selectFrom('registry').select('country').where('id', '=', registry)
  return db.all(rows)[0]?.country ?? null
}

function membersIn(db: Database, document: string): ReadonlyMap<string, number> {
  const rows = db.query.selectFrom('members').select(['party', 'registry'])
  return new Map(
    db.all(rows.where('document', '=', document)).map(row => [row.party, row.registry]),
  )
}

/** Whose the parties of a document are: also those without a name, whom the registry does not hold ("two Danish envoys"). */
function homesIn(db: Database, document: string): ReadonlyMap<string, string> {
  const rows = db.query
    .selectFrom('parties')
    .innerJoin('documents', 'documents.id', 'parties.document')
    .select(['parties.key', 'parties.json'])
    .where('documents.key', '=', document)
  return new Map(
    db.all(rows).flatMap(({ key, json }) => {
      const { country } = JSON.parse(json) as Party
      return country ? [[key, country]] : []
    }),
  )
}

function cast(
  db: Database,
  rulings: Rulings,
  document: string,
  members: ReadonlyMap<string, number>,
  homes: ReadonlyMap<string, string>,
  { id, day, kind, force, state, json, decided }: Row,
): void {
  db.run(db.query.deleteFrom('casts').where('entry', '=', id))
  const parts = partsOf(JSON.parse(decided ?? json) as Entry)
  db.insert(
    'casts',
    parts.map(({ role, party }) => {
      // A person may have named a party by its id in the registry.
      const linked = members.get(party) ?? numberOf(party, 'r') ?? null
      const registry = linked === null ? null : rulings.placed(linked, document)
      const country = registry === null ? (homes.get(party) ?? null) : countryOf(db, registry)
      const who = { role, party: party.toWellFormed(), linked, registry, country }
      return { entry: id, ...who, day, kind, force, standing: Number(state !== 'rejected') }
    }),
  )
}
