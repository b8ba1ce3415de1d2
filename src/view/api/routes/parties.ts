import { z } from 'zod'
import { filterFrom, filterQuery, name, pagingQuery } from '../../serve/query.ts'
import { entryAnswers } from '../entry.ts'
import { get } from '../route.ts'

const newest = z.coerce.number().int().min(0).max(50).optional()

/** Parties across documents: lists of them, one, and what two did to each other. */
export const parties = {
  list: get(
    '/parties',
    {
      id: 'listParties',
      summary: 'Parties across documents, the most named first',
      query: pagingQuery.omit({ order: true }).extend({
        match: name.optional().describe('only those with this in a name'),
      }),
      answer: 'PartyPage',
    },
    ({ desk: { store } }, { match, limit = 50, cursor }) => {
      const { parties, next } = store.registry.page(match, {}, { limit, ...(cursor && { cursor }) })
      return { parties, next }
    },
  ),
  get: get(
    '/parties/{id}',
    {
      id: 'getParty',
      summary:
        'What a party said, pledged, did and met: by its id, its name, or a state by its code',
      query: filterQuery
        .omit({ by: true, to: true, party: true })
        .extend({ newest: newest.describe('so many of the newest of each kind') }),
      answer: 'PartyAnswer',
    },
    ({ desk: { store }, base }, { id, newest = 5, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      const { parts, bound, ...rest } = store.ask.who(store.party(id), filter, newest)
      return {
        ...rest,
        parts: parts.map(part => ({
          ...part,
          newest: entryAnswers(store, base, part.newest, filter),
        })),
        bound: entryAnswers(store, base, bound, filter),
      }
    },
  ),
  between: get(
    '/between',
    {
      id: 'between',
      summary: 'What two parties did and said to each other, both ways, and what it weighs',
      query: filterQuery.omit({ by: true, to: true, party: true }).extend({
        a: name.describe('one party: r-12, a name, IRN'),
        b: name.describe('the other'),
        by: z.enum(['month', 'quarter', 'year']).default('month'),
      }),
      answer: 'BetweenAnswer',
    },
    ({ desk: { store } }, { a, b, by, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      return { a, b, by, periods: store.ask.between(store.party(a), store.party(b), filter, by) }
    },
  ),
}
