import type { Item } from '../../../record/ask/items.ts'
import { bounds, daysBetween } from '../../../record/edtf.ts'
import { conditionOf, spoken } from '../../print/entry.ts'
import { type Html, html } from '../html.ts'
import { distance } from './due.ts'
import { entryAddress } from './line.ts'

/** How something that can be kept stands on a day: its condition, when it falls due, and how it was ruled. */
export function standingOf({ entry, outcome }: Item, today: string): Html {
  const last = entry.due ? bounds(entry.due.edtf)?.to : undefined
  const far = last && ` (${distance(daysBetween(today, last))})`
  const how = entry.due?.inferred && html` <span class="from">${entry.due.inferred}</span>`
  return html`<section class="stands"><h2>How it stands</h2>
<dl class="fields">
<dt>Condition</dt><dd>${entry.condition ? conditionOf(entry.condition) : 'none is told'}</dd>
<dt>Due</dt><dd>${entry.due ? html`${spoken(entry.due.edtf)}${far}${how}` : 'no date is told'}</dd>
<dt>Ruling</dt><dd>${outcome ? ruled(outcome) : 'nobody has ruled on it'}</dd>
</dl></section>`
}

function ruled({ outcome, scale, by, made, why, because }: NonNullable<Item['outcome']>): Html {
  const rests = because.map(id =>
    /^[a-z]{2}-/.test(id) ? html` <a href="${entryAddress(id)}">${id}</a>` : html` ${id}`,
  )
  return html`<strong class="ruled">${outcome}</strong> on the scale ${scale}, by ${by}, ${made.slice(0, 10)}${why && `: ${why}`}${rests.length > 0 && html`; because of${rests}`}`
}
