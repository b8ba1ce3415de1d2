import type { InstrumentShown } from '../../record/ask/instruments.ts'
import { type FilterOptions, type FormatOptions, filterOf, type PagingOptions } from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { instrumentCells, instrumentHeader } from '../print/instrumentrows.ts'
import {
  type Disputed,
  instrumentsText,
  instrumentText,
  plainInstrument,
} from '../print/instruments.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord instruments` takes. */
export interface InstrumentsCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly match?: string
}

/** Lists the instruments with their terms, or tells one with what hangs on it. */
export async function instrumentsCommand(
  asked: string | undefined,
  options: InstrumentsCommand,
  io: Io,
): Promise<number> {
  const day = options.asOf ?? today(io.env)
  const limit = options.limit || 1_000_000
  if (asked !== undefined) {
    const one = await inStore(options, io, store => {
      const filter = filterOf(options, store)
      const found = store.ask.instrument(asked, filter, day, limit)
      return { ...found, disputes: store.ask.disputedRules([found.id], filter).get(found.id) ?? [] }
    })
    const as = {
      text: () => instrumentText(one, io),
      plain: plainInstrument,
      header: instrumentHeader,
      cells: instrumentCells,
    }
    await io.out(listText([one], options, io, as))
    return exit.done
  }
  const { instruments, next } = await inStore(options, io, store => {
    const filter = filterOf(options, store)
    const page = store.ask.instruments(options.match, filter, day, limit, options.cursor)
    const marks = store.ask.disputedRules(
      page.instruments.map(({ id }) => id),
      filter,
    )
    const marked = page.instruments.map(one => ({ ...one, disputes: marks.get(one.id) ?? [] }))
    return { instruments: marked, next: page.next }
  })
  const as = {
    text: instrumentsText,
    plain: (one: Disputed<InstrumentShown>) => one,
    header: instrumentHeader,
    cells: instrumentCells,
  }
  await io.out(listText(instruments, options, io, as))
  if (next) io.err(`go on with --cursor ${next}`)
  if (instruments.length) return exit.done
  io.err('no instrument in the record fits')
  return options.failIfEmpty ? exit.empty : exit.done
}
