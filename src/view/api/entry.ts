import type { Filter } from '../../record/ask/filter.ts'
import type { Item } from '../../record/ask/items.ts'
import type { Store } from '../../record/store/index.ts'
import { toldOf } from '../exports/source.ts'
import type { Told } from '../exports/told.ts'
import type { EntryAnswer, Explanation, Origin } from './answers.ts'

/** Where an entry has its page; the record's own name for it where no server shows it. */
export const permalinkOf = (base: string | null, id: string, kind: 'e' | 'd' = 'e'): string =>
  base === null ? `onrecord:${id}` : new URL(`/${kind}/${encodeURIComponent(id)}`, base).href

/** Entries as the API gives them, in their order; the pages lie below an address. */
export function entryAnswers(
  store: Store,
  base: string | null,
  items: readonly Item[],
  filter: Filter = {},
): EntryAnswer[] {
  return toldOf(store, items, filter).map(told => {
    const { machine, ...item } = told.item
    return {
      ...item,
      ...(item.state === 'corrected' && { machine }),
      sentence: told.sentence,
      at: told.at,
      explanations: [confidenceOf(told)],
      permalink: permalinkOf(base, item.entry.id),
    }
  })
}

/** One entry as the API gives it. */
export const entryAnswer = (store: Store, base: string | null, item: Item): EntryAnswer =>
  entryAnswers(store, base, [item])[0]!

function confidenceOf({ item: { machine }, mentions }: Told): Explanation {
  const { confidence, rule, why, from } = machine
  const used = mentions.filter(({ id }) => from.includes(id))
  return { score: 'confidence', value: confidence, rule, why, from: used.map(originOf) }
}

/** What a number was made from, where that is something named, or an entry. */
export function originOf({ id, kind, text, start, end }: Origin): Origin {
  return { id, kind, text, start, end }
}

/** An entry as what a number was made from. */
export function entryOrigin({ entry: { id, kind, evidence } }: Pick<Item, 'entry'>): Origin {
  return { id, kind, text: evidence.exact, start: evidence.start, end: evidence.end }
}
