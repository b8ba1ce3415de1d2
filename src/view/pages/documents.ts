import type { DocumentListed } from '../../record/ask/documents.ts'
import { toldIn } from '../exports/source.ts'
import { documentCells, documentHeader } from '../print/documents.ts'
import type { Answer } from './answer.ts'
import { type Html, html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { documentAddress } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

const heldBy = { atom: 100, ics: 1000, csv: 0, json: 0 }

/** The documents of the record, the newest first, and what could not be read. */
export function documentsPage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const asked = filter()
  const { documents, next } = store.ask.documents(asked, paging(50))
  const skipped = params.size === 0 ? store.ask.skipped() : []
  return {
    title: 'Documents',
    body: () => html`<h1>Documents</h1>
${filterForm(path, params)}
${
  documents.length
    ? html`<ol class="entries documents">${documents.map(line)}</ol>`
    : html`<p class="empty">No document of the record fits.</p>`
}
${nextLink(path, params, next)}
${
  skipped.length > 0 &&
  html`<section><h2>Not read</h2><ul>${skipped.map(({ input, why, at }) => html`<li>${input.split('/').at(-1)}: ${why.replace(`${input}: `, '')} (${at.slice(0, 10)})</li>`)}</ul></section>`
}`,
    json: () => ({ documents, next }),
    told: form => toldIn(store, asked, 'newest', heldBy[form]),
    table: () => ({ header: documentHeader, rows: documents.map(documentCells) }),
  }
}

function line({ id, title, name, published, site, entries }: DocumentListed): Html {
  const kinds = Object.entries(entries).map(([kind, n]) => `${n} ${kind}${n === 1 ? '' : 's'}`)
  return html`<li class="entry"><span class="day">${published}</span>
<a class="told" href="${documentAddress(id)}">${title ?? name.split('/').at(-1)}</a>
<span class="from">${[site, ...kinds].filter(Boolean).join(' · ')}</span></li>
`
}
