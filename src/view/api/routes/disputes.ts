import { z } from 'zod'
import type { AcrossDispute } from '../../../record/disputes/index.ts'
import type { DisputePlace, Store } from '../../../record/store/index.ts'
import { disputesAbout, placeOf } from '../../pages/disputed.ts'
import { filterFrom, filterQuery, name } from '../../serve/query.ts'
import { stretchOf } from '../../stretch.ts'
import { entryAnswers, entryOrigin } from '../entry.ts'
import type { DisputeAnswer } from '../lists.ts'
import { type At, get } from '../route.ts'
import { stretchQuery } from './entries.ts'

const within = z.enum(['documents', 'across']).optional()

/** What texts set against each other. */
export const disputes = {
  list: get(
    '/disputes',
    {
      id: 'listDisputes',
      summary: 'What texts set against each other: across documents, then inside single ones',
      query: stretchQuery.extend({
        about: name.optional().describe('an id, or a name or whole words of one'),
        within: within.describe('only inside documents, or only across them'),
      }),
      answer: 'DisputePage',
    },
    async ({ desk: { store }, base }, { about, within, limit = 50, cursor, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      const all = await disputesAbout(store, about, filter, within)
      const { page, next } = stretchOf(all, placeOf, limit, cursor)
      return { disputes: page.map(one => answerOf({ store, base }, one)), next }
    },
  ),
}

function answerOf(
  { store, base }: { store: Store; base: At['base'] },
  one: AcrossDispute | DisputePlace,
): DisputeAnswer {
  if (!('sides' in one)) return insideOf(one)
  const { id, question, about, sides, confidence } = one
  const entries = entryAnswers(
    store,
    base,
    sides.map(({ item }) => item),
  )
  const reasons = sides.flatMap(({ against }) => against)
  const rule = [...new Set(reasons.map(({ rule }) => rule))].join(', ')
  const why = [...new Set(reasons.map(({ why }) => why))].join('; ')
  const from = entries.map(entryOrigin)
  return {
    ...{ id, within: 'across', question, about, confidence },
    explanations: [{ score: 'confidence', value: confidence, rule, why, from }],
    sides: sides.map(({ item: _, ...side }, at) => ({ ...side, entry: entries[at]! })),
  }
}

function insideOf({
  dispute,
  parties,
  instruments,
  document,
  title,
  published,
}: DisputePlace): DisputeAnswer {
  const { id, question, confidence, rule, why, claim, counters } = dispute
  const from = [claim, ...counters].map(({ entry, mention, words: { text, start, end } }) => {
    const [of, kind] = entry ? [entry, 'entry'] : [mention ?? id, 'mention']
    return { id: of, kind, text, start, end }
  })
  const named = [...parties, ...instruments].filter(one => dispute.about.includes(one.id))
  return {
    ...{ id, within: 'documents', question, confidence },
    about: named.map(one => ({ id: one.id, name: one.name })),
    explanations: [{ score: 'confidence', value: confidence, rule, why, from }],
    ...{ dispute, parties, instruments, document: { name: document, title, published } },
  }
}
