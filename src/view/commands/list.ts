import type { Counting } from '../../record/ask/countings.ts'
import { countedTo } from '../../record/ask/index.ts'
import { UsageError } from '../fault.ts'
import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { toldTotal } from '../print/counted.ts'
import { itemCells, itemHeader, itemsTable, listText, plainItem } from '../print/items.ts'
import { inStore } from '../stores.ts'
import { countCommand } from './count.ts'
import { documentsCommand, skippedCommand } from './documents.ts'

/** What `onrecord list` takes. */
export interface ListCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly countBy?: Counting
  readonly distinct?: 'event' | 'report'
  readonly notRead?: boolean
}

/** Lists entries of the record, a page at a time. */
export async function listCommand(
  what: string | undefined,
  options: ListCommand,
  io: Io,
): Promise<number> {
  if (what === 'documents') return documentsCommand(options, io)
  if (options.notRead) throw new UsageError('--not-read goes with documents')
  if (what === 'skipped') return skippedCommand(options, io)
  if (what === 'parties') return (await import('./parties.ts')).listPartiesCommand(options, io)
  if (what === 'instruments') {
    return (await import('./instruments.ts')).instrumentsCommand(undefined, options, io)
  }
  const kind = kindsOf(what, options.kind)
  const { countBy } = options
  if (countBy) return countCommand({ ...options, countBy, ...(kind && { kind }) }, io)
  if (options.distinct) throw new UsageError('--distinct goes with --count-by')
  const { page, total } = await inStore(options, io, store => {
    const filter = filterOf({ ...options, ...(kind && { kind }) }, store)
    const page = store.list(filter, pagingOf(options))
    return { page, total: page.next ? store.ask.printed(filter, countedTo + 1) : null }
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
  if (page.next && total) {
    const all = toldTotal(total, kind?.length === 1 ? kind[0] : undefined)
    io.err(`${page.items.length} of ${all}; go on with --cursor ${page.next}`)
  }
  return exit.done
}

/** The kinds that a list is of: named as a list ("pledges"), or by `--kind`. */
export function kindsOf(
  what: string | undefined,
  kind: readonly string[] | undefined,
): readonly string[] | undefined {
  if (what === undefined) return kind
  if (kind === undefined) return [kindOf(what)]
  throw new UsageError(`${what}, or --kind ${kind.join()}: name what to list once`)
}

/** "pledges" is the kind "pledge". */
function kindOf(what: string): string {
  const kind = what.replace(/s$/, '')
  if (kinds.includes(kind)) return kind
  throw new UsageError(
    `nothing called "${what}" to list: choose from ${[...kinds.map(k => `${k}s`), ...others].join(', ')}`,
  )
}

const kinds = ['statement', 'pledge', 'demand', 'event', 'appointment', 'term']
const others = ['documents', 'instruments', 'parties', 'skipped']
