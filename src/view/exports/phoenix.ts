import { type Actor, cameoActor, cameoState, rolesOf } from './actors.ts'
import { type Coded, codedOf, type Dyad, dyadsOf, phoenixClass, phoenixScore } from './coded.ts'
import { countryIn } from './gdelt.ts'
import { type Cell, tabbed } from './rows.ts'
import { type Subject, sourceOf, type Told, webAddress } from './told.ts'

/** Columns of Phoenix, in their order; the files have no header. */
export const phoenixColumns = [
  'EventID',
  'Date',
  'Year',
  'Month',
  'Day',
  'SourceActorFull',
  'SourceActorEntity',
  'SourceActorRole',
  'SourceActorAttribute',
  'TargetActorFull',
  'TargetActorEntity',
  'TargetActorRole',
  'TargetActorAttribute',
  'EventCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScore',
  'Issues',
  'Lat',
  'Lon',
  'LocationName',
  'StateName',
  'CountryCode',
  'SentenceID',
  'URLs',
  'NewsSources',
] as const

/** Roles that stand in a column of their own. */
const agents: ReadonlySet<string> = new Set(
  'GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL'.split(' '),
)

/** Phoenix: 26 columns, no header, a row for each pair. */
export async function* phoenix(
  all: AsyncIterable<Told>,
  { skip }: Subject,
): AsyncGenerator<string> {
  for await (const told of all) {
    const coded = codedOf(told, skip)
    if (coded) for (const dyad of dyadsOf(coded)) yield tabbed(phoenixCells(coded, dyad))
  }
}

function phoenixCells(coded: Coded, { source, target, number }: Dyad): Cell[] {
  const { told, day, cameo, contexts } = coded
  const { entry, document } = told.item
  const [year, month, date] = day.split('-') as [string, string, string]
  return [
    `${number}_1`,
    day.replaceAll('-', ''),
    year,
    month,
    date,
    ...actorCells(source),
    ...actorCells(target),
    cameo,
    cameo.slice(0, 2),
    phoenixClass(cameo),
    phoenixScore(coded),
    contexts.join(';'),
    '',
    '',
    entry.where,
    '',
    countryIn(told),
    `${document.id}_${entry.evidence.sentence[0]}`,
    webAddress(document.url) ?? document.name,
    document.site ?? '',
  ]
}

function actorCells(actor: Actor | null): Cell[] {
  if (!actor) return ['---', '', '', '']
  const roles = rolesOf(actor)
  const agent = roles.find(role => agents.has(role)) ?? ''
  const others = roles.filter(role => role !== agent)
  const root = cameoState(actor.country) || actor.known
  return [cameoActor(actor) || '---', root, agent, others.join(';')]
}

/** PETRARCH-2: date, source, target, code, issues, ids, address, source of the story; no header. */
export async function* petrarch(
  all: AsyncIterable<Told>,
  { skip }: Subject,
): AsyncGenerator<string> {
  for await (const told of all) {
    const coded = codedOf(told, skip)
    if (!coded) continue
    const { entry, document } = told.item
    for (const { source, target } of dyadsOf(coded)) {
      const code = (actor: Actor | null) => (actor && cameoActor(actor)) || '---'
      const issues = coded.contexts.map(context => `${context},1`).join(';')
      yield tabbed([
        coded.day.replaceAll('-', ''),
        code(source),
        code(target),
        coded.cameo,
        issues,
        `${document.id}_${entry.evidence.sentence[0]}`,
        webAddress(document.url) ?? '',
        sourceOf(told),
      ])
    }
  }
}
