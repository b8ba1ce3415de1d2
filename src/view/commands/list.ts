import { UsageError } from '../fault.ts'
import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { itemCells, itemHeader, itemsTable, listText, plainItem } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord list` takes. */
export interface ListCommand extends Common, FilterOptions, PagingOptions, FormatOptions {}

/** Lists entries of the record, a page at a time. */
export async function listCommand(
  what: string | undefined,
  options: ListCommand,
  io: Io,
): Promise<number> {
  const kind = what === undefined ? options.kind : [kindOf(what)]
  const { page, total } = await inStore(options, io, store => {
    const filter = filterOf({ ...options, ...(kind && { kind }) }, store)
    const page = store.list(filter, pagingOf(options))
    return { page, total: page.next === null ? page.items.length : store.count(filter) }
  })
  const text = listText(page.items, options, io, {
    text: itemsTable,
    plain: plainItem,
    header: itemHeader,
    cells: itemCells,
  })
  await io.out(text)
  if (page.items.length === 0) {
    io.err('nothing in the record fits')
    return options.failIfEmpty ? exit.empty : exit.done
  }
  if (page.next) io.err(`${page.items.length} of ${total}; go on with --cursor ${page.next}`)
  return exit.done
}

/** "pledges" is the kind "pledge". */
export function kindOf(what: string): string {
  const kind = what.replace(/s$/, '')
  if (kinds.includes(kind)) return kind
  throw new UsageError(
    `nothing called "${what}" to list: choose from ${kinds.map(k => `${k}s`).join(', ')}`,
  )
}

const kinds = ['statement', 'pledge', 'demand', 'event', 'appointment', 'term']
