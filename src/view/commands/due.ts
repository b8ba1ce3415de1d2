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
import { dueTable, type Marked } from '../print/due.ts'
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
    const page = store.ask.due(question, pagingOf(options))
    const places = page.due.flatMap(({ places }) => places)
    const marks = store.ask.disputed(places, filter)
    const marked = page.due.map((one): Marked => {
      const own = one.places.flatMap(({ entry }) => marks.get(entry.id) ?? [])
      return { ...one, disputes: [...new Set(own)] }
    })
    return { due: marked, next: page.next }
  })
  await io.out(listText(due, options, io, { text: dueTable, plain, header, cells }))
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

const header = [
  'day',
  'days',
  'id',
  'kind',
  'force',
  'who',
  'whom',
  'what',
  'condition',
  'due',
  'status',
  'outcome',
  'disputed',
  'places',
  'document',
  'evidence',
]

function cells({ day, days, places, disputed, disputes }: Marked): (string | number)[] {
  const { entry, parties, document, outcome } = places[0]!
  const names = (ids: readonly string[]) =>
    ids.map(id => parties.find(party => party.id === id)?.name ?? id).join('; ')
  const what = (entry.what ?? entry.trigger).text
  const told = [entry.kind, entry.force ?? '', names(entry.who), names(entry.whom), what]
  const rest = [entry.condition?.text ?? '', entry.due?.edtf ?? '', entry.status]
  const ruled = [
    outcome?.outcome ?? '',
    [...disputed.map(place => place.entry.id), ...disputes].join('; '),
  ]
  const place = [places.length, document.name, entry.evidence.exact]
  return [day, days, entry.id, ...told, ...rest, ...ruled, ...place]
}

function plain({ day, days, places, disputed, disputes }: Marked): object {
  const { entry, parties, state, outcome } = places[0]!
  const place = ({ entry, document: { name, title, published } }: DuePlace) => {
    return { entry: entry.id, document: name, title, published }
  }
  return {
    day,
    days,
    entry,
    state,
    outcome,
    parties,
    places: places.map(place),
    disputed: disputed.map(place),
    disputes,
  }
}
