import type { Change } from '../../../record/ask/changes.ts'
import { headline } from '../../exports/told.ts'
import { saidBy } from '../../print/decisions.ts'
import { shortOf } from '../../print/show.ts'
import { minuteOf } from '../../print/when.ts'
import { type Html, html } from '../html.ts'
import { documentAddress, entryAddress } from './line.ts'

const words = { came: 'came', went: 'went', changed: 'told otherwise', decided: 'decided' } as const

/** Changes in lines: when, what became of which entry; what it was and is, or what was decided. */
export function changeLines(changes: readonly Change[], empty: string): Html {
  if (changes.length === 0) return html`<p class="empty">${empty}</p>`
  return html`<ol class="plain changes">${changes.map(changeLine)}</ol>`
}

function changeLine({ what, at, item, fields, decision }: Change): Html {
  const entry =
    item &&
    html`<a href="${entryAddress(item.entry.id)}">${headline({ item })}</a>
<span class="from"><a href="${documentAddress(item.document.id)}">${item.document.title ?? item.document.name.split('/').at(-1)}</a></span>`
  const undone = decision?.undone && ' (undone)'
  const said =
    decision &&
    html`<span class="said">${decision.by}: ${saidBy(decision) || 'took a decision back'}${decision.why && `: ${decision.why}`}${undone}</span> `
  const differs = fields.map(
    ({ field, was, now }) =>
      html`<span class="differs">${field}: <del>${shortOf(was)}</del> <ins>${shortOf(now)}</ins></span> `,
  )
  return html`<li class="c-${what}"><span class="day">${minuteOf(at)}</span> <b>${words[what]}</b>
${said}${entry}${differs}</li>
`
}
