import type { DocumentHit, Hit } from '../../record/ask/search.ts'
import { type FilterOptions, type FormatOptions, filterOf, type PagingOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { entryCells, entryHeader, listText, plainItem } from '../print/items.ts'
import { documentHitsText, hitsText, snippetText } from '../print/search.ts'
import { inStore } from '../stores.ts'

/** What `onrecord search` takes. */
export interface SearchCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly documents?: boolean
}

/** Finds entries by the words of their evidence, or documents by their texts. */
export async function searchCommand(
  words: readonly string[],
  options: SearchCommand,
  io: Io,
): Promise<number> {
  // What the shell was given as one is a phrase, where it is no question by itself.
  const asked = words
    .map(word => (/\s/.test(word) && !/["*]|\b(OR|NOT|AND)\b/.test(word) ? `"${word}"` : word))
    .join(' ')
  const limit = options.limit || 1_000_000
  const { text, count, next, among } = await inStore(options, io, store => {
    const filter = filterOf(options, store)
    if (options.documents) {
      const found = store.ask.searchDocuments(asked, filter, limit, options.cursor)
      const text = listText(found.hits, options, io, {
        text: documentHitsText,
        plain: hit => hit,
        header: ['id', 'published', 'title', 'site', 'name', 'snippet'],
        cells: documentCells,
      })
      return { ...found, count: found.hits.length, text }
    }
    const found = store.ask.search(asked, filter, limit, options.cursor)
    const text = listText(found.hits, options, io, {
      text: hitsText,
      plain: ({ item, snippet }) => ({ ...plainItem(item), snippet }),
      header: [...entryHeader, 'snippet', 'places'],
      cells: ({ item, snippet }: Hit) => [
        ...entryCells(item),
        snippetText(snippet),
        item.places.length,
      ],
    })
    return { ...found, count: found.hits.length, text }
  })
  await io.out(text)
  if (among) io.err(`more than ${among} hold the words: the newest ${among} were put in order`)
  if (next) io.err(`go on with --cursor ${next}`)
  if (count) return exit.done
  io.err(`nothing in the record holds ${asked}`)
  return options.failIfEmpty ? exit.empty : exit.done
}

const documentCells = ({ id, published, title, site, name, snippet }: DocumentHit) => [
  id,
  published ?? '',
  title ?? '',
  site ?? '',
  name,
  snippetText(snippet),
]
