import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Filter } from '../../record/ask/filter.ts'
import { later } from '../../record/edtf.ts'
import type { DueQuestion, Store } from '../../record/store/index.ts'
import { made, together, written } from '../exports/file.ts'
import { type Format, formatOf, formats } from '../exports/index.ts'
import { dueIn, first, toldIn, toldOf } from '../exports/source.ts'
import { headline, type Subject, type Told } from '../exports/told.ts'
import { Failure, UsageError } from '../fault.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { printed } from '../print/counted.ts'
import { inStore } from '../stores.ts'
import { kindsOf } from './list.ts'

/** What `onrecord export` takes. */
export interface ExportCommand extends Common, FilterOptions {
  readonly format?: string
  readonly output?: string
  readonly limit?: number
  readonly within?: readonly [number, 'd' | 'w' | 'm' | 'y']
  readonly overdue?: boolean
  readonly title?: string
  readonly pledges?: boolean
  /** Of a site: where it will stand. */
  readonly url?: string
  readonly failIfEmpty?: boolean
}

/** What is put out: how it is called, and its entries for a format. */
interface Source {
  readonly title: string
  readonly entries: (format: Format) => AsyncIterable<Told>
}

const kinds = ['statement', 'pledge', 'demand', 'event', 'appointment', 'term']
const dueKinds = ['pledge', 'demand', 'appointment', 'term']

/** Puts entries out in a format of other programs: to standard output, a file, or a folder. */
export async function exportCommand(
  what: readonly string[],
  options: ExportCommand,
  io: Io,
): Promise<number> {
  if (what[0] === 'site') {
    const { siteCommand } = await import('./site.ts')
    return siteCommand(what.slice(1), askedOf(what, options), narrowed(options), io)
  }
  return putOutAs(what, narrowed(options), io)
}

/** `--pledges` is `--kind pledge`. */
const narrowed = ({ pledges, ...options }: ExportCommand): ExportCommand =>
  pledges ? { ...options, kind: ['pledge'] } : options

async function putOutAs(what: readonly string[], options: ExportCommand, io: Io): Promise<number> {
  const { output = '-' } = options
  const folder = output !== '-' && isFolder(output)
  const format = formatOf(options.format, folder ? undefined : output)
  if (folder) made(output)
  if (output === '-' && format.binary && io.tty) {
    throw new UsageError(`${format.name} is not for a terminal; give -o FILE`)
  }
  return inStore(options, io, async store => {
    const source = sourceOf(store, what, options, io)
    const asked = askedOf(what, options)
    const beside = folder ? formats.find(({ name }) => name === format.beside) : undefined
    let count = 0
    for (const one of beside ? [format, beside] : [format]) {
      const path = folder ? join(output, `${fileName(what)}.${one.endings[0]}`) : output
      const told = await putOut(one, source, asked, path, io)
      count = told
    }
    if (count === 0) io.err('nothing in the record fits')
    return count === 0 && options.failIfEmpty ? exit.empty : exit.done
  })
}

async function putOut(format: Format, source: Source, asked: string, path: string, io: Io) {
  const skipped = new Map<string, number>()
  let [count, places] = [0, 0]
  const counted = async function* (all: AsyncIterable<Told>) {
    for await (const told of all) {
      count++
      places += told.item.places.length
      yield told
    }
  }
  const subject: Subject = {
    title: source.title,
    asked,
    skip: why => void skipped.set(why, (skipped.get(why) ?? 0) + 1),
  }
  const write = await format.writer()
  const pieces = write(counted(source.entries(format)), subject)
  if (path === '-') for await (const piece of together(pieces)) await io.out(piece)
  else await written(path, pieces)
  const left = [...skipped.values()].reduce((sum, n) => sum + n, 0)
  if (path !== '-') {
    // Where some have no place in the format, it is not known where those that have were printed.
    const told = { entries: count - left, places: left ? 0 : places }
    io.err(`${path}: ${printed(told)}, ${format.name}`)
  }
  if (left) {
    const why = [...skipped].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([w, n]) => `${w} ${n}`)
    io.err(`${left} of ${count} have no place in ${format.name}: ${why.join(', ')}`)
  }
  return count
}

