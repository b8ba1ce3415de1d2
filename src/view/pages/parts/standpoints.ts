import type { AcrossSide } from '../../../record/disputes/index.ts'
import type { AnyDispute } from '../disputed.ts'

/** A side of a dispute as a page shows it. */
export interface Side {
  readonly holders: readonly { readonly name: string; readonly known: string | null }[]
  /** Who says so where no party does: the text, someone unnamed. */
  readonly voice: string
  readonly stance: AcrossSide['stance']
  readonly words: string
  /** The sentences around the words, where they are at hand. */
  readonly sentence?: string
  readonly day: string | null
  readonly source: string
  readonly entry: string | null
  /** The document's id, or where it was read from. */
  readonly document: string | null
  readonly why: readonly string[]
}

const voices = { party: 'someone', document: 'the text', unnamed: 'unnamed' } as const

/** Whose words they are where no party says them; what a headline claims is the headline's. */
const voiceOf = (
  question: string,
  { voice, stance }: { readonly voice: keyof typeof voices; readonly stance: string },
): string =>
  voice === 'document' && question === 'headline' && stance === 'asserts'
    ? 'the headline'
    : voices[voice]

/** The sides of a dispute, the claim first; with the sentences of entries, where they are given by id. */
export function sidesIn(
  one: AnyDispute,
  sentences: ReadonlyMap<string, string> = new Map(),
): readonly Side[] {
  const around = (entry: string | null) => {
    const sentence = entry === null ? undefined : sentences.get(entry)
    return sentence === undefined ? {} : { sentence }
  }
  if ('sides' in one) {
    return one.sides.map(({ holders, voice, stance, words, item, against }) => ({
      ...{ holders, voice: voiceOf(one.question, { voice, stance }), stance, words },
      ...around(item.entry.id),
      day: item.document.published,
      source: item.document.title ?? item.document.name.split('/').at(-1)!,
      ...{ entry: item.entry.id, document: item.document.id },
      why: [...new Set(against.map(({ why }) => why))],
    }))
  }
  const { dispute, parties, published, title, document } = one
  const name = (id: string) => parties.find(party => party.id === id)?.name ?? id
  return [dispute.claim, ...dispute.counters].map(side => ({
    holders: side.holders.map(id => ({ name: name(id), known: null })),
    ...{ voice: voiceOf(dispute.question, side), stance: side.stance, words: side.words.text },
    ...around(side.entry),
    ...{ day: published, source: title ?? document.split('/').at(-1)!, entry: side.entry },
    ...{ document, why: [side.why] },
  }))
}
