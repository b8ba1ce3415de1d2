import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { textField } from './parts/field.ts'
import { betweenAddress } from './parts/line.ts'
import type { Asked } from './request.ts'

/** A form to choose two parties. */
export function pairPage({ desk: { store }, path, params }: Asked): Answer {
  const parties = store.registry.page('', {}, { limit: 200 }).parties
  return {
    title: 'Between two parties',
    body: () => html`<h1>Between two parties</h1>
<p>What two did and said to each other, and how it leaned between conflict and cooperation. A party is
a name, r-12, or IRN for all of a state.</p>
<form class="ask" action="${path}"><p class="own">
${[textField(params, 'a', 'One party'), textField(params, 'b', 'The other')]}<button>Show</button></p></form>
<h2>Parties named most</h2>
<ul class="plain">${parties.slice(0, 30).map(
      ({ id, name }) => html`<li><a href="${path}?a=${id}">${name}</a></li>
`,
    )}</ul>`,
    json: () => ({ parties: parties.map(({ id, name }) => ({ id, name })) }),
    told: () => [],
    table: () => ({ header: ['id', 'name'], rows: parties.map(({ id, name }) => [id, name]) }),
  }
}

/** Where the form leads once both are chosen; undefined before. */
export function pairChosen(params: URLSearchParams): string | undefined {
  const [a, b] = ['a', 'b'].map(name => params.get(name)?.trim())
  return a && b ? betweenAddress(a, b) : undefined
}
