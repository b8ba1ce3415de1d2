import { basename, join } from 'node:path'
import { keptKinds } from '../../find/index.ts'
import { type Filter, momentOf } from '../../record/ask/filter.ts'
import type { EntryDecision } from '../../record/review/index.ts'
import type { Store } from '../../record/store/index.ts'
import { correctionsPage, pageOf } from '../exports/corrections.ts'
import { atom } from '../exports/feeds.ts'
import { made, written } from '../exports/file.ts'
import { gonePage, indexPage, ownPage } from '../exports/site.ts'
import { toldIn } from '../exports/source.ts'
import { keepStanding, standingIn } from '../exports/standing.ts'
import { csv } from '../exports/tables.ts'
import { type Subject, type Told, webAddress } from '../exports/told.ts'
import { UsageError } from '../fault.ts'
import { filterOf } from '../filters.ts'
import { exit, type Io } from '../io.ts'
import { printed } from '../print/counted.ts'
import { inStore } from '../stores.ts'
import type { ExportCommand } from './export.ts'
import { kindsOf } from './list.ts'

const states = ['machine', 'confirmed', 'corrected', 'rejected']
/** What a page of corrections tells of. */
const changing: ReadonlySet<string> = new Set(['correct', 'reject', 'decide'])

/** Writes a folder of pages that any web server can show: a page an entry, a table, a feed, what was corrected. */
export async function siteCommand(
  what: readonly string[],
  asked: string,
  options: ExportCommand,
  io: Io,
): Promise<number> {
  const { output, url } = options
  if (output === undefined || output === '-') {
    throw new UsageError('a site is a folder of pages: give -o FOLDER')
  }
  const strange = (['format', 'limit', 'within', 'overdue'] as const).find(one => options[one])
  if (strange) throw new UsageError(`--${strange} is not for a site`)
  if (url !== undefined && !webAddress(url)) {
    throw new UsageError(`--url ${url}: not an address; write it as https://desk.example/promises/`)
  }
  if (what.length > 1) throw new UsageError('a site is of one list: onrecord export site pledges')
  const kind = kindsOf(what[0], options.kind)
  return inStore(options, io, async store => {
    const filter = filterOf({ ...options, ...(kind && { kind }) }, store)
    const title = options.title ?? `${titleOf(kind)} on record`
    made(join(output, 'e'))
    const log = store.review.log(undefined, momentOf(filter))
    const ids = await ownPages(store, filter, log, output)
    await takenOut(output, ids)
    const changed = log.filter(({ ruling }) => ids.has(ruling.entry) && changing.has(ruling.kind))
    const listed = (most?: number) => outward(toldIn(store, filter, 'newest', most))
    const base = url?.replace(/(?<!\/)$/, '/') ?? ''
    const permalink = (id: string) => base + pageOf(id)
    const subject: Subject = { title, asked, skip: () => undefined, permalink }
    await written(join(output, 'entries.csv'), csv(listed()))
    await written(join(output, 'feed.atom'), atom(listed(100), subject))
    await written(join(output, 'corrections.html'), correctionsPage(changed, title))
    await written(join(output, 'index.html'), indexPage(listed(), title))
    const total = store.ask.printed(filter)
    const count = total.entries
    io.err(`${output}: ${printed(total)}, ${ids.size + 2} pages`)
    if (count === 0) io.err('nothing in the record fits')
    return count === 0 && options.failIfEmpty ? exit.empty : exit.done
  })
}

/** A page for each entry; what was rejected keeps its own, so that no link of old breaks. */
async function ownPages(
  store: Store,
  filter: Filter,
  log: readonly EntryDecision[],
  output: string,
): Promise<ReadonlySet<string>> {
  const every = filter.states ? filter : { ...filter, states }
  const all = () => outward(toldIn(store, every, 'newest'))
  const ids = new Set<string>()
  for await (const { item } of all()) ids.add(item.entry.id)
  // Before the pages: what is stopped halfway still knows of them.
  await keepStanding(output, ids, goneFrom(output, ids))
  const decisions = Map.groupBy(log, ({ ruling }) => ruling.entry)
  for await (const told of all()) {
    const { id, kind } = told.item.entry
    const asOf = filter.asOf ?? filter.recorded ?? '9999-12-31'
    const restated = keptKinds.has(kind) ? (store.follow(id, asOf)?.restated ?? []) : []
    const page = ownPage(told, restated, decisions.get(id) ?? [], other => ids.has(other))
    await written(join(output, pageOf(id)), page)
  }
  return ids
}

/** Pages that an earlier run wrote, of entries that are there no more, tell only that: no link leads nowhere. */
async function takenOut(output: string, ids: ReadonlySet<string>): Promise<void> {
  for (const id of goneFrom(output, ids)) {
    await written(join(output, pageOf(id)), gonePage())
  }
}

const goneFrom = (output: string, ids: ReadonlySet<string>): readonly string[] =>
  [...standingIn(output)].filter(id => !ids.has(id))

/** Without the folders of this machine: a site is for others. */
async function* outward(all: AsyncIterable<Told>): AsyncGenerator<Told> {
  for await (const told of all) {
    const { item } = told
    const document = { ...item.document, name: basename(item.document.name) }
    yield { ...told, item: { ...item, document } }
  }
}

const titleOf = (kinds: readonly string[] | undefined) => {
  const [kind] = kinds ?? []
  return kind && kinds?.length === 1 ? `${kind[0]!.toUpperCase()}${kind.slice(1)}s` : 'Entries'
}
