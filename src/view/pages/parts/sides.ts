import type { Part, Who } from '../../../record/ask/who.ts'
import { partCount } from '../../print/who.ts'
import { type Html, html } from '../html.ts'
import { entryLines, listAddress } from './line.ts'

const headings = { did: 'Said and did', met: 'Was told and met' } as const

/** What a party did, and what was done to it: how much of each kind, and the newest of each. */
export function partsOf({ parts }: Who, id: string): Html {
  const sides = ['did', 'met'] as const
  return html`${sides.map(side =>
    sideOf(
      side,
      parts.filter(part => part.side === side),
      id,
    ),
  )}`
}

function sideOf(side: 'did' | 'met', parts: readonly Part[], id: string): Html {
  if (parts.length === 0) return html``
  const all = (part: Part) =>
    listAddress({ [side === 'did' ? 'by' : 'to']: id, kind: part.kind, force: part.force })
  const counts = parts.map(
    part => html`<li><a href="#${side}-${part.kind}-${part.force}">${partCount(part)}</a></li>
`,
  )
  const newest = parts.map(
    part => html`<section class="part" id="${side}-${part.kind}-${part.force}">
<h3>${partCount(part)}</h3>
${entryLines(part.newest)}
${part.count > part.newest.length && html`<p class="more"><a href="${all(part)}">All ${part.count}</a></p>`}
</section>
`,
  )
  return html`<section class="side"><h2>${headings[side]}</h2>
<ul class="counts">
${counts}</ul>
${newest}</section>`
}
