import type { Item } from '../../../record/ask/items.ts'
import { Names, phrase, spoken } from '../../print/entry.ts'
import { headingOf } from '../../print/groups.ts'
import { painter } from '../../print/paint.ts'
import { type Html, html, type Piece } from '../html.ts'

const plain = painter(false)

/** The address of an entry. */
export const entryAddress = (id: string): string => `/e/${encodeURIComponent(id)}`

/** The address of a document. */
export const documentAddress = (id: string): string => `/d/${encodeURIComponent(id)}`

/** The address of a party of the registry ("r-12"), or of a state ("IRN"). */
export const partyAddress = (id: string): string => `/party/${encodeURIComponent(id)}`

/** The address of what two did to each other. */
export const betweenAddress = (one: string, other: string): string =>
  `/between/${encodeURIComponent(one)}/${encodeURIComponent(other)}`

/** The address of a dispute. */
export const disputeAddress = (id: string): string => `/disputes/${encodeURIComponent(id)}`

/** The address of a list that is cut down. */
export const listAddress = (filters: Readonly<Record<string, string | null>>): string =>
  `/list?${new URLSearchParams(Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1])))}`

/** The address of an instrument; its id may hold slashes. */
export const instrumentAddress = (id: string): string =>
  `/i/${id.split('/').map(encodeURIComponent).join('/')}`

/** How a person sees at once what stands behind an entry. */
export const states: Readonly<Record<Item['state'], string>> = {
  machine: 'read by machine',
  confirmed: 'confirmed',
  corrected: 'corrected',
  rejected: 'rejected',
}

/** An entry in one line: the day, what kind, who and what; where it stands below. */
export function entryLine(item: Item, { day, more }: { day?: string; more?: Piece } = {}): Html {
  const { entry, document, state, outcome } = item
  const words = phrase(entry, new Names(item.parties, item.instruments), plain)
  const ruled = outcome && html` <strong class="ruled">${outcome.outcome}</strong>`
  return html`<li class="entry ${state}" data-entry="${entry.id}">
<span class="day">${day ?? spoken(item.day ?? '')}</span>
<span class="kind k-${entry.kind}">${headingOf(entry)}</span>
<a class="told" href="${entryAddress(entry.id)}">${words}</a>${ruled}
<span class="from">${stateMark(state)} <a href="${documentAddress(document.id)}#e-${entry.id}">${source(item)}</a>${more}</span>
</li>
`
}

/** The state of review, by a sign and a word. */
export function stateMark(state: Item['state']): Html {
  return html`<span class="state s-${state}">${states[state]}</span>`
}

/** Entries in lines. */
export function entryLines(items: readonly Item[], empty = 'Nothing in the record fits.'): Html {
  if (items.length === 0) return html`<p class="empty">${empty}</p>`
  return html`<ol class="entries">
${items.map(item => entryLine(item))}</ol>`
}

function source({ document }: Item): string {
  const { title, site, name, published } = document
  const place = name.split('/').at(-1)
  return [...new Set([title ?? place, site, published])].filter(Boolean).join(' · ')
}
