import { dueKinds, keptKinds } from '../../find/index.ts'
import { later } from '../../record/edtf.ts'
import type { DuePlace } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { markedDue } from '../marked.ts'
import { dueTable } from '../print/due.ts'
import { dueCells, dueHeader, plainDue } from '../print/duerows.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord due` takes. */
export interface DueCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly within?: readonly [number, 'd' | 'w' | 'm' | 'y']
  readonly overdue?: boolean
  readonly all?: boolean
}

/** Days ahead that are shown where nothing is asked. */
const usual: readonly [number, 'd'] = [60, 'd']

/** Lists what falls due, or what is over, by date; on another day, as the record was on it. */
export async function dueCommand(options: DueCommand, io: Io): Promise<number> {
  const strange = options.kind?.find(kind => !dueKinds.has(kind))
  if (strange !== undefined) {
    throw new UsageError(`unknown kind "${strange}": choose from ${[...dueKinds].join(', ')}`)
  }
  const asOf = options.asOf ?? today(io.env)
  const [amount, unit] = options.within ?? usual
  const { due, next } = await inStore(options, io, store => {
    const { kinds = [...dueKinds], ...filter } = filterOf(options, store)
    const question = {
      asOf,
      kinds,
      filter,
      all: options.all ?? false,
      ...(options.overdue
        ? { overdue: true, ...(options.within ? { since: later(asOf, -amount, unit) } : {}) }
        : { until: later(asOf, amount, unit) }),
    }
    return markedDue(store, question, pagingOf(options))
  })
  const as = { text: dueTable, plain: plainDue, header: dueHeader, cells: dueCells }
  await io.out(listText(due, options, io, as))
  if (next) io.err(`go on with --cursor ${next}`)
  if (options.overdue) {
    const open = due.map(({ places }) => places[0]!).find(isOpen)
    if (open) io.err(`next: onrecord follow ${open.entry.id}`)
  }
  if (due.length) return exit.done
  const span = options.overdue
    ? `overdue on ${asOf}`
    : `due from ${asOf} on, ${amount}${unit} ahead`
  io.err(`nothing ${span}`)
  return options.failIfEmpty ? exit.empty : exit.done
}

/** Of what can be kept or broken, and nobody ruled on yet. */
const isOpen = ({ entry, outcome }: DuePlace) => keptKinds.has(entry.kind) && !outcome
