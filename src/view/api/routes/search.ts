import type { Piece } from '../../../record/ask/search.ts'
import { filterFrom, filterQuery, name } from '../../serve/query.ts'
import { stretchOf } from '../../stretch.ts'
import type { Explanation } from '../answers.ts'
import { entryAnswers, entryOrigin, permalinkOf } from '../entry.ts'
import { get } from '../route.ts'
import { stretchQuery } from './entries.ts'

const query = stretchQuery
  .omit({ words: true })
  .extend({ q: name.describe('words: fuel "arms sale" sanction* OR NOT') })

function rankOf(value: number, q: string, snippet: readonly Piece[], from: Explanation['from']) {
  const sought = [...new Set(snippet.filter(one => one.sought).map(({ text }) => text))]
  const why = `BM25 of ${q}: holds ${sought.join(', ')}`
  return { score: 'rank', value, rule: 'search/bm25', why, from }
}

/** What holds words, and documents that tell of one event. */
export const search = {
  entries: get(
    '/search',
    {
      id: 'search',
      summary: 'Entries by the words of their evidence, the best first',
      query,
      answer: 'SearchPage',
    },
    ({ desk: { store }, base }, { q, limit = 20, cursor, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      const { hits, next, among } = store.ask.search(q, filter, limit, cursor)
      const answers = entryAnswers(
        store,
        base,
        hits.map(({ item }) => item),
        filter,
      )
      const explained = answers.map((one, at) => {
        const { rank, snippet } = hits[at]!
        const explanations = [...one.explanations, rankOf(rank, q, snippet, [entryOrigin(one)])]
        return { ...one, rank, snippet, explanations }
      })
      return { hits: explained, next, among }
    },
  ),
  documents: get(
    '/search/documents',
    {
      id: 'searchDocuments',
      summary: 'Documents by their texts, the best first',
      query,
      answer: 'DocumentSearchPage',
    },
    ({ desk: { store }, base }, { q, limit = 20, cursor, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      const { hits, next, among } = store.ask.searchDocuments(q, filter, limit, cursor)
      const explained = hits.map(hit => ({
        ...hit,
        explanations: [rankOf(hit.rank, q, hit.snippet, [])],
        permalink: permalinkOf(base, hit.id, 'd'),
      }))
      return { hits: explained, next, among }
    },
  ),
  stories: get(
    '/stories',
    {
      id: 'listStories',
      summary: 'Documents that tell of one event, the newest event first',
      query: stretchQuery,
      answer: 'StoryPage',
    },
    ({ desk: { store }, base }, { limit = 20, cursor, ...asked }) => {
      const filter = filterFrom(filterQuery.parse(asked), store)
      const { page, next } = stretchOf(store.ask.stories(filter), ({ id }) => id, limit, cursor)
      const stories = page.map(({ shared, ...story }) => ({
        ...story,
        shared: shared.map(({ item, documents }) => ({
          entry: entryAnswers(store, base, [item], filter)[0]!,
          documents,
        })),
      }))
      return { stories, next }
    },
  ),
}
