import { type Actor, cow, stateName } from './actors.ts'
import { type Coded, codedOf, namedIn } from './coded.ts'
import { countryIn } from './gdelt.ts'
import { type Cell, tabbed } from './rows.ts'
import { ploverContexts, ploverScore } from './scale.ts'
import { type Subject, type Told, urn } from './told.ts'

const actorColumns = (who: string) => [
  `${who} Name`,
  `${who} Country`,
  `${who} COW`,
  `Primary ${who} Sector`,
  `${who} Sectors`,
  `${who} Title`,
  `${who} Name Raw`,
  `Wikipedia ${who} ID`,
]

/** Columns of POLECAT, in their order. */
export const polecatColumns = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  ...actorColumns('Actor'),
  ...actorColumns('Recipient'),
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const

const quads = [
  '',
  'VERBAL COOPERATION',
  'MATERIAL COOPERATION',
  'VERBAL CONFLICT',
  'MATERIAL CONFLICT',
]

/** POLECAT: 40 columns with a header, a row an event; compound actors stay lists. */
export async function* polecat(
  all: AsyncIterable<Told>,
  { skip }: Subject,
): AsyncGenerator<string> {
  yield tabbed(polecatColumns)
  for await (const told of all) {
    const coded = codedOf(told, skip)
    if (!coded) continue
    if (!coded.plover) skip('no PLOVER type')
    else yield tabbed(polecatCells(coded))
  }
}

function polecatCells(coded: Coded): Cell[] {
  const { told, day, plover, mode, quad } = coded
  const { entry, document, parties, made } = told.item
  const named = (people: boolean) =>
    parties.filter(({ type }) => (type === 'person') === people).map(({ name }) => name)
  return [
    urn('entry', entry.id).slice(9),
    day,
    plover,
    mode,
    ploverScore(coded),
    quads[quad ?? 0]!,
    ploverContexts(coded).join('; '),
    ...actorCells(coded, coded.who),
    ...actorCells(coded, coded.whom),
    entry.where,
    '',
    '',
    '',
    stateName(countryIn(told)),
    '',
    '',
    '',
    entry.where,
    '',
    document.site ?? document.name,
    document.published,
    named(true).join('; '),
    named(false).join('; '),
    entry.where,
    told.language,
    made?.program ?? '',
  ]
}

function actorCells(coded: Coded, actors: readonly Actor[]): Cell[] {
  const each = (of: (actor: Actor) => string | undefined) =>
    actors.map(actor => of(actor) ?? '').join('; ')
  const some = (list: readonly string[]) => [...new Set(list.filter(Boolean))].join('; ')
  return [
    each(({ party }) => party.name),
    some(actors.map(({ country }) => stateName(country))),
    some(actors.map(({ country }) => cow(country))),
    some(actors.map(({ sectors }) => sectors[0] ?? '')),
    some(actors.flatMap(({ sectors }) => sectors)),
    some(actors.map(({ party }) => party.role ?? '')),
    each(actor => namedIn(coded, actor).text),
    '',
  ]
}
