import { type Html, html, type Piece } from '../html.ts'

/** A table with a caption; the first cell of a row names it. On a narrow page it is moved, not the page. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Piece[])[],
): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${header.map(name => (name ? html`<th scope="col">${name}</th>` : html`<td></td>`))}</tr></thead>
<tbody>
${rows.map(
  ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(cell)}</tr>
`,
)}</tbody>
</table></div>`
}

const cell = (piece: Piece) =>
  html`<td${typeof piece === 'number' ? html` class="number"` : ''}>${piece}</td>`
