import { printed } from '../../print/counted.ts'
import { type Html, html } from '../html.ts'

/** How many there are, as far as they were counted. */
export interface Counted {
  readonly count: number
  /** True where there are more than that. */
  readonly isMore: boolean
  /** In how many places these were printed; missing of what is not printed. */
  readonly places?: number
}

/** What a board is called, where all of it is, and how much that is. */
export interface Board {
  readonly name: string
  readonly about: string
  readonly to: string
  readonly all?: Counted
}

/** "3 entries", "more than 50 entries", "3 entries, printed 5 times". */
export const countOf = (
  { count, isMore, places = 0 }: Counted,
  one: string,
  many: string,
): string =>
  isMore ? `more than ${count} ${many}` : printed({ entries: count, places }, one, many)

/** A board of the first page, with the way to all that it is of. */
export function board({ name, about, to, all }: Board, body: Html): Html {
  const { count: entries = 0, places = 0, isMore = false } = all ?? {}
  const times = places > entries && !isMore ? `printed ${places} times` : ''
  const count = all && html` <span class="tally">${all.isMore && 'more than '}${all.count}</span>`
  return html`<section class="board"><h2><a href="${to}">${name}</a>${count} <small>${[about, times].filter(Boolean).join(' · ')}</small></h2>
${body}
${all && all.count > 0 && html`<p class="more"><a href="${to}">All of ${name.toLowerCase()}</a></p>`}
</section>`
}
