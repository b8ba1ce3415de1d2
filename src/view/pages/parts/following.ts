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
${
  evidence.length
    ? html`<ol class="entries evidence">${evidence.map(one => html`${bearing(one)}${rule && html`<li class="taking">${rule(one)}</li>`}`)}</ol>`
    : html`<p class="empty">No later sentence bears on it.</p>`
}</section>`
}

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

function bearing({ item, bearing, why }: Evidence): Html {
  return entryLine(item, {
    more: html` · <strong class="b-${bearing}">${bearing}</strong>: ${why}`,
  })
}
