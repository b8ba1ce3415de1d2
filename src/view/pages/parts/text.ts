import type { Item } from '../../../record/ask/items.ts'
import { headingOf } from '../../print/groups.ts'
import { type Html, html } from '../html.ts'
import { inLanes, type Laned, piecesOf } from './lanes.ts'
import { besideId, markId, states } from './line.ts'

/** Lanes that are drawn apart; deeper ones share the last. */
const deepest = 5

/** How marks are to be read. */
export const legend = html`Marks below the words: <span class="mark-in l0 m-machine">hollow</span> is read by machine,
<span class="mark-in l0 m-confirmed">solid</span> confirmed or corrected by a person, <span class="mark-in l0 m-rejected">dotted</span> rejected.`

interface Mark {
  readonly item: Item
  readonly start: number
  readonly end: number
  /** Where a link to the entry leads. */
  readonly first: boolean
}

/** A text in its paragraphs, each entry's evidence marked in a lane of its own below the words. */
export function markedText(text: string, items: readonly Item[]): Html {
  const marks = inLanes(items.flatMap(marksOf))
  const named = new Set<Mark>()
  const paragraphs = [...text.matchAll(/[^\n]+/g)]
  return html`${paragraphs.map(({ 0: words, index }) => {
    const end = index + words.length
    const own = marks.filter(mark => mark.start < end && mark.end > index)
    const pieces = piecesOf(index, end, own).map(({ start, end, marks }) => {
      const begun = marks.filter(mark => mark.start === start || start === index)
      const labels = begun.map(mark => {
        const again = named.has(mark)
        named.add(mark)
        return label(mark, again)
      })
      return html`${labels}${wrapped(text.slice(start, end), marks)}`
    })
    const depth = Math.max(-1, ...own.map(laneOf)) + 1
    return html`<p class="lanes-${depth}">${pieces}</p>
`
  })}`
}

/** The stretches of an entry's evidence, each once. */
function marksOf(item: Item): readonly Mark[] {
  const { evidence, evidences = [] } = item.entry
  const others = evidences.filter(
    ({ start, end }) => start !== evidence.start || end !== evidence.end,
  )
  return [evidence, ...others].map(({ start, end }, at) => ({ item, start, end, first: at === 0 }))
}

const laneOf = ({ lane }: Laned<Mark>) => Math.min(lane, deepest)

/** Words that the same marks cover, wrapped once for each. */
function wrapped(words: string, marks: readonly Laned<Mark>[]): Html {
  const outward = marks.toSorted((a, b) => a.lane - b.lane)
  return outward.reduce<Html>((inner, mark) => {
    const { entry, state } = mark.item
    return html`<span class="mark-in l${laneOf(mark)} k-${entry.kind} m-${state}" data-of="${entry.id}">${inner}</span>`
  }, html`${words}`)
}

/** The word where a mark begins, which leads to its entry; said again where the mark goes on in a new paragraph. */
function label({ item, first }: Mark, again: boolean): Html {
  const { entry, state } = item
  const id = first && !again && html` id="${markId(entry.id)}"`
  const word = headingOf(entry).toLowerCase()
  return html`<a class="tag k-${entry.kind} m-${state}"${id} href="#${besideId(entry.id)}" data-of="${entry.id}">${again && '… '}${word}<span class="hidden"> (${states[state]})</span></a>`
}
