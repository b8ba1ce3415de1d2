import type { AcrossDispute, AcrossSide } from '../../record/disputes/index.ts'
import type { Io } from '../io.ts'
import { indented, stances } from './disputes.ts'
import { clean, pad, short } from './text.ts'

/** Characters of the words of a side that a line shows. */
const most = 160

/** Disputes across documents for a person: who holds what, by stance, each with where it stands. */
export function acrossText(
  found: readonly AcrossDispute[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  return found
    .map(({ id, question, about, sides, inside }) => {
      const lines = onceEach(sides).flatMap(side => {
        const lead = side.stance === 'asserts' ? '' : '≠ '
        const told = `${lead}${paint.bold(holderOf(side, question))}${stances[side.stance]}: ${short(side.words, most)}`
        const from = [
          side.item.document.published,
          clean(side.item.document.name),
          side.item.entry.id,
        ]
        return [
          ...indented(told, lead ? '  ' : '', width),
          ...indented(from.join(' · '), '    ', width).map(paint.dim),
        ]
      })
      const last = [
        about.length ? `about ${about.map(({ name }) => clean(name)).join(', ')}` : '',
        inside.length ? `inside one document: ${inside.join(', ')}` : '',
      ].filter(Boolean)
      const below = last.length ? indented(last.join(' · '), '  ', width).map(paint.dim) : []
      const [first = '', ...rest] = [...lines, ...below]
      const head = `${pad(first, width - id.length - 2)}  ${paint.dim(id)}`
      return [head, ...rest].map(line => `${line.trimEnd()}\n`).join('')
    })
    .join('\n')
}

/** Of several entries that one sentence makes of one side the first. */
const onceEach = (sides: readonly AcrossSide[]) =>
  sides.filter(
    (side, at) =>
      !sides.slice(0, at).some(({ stance, item }) => {
        const [a, b] = [item.entry.evidence, side.item.entry.evidence]
        const apart = a.end <= b.start || b.end <= a.start
        return stance === side.stance && item.document.id === side.item.document.id && !apart
      }),
  )

function holderOf({ voice, holders }: AcrossSide, question: string): string {
  if (holders.length) return holders.map(({ name }) => clean(name)).join(', ')
  if (voice !== 'document') return 'unnamed'
  return question === 'headline' ? 'the headline' : 'the text'
}
