import { choices } from '../../filters.ts'
import { type Html, html, type Piece } from '../html.ts'

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

/** Filters whose words are few enough to choose from. */
const chosen = ['kind', 'status', 'state'] as const

/** The filters of a list, which the address holds. */
export function filterForm(path: string, params: URLSearchParams): Html {
  return html`<details class="filters"${isCut(params) ? html` open` : ''}><summary>Filters</summary>
<form action="${path}">
${filterFields(params)}<button>Show</button> <a href="${path}">All</a>
</form></details>`
}

/** A form with fields of a page's own, and the filters below; without those that mean nothing there. */
export function askForm(
  path: string,
  params: URLSearchParams,
  own: Piece,
  without: readonly string[] = [],
): Html {
  const open = isCut(params, [
    'within',
    'overdue',
    'all',
    'since',
    'q',
    'documents',
    'match',
    'about',
    'per',
    ...without,
  ])
  return html`<form class="ask" action="${path}">
${own && html`<p class="own">${own}<button>Show</button></p>`}
<details class="filters"${open ? html` open` : ''}><summary>Filters</summary>
${filterFields(params, without)}<button>Show</button> <a href="${path}">All</a>
</details></form>`
}

/** Whether an address asks for less than all. */
const isCut = (params: URLSearchParams, but: readonly string[] = []) =>
  [...params].some(([name, value]) => value && name !== 'cursor' && !but.includes(name))

function filterFields(params: URLSearchParams, without: readonly string[] = []): Html {
  const names = chosen.filter(name => !without.includes(name))
  return html`${names.map(name => choice(name, params))}
${fields
  .filter(([name]) => !without.includes(name))
  .map(
    ([name, label, hint]) =>
      html`<label>${label} <input name="${name}" value="${params.get(name)}" placeholder="${hint}"></label>
`,
  )}`
}

function choice(name: (typeof chosen)[number], params: URLSearchParams): Html {
  const given = params.get(name)
  return html`<label>${name[0]!.toUpperCase()}${name.slice(1)} <select name="${name}"><option value="">any</option>
${choices[name].map(
  one => html`<option${one === given ? html` selected` : ''}>${one}</option>`,
)}</select></label>
`
}
