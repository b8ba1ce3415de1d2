import type { Item } from '../../record/ask/items.ts'
import type { Io } from '../io.ts'
import { Names, phrase, spoken } from './entry.ts'
import { headingOf } from './groups.ts'
import { csv, line } from './json.ts'
import { clean, pad, short, wrap } from './text.ts'
import { tsv } from './tsv.ts'

const columns = { date: 12, heading: 12, id: 15, least: 30 }

/** Marks of what a person decided. */
const marks: Readonly<Record<Item['state'], string>> = {
  machine: '',
  confirmed: ' ✓',
  corrected: ' ✎',
  rejected: ' ✗',
}

/** Entries of a store for a person: the day, what kind, who and what; below, where it stands. */
export function itemsTable(
  items: readonly Item[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
  dateOf = (item: Item) => spoken(item.day ?? ''),
): string {
  const dates = items.map(dateOf)
  const first = Math.max(columns.date, ...dates.map(date => date.length + 2))
  const indent = first + columns.heading
  const lines = items.flatMap((item, at) => {
    const { entry, document, state, outcome } = item
    const names = new Names(item.parties, item.instruments)
    const start = pad(dates[at]!, first) + paint.cyan(pad(headingOf(entry), columns.heading))
    const told = phrase(entry, names, paint) + paint.green(marks[state])
    const ruled = outcome ? paint.yellow(` → ${outcome.outcome}`) : ''
    const room = Math.max(columns.least, width - indent - columns.id)
    const [opening = '', ...rest] = wrap(told + ruled, room)
    const head = `${pad(start + opening, width - columns.id)}  ${paint.dim(entry.id)}`
    const places = item.places.length > 1 ? `in ${item.places.length} places` : null
    const from = [document.published, places, document.title ?? document.name, document.site]
      .filter(part => part !== null)
      .map(part => clean(part))
      .join(' · ')
    const below = paint.dim(short(from, Math.max(columns.least, width - indent)))
    return [head, ...[...rest, below].map(more => ' '.repeat(indent) + more)]
  })
  return lines.map(one => `${one.trimEnd()}\n`).join('')
}

/** Names of the columns that tell of an entry, which other tables go on from. */
export const entryHeader = [
  'id',
  'kind',
  'force',
  'change',
  'status',
  'state',
  'outcome',
  'day',
  'when',
  'due',
  'who',
  'whom',
  'speaker',
  'what',
  'condition',
  'under',
  'plover',
  'mode',
  'cameo',
  'goldstein',
  'confidence',
  'published',
  'document',
  'title',
  'source',
  'start',
  'end',
  'evidence',
] as const

/** Names of the columns of a table of entries: `places` is how many printed it. */
export const itemHeader: readonly string[] = [...entryHeader, 'places']

/** The cells of an entry in such a table. */
export const itemCells = (item: Item): (string | number)[] => [
  ...entryCells(item),
  item.places.length,
]

/** The cells that tell of an entry. */
export function entryCells(item: Item): (string | number)[] {
  const { entry, document, outcome } = item
  const name = (id: string) => item.parties.find(party => party.id === id)?.name ?? id
  const names = (ids: readonly string[]) => ids.map(name).join('; ')
  const { code, evidence } = entry
  return [
    entry.id,
    entry.kind,
    entry.force ?? '',
    entry.change ?? '',
    entry.status,
    item.state,
    outcome?.outcome ?? '',
    item.day ?? '',
    entry.when?.edtf ?? '',
    entry.due?.edtf ?? '',
    names(entry.who),
    names(entry.whom),
    entry.speaker === null ? '' : name(entry.speaker),
    (entry.what ?? entry.trigger).text,
    entry.condition?.text ?? '',
    entry.under.join('; '),
    code?.plover ?? '',
    code?.mode ?? '',
    code?.cameo ?? '',
    code?.goldstein ?? '',
    entry.confidence,
    document.published ?? '',
    document.id,
    document.title ?? '',
    document.site ?? document.name,
    evidence.start,
    evidence.end,
    evidence.exact,
  ]
}

/** An item as JSON: the entry with what stands around it; the machine's own reading where a person changed it; its places where there are several. */
export function plainItem({ machine, places, ...item }: Item): object {
  const told = places.length > 1 ? { ...item, places } : item
  return item.state === 'corrected' ? { ...told, machine } : told
}

/** How rows are asked for. */
export interface Format {
  readonly json?: boolean
  readonly csv?: boolean
  readonly tsv?: boolean
  readonly text?: boolean
  readonly fields?: readonly string[]
}

/** A list in the form that is asked for: the table on a terminal, NDJSON on a pipe. */
export function listText<T>(
  list: readonly T[],
  options: Format,
  io: Io,
  as: {
    readonly text: (list: readonly T[], io: Io) => string
    readonly plain: (one: T) => object
    readonly header: readonly string[]
    readonly cells: (one: T) => (string | number)[]
  },
): string {
  if (options.csv) return csv(as.header, list.map(as.cells))
  if (options.tsv) return tsv(as.header, list.map(as.cells))
  if (options.json || options.fields || !(io.tty || options.text)) {
    return list.map(one => line(as.plain(one), options.fields)).join('')
  }
  return as.text(list, io)
}
