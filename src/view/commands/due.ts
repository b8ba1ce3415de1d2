import { later } from '../../record/edtf.ts'
import type { Due } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { dueTable } from '../print/due.ts'
import { csv, line } from '../print/json.ts'
import { inStore } from '../stores.ts'

/** What `onrecord due` takes. */
export interface DueCommand extends Common {
  readonly store?: string
  readonly within?: readonly [number, 'd' | 'w' | 'm' | 'y']
  readonly asOf?: string
  readonly overdue?: boolean
  readonly kind?: readonly string[]
  readonly json?: boolean
  readonly csv?: boolean
  readonly text?: boolean
  readonly failIfEmpty?: boolean
}

/** Kinds that fall due. */
const kinds: readonly string[] = ['pledge', 'demand', 'appointment', 'term']

/** Days ahead that are shown where nothing is asked. */
const usual: readonly [number, 'd'] = [60, 'd']

/** Lists what falls due, or what is over, by date. */
export async function dueCommand(options: DueCommand, io: Io): Promise<number> {
  const strange = options.kind?.find(kind => !kinds.includes(kind))
  if (strange !== undefined) {
    throw new UsageError(`unknown kind "${strange}": choose from ${kinds.join(', ')}`)
  }
  const asOf = options.asOf ?? today(io.env)
  const [amount, unit] = options.within ?? usual
  const found = await inStore(options, io, store =>
    store.due({
      asOf,
      kinds: options.kind ?? kinds,
      ...(options.overdue
        ? { overdue: true, ...(options.within ? { since: later(asOf, -amount, unit) } : {}) }
        : { until: later(asOf, amount, unit) }),
    }),
  )
  await io.out(printed(found, options, io))
  if (found.length === 0) {
    const span = options.overdue
      ? `overdue on ${asOf}`
      : `due from ${asOf} on, ${amount}${unit} ahead`
    io.err(`nothing ${span}`)
  }
  return found.length === 0 && options.failIfEmpty ? exit.empty : exit.done
}

function printed(found: readonly Due[], options: DueCommand, io: Io): string {
  if (options.csv) return csv(header, found.map(cells))
  if (options.json || !(io.tty || options.text)) return found.map(due => line(plain(due))).join('')
  return dueTable(found, io)
}

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
  'places',
  'document',
  'evidence',
]

function cells({ day, days, places }: Due): (string | number)[] {
  const { entry, parties, document } = places[0]!
  const names = (ids: readonly string[]) =>
    ids.map(id => parties.find(party => party.id === id)?.name ?? id).join('; ')
  const what = (entry.what ?? entry.trigger).text
  const told = [entry.kind, entry.force ?? '', names(entry.who), names(entry.whom), what]
  const rest = [entry.condition?.text ?? '', entry.due?.edtf ?? '', entry.status]
  return [day, days, entry.id, ...told, ...rest, places.length, document, entry.evidence.exact]
}

function plain({ day, days, places }: Due): object {
  const { entry, parties } = places[0]!
  const met = new Set([...entry.who, ...entry.whom, ...entry.via, entry.speaker])
  return {
    day,
    days,
    entry,
    parties: parties.filter(party => met.has(party.id)),
    places: places.map(place => ({
      entry: place.entry.id,
      document: place.document,
      title: place.title,
      published: place.published,
    })),
  }
}
