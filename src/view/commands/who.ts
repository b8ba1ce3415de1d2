import type { Part, Who } from '../../record/ask/who.ts'
import { listAsked } from '../../record/registry/named.ts'
import { UsageError } from '../fault.ts'
import { type FilterOptions, type FormatOptions, filterOf } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { itemCells, itemHeader, listText } from '../print/items.ts'
import { plainWho, whoText } from '../print/who.ts'
import { inStore } from '../stores.ts'

/** What `onrecord who` takes. */
export interface WhoCommand extends Common, FilterOptions, FormatOptions {
  readonly newest: number
}

/** Tells what the record holds of a party. */
export async function whoCommand(asked: string, options: WhoCommand, io: Io): Promise<number> {
  if (listAsked(asked) !== undefined) {
    throw new UsageError(
      `who tells of one party; onrecord list --party ${asked} lists of all on it`,
    )
  }
  const who = await inStore(options, io, store => {
    const newest = Math.max(0, Math.trunc(options.newest) || 0)
    return store.ask.who(store.party(asked, options), filterOf(options, store), newest)
  })
  const found = who.parts.length > 0
  // A table of entries has room for them alone.
  const rows = options.csv || options.tsv ? newestOf(who) : []
  const text =
    options.csv || options.tsv
      ? listText(rows, options, io, {
          text: () => '',
          plain: ({ item }) => item,
          header: ['side', ...itemHeader],
          cells: ({ side, item }) => [side, ...itemCells(item)],
        })
      : listText([who], options, io, {
          text: ([one]) => whoText(one!, io),
          plain: plainWho,
          header: [],
          cells: () => [],
        })
  await io.out(text)
  if (!found) io.err(`nothing in the record of ${asked} fits`)
  return !found && options.failIfEmpty ? exit.empty : exit.done
}

const newestOf = ({ parts }: Who) =>
  parts.flatMap(({ side, newest }: Part) => newest.map(item => ({ side, item })))
