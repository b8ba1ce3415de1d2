import type { Actor } from './actors.ts'
import { stateName } from './actors.ts'
import { type Coded, codedOf, namedIn } from './coded.ts'
import { countryIn } from './gdelt.ts'
import { ploverContexts, ploverScore } from './scale.ts'
import { type Subject, type Told, urn, webAddress } from './told.ts'

/** PLOVER JSON, one event a line; compound actors stay lists. */
export async function* plover(all: AsyncIterable<Told>, { skip }: Subject): AsyncGenerator<string> {
  for await (const told of all) {
    const coded = codedOf(told, skip)
    if (!coded) continue
    if (!coded.plover) skip('no PLOVER type')
    else if (coded.who.length === 0) skip('no actor')
    else yield `${JSON.stringify(eventOf(coded))}\n`
  }
}

function eventOf(coded: Coded): object {
  const { told, day, who, whom, mode, quad } = coded
  const contexts = ploverContexts(coded)
  const { entry, document, made, since } = told.item
  const [start, end] = entry.evidence.sentence
  const country = countryIn(told)
  const url = webAddress(document.url)
  return {
    id: urn('entry', entry.id),
    date: day,
    actor: who.map(actor => entityOf(coded, actor)),
    ...(whom.length && { recipient: whom.map(actor => entityOf(coded, actor)) }),
    event: coded.plover,
    ...(mode && { mode }),
    ...(contexts.length && { context: contexts }),
    ...(quad && { quad_code: quad }),
    event_scale: ploverScore(coded),
    event_text: entry.trigger.text,
    ...(entry.where && {
      event_loc: {
        extracted_place: entry.where,
        ...(country && { country: stateName(country), country_code: country }),
        ...(country && stateName(country) === entry.where && { resolution: 1 }),
      },
    }),
    ...(url && { link: url }),
    text: told.sentence,
    text_info: { start, end },
    cite_info: {
      citation: document.name,
      ...(url && { url }),
      ...(document.title && { title: document.title }),
      ...(told.language && { language: told.language }),
      ...(document.site && { publication: document.site }),
      coder: made?.program ?? 'onrecord',
      codebook: 'PLOVER',
      version: '2.0',
    },
    coder: made?.program ?? 'onrecord',
    ...(since && { coded_date: since.slice(0, 10), coded_time: since.slice(11, 19) }),
    comment: commentOf(coded),
  }
}

/** What PLOVER has no field for: the status, the CAMEO code, the date it falls due, the condition. */
function commentOf({ told, cameo }: Coded): string {
  const { entry } = told.item
  const parts = [
    `status ${entry.status}`,
    `CAMEO ${cameo}`,
    entry.due && `due ${entry.due.edtf}`,
    entry.condition && `condition: ${entry.condition.text}`,
    entry.under.length && `under ${entry.under.join(', ')}`,
  ]
  return parts.filter(Boolean).join('; ')
}

function entityOf(coded: Coded, actor: Actor): object {
  const { party, country, known, sectors } = actor
  const sector = sectors.filter(s => s !== '')
  return {
    code: country || known || '---',
    ...(sector.length && { sector }),
    entity_text: namedIn(coded, actor).text,
    ...(party.listed && { identifier_id: party.listed }),
    identifier_text: party.name,
    ...(party.role && { office: party.role }),
  }
}
