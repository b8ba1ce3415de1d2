import { toldIn } from '../exports/source.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { partyAddress } from './parts/line.ts'
import type { Asked } from './request.ts'

/** Ties that are drawn at most: the strongest. */
const most = 150

/** Who deals with whom: the strongest ties as a table, which a script draws as a graph. */
export function graphPage({ desk: { store }, path, params, filter }: Asked): Answer {
  const asked = filter()
  const found = store.ask.ties(asked, most)
  const { nodes, ties, looked } = found
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const rows = ties.map(
    ({ from, to, entries, mean }) =>
      [names.get(from)!, names.get(to)!, entries, mean ?? ''] as const,
  )
  const party = (id: string) => html`<a href="${partyAddress(id)}">${names.get(id)}</a>`
  return {
    title: 'Graph',
    body: () => html`<h1>Graph</h1>
<p>Who says and does things to whom, in the newest ${looked} entries that fit.</p>
${filterForm(path, params)}
<figure class="chart graph" data-graph="/graph.json?${params.toString()}" hidden></figure>
${
  ties.length
    ? html`<div class="wide" role="region" aria-label="The strongest ties" tabindex="0"><table><caption>The strongest ties</caption>
<thead><tr><th scope="col">Who</th><th scope="col">To whom</th><th scope="col" class="number">Entries</th><th scope="col" class="number">Mean weight</th><th scope="col">Both</th></tr></thead>
<tbody>${ties.map(
        ({
          from,
          to,
          entries,
          mean,
        }) => html`<tr><td>${party(from)}</td><td>${party(to)}</td><td class="number">${entries}</td><td class="number">${mean}</td><td><a href="/between/${from}/${to}">between ${names.get(from)} and ${names.get(to)}</a></td></tr>
`,
      )}</tbody></table></div>`
    : html`<p class="empty">No two parties have to do with each other in what fits.</p>`
}`,
    json: () => found,
    told: form => toldIn(store, asked, 'newest', heldBy[form]),
    table: () => ({ header: ['who', 'whom', 'entries', 'mean'], rows }),
    islands: ['graph'],
  }
}
