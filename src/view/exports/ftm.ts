import { states } from '../../find/places/table.ts'
import type { ItemParty } from '../../record/ask/items.ts'
import { bounds } from '../../record/edtf.ts'
import { dateIn, fit, headline, type Told, urn, webAddress } from './told.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What FollowTheMoney calls the types of parties. A group of people has no schema of its own. */
const schemata: Readonly<Record<ItemParty['type'], string>> = {
  person: 'Person',
  state: 'PublicBody',
  government: 'PublicBody',
  organisation: 'Organization',
  group: 'LegalEntity',
}

/**
 * FollowTheMoney, an entity a line: the parties, the documents as articles, an event for each entry, and a
 * documentation that ties the event to its article. Each entity comes once.
 */
export async function* followTheMoney(all: AsyncIterable<Told>): AsyncGenerator<string> {
  const met = new Set<string>()
  for await (const told of all) {
    for (const entity of entitiesOf(told)) {
      if (met.has(entity.id)) continue
      met.add(entity.id)
      yield `${JSON.stringify(entity)}\n`
    }
  }
}

function entitiesOf(told: Told): Entity[] {
  const { entry, document, parties } = told.item
  const article = urn('document', document.id).slice(9)
  const event = urn('entry', entry.id).slice(9)
  const involved = [...entry.who, ...entry.whom, ...(entry.speaker === null ? [] : [entry.speaker])]
  const ids = (list: readonly string[]) =>
    parties.filter(({ id }) => list.includes(id)).map(party => partyId(told, party))
  const date = dateIn(told) ?? ''
  const days = bounds(date)
  return [
    entity(article, 'Article', {
      title: [document.title],
      name: [document.title ?? document.name],
      fileName: [document.name],
      publishedAt: [document.published],
      sourceUrl: [webAddress(document.url)],
      publisher: [document.site],
      language: [iso3(told.language)],
    }),
    ...parties.map(party => partyOf(told, party)),
    entity(event, 'Event', {
      name: [headline(told)],
      description: [entry.evidence.exact],
      summary: [`${entry.kind}, ${entry.status}, ${entry.id}`],
      date: [/^\d{4}(-\d{2}){0,2}$/.exec(date)?.[0]],
      startDate: [days?.from],
      endDate: [days?.to],
      recordId: [entry.id],
      involved: ids(involved),
      organizer: ids(entry.who),
      location: [entry.where],
      proof: [article],
      keywords: [entry.kind, entry.status, entry.code?.plover, entry.code?.cameo],
      sourceUrl: [webAddress(document.url)],
    }),
    entity(urn('documentation', entry.id).slice(9), 'Documentation', {
      document: [article],
      entity: [event],
      date: [document.published],
      role: ['evidence'],
      summary: [told.sentence],
    }),
  ]
}

/** A party of the registry keeps its id; one that no name tells apart is of its document alone. */
const partyId = ({ item }: Told, party: ItemParty): string =>
  urn('party', party.known ?? `${item.document.id} ${party.id}`).slice(9)

let alpha2: ReadonlyMap<string, string> | undefined

function partyOf(told: Told, party: ItemParty): Entity {
  alpha2 ??= new Map(states().map(({ code, alpha2 }) => [code, alpha2.toLowerCase()]))
  return entity(partyId(told, party), schemata[party.type], {
    name: [party.name],
    country: [alpha2.get(party.country ?? '')],
    [party.type === 'person' ? 'position' : 'summary']: [party.role],
  })
}

const codes: Readonly<Record<string, string>> = { en: 'eng' }

const iso3 = (language: string | null) => codes[language ?? '']

/** An entity with only the properties that have values. */
function entity(
  id: string,
  schema: string,
  values: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const filled = Object.entries(values).map(([name, list]) => {
    const some = list.flatMap(value => (value ? [fit(value)] : []))
    return [name, [...new Set(some)]] as const
  })
  return { id, schema, properties: Object.fromEntries(filled.filter(([, list]) => list.length)) }
}
