import type { PartyEntry } from '../../record/store/index.ts'
import { toldIn } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import type { Answer } from './answer.ts'
import { ask, asks } from './asks.ts'
import { type Html, html } from './html.ts'
import { textField } from './parts/field.ts'
import { heldBy } from './parts/held.ts'
import { partyAddress } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

const header = ['id', 'type', 'name', 'aliases', 'code', 'country', 'role', 'listed', 'documents']

/** The parties of the record, the most named first, or those with some words in a name. */
export function partiesPage({ desk: { store }, path, params, paging }: Asked): Answer {
  const { match } = asks(params, { match: ask.words.optional() })
  const { parties: shown, total, next } = store.registry.page(match, {}, paging(100))
  const registries = () => shown.map(({ id }) => Number(id.slice(2)))
  return {
    title: 'Parties',
    body: () => html`<h1>Parties</h1>
<form class="ask" action="${path}"><p class="own">${textField(params, 'match', 'Part of a name')}<button>Show</button> <a href="${path}">All</a></p></form>
<p class="count">${counted(total, 'party', 'parties')}</p>
${shown.length ? html`<ol class="plain parties">${shown.map(partyLine)}</ol>` : html`<p class="empty">No party is called so.</p>`}
${nextLink(path, params, next)}`,
    json: () => ({ parties: shown, next }),
    told: form => toldIn(store, { party: { registries: registries() } }, 'newest', heldBy[form]),
    table: () => ({
      header,
      rows: store.registry
        .list(match)
        .map(({ id, type, name, aliases, code, country, role, listed, documents }) => [
          ...[id, type, name, aliases.join('; '), code ?? '', country ?? '', role ?? ''],
          ...[listed ?? '', documents],
        ]),
    }),
  }
}

function partyLine({ id, type, name, aliases, country, role, documents }: PartyEntry): Html {
  const about = [type, role, country, id].filter(Boolean).join(' · ')
  const also = aliases.length > 0 && html` <span class="also">also ${aliases.join('; ')}</span>`
  return html`<li><a href="${partyAddress(id)}">${name}</a>${also} <span class="from">${about} · ${counted(documents, 'document')}</span></li>
`
}
