import type { Entry, Party } from '../entry.ts'
import { type Database, fixed } from '../store/sqlite.ts'
import { type Rulings, rulingsOf } from './decisions.ts'
import { numberOf } from './entry.ts'

/** The parts that a party may have in an entry. */
export const roles = ['who', 'whom', 'speaker', 'via'] as const

/** Whether a person named a party by its id in the registry: no split moves it, since that is of what documents name. */
const isById = (party: string): boolean => /^r-\d+$/.test(party)

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
  readonly due_from: string | null
  readonly due_to: string | null
  readonly state: string
  readonly json: string
  readonly decided: string | null
}

const standingIn = fixed((query, document: string) =>
  query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'day', 'kind', 'force', 'due_from', 'due_to', 'state'])
    .select(['entries.json', 'decided'])
    .where('documents.key', '=', document)
    .where('until', 'is', null),
)

/** Writes down for all entries of a document that stand which parties of the registry have a part in them. */
export function castDocument(db: Database, rulings: Rulings, document: string): void {
  const place = placesIn(db, rulings, document)
  for (const row of standingIn(db, document)) cast(db, place, row)
}

/** Writes it down for one entry, which a person corrected. */
export function castEntry(db: Database, id: number): void {
  const rows = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'day', 'kind', 'force', 'due_from', 'due_to', 'state'])
    .select(['entries.json', 'decided'])
    .select('documents.key as document')
    .where('entries.id', '=', id)
  const [row] = db.all(rows)
  if (row) cast(db, placesIn(db, rulingsOf(db), row.document), row)
}

/** Looks anew at what parties are, after a decision on some of them. */
export function recast(db: Database, rulings: Rulings, touched: readonly number[]): void {
  if (touched.length === 0) return
  const { query } = db
  const rows = query
    .selectFrom('casts')
    .innerJoin('entries', 'entries.id', 'casts.entry')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['linked', 'casts.party', 'documents.key as document', 'casts.registry'])
    .distinct()
    .where('linked', 'in', touched)
  for (const { linked, party, document, registry } of db.all(rows)) {
    const placed = isById(party) ? rulings.root(linked!) : rulings.placed(linked!, document)
    if (placed === registry) continue
    const inDocument = query
      .selectFrom('entries')
      .innerJoin('documents', 'documents.id', 'entries.document')
      .select('entries.id')
      .where('documents.key', '=', document)
    const country = countryOf(db, placed)
    const update = query.updateTable('casts').set({ registry: placed, country })
    const rows = update.where('linked', '=', linked).where('party', '=', party)
    db.run(rows.where('entry', 'in', inDocument))
  }
}

/** What became known of a party's country holds for all its parts. */
export function recountry(db: Database, registry: number): void {
  const country = countryOf(db, registry)
  const update = db.query.updateTable('casts').set({ country }).where('registry', '=', registry)
  db.run(update.where('country', 'is not', country))
}

const countries = fixed((query, id: number) =>
  query.selectFrom('registry').select('country').where('id', '=', id),
)

const countryOf = (db: Database, registry: number): string | null =>
  countries(db, registry)[0]?.country ?? null

const membersOf = fixed((query, document: string) =>
  query.selectFrom('members').select(['party', 'registry']).where('document', '=', document),
)

const parties = fixed((query, document: string, party: string) =>
  query
    .selectFrom('parties')
    .innerJoin('documents', 'documents.id', 'parties.document')
    .select('parties.json')
    .where('documents.key', '=', document)
    .where('parties.key', '=', party),
)

/** Whose a party is that has no name, and that the registry does not hold: "two Danish envoys". */
function homeOf(db: Database, document: string, party: string): string | null {
  const [row] = parties(db, document, party)
  return row ? ((JSON.parse(row.json) as Party).country ?? null) : null
}

interface Place {
  readonly linked: number | null
  readonly registry: number | null
  readonly country: string | null
}

/** Which party of the registry a party of a document is, by its id there; each is looked up once. */
function placesIn(db: Database, rulings: Rulings, document: string): (party: string) => Place {
  const members = new Map(membersOf(db, document).map(row => [row.party, row.registry]))
  const found = new Map<string, Place>()
  const look = (party: string): Place => {
    const member = members.get(party)
    const linked = member ?? (isById(party) ? numberOf(party, 'r')! : null)
    const registry =
      member === undefined ? linked && rulings.root(linked) : rulings.placed(member, document)
    const country = registry === null ? homeOf(db, document, party) : countryOf(db, registry)
    return { linked, registry, country }
  }
  return party => {
    const place = found.get(party) ?? look(party)
    found.set(party, place)
    return place
  }
}

/** Of entries that nobody is shown unless they ask: rejected, or told by another copy. */
const hidden: ReadonlySet<string> = new Set(['rejected', 'copied'])

const uncast = fixed((query, entry: number) => query.deleteFrom('casts').where('entry', '=', entry))

function cast(
  db: Database,
  place: (party: string) => Place,
  { id, day, kind, force, due_from, due_to, state, json, decided }: Row,
): void {
  uncast(db, id)
  const parts = partsOf(JSON.parse(decided ?? json) as Entry)
  db.insert(
    'casts',
    parts.map(({ role, party }) => {
      const who = { role, party: party.toWellFormed(), ...place(party) }
      const standing = Number(!hidden.has(state))
      return { entry: id, ...who, day, kind, force, standing, due: due_to ?? due_from, due_from }
    }),
  )
}
