import type { DocumentListed } from '../../record/ask/documents.ts'
import { toldIn } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import { minuteOf } from '../print/when.ts'
import type { Answer } from './answer.ts'
import { type Html, html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { documentAddress } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

const header = ['id', 'published', 'title', 'site', 'url', 'name', 'language', 'added', 'entries']

/** The documents of the record by the day of publication, each with what was found in it; and what was not read. */
export function documentsPage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const { documents, next } = store.ask.documents(filter(), paging(50))
  return {
    title: 'Documents',
    body: () => {
      const { skipped, next: more } = store.ask.skipped({ limit: 100 })
      return html`<h1>Documents</h1>
${filterForm(path, params)}
${documents.length ? html`<ol class="plain documents">${documents.map(documentLine)}</ol>` : html`<p class="empty">No document of the record fits.</p>`}
${nextLink(path, params, next)}
${
  skipped.length > 0 &&
  html`<details class="skipped"><summary>${more ? 'More than ' : ''}${counted(skipped.length, 'input')} could not be read</summary>
<ul class="plain">${skipped.map(({ why, at }) => html`<li>${why} <span class="from">${minuteOf(at)}</span></li>`)}</ul></details>`
}`
    },
    json: () => ({ documents, next }),
    told: form => toldIn(store, filter(), 'newest', heldBy[form]),
    table: () => ({ header, rows: documents.map(cells) }),
  }
}

/** A document in a line: the day, what it calls itself, how many entries of each kind. */
export function documentLine({ id, published, title, site, name, entries }: DocumentListed): Html {
  const counts = Object.entries(entries).map(([kind, n]) => counted(n, kind))
  return html`<li><span class="day">${published ?? 'no date'}</span>
<a href="${documentAddress(id)}">${title ?? name.split('/').at(-1)}</a>
<span class="from">${[site, counts.join(', ')].filter(Boolean).join(' · ')}</span></li>
`
}

function cells(document: DocumentListed): (string | number)[] {
  const { id, published, title, site, url, name, language, added, entries } = document
  const told = [published, title, site, url, name, language, added].map(part => part ?? '')
  return [id, ...told, Object.values(entries).reduce((all, n) => all + n, 0)]
}
