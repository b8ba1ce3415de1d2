import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { itemCells, itemHeader, itemsTable, listText, plainItem } from '../print/items.ts'
import { toldDate } from '../print/when.ts'
import { inStore } from '../stores.ts'
import { countCommand } from './count.ts'

/** What `onrecord timeline` takes. */
export interface TimelineCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly byMonth?: boolean
}

/** Lists entries in the order of their days, or counts them by month. */
export async function timelineCommand(options: TimelineCommand, io: Io): Promise<number> {
  if (options.byMonth) return countCommand({ ...options, countBy: 'month' }, io)
  const { items, next } = await inStore(options, io, store =>
    store.ask.list(filterOf(options, store), pagingOf({ ...options, oldestFirst: true })),
  )
  const text = listText(items, options, io, {
    text: list => itemsTable(list, io, toldDate),
    plain: plainItem,
    header: itemHeader,
    cells: itemCells,
  })
  await io.out(text)
  if (next) io.err(`go on with --cursor ${next}`)
  if (items.length) return exit.done
  io.err('nothing in the record fits')
  return options.failIfEmpty ? exit.empty : exit.done
}
