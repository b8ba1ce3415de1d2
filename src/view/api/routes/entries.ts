import type { z } from 'zod'
import { z as schema } from 'zod'
import type { Paging } from '../../../record/ask/list.ts'
import { Missing } from '../../pages/missing.ts'
import { plainAny } from '../../print/decisions.ts'
import { filterFrom, filterQuery, pagingQuery } from '../../serve/query.ts'
import type { DecisionAnswer } from '../answers.ts'
import { entryAnswer, entryAnswers } from '../entry.ts'
import { type At, get } from '../route.ts'

/** Filters, and which stretch; in one order. */
export const stretchQuery = filterQuery.extend(pagingQuery.omit({ order: true }).shape)
const listQuery = filterQuery.extend(pagingQuery.shape)

const some = 50

/** Which stretch a query asks for. */
export function pagingFrom({
  limit = some,
  cursor,
  order = 'newest',
}: z.output<typeof pagingQuery>): Paging {
  return { limit, order, ...(cursor !== undefined && { cursor }) }
}

function listed({ desk: { store }, base }: At, asked: z.output<typeof listQuery>) {
  const filter = filterFrom(filterQuery.parse(asked), store)
  const { items, next } = store.list(filter, pagingFrom(asked))
  return { entries: entryAnswers(store, base, items, filter), next }
}

/** Entries: lists of them, and one. */
export const entries = {
  list: get(
    '/entries',
    {
      id: 'listEntries',
      summary: 'Entries, the newest first',
      query: listQuery,
      answer: 'EntryPage',
    },
    listed,
  ),
  timeline: get(
    '/timeline',
    {
      id: 'timeline',
      summary: 'Entries in the order of their days',
      query: stretchQuery,
      answer: 'EntryPage',
    },
    (at, asked) => listed(at, { ...asked, order: 'oldest' }),
  ),
  get: get(
    '/entries/{id}',
    {
      id: 'getEntry',
      summary: 'One entry with its sentence, how it was come to, and what was decided of it',
      query: schema.object({}),
      answer: 'EntryWhole',
    },
    ({ desk: { store }, base }, { id }) => {
      const found = store.item(id)
      if (!found) throw new Missing(`${id}: no such entry`)
      const decisions = store.log.list({ entry: found.item.entry.id }).map(plainAny)
      return {
        ...entryAnswer(store, base, found.item),
        decisions: decisions as DecisionAnswer[],
      }
    },
  ),
}
