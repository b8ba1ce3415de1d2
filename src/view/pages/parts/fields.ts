import { fieldsOf } from '../../exports/page.ts'
import { sourceOf, type Told, webAddress } from '../../exports/told.ts'
import { type Html, html } from '../html.ts'
import { instrumentAddress, partyAddress } from './line.ts'

/** The fields of an entry, with ways to whom and what they name. */
export function fieldList(told: Pick<Told, 'item'>): Html {
  const { parties, instruments, document } = told.item
  const url = webAddress(document.url)
  const source = sourceOf(told)
  const rows = fieldsOf(told).filter(([, value]) => value !== null && value !== '')
  return html`<dl class="fields">
${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}
<dt>Source</dt><dd>${url ? html`<a href="${url}" rel="noreferrer external">${source}</a>` : source}</dd>
</dl>
<ul class="named">
${parties.map(({ name, known }) => known && html`<li><a href="${partyAddress(known)}">${name}</a></li>`)}
${instruments.map(({ id, name }) => html`<li><a href="${instrumentAddress(id)}">${name}</a></li>`)}
</ul>`
}
