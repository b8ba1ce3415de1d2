import { toldIn, toldOf } from '../exports/source.ts'
import { entryCells, entryHeader, plainItem } from '../print/items.ts'
import { snippetText } from '../print/search.ts'
import type { Answer } from './answer.ts'
import { ask, asks } from './asks.ts'
import { html } from './html.ts'
import { textField, tick } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { documentHits, entryHits } from './parts/hits.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

const nothing = { hits: [], next: null, among: null }

/** Entries by the words of their evidence, or documents by their texts; the best first. */
export function searchPage(asked: Asked): Answer {
  const { params } = asked
  const { q = '', documents } = asks(params, {
    q: ask.words.optional(),
    documents: ask.flag.optional(),
  })
  return documents ? documentSearch(asked, q) : entrySearch(asked, q)
}

function entrySearch(asked: Asked, q: string): Answer {
  const { desk, filter, paging } = asked
  const { limit, cursor } = paging(25)
  const found = q ? desk.store.ask.search(q, filter(), limit!, cursor) : nothing
  return {
    ...page(asked, q, found, () => entryHits(found.hits)),
    json: () => ({
      entries: found.hits.map(({ item, snippet }) => ({ ...plainItem(item), snippet })),
      next: found.next,
    }),
    told: () =>
      toldOf(
        desk.store,
        found.hits.map(({ item }) => item),
      ),
    table: () => ({
      header: [...entryHeader, 'snippet', 'places'],
      rows: found.hits.map(({ item, snippet }) => [
        ...entryCells(item),
        snippetText(snippet),
        item.places.length,
      ]),
    }),
  }
}

function documentSearch(asked: Asked, q: string): Answer {
  const { desk, filter, paging } = asked
  const { limit, cursor } = paging(25)
  const found = q ? desk.store.ask.searchDocuments(q, filter(), limit!, cursor) : nothing
  return {
    ...page(asked, q, found, () => documentHits(found.hits)),
    json: () => ({ documents: found.hits, next: found.next }),
    told: () => (q ? toldIn(desk.store, { ...filter(), words: q }, 'newest', 100) : []),
    table: () => ({
      header: ['id', 'published', 'title', 'site', 'name', 'snippet'],
      rows: found.hits.map(({ id, published, title, site, name, snippet }) => [
        ...[id, published ?? '', title ?? '', site ?? '', name, snippetText(snippet)],
      ]),
    }),
  }
}

interface Hits {
  readonly hits: readonly unknown[]
  readonly next: string | null
  readonly among: number | null
}

function page(
  { path, params }: Asked,
  q: string,
  { hits, next, among }: Hits,
  lines: () => ReturnType<typeof entryHits>,
): Pick<Answer, 'title' | 'body'> {
  return {
    title: q ? `${q}: search` : 'Search',
    body: () => html`<h1>Search</h1>
${askForm(path, params, [textField(params, 'q', 'Words', 'fuel "arms sale" sanction* OR NOT'), tick(params, 'documents', 'documents, not entries')], ['words'])}
${among !== null && html`<p class="count">More than ${among} hold the words: the newest ${among} were put in order.</p>`}
${hits.length ? lines() : html`<p class="empty">${q ? `Nothing in the record holds ${q}.` : 'Words, "a phrase", begin*, OR, NOT.'}</p>`}
${nextLink(path, params, next)}`,
  }
}
