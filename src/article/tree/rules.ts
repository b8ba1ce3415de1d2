const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements without content (HTML standard, 13.1.2). */
export const empty = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
/** Elements that stand in the head where the body has not begun. */
export const headOnly = set('base basefont bgsound link meta noscript script style title')
/** Elements whose start ends an open paragraph (HTML standard, 13.2.6.4.7). */
export const endsParagraph = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
)
/** Elements whose end does not reach through another such element, inline elements never through one. */
export const blocks = set(
  'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html li main menu nav ol p pre search section select summary table tbody td tfoot th thead tr ul',
)
/** Elements that nothing inside can end, tables apart. */
export const walls = set('button caption html marquee object svg table td th')

const heading = set('h1 h2 h3 h4 h5 h6')
const table = set('html table')
const list = set('menu ol ul')
const definitions = set('dl')

/** What an element's start ends: elements of these names, sought up to those of `within`. */
interface Ends {
  readonly names: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

/** By element: what its start ends, since it cannot stand inside. */
export const endedBy: ReadonlyMap<string, Ends> = new Map([
  ['a', { names: set('a'), within: walls }],
  ['button', { names: set('button'), within: walls }],
  ['dd', { names: set('dd dt'), within: definitions }],
  ['dt', { names: set('dd dt'), within: definitions }],
  ['li', { names: set('li'), within: list }],
  ['option', { names: set('option'), within: set('select datalist') }],
  ['optgroup', { names: set('option optgroup'), within: set('select') }],
  ['tbody', { names: set('caption colgroup tbody tfoot thead'), within: table }],
  ['tfoot', { names: set('caption colgroup tbody tfoot thead'), within: table }],
  ['thead', { names: set('caption colgroup tbody tfoot thead'), within: table }],
  ['tr', { names: set('caption colgroup tr'), within: table }],
  ['td', { names: set('td th'), within: set('html table tr') }],
  ['th', { names: set('td th'), within: set('html table tr') }],
  ...[...heading].map(name => [name, { names: heading, within: blocks }] as const),
])
