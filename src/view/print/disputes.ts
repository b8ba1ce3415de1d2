import type { Dispute, DisputeSide } from '../../record/dispute.ts'
import type { DisputePlace } from '../../record/store/index.ts'
import type { Io } from '../io.ts'
import { Names } from './entry.ts'
import type { Paint } from './paint.ts'
import { clean, pad, short, wrap } from './text.ts'

/** Characters of the words of a side that a line shows. */
const most = 160

/** How a stance is told behind whoever takes it. */
export const stances: Readonly<Record<DisputeSide['stance'], string>> = {
  asserts: '',
  denies: ', denying',
  opposes: ', opposing',
  hedges: ', hedging',
  distances: ', stepping back',
}

/** The sides of a dispute, the claim first, a paragraph each; those against it behind "≠". */
export function sidesText(dispute: Dispute, names: Names, paint: Paint): string[] {
  const { claim, counters, question } = dispute
  const told = (side: DisputeSide) => {
    const words = short(side.words.text.replace(/,$/, ''), most)
    return `${paint.bold(holderOf(side, names, question))}${stances[side.stance]}: ${words}`
  }
  return [told(claim), ...counters.map(side => `≠ ${told(side)}`)]
}

function holderOf(
  { voice, holders, stance }: DisputeSide,
  names: Names,
  question: Dispute['question'],
): string {
  if (voice === 'party') return names.parties(holders)
  if (voice === 'unnamed') return 'unnamed'
  return question === 'headline' && stance === 'asserts' ? 'the headline' : 'the text'
}

/** Disputes for a person: the sides of each, where it stands, its id. */
export function disputesText(
  found: readonly DisputePlace[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  return found
    .map(({ dispute, parties, instruments, document, published }) => {
      const names = new Names(parties, instruments)
      const sides = sidesText(dispute, names, paint)
      const rules = dispute.about.filter(id => instruments.some(one => one.id === id))
      const about = rules.length ? [`about ${names.instruments(rules)}`] : []
      const from = [...about, published ?? 'no date', clean(document)].join(' · ')
      const lines = sides.flatMap((side, i) => indented(side, i === 0 ? '' : '  ', width))
      const last = indented(from, '  ', width).map(paint.dim)
      return `${pad(lines[0]!, width - dispute.id.length - 2)}  ${paint.dim(dispute.id)}\n${[...lines.slice(1), ...last].map(line => `${line.trimEnd()}\n`).join('')}`
    })
    .join('\n')
}

/** Wrapped below its own beginning, with room for an id on the right. */
export function indented(text: string, lead: string, width: number): string[] {
  const room = Math.max(30, width - lead.length - 16)
  return wrap(text, room).map((line, i) => lead + (i === 0 ? '' : '  ') + line)
}
