import type { Dealing, Flow, Period } from '../../record/ask/between.ts'
import { type FilterOptions, type FormatOptions, filterOf } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { dealingsTable } from '../print/bars.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord between` takes. */
export interface BetweenCommand extends Common, Omit<FilterOptions, 'by'>, FormatOptions {
  readonly by: Period
}

/** Counts and weighs what two parties did and said to each other. */
export async function betweenCommand(
  one: string,
  other: string,
  options: BetweenCommand,
  io: Io,
): Promise<number> {
  const { by, ...rest } = options
  const dealings = await inStore(options, io, store =>
    store.ask.between(store.party(one, rest), store.party(other, rest), filterOf(rest, store), by),
  )
  const text = listText(dealings, options, io, {
    text: list => (list.length ? dealingsTable(list, one, other, io) : ''),
    plain: dealing => ({ a: one, b: other, ...dealing }),
    header,
    cells,
  })
  await io.out(text)
  if (dealings.length) return exit.done
  io.err(`nothing in the record between ${one} and ${other}`)
  return options.failIfEmpty ? exit.empty : exit.done
}

const ways = ['there', 'back', 'both'] as const
const numbers = ['acts', 'reports', 'weighed', 'sum', 'mean'] as const
const header = [
  'period',
  ...ways.flatMap(way => numbers.map(number => `${way}_${number}`)),
  ...ways.map(way => `${way}_places`),
]

const cells = (dealing: Dealing): (string | number)[] => [
  dealing.period,
  ...ways.flatMap(way => numbers.map(number => (dealing[way] as Flow)[number] ?? '')),
  ...ways.map(way => dealing[way].places),
]
