import type { EditionCounts } from '../../record/ask/editions.ts'
import { open } from '../../record/store/index.ts'
import { type Common, type Io, moment } from '../io.ts'
import { Keeper, type Kept } from '../keeper.ts'
import { listsIn, readerOf } from '../lists.ts'
import { named } from '../named.ts'
import { patiently } from '../patiently.ts'
import { line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { codeOf, readings, type Tally } from '../readings.ts'

/** What `onrecord add` takes. */
export interface AddCommand extends Common {
  readonly date?: string
  readonly parties?: readonly string[]
  readonly store?: string
  readonly json?: boolean
  readonly failIfEmpty?: boolean
}

/** What was read is kept where nothing more comes for so many milliseconds. */
const patience = 100

/** Reads documents into the store, each wholly or not at all; says what is new. */
export async function addCommand(inputs: string[], options: AddCommand, io: Io): Promise<number> {
  const names = named(inputs)
  const lists = await listsIn(options.parties)
  const reader = { ...options, parties: readerOf(lists) }
  const store = open(options.store)
  const keeper = new Keeper(store, () => moment(io.env))
  const skip = (input: string, why: string) => keeper.skip(input, why)
  const tally: Tally = { failed: 0, refused: 0, skip }
  const count = { added: 0, updated: 0, unchanged: 0 }
  const kinds = new Map<string, number>()
  let entries = 0
  let disputes = 0
  const tell = async ({ name, reading, outcome }: Kept) => {
    if (outcome instanceof Error) {
      tally.failed++
      io.err(`onrecord: ${clean(`${name}: ${outcome.message}`)}`)
      return
    }
    count[outcome]++
    entries += reading.entries.length
    if (outcome !== 'unchanged') {
      disputes += reading.disputes.length
      for (const { kind } of reading.entries) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    if (options.json) {
      const { id, title, published } = reading.document
      const told = { input: name, outcome, id, title, published }
      await io.out(line({ ...told, entries: reading.entries.length }))
    }
  }
  const keep = async () => {
    for (const kept of await keeper.keep()) await tell(kept)
  }
  const before = store.ask.newest()
  let editions = { copies: 0, groups: 0, versions: 0 }
  try {
    store.keepLists(lists)
    for await (const come of patiently(readings(names, reader, io, tally), patience)) {
      if (come) keeper.take(come.page.name, come.reading)
      if (!come || keeper.full) await keep()
    }
  } finally {
    try {
      await keep()
      editions = store.ask.editionsAfter(before)
    } finally {
      await store.close()
    }
  }
  io.err(summary(count, tally, editions))
  const news = [...kinds].map(([kind, n]) => `${n} ${kind}${n === 1 ? '' : 's'}`)
  if (disputes) news.push(`${disputes} dispute${disputes === 1 ? '' : 's'}`)
  if (news.length) io.err(`new: ${news.join('  ')}`)
  if (news.length) io.err('next: onrecord due')
  return codeOf(tally, options.failIfEmpty && entries === 0)
}

function summary(
  count: Record<'added' | 'updated' | 'unchanged', number>,
  tally: Tally,
  { groups, versions }: EditionCounts,
): string {
  const documents = (n: number) => `${n} document${n === 1 ? '' : 's'}`
  const more = [
    groups ? `${groups} reprint group${groups === 1 ? '' : 's'}` : '',
    versions ? `${versions} later version${versions === 1 ? '' : 's'}` : '',
    count.updated ? `${count.updated} read anew` : '',
    count.unchanged ? `${count.unchanged} unchanged` : '',
  ].filter(Boolean)
  const failed = tally.failed ? `   ${tally.failed} failed: onrecord list skipped` : ''
  return `added ${documents(count.added)}${more.length ? ` (${more.join(', ')})` : ''}${failed}`
}
