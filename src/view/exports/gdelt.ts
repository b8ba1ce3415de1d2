import { type Actor, cameoActor, cameoState, fips, rolesOf, stateName } from './actors.ts'
import { type Coded, codedOf, type Dyad, dyadsOf, gdeltQuad, namedIn } from './coded.ts'
import { type Cell, tabbed } from './rows.ts'
import { type Subject, type Told, webAddress } from './told.ts'

const actorParts = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const places = (fields: readonly string[]) =>
  ['Actor1', 'Actor2', 'Action'].flatMap(who => fields.map(field => `${who}Geo_${field}`))

const columns = (geo: readonly string[]): readonly string[] => [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...actorParts.map(part => `Actor1${part}`),
  ...actorParts.map(part => `Actor2${part}`),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...places(geo),
  'DATEADDED',
  'SOURCEURL',
]

/** Columns of GDELT 1.0 events, in their order; the files have no header. */
export const gdelt1Columns = columns([
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'Lat',
  'Long',
  'FeatureID',
])

/** Columns of GDELT 2.0 events. */
export const gdelt2Columns = columns([
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
])

/** Columns of GDELT 2.0 mentions. */
export const mentionColumns = [
  'GLOBALEVENTID',
  'EventTimeDate',
  'MentionTimeDate',
  'MentionType',
  'MentionSourceName',
  'MentionIdentifier',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'InRawText',
  'Confidence',
  'MentionDocLen',
  'MentionDocTone',
  'MentionDocTranslationInfo',
  'Extras',
] as const

const events = (version: 1 | 2) =>
  async function* (all: AsyncIterable<Told>, { skip }: Subject): AsyncGenerator<string> {
    for await (const told of all) {
      const coded = codedOf(told, skip)
      if (coded) for (const dyad of dyadsOf(coded)) yield tabbed(eventCells(coded, dyad, version))
    }
  }

/** GDELT 1.0 events: 58 columns, no header. */
export const gdelt1 = events(1)

/** GDELT 2.0 events: 61 columns, no header. */
export const gdelt2 = events(2)

/** GDELT 2.0 mentions of the same events: 16 columns, no header, a row for each telling. */
export async function* gdeltMentions(
  all: AsyncIterable<Told>,
  { skip }: Subject,
): AsyncGenerator<string> {
  for await (const told of all) {
    const coded = codedOf(told, skip)
    if (coded) for (const dyad of dyadsOf(coded)) yield* mentionRows(coded, dyad)
  }
}

function eventCells(coded: Coded, { source, target, number }: Dyad, version: 1 | 2): Cell[] {
  const { told, day, cameo } = coded
  const { entry, document } = told.item
  const base = cameo.slice(0, 3)
  const tellings = 1 + (entry.evidences?.length ?? 0)
  const nowhere = place(null, '', version)
  return [
    number,
    day.replaceAll('-', ''),
    day.slice(0, 7).replace('-', ''),
    day.slice(0, 4),
    fraction(day),
    ...actorCells(source),
    ...actorCells(target),
    1,
    cameo,
    base,
    cameo.slice(0, 2),
    gdeltQuad(cameo),
    coded.goldstein,
    tellings,
    1,
    1,
    null,
    ...nowhere,
    ...nowhere,
    ...place(entry.where, countryIn(told), version),
    version === 1 ? stamp(told).slice(0, 8) : stamp(told),
    webAddress(document.url) ?? document.name,
  ]
}

/** The day as a part of the year, as GDELT's files have it: months of 30 days, a year of 365. */
function fraction(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4)
}

/** When it came into the record: YYYYMMDDHHMMSS. */
const stamp = ({ item }: Told) =>
  new Date(item.since || (item.document.published ?? 0))
    .toISOString()
    .replace(/\D/g, '')
    .slice(0, 14)

function actorCells(actor: Actor | null): Cell[] {
  if (!actor) return actorParts.map(() => null)
  const roles = rolesOf(actor)
  const group = actor.known && roles[0] ? roles[0] : ''
  const [one = '', two = '', three = ''] = [actor.known, ...roles].filter(
    role => role && role !== group,
  )
  const name = actor.party.name.toUpperCase()
  return [cameoActor(actor), name, cameoState(actor.country), group, '', '', '', one, two, three]
}

/** The country of the place that an entry names. */
export function countryIn({ mentions }: Told): string {
  const place = mentions.find(mention => mention.kind === 'place')
  return place?.kind === 'place' ? (place.country ?? '') : ''
}

/** A place: a state, or a city of the world; with no coordinates, which the record does not hold. */
function place(name: string | null, country: string, version: 1 | 2): Cell[] {
  const code = fips(country)
  const regions = version === 2 ? [code, ''] : [code]
  if (name === null || !country)
    return [0, name, '', '', ...(version === 2 ? [''] : []), '', '', '']
  const state = stateName(country)
  const whole = state === name ? name : `${name}, ${state}`
  return [state === name ? 1 : 4, whole, code, ...regions, '', '', state === name ? code : '']
}

function* mentionRows(coded: Coded, { source, target, number }: Dyad): Generator<string> {
  const { told } = coded
  const { entry, document } = told.item
  const url = webAddress(document.url)
  for (const evidence of [entry.evidence, ...(entry.evidences ?? [])]) {
    const first = evidence === entry.evidence
    yield tabbed([
      number,
      stamp(told),
      stamp(told),
      url ? 1 : 2,
      document.site ?? document.name,
      url ?? document.name,
      null,
      first ? namedIn(coded, source).start : -1,
      first ? namedIn(coded, target).start : -1,
      first ? entry.trigger.start : evidence.start,
      1,
      Math.round(entry.confidence * 100),
      told.length,
      null,
      '',
      '',
    ])
  }
}
