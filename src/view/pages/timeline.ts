import { toldIn } from '../exports/source.ts'
import { plainItem } from '../print/items.ts'
import { toldDate } from '../print/when.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { entryLine } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

/** Marks that are drawn at most: the newest. */
const most = 10_000

/** Entries in the order of their days, each as precise as it is told; a script draws all of them. */
export function timelinePage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const asked = filter()
  const { order: _, ...given } = paging(100)
  const order = params.get('order') === 'newest' ? 'newest' : 'oldest'
  const page = store.list(asked, { ...given, order })
  const query = new URLSearchParams(params)
  for (const name of ['cursor', 'limit', 'order']) query.delete(name)
  return {
    title: 'Timeline',
    body: () => html`<h1>Timeline</h1>
${filterForm(path, params)}
<figure class="chart timeline" data-marks="/timeline/marks.json?${query.toString()}" hidden></figure>
${
  page.items.length
    ? html`<ol class="entries">${page.items.map(item => entryLine(item, { day: toldDate(item) }))}</ol>`
    : html`<p class="empty">Nothing in the record fits.</p>`
}
${nextLink(path, params, page.next)}`,
    json: () => ({ entries: page.items.map(plainItem), next: page.next }),
    told: form => toldIn(store, asked, order, heldBy[form]),
    islands: ['timeline'],
  }
}

/** The same entries as marks alone: what the drawing is made of. */
export function marksPage({ desk: { store }, params, filter }: Asked): Answer {
  const marks = store.ask.marks(filter(), most)
  const header = ['id', 'kind', 'force', 'status', 'from', 'to']
  const query = params.size ? `?${params.toString()}` : ''
  return {
    title: 'Marks of the timeline',
    body: () => html`<h1>Marks of the timeline</h1>
<p>${marks.length} entries with a day. <a href="/timeline${query}">Drawn on a line of time</a></p>`,
    json: () => ({ marks, most }),
    told: () => [],
    table: () => ({
      header,
      rows: marks.map(({ id, kind, force, status, from, to }) => [
        id,
        kind,
        force ?? '',
        status,
        from,
        to,
      ]),
    }),
  }
}