function sourceOf(store: Store, what: readonly string[], options: ExportCommand, io: Io): Source {
  const [one, ...more] = what
  const list = one === undefined || more.length ? undefined : one.replace(/s$/, '')
  if (one === 'due' && !more.length) return dueSource(store, options, io)
  if (options.within || options.overdue) {
    throw new UsageError('--within and --overdue are for onrecord export due')
  }
  if (one === undefined || (list !== undefined && kinds.includes(list))) {
    const kind = kindsOf(one, options.kind)
    const filter = filterOf({ ...options, ...(kind && { kind }) }, store)
    const title =
      options.title ??
      `${one ? `${list![0]!.toUpperCase()}${list!.slice(1)}s` : 'Entries'} on record`
    return { title, entries: format => listed(store, filter, format, options.limit) }
  }
  return oneSource(store, what, options)
}

function listed(store: Store, filter: Filter, format: Format, limit: number | undefined) {
  const states = ['machine', 'confirmed', 'corrected', 'rejected']
  const all = format.rejected && !filter.states ? { ...filter, states } : filter
  return toldIn(store, all, format.newest ? 'newest' : 'oldest', mostOf(format, limit))
}

const mostOf = (format: Format, limit: number | undefined) =>
  (limit ?? format.newest ?? 0) || Infinity

/** Entries and documents by their ids. */
function oneSource(store: Store, ids: readonly string[], options: ExportCommand): Source {
  const filter = filterOf(options, store)
  const parts = ids.map(id => {
    const found = store.item(id, filter)
    if (found) {
      const told = toldOf(store, [found.item], filter)
      return { title: headline(told[0]!), entries: () => told }
    }
    const held = store.document(id)
    if (!held) {
      const lists = kinds.map(kind => `${kind}s`).join(', ')
      throw new Failure(`${id}: no such entry or document; lists are ${lists}, due`)
    }
    const { id: document, title } = held.reading.document
    return {
      title: title ?? held.name,
      entries: (format: Format) => listed(store, { ...filter, document }, format, options.limit),
    }
  })
  const title = options.title ?? (parts.length === 1 ? parts[0]!.title : 'Entries on record')
  return {
    title,
    entries: async function* (format) {
      for (const part of parts) yield* part.entries(format)
    },
  }
}

/** What falls due: all that is ahead where no span is given. `--as-of` is the day to reckon from, and of whose record. */
function dueSource(store: Store, options: ExportCommand, io: Io): Source {
  const { within, overdue, kind, ...rest } = options
  const asOf = rest.asOf ?? today(io.env)
  const strange = kind?.find(one => !dueKinds.includes(one))
  if (strange !== undefined) {
    throw new UsageError(`unknown kind "${strange}": choose from ${dueKinds.join(', ')}`)
  }
  const filter = filterOf(rest, store)
  const { asOf: _, recorded: __, ...cutting } = filter
  const question: DueQuestion = {
    asOf,
    kinds: kind ?? dueKinds,
    filter: {
      ...(filter.asOf !== undefined && { asOf: filter.asOf }),
      ...(filter.recorded !== undefined && { recorded: filter.recorded }),
    },
    ...(overdue
      ? { overdue: true, ...(within && { since: later(asOf, -within[0], within[1]) }) }
      : within && { until: later(asOf, within[0], within[1]) }),
  }
  const cut = Object.keys(cutting).length ? { ...filter, kinds: question.kinds! } : null
  const title = options.title ?? (overdue ? 'Overdue on record' : 'Due on record')
  return {
    title,
    entries: format =>
      first(dueIn(store, question, cut, format.rejected === true), mostOf(format, options.limit)),
  }
}

const isFolder = (path: string) =>
  path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())

const fileName = (what: readonly string[]) =>
  (what.join('+') || 'entries').replace(/[^\w+.-]/g, '_')

/** What was asked for, the same for the same question. */
function askedOf(what: readonly string[], options: ExportCommand): string {
  const { format: _, output, limit, store, title, color, debug, failIfEmpty, ...asked } = options
  const sorted = Object.entries(asked).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([what, sorted])
}
