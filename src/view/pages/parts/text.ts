import type { Item } from '../../../record/ask/items.ts'
import { headingOf } from '../../print/groups.ts'
import { type Html, html } from '../html.ts'
import { inLanes, type Laned, piecesOf } from './lanes.ts'
import { entryAddress, states } from './line.ts'

/** A text in its paragraphs, each entry's evidence marked in a lane of its own below the words. */
export function markedText(text: string, items: readonly Item[]): Html {
  const marks = inLanes(
    items.flatMap(item =>
      [item.entry.evidence, ...(item.entry.evidences ?? [])].map(({ start, end }) => ({
        item,
        start,
        end,
      })),
    ),
  )
  const paragraphs = [...text.matchAll(/[^\n]+/g)]
  return html`${paragraphs.map(({ 0: words, index }) => {
    const end = index + words.length
    const own = marks.filter(mark => mark.start < end && mark.end > index)
    return html`<p>${piecesOf(index, end, own).map(({ start, end, marks }) => piece(text.slice(start, end), start, marks))}</p>
`
  })}`
}

/** Words that the same marks cover, wrapped once for each; a label where a mark begins. */
function piece(words: string, start: number, marks: readonly Laned<Mark>[]): Html {
  const labels = marks.filter(mark => mark.start === start).map(label)
  const outward = marks.toSorted((a, b) => b.lane - a.lane)
  const wrapped = outward.reduceRight<Html>(
    (inner, { item, lane }) =>
      html`<span class="mark-in l${Math.min(lane, 5)} k-${item.entry.kind} m-${item.state}" data-of="${item.entry.id}">${inner}</span>`,
    html`${words}`,
  )
  return html`${labels}${wrapped}`
}

interface Mark {
  readonly item: Item
  readonly start: number
  readonly end: number
}

function label({ item, start }: Mark): Html {
  const { entry, state } = item
  const own = start === entry.evidence.start
  const title = `${headingOf(entry)}, ${states[state]}`
  return html`<a class="tag k-${entry.kind} m-${state}"${own ? html` id="e-${entry.id}"` : ''} href="${entryAddress(entry.id)}" title="${title}">${headingOf(entry).slice(0, 4).toLowerCase()}</a>`
}
