import { z } from 'zod'
import { Missing } from '../../pages/missing.ts'
import { filterFrom, filterQuery, pagingQuery } from '../../serve/query.ts'
import { entryAnswers, permalinkOf } from '../entry.ts'
import { get } from '../route.ts'
import { pagingFrom } from './entries.ts'

/** Documents: lists of them, and one with its text and all that was read in it. */
export const documents = {
  list: get(
    '/documents',
    {
      id: 'listDocuments',
      summary: 'Documents by the day of publication, the newest first',
      query: filterQuery.extend(pagingQuery.shape),
      answer: 'DocumentPage',
    },
    ({ desk: { store } }, asked) =>
      store.ask.documents(filterFrom(filterQuery.parse(asked), store), pagingFrom(asked)),
  ),
  get: get(
    '/documents/{id}',
    {
      id: 'getDocument',
      summary: 'A document with its text, what is named in it, and its entries',
      query: z.object({}),
      answer: 'DocumentAnswer',
    },
    ({ desk: { store }, base }, { id }) => {
      const held = store.document(id)
      if (!held) throw new Missing(`${id}: no such document`)
      const { document, parties, instruments, mentions, entries, disputes } = held.reading
      const items = store.items(entries.map(entry => entry.id))
      const { name } = held
      const permalink = permalinkOf(base, document.id, 'd')
      return {
        ...{ document, name, parties, instruments, mentions, disputes, permalink },
        entries: entryAnswers(store, base, items),
        ...store.ask.editions(document.id)!,
      }
    },
  ),
}
