import type { Story } from '../../record/ask/stories.ts'
import { toldOf } from '../exports/source.ts'
import { plainStory, storyHeader, storyRows } from '../print/stories.ts'
import type { Answer } from './answer.ts'
import { type Html, html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { documentAddress, entryLine } from './parts/line.ts'
import type { Asked } from './request.ts'

/** Documents that tell of one event, by the acts that they share. */
export function storiesPage({ desk: { store }, path, params, filter }: Asked): Answer {
  const stories = store.ask.stories(filter())
  return {
    title: 'Stories',
    body: () => html`<h1>Stories</h1>
<p>Documents that tell of one event, by the acts that they share.</p>
${filterForm(path, params)}
${stories.length ? stories.map(section) : html`<p class="empty">No two documents of the record tell of one event.</p>`}`,
    json: () => ({ stories: stories.map(plainStory) }),
    told: () =>
      toldOf(
        store,
        stories.flatMap(({ shared }) => shared.map(({ item }) => item)),
      ),
    table: () => ({ header: storyHeader, rows: stories.flatMap(storyRows) }),
  }
}

function section({ documents, shared }: Story): Html {
  const [first] = documents
  const places = (n: number) => html` <span class="far">told in ${n} documents</span>`
  return html`<section class="story"><h2>${first?.title ?? first?.name.split('/').at(-1)}</h2>
<ul>${documents.map(
    ({ id, title, name, published, site }) =>
      html`<li>${published} <a href="${documentAddress(id)}">${title ?? name.split('/').at(-1)}</a> ${site}</li>
`,
  )}</ul>
<ol class="entries">${shared.map(({ item, documents: n }) => entryLine(item, { more: places(n) }))}</ol>
</section>
`
}
