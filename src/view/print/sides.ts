import type { AcrossDispute } from '../../record/disputes/index.ts'
import type { DisputePlace } from '../../record/store/index.ts'
import { plainItem } from './items.ts'

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
