import { isOfEntry } from '../../../record/registry/decisions.ts'
import type { Decision } from '../../../record/store/index.ts'
import { saidBy } from '../../print/decisions.ts'
import { decided } from '../../print/show.ts'
import { minuteOf } from '../../print/when.ts'
import { type Html, html } from '../html.ts'
import type { Asked } from '../request.ts'
import { form, ruling } from './form.ts'

/** The address parameter that names what was just decided: "d-4,d-5". */
export const decidedIn = (params: URLSearchParams): readonly string[] =>
  (params.get('decided') ?? '').split(',').slice(0, 50)

/** What was just decided of what a page shows, with the way back; nothing where its address names none of it. */
export function notice(asked: Asked, log: readonly Decision[]): Html {
  const named = new Set(decidedIn(asked.params))
  const found = log.filter(({ id }) => named.has(`d-${id}`))
  if (found.length === 0) return html``
  return html`<div class="notice" id="decided" role="status">
${found.map(decision => html`<p>d-${decision.id}: ${saidBy(decision)}${decision.undone ? ', taken back' : ''}</p>`)}
${found.some(({ undone }) => undone) ? '' : undoForm(asked, found)}</div>
`
}

/** A button that takes decisions back. */
export function undoForm(
  asked: Asked,
  decisions: readonly Decision[],
  to = asked.path,
  key?: string,
): Html {
  if (!asked.desk.writable) return html``
  const ids = decisions.map(({ id }) => `d-${id}`).join(',')
  const hidden = html`<input type="hidden" name="decisions" value="${ids}">`
  return form(asked, to, 'undo', [hidden, ruling('undo', `Undo ${ids}`, key)])
}

/** The history of decisions, each with who made it and when, and its own way back. */
export function history(
  asked: Asked,
  log: readonly Decision[],
  said = 'Nobody has decided on it yet.',
): Html {
  if (log.length === 0) return html`<p class="empty">${said}</p>`
  return html`<ul class="log">
${log.map(one => {
  const { id, undone } = one
  if (undone) return html`<li class="undone">d-${id}: ${told(one)} (undone)</li>`
  return html`<li>d-${id}: ${told(one)} ${undoForm(asked, [one])}</li>\n`
})}</ul>`
}

function told(decision: Decision): string {
  if (isOfEntry(decision)) return decided(decision)
  const { made, by, why } = decision
  return `${minuteOf(made)} ${by} ${saidBy(decision)}${why ? `: ${why}` : ''}`
}
