import type { Story } from '../../record/ask/stories.ts'
import { later } from '../../record/edtf.ts'
import { toldOf } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import type { Answer } from './answer.ts'
import { documentLine } from './documents.ts'
import { type Html, html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { entryLine } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import { stretch } from './parts/stretch.ts'
import type { Asked } from './request.ts'

/** Where no first day is asked for, so many days are looked at, back from the newest document. */
const back = 60
const acts = 5
const header = ['story', 'document', 'published', 'title', 'site', 'name', 'shared']

/** Documents that tell of one event, with what several of them tell; the newest event first. */
export function storiesPage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const asked = filter()
  const { published } = store.ask.documents(asked, { limit: 1 }).documents[0] ?? {}
  const from = asked.from ?? (published ? later(published, -back, 'd') : undefined)
  const all = store.ask.stories({ ...asked, ...(from && { from }) })
  const { shown, next } = stretch(all, ({ id }) => id, paging(20))
  return {
    title: 'Stories',
    body: () => html`<h1>Stories</h1>
<p>Documents that tell of one event${from && `, published from ${from} on`}.</p>
${filterForm(path, params)}
${shown.length ? shown.map(storyPart) : html`<p class="empty">No two documents tell of one event.</p>`}
${nextLink(path, params, next)}`,
    json: () => ({ from: from ?? null, stories: shown.map(plain), next }),
    told: () =>
      toldOf(
        store,
        shown.flatMap(({ shared }) => shared.map(({ item }) => item)),
      ),
    table: () => ({
      header,
      rows: shown.flatMap(({ id, documents, shared }) =>
        documents.map(({ id: document, published, title, site, name }) => [
          ...[id, document, published ?? '', title ?? '', site ?? '', name, shared.length],
        ]),
      ),
    }),
  }
}

function storyPart({ id, documents, shared }: Story): Html {
  const lines = shared
    .slice(0, acts)
    .map(({ item, documents: n }) =>
      entryLine(item, { more: ` · told in ${counted(n, 'document')}` }),
    )
  return html`<section class="story" id="${id}"><h2>${counted(documents.length, 'document')}, ${documents[0]!.published}</h2>
<ol class="plain documents">${documents.map(documentLine)}</ol>
<h3>What several of them tell</h3>
<ol class="entries">${lines}</ol>
${shared.length > acts && html`<p class="more">and ${shared.length - acts} more</p>`}</section>
`
}

const plain = ({ id, documents, shared }: Story): object => ({
  id,
  documents,
  shared: shared.map(({ item, documents: n }) => ({ entry: item.entry.id, documents: n })),
})
