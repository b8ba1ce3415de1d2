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

/** Where a text's page marks an entry's evidence. */
export const markId = (id: string): string => `e-${id}`

/** Where a text's page tells an entry beside the text. */
export const besideId = (id: string): string => `n-${id}`

/** What a line tells otherwise than by itself: its day, words after its source, its own place, or all below it. */
export interface Line {
  readonly day?: string
  readonly more?: Piece
  readonly id?: string
  readonly from?: Piece
}

/** An entry in one line: the day, what kind, who and what; where it stands below; its sentence where it is printed. */
export function entryLine(item: Item, { day, more, id, from }: Line = {}): Html {
  const { entry, document, state, outcome } = item
  const words = phrase(entry, new Names(item.parties, item.instruments), plain)
  const ruled = outcome && html` <strong class="ruled">${outcome.outcome}</strong>`
  const own = id !== undefined && html` id="${id}"`
  const { start, end, exact } = entry.evidence
  const source = html`${stateMark(state)} <a href="${documentAddress(document.id)}#${markId(entry.id)}">${sourceOf(item)}</a>${more ?? printedIn(item)}`
  return html`<li class="entry ${state}" data-entry="${entry.id}"${own}>
<span class="day">${day ?? spoken(item.day ?? '')}</span>
<span class="kind k-${entry.kind}">${headingOf(entry)}</span>
<span class="what"><a class="told" href="${entryAddress(entry.id)}">${words}</a>${ruled}</span>
<div class="from">${from ?? source}</div>
<p class="cited"><q>${exact}</q> document ${document.id}, ${start} to ${end}</p>
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

/** In how many places it was printed, where copies tell it too. */
const printedIn = ({ places }: Item) => places.length > 1 && ` · in ${places.length} places`

function sourceOf({ document }: Item): string {
  const { title, site, name, published } = document
  const place = name.split('/').at(-1)
  return [...new Set([title ?? place, site, published])].filter(Boolean).join(' · ')
}
