import type { Item } from '../../../record/ask/items.ts'
import { type Html, html } from '../html.ts'
import { besideId, entryLine, markId, stateMark } from './line.ts'

/** The entries of a text in its order, each with the way to its mark and why it was made. */
export function besideText(items: readonly Item[]): Html {
  if (items.length === 0) return html`<p class="empty">Nothing was found in this text.</p>`
  const inOrder = items.toSorted((a, b) => a.entry.evidence.start - b.entry.evidence.start)
  return html`<ol class="entries">
${inOrder.map(item => entryLine(item, { id: besideId(item.entry.id), from: fromText(item) }))}</ol>`
}

function fromText({ entry, state }: Item): Html {
  const { id, rule, why, confidence } = entry
  return html`${stateMark(state)} <a href="#${markId(id)}">in the text</a>
<details class="why"><summary>why</summary>
<p>${why}</p>
<p>Rule <code>${rule}</code>, confidence ${confidence}</p></details>`
}
