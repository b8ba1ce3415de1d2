import type { Change } from '../../record/ask/changes.ts'
import { later } from '../../record/edtf.ts'
import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { changeCells, changeHeader, changesText, plainChange } from '../print/changes.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord changes` takes. */
export interface ChangesCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  /** A day, or how far back. */
  readonly since: string | readonly [number, 'd' | 'w' | 'm' | 'y']
}

/** Lists what changed in the record: entries that came, went or are told otherwise, and decisions. */
export async function changesCommand(options: ChangesCommand, io: Io): Promise<number> {
  const { since, until = today(io.env), ...rest } = options
  const from = typeof since === 'string' ? since : later(until, -since[0], since[1])
  const { changes, next } = await inStore(options, io, store => {
    const filter = filterOf(rest, store)
    return store.ask.changes({ since: from, until, filter }, pagingOf(options))
  })
  const as = {
    text: changesText,
    plain: (one: Change) => plainChange(one),
    header: changeHeader,
    cells: changeCells,
  }
  await io.out(listText(changes, options, io, as))
  if (next) io.err(`go on with --cursor ${next}`)
  if (changes.length) return exit.done
  io.err(`nothing changed from ${from} to ${until}`)
  return options.failIfEmpty ? exit.empty : exit.done
}
