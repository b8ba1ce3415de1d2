import type { InstrumentShown, InstrumentWhole, Term } from '../../record/ask/instruments.ts'
import { type FilterOptions, type FormatOptions, filterOf, type PagingOptions } from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { instrumentsText, instrumentText, termText } from '../print/instruments.ts'
import { listText, plainItem } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord instruments` takes. */
export interface InstrumentsCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly match?: string
}

const header = [
  'id',
  'name',
  'aliases',
  'type',
  'documents',
  'last',
  'last_date',
  'next',
  'next_date',
  'terms',
]

/** Lists the instruments with their terms, or tells one with what hangs on it. */
export async function instrumentsCommand(
  asked: string | undefined,
  options: InstrumentsCommand,
  io: Io,
): Promise<number> {
  const day = options.asOf ?? today(io.env)
  const limit = options.limit || 1_000_000
  if (asked !== undefined) {
    const one = await inStore(options, io, store =>
      store.ask.instrument(asked, filterOf(options, store), day, limit),
    )
    const as = { text: () => instrumentText(one, io), plain, header, cells }
    await io.out(listText([one], options, io, as))
    return exit.done
  }
  const { instruments, next } = await inStore(options, io, store => {
    const filter = filterOf(options, store)
    return store.ask.instruments(options.match, filter, day, limit, options.cursor)
  })
  const as = { text: instrumentsText, plain: (one: InstrumentShown) => one, header, cells }
  await io.out(listText(instruments, options, io, as))
  if (next) io.err(`go on with --cursor ${next}`)
  if (instruments.length) return exit.done
  io.err('no instrument in the record fits')
  return options.failIfEmpty ? exit.empty : exit.done
}

const plain = ({ bound, said, ...one }: InstrumentWhole): object => ({
  ...one,
  bound: bound.items.map(plainItem),
  said: said.items.map(plainItem),
})

function cells(one: InstrumentShown): (string | number)[] {
  const of = (term: Term | null) => [term?.change ?? '', term?.date ?? '']
  return [
    one.id,
    one.name,
    one.aliases.join('; '),
    one.type ?? '',
    one.documents,
    ...of(one.last),
    ...of(one.next),
    one.terms.map(termText).join('; '),
  ]
}
