import { filterFrom, filterQuery, name, pagingQuery } from '../../serve/query.ts'
import { entryAnswers } from '../entry.ts'
import { get } from '../route.ts'

const cut = filterQuery.omit({ under: true })

/** Instruments: lists of them, and one with what hangs on it. */
export const instruments = {
  list: get(
    '/instruments',
    {
      id: 'listInstruments',
      summary:
        'What binds: agreements, embargoes, laws, with what befell each; the most named first',
      query: cut
        .extend(pagingQuery.omit({ order: true }).shape)
        .extend({ match: name.optional().describe('only those with this in a name or an id') }),
      answer: 'InstrumentPage',
    },
    ({ desk }, { match, limit = 50, cursor, ...asked }) => {
      const { store } = desk
      const filter = filterFrom(filterQuery.parse(asked), store)
      return store.ask.instruments(match, filter, filter.asOf ?? desk.today(), limit, cursor)
    },
  ),
  get: get(
    '/instruments/{id}',
    {
      id: 'getInstrument',
      summary:
        'One instrument by its id or name, with the newest that is bound to it and said under it',
      query: cut.extend(pagingQuery.pick({ limit: true }).shape),
      answer: 'InstrumentAnswer',
    },
    ({ desk, base }, { id, limit = 50, ...asked }) => {
      const { store } = desk
      const filter = filterFrom(filterQuery.parse(asked), store)
      const today = filter.asOf ?? desk.today()
      const { bound, said, ...rest } = store.ask.instrument(id, filter, today, limit)
      return {
        ...rest,
        bound: entryAnswers(store, base, bound.items, filter),
        said: entryAnswers(store, base, said.items, filter),
      }
    },
  ),
}
