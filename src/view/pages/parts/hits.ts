import type { DocumentHit, Hit, Piece } from '../../../record/ask/search.ts'
import { type Html, html } from '../html.ts'
import { documentAddress, entryLine } from './line.ts'

/** The place where words were found, these marked. */
export function snippet(pieces: readonly Piece[]): Html {
  return html`<span class="snippet">${pieces.map(({ text, sought }) => (sought ? html`<mark>${text}</mark>` : text))}</span>`
}

/** Entries that hold words, each with the place. */
export function entryHits(hits: readonly Hit[]): Html {
  return html`<ol class="entries">
${hits.map(hit => entryLine(hit.item, { more: html`<br>${snippet(hit.snippet)}` }))}</ol>`
}

/** Documents that hold words, each with the place. */
export function documentHits(hits: readonly DocumentHit[]): Html {
  return html`<ol class="plain documents">${hits.map(
    ({
      id,
      published,
      title,
      site,
      name,
      snippet: place,
    }) => html`<li><span class="day">${published}</span>
<a href="${documentAddress(id)}">${title ?? name.split('/').at(-1)}</a> <span class="from">${site}</span><br>${snippet(place)}</li>
`,
  )}</ol>`
}
