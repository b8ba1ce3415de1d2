import { type Html, html } from '../html.ts'

/** Fields of the filters with what each holds. */
const fields = [
  ['by', 'By', 'a name, r-12, IRN'],
  ['to', 'To', 'a name, r-12, IRN'],
  ['under', 'Under', 'UNSCR/2231'],
  ['words', 'Words', 'fuel "arms sale"'],
  ['source', 'Source', 'a site or file'],
  ['from', 'From', '2020-09-23'],
  ['until', 'Until', '2020-09-23'],
  ['as-of', 'As of', '2020-09-23'],
] as const

const choices = {
  kind: ['statement', 'pledge', 'demand', 'event', 'appointment', 'term'],
  status: ['happened', 'ongoing', 'planned', 'conditional', 'alleged', 'denied', 'hypothetical'],
  state: ['machine', 'confirmed', 'corrected', 'rejected'],
} as const

/** The filters of a list, which the address holds. */
export function filterForm(path: string, params: URLSearchParams): Html {
  const asked = [...params.keys()].some(name => name !== 'cursor')
  return html`<details class="filters"${asked ? html` open` : ''}><summary>Filters</summary>
<form action="${path}">
${Object.keys(choices).map(name => choice(name as keyof typeof choices, params))}
${fields.map(
  ([name, label, hint]) =>
    html`<label>${label} <input name="${name}" value="${params.get(name)}" placeholder="${hint}"></label>
`,
)}<button>Show</button> <a href="${path}">All</a>
</form></details>`
}

function choice(name: keyof typeof choices, params: URLSearchParams): Html {
  const chosen = params.get(name)
  return html`<label>${name[0]!.toUpperCase()}${name.slice(1)} <select name="${name}"><option value="">any</option>
${choices[name].map(
  one => html`<option${one === chosen ? html` selected` : ''}>${one}</option>`,
)}</select></label>
`
}
