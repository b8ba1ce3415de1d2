import { type FilterOptions, type FormatOptions, filterOf, type PagingOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { listText } from '../print/items.ts'
import { plainStory, storiesText, storyHeader, storyRows } from '../print/stories.ts'
import { inStore } from '../stores.ts'
import { stretchOf } from '../stretch.ts'

/** What `onrecord stories` takes. */
export interface StoriesCommand extends Common, FilterOptions, PagingOptions, FormatOptions {}

/** Lists documents that tell of one event. */
export async function storiesCommand(options: StoriesCommand, io: Io): Promise<number> {
  const all = await inStore(options, io, store => store.ask.stories(filterOf(options, store)))
  const { page: stories, next } = stretchOf(all, ({ id }) => id, options.limit ?? 0, options.cursor)
  const asRows = options.csv || options.tsv
  const text = asRows
    ? listText(stories.flatMap(storyRows), options, io, {
        text: () => '',
        plain: row => row,
        header: storyHeader,
        cells: row => row,
      })
    : listText(stories, options, io, {
        text: storiesText,
        plain: plainStory,
        header: [],
        cells: () => [],
      })
  await io.out(text)
  if (next) io.err(`${stories.length} of ${all.length}; go on with --cursor ${next}`)
  if (stories.length) return exit.done
  io.err('no two documents of the record tell of one event')
  return options.failIfEmpty ? exit.empty : exit.done
}
