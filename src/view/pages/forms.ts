/** The other forms that every page has at its own path, by their endings. */
export const twins = ['json', 'csv', 'atom', 'ics'] as const

/** A form that a page can be had in. */
export type Twin = (typeof twins)[number]

const ending = new RegExp(`\\.(${twins.join('|')})$`)

/** The form that a path asks for; undefined for the page itself. Paths of the API and of files have none. */
export function twinOf(path: string): Twin | undefined {
  if (/^\/(api|assets|mcp)\//.test(path)) return undefined
  return ending.exec(path)?.[1] as Twin | undefined
}

/** A path without the ending of its form: "/due.ics" is "/due"; "/.ics" and "/now.ics" are the first page's. */
export function pathOf(path: string): string {
  if (twinOf(path) === undefined) return path
  const bare = path.replace(ending, '')
  return bare === '' || bare === '/' || bare === '/now' ? '/' : bare
}

/** The address of a form of a page; `query` with its "?". */
export function twinAddress(path: string, form: Twin, query = ''): string {
  return `${path === '/' ? '/now' : path}.${form}${query}`
}

/** What each form is sent as. */
export const types: Readonly<Record<Twin, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}
