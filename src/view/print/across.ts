import type { AcrossDispute, AcrossSide } from '../../record/disputes/index.ts'
import type { DisputePlace } from '../../record/store/index.ts'
import type { Io } from '../io.ts'
import { indented, stances } from './disputes.ts'
import { plainItem } from './items.ts'
import { clean, pad, short } from './text.ts'

/** Characters of the words of a side that a line shows. */
const most = 160

/** Disputes across documents for a person: who holds what, by stance, each with where it stands. */
export function acrossText(
  found: readonly AcrossDispute[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  return found
    .map(({ id, about, sides, inside }) => {
      const lines = onceEach(sides).flatMap(side => {
        const lead = side.stance === 'asserts' ? '' : '≠ '
        const told = `${lead}${paint.bold(holderOf(side))}${stances[side.stance]}: ${short(side.words, most)}`
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

function holderOf({ voice, holders }: AcrossSide): string {
  if (holders.length) return holders.map(({ name }) => clean(name)).join(', ')
  return voice === 'document' ? 'the text' : 'unnamed'
}

/** A dispute across documents as JSON. */
export function plainAcross({ sides, ...dispute }: AcrossDispute): object {
  return {
    within: 'across',
    dispute: {
      ...dispute,
      sides: sides.map(({ item, holders, ...side }) => ({
        ...side,
        holders: holders.map(({ id, name, known }) => ({ id, name, known })),
        ...plainItem(item),
      })),
    },
  }
}

/** A dispute of one document as JSON. */
export function plainInside({ document, title, published, ...place }: DisputePlace): object {
  return { within: 'documents', ...place, document: { input: document, title, published } }
}

/** Names of the columns of a table of disputes, a side a row. */
export const disputeHeader = [
  'id',
  'within',
  'question',
  'about',
  'stance',
  'voice',
  'holders',
  'words',
  'entry',
  'published',
  'document',
  'against',
  'why',
] as const

/** The rows of a dispute in such a table. */
export function disputeRows(found: DisputePlace | AcrossDispute): string[][] {
  if ('sides' in found) {
    const about = found.about.map(({ id }) => id).join('; ')
    return found.sides.map(({ stance, voice, holders, words, item, against }) => [
      ...[found.id, 'across', found.question, about, stance, voice],
      ...[holders.map(({ name }) => name).join('; '), words, item.entry.id],
      ...[item.document.published ?? '', item.document.name],
      against.map(({ entry }) => entry).join('; '),
      [...new Set(against.map(({ why }) => why))].join('; '),
    ])
  }
  const { dispute, parties, published, document } = found
  const name = (id: string) => parties.find(party => party.id === id)?.name ?? id
  return [dispute.claim, ...dispute.counters].map((side, at) => [
    ...[dispute.id, 'documents', dispute.question, dispute.about.join('; '), side.stance],
    ...[side.voice, side.holders.map(name).join('; '), side.words.text, side.entry ?? ''],
    ...[published ?? '', document, at === 0 ? '' : (dispute.claim.entry ?? ''), side.why],
  ])
}
