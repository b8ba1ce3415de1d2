import type { Counting } from '../../record/ask/countings.ts'
import { type FilterOptions, type FormatOptions, filterOf } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { countsTable } from '../print/bars.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What counts take. */
export interface CountCommand extends Common, FilterOptions, FormatOptions {
  readonly countBy: Counting
  readonly distinct?: 'event' | 'report'
}

/** Counts entries by month, kind, party, and where they were printed; with `distinct event`, also the acts that they tell of. */
export async function countCommand(options: CountCommand, io: Io): Promise<number> {
  const { countBy, distinct } = options
  const counts = await inStore(options, io, store =>
    store.ask.counts(filterOf(options, store), countBy, distinct === 'event'),
  )
  const events = distinct === 'event'
  const text = listText(counts, options, io, {
    text: (list, style) => countsTable(list, countBy, style),
    plain: ({ key, name, events: acts, reports, places }) => ({
      [countBy]: key,
      ...(countBy === 'party' && { name }),
      ...(events && { events: acts }),
      reports,
      places,
    }),
    header: [
      countBy,
      ...(countBy === 'party' ? ['name'] : []),
      ...(events ? ['events'] : []),
      'reports',
      'places',
    ],
    cells: ({ key, name, events: acts, reports, places }) => [
      key,
      ...(countBy === 'party' ? [name] : []),
      ...(acts === null ? [] : [acts]),
      reports,
      places,
    ],
  })
  await io.out(text)
  if (counts.length) return exit.done
  io.err('nothing in the record fits')
  return options.failIfEmpty ? exit.empty : exit.done
}
