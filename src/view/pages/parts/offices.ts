import type { Who } from '../../../record/ask/who.ts'
import { counted } from '../../print/counted.ts'
import { type Html, html } from '../html.ts'
import { table } from './table.ts'

/** As what a party is named, from when to when; nothing where no document tells an office. */
export function offices({ offices }: Who): Html {
  if (offices.length === 0) return html``
  const rows = offices.map(({ role, first, last, documents }) => [
    role,
    first === last ? (first ?? 'no date') : `${first ?? ''} to ${last}`,
    counted(documents, 'document'),
  ])
  return html`<section><h2>Offices over time</h2>
${table('As documents name them, by the day of publication', ['office', 'told', 'in'], rows)}
</section>`
}

/** What is known of a party, in a line. */
export function aboutParty({ party, country }: Who): Html {
  if (!party) return html`<p class="about">The state ${country} with all that is its</p>`
  const { type, code, role, id, aliases, listed, documents } = party
  const told = [type, role, party.country, code, id, listed && `listed ${listed}`]
  const also = aliases.length > 0 && html`<p class="also">Also ${aliases.join('; ')}</p>`
  return html`<p class="about">${[...new Set(told.filter(Boolean))].join(' · ')} · named in ${counted(documents, 'document')}</p>
${also}`
}
