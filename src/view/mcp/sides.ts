import { entryAnswer } from '../api/entry.ts'
import type { DisputeAnswer } from '../api/lists.ts'
import type { At } from '../api/route.ts'
import { type Detail, itemOf } from './items.ts'

/** A dispute for an assistant: each side with its stance, its words, who holds it, and its sentence. */
export function sidesOf({ desk, base }: At, one: DisputeAnswer, detail: Detail = 'low'): object {
  const { id, within, question, about } = one
  const across = one.sides?.map(({ stance, words, holders, entry }) => ({
    ...{ stance, words, by: holders.map(({ name }) => name) },
    ...itemOf(entry, detail),
  }))
  const inside = one.dispute && [one.dispute.claim, ...one.dispute.counters]
  const named = new Map(one.parties?.map(({ id, name }) => [id, name]))
  const own = inside?.map(({ stance, words, holders, entry, evidence }) => {
    const found = entry === null ? undefined : desk.store.item(entry)?.item
    const { name, title, published } = one.document!
    return {
      ...{ stance, words: words.text, by: holders.map(id => named.get(id) ?? id) },
      ...(found
        ? itemOf(entryAnswer(desk.store, base, found), detail)
        : {
            sentence: evidence.prefix + evidence.exact + evidence.suffix,
            offsets: { document: name, start: evidence.start, end: evidence.end },
            source: { title: title ?? name, published },
          }),
    }
  })
  return { id, within, question, about: about.map(({ name }) => name), sides: across ?? own }
}
