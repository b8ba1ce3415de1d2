import type { Evidence, Following, Restatement } from '../../../record/follow/index.ts'
import { spoken } from '../../print/entry.ts'
import { type Html, html } from '../html.ts'
import { entryAddress, entryLine } from './line.ts'

/**
 * What became of something that can be kept: its tellings with what changed, and what later sentences say;
 * below each of these what `rule` makes for who may take or refuse it.
 */
export function following(
  { pledge, restated, evidence, suggested, why }: Following,
  rule?: (evidence: Evidence) => Html,
): Html {
  const tellings =
    restated.length > 1 &&
    html`<section><h2>Said again</h2>
<ol class="again">
${restated.map(one => telling(one, pledge.entry.id))}</ol></section>`
  return html`${tellings}
<section><h2>What became of it</h2>
<p>Suggested: <strong>${suggested}</strong> (${why}). Only a person decides.</p>
${evidence.length === 0 && html`<p class="empty">No later sentence bears on it.</p>`}
${groups.map(([bearing, name]) => {
  const own = evidence.filter(one => one.bearing === bearing)
  return (
    own.length > 0 &&
    html`<h3 class="b-${bearing}">${name}: ${own.length}</h3>
<ol class="entries evidence">${own.map(one => html`${evidenceLine(one)}${rule && html`<li class="taking">${rule(one)}</li>`}`)}</ol>
`
  )
})}</section>`
}

const groups = [
  ['for', 'For: tells it as done'],
  ['against', 'Against: tells it as undone or refused'],
  ['restates', 'Says it again'],
  ['unclear', 'Bears on it, unclear how'],
] as const

function telling({ item, diff, due }: Restatement, own: string): Html {
  const day = spoken(item.entry.when?.edtf ?? item.document.published ?? '')
  const { id } = item.entry
  const date = id === own ? day : html`<a href="${entryAddress(id)}">${day}</a>`
  const words = diff.map(({ text, change }) =>
    change === 'added'
      ? html`<ins>${text}</ins>`
      : change === 'gone'
        ? html`<del>${text}</del>`
        : html`${text}`,
  )
  return html`<li>${date} ${words}${due && html`, due <strong>${spoken(due)}</strong>`}</li>
`
}

function evidenceLine({ item, why, linked }: Evidence): Html {
  const by = linked ? `, linked by a person (${linked})` : ''
  return entryLine(item, { more: html` · <span class="why">${why}${by}</span>` })
}
