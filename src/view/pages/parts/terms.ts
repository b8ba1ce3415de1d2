import type { InstrumentShown, Term } from '../../../record/ask/instruments.ts'
import { counted } from '../../print/counted.ts'
import { termText } from '../../print/instruments.ts'
import { type Html, html } from '../html.ts'
import { disputeAddress, entryAddress } from './line.ts'

/** How an instrument stands: what befell it last, and what is to come. */
export function standing({ last, next }: Pick<InstrumentShown, 'last' | 'next'>): Html {
  const told = (name: string, term: Term | null) =>
    term && html`<span class="term"><b>${name}</b> ${termText(term)}</span> `
  return html`${told('Last:', last)}${told('Next:', next)}`
}

/** The disputes on something, by their ids. */
export function disputedBy(ids: readonly string[]): Html {
  if (ids.length === 0) return html``
  const links = ids.map(id => html` <a href="${disputeAddress(id)}">${id}</a>`)
  return html`<span class="disputed">Disputed:${links}</span>`
}

/** The terms of an instrument in the order of their days, each with the entries that tell it. */
export function termLines(terms: readonly Term[]): Html {
  if (terms.length === 0) return html`<p class="empty">No text tells a date of it.</p>`
  return html`<ol class="plain terms">${terms.map(
    term => html`<li>${termText(term)}${term.date === null && ' (no date)'}
<span class="from">${counted(term.entries.length, 'telling')}:${term.entries.map(id => html` <a href="${entryAddress(id)}">${id}</a>`)}</span></li>
`,
  )}</ol>`
}
