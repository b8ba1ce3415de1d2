import type { Due } from '../../../record/store/index.ts'
import { placesOf } from '../../print/duerows.ts'
import { type Html, html } from '../html.ts'
import { entryLine } from './line.ts'
import { disputedBy } from './terms.ts'

/** How far a day is, in words: "in 25 days", "3 days over". */
export function distance(days: number): string {
  const count = Math.abs(days)
  const words = `${count} ${count === 1 ? 'day' : 'days'}`
  return days === 0 ? 'today' : days > 0 ? `in ${words}` : `${words} over`
}

/** What falls due, each thing once, with its day. */
export function dueLines(
  due: readonly (Due & { readonly disputes?: readonly string[] })[],
  empty: string,
): Html {
  if (due.length === 0) return html`<p class="empty">${empty}</p>`
  const lines = due.map(({ day, days, places, disputed, disputes = [] }) => {
    const printed = placesOf(places).length
    const told = printed > 1 ? ` · told in ${printed} places` : ''
    const denied = disputed.length ? ` · denied in ${disputed.length}` : ''
    const more = html` <span class="far">${distance(days)}${told}${denied}</span> ${disputedBy(disputes)}`
    return entryLine(places[0]!, { day, more })
  })
  return html`<ol class="entries">
${lines}</ol>`
}
