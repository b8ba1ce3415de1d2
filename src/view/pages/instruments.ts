import { changeKinds } from '../../find/index.ts'
import { toldIn } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import { instrumentCells, instrumentHeader } from '../print/instrumentrows.ts'
import type { Answer } from './answer.ts'
import { ask, asks } from './asks.ts'
import { html } from './html.ts'
import { textField } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { instrumentAddress } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import { disputedBy, standing } from './parts/terms.ts'
import type { Asked } from './request.ts'

/** The instruments that documents name, the most named first: how each stands, and what comes next. */
export function instrumentsPage({ desk, path, params, filter, paging }: Asked): Answer {
  const { store } = desk
  const { match } = asks(params, { match: ask.words.optional() })
  const cut = filter('under')
  const day = cut.asOf ?? desk.today()
  const { limit, cursor } = paging(50)
  const { instruments, next } = store.ask.instruments(match, cut, day, limit!, cursor)
  const ids = instruments.map(({ id }) => id)
  const marks = store.ask.disputedRules(ids, cut)
  const marked = instruments.map(one => ({ ...one, disputes: marks.get(one.id) ?? [] }))
  const terms = { ...cut, kinds: [...changeKinds] }
  return {
    title: 'Instruments',
    body: () => html`<h1>Instruments</h1>
${askForm(path, params, textField(params, 'match', 'Part of a name', 'embargo'), ['under', 'kind'])}
${marked.length === 0 && html`<p class="empty">No instrument in the record fits.</p>`}
<ol class="plain instruments">${marked.map(
      one => html`<li><a href="${instrumentAddress(one.id)}">${one.name}</a>
<span class="from">${[one.type, one.id].filter(Boolean).join(' · ')} · ${counted(one.documents, 'document')} · ${counted(one.terms.length, 'term')}</span>
${standing(one)}${disputedBy(one.disputes)}</li>
`,
    )}</ol>
${nextLink(path, params, next)}`,
    json: () => ({ instruments: marked, next }),
    told: form => toldIn(store, terms, 'newest', heldBy[form]),
    table: () => ({ header: instrumentHeader, rows: marked.map(instrumentCells) }),
  }
}
