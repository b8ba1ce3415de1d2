import { availableParallelism } from 'node:os'
import { hashOf } from '../../record/manifest/index.ts'
import { open } from '../../record/store/index.ts'
import { networkFor } from '../fetching.ts'
import { Account } from '../intake/account.ts'
import { readItems } from '../intake/index.ts'
import { Keeper } from '../intake/keeper.ts'
import { Shown } from '../intake/progress.ts'
import { items } from '../intake/source.ts'
import { stopping } from '../intake/stop.ts'
import { type Common, exit, type Io, moment } from '../io.ts'
import { listsIn } from '../lists.ts'
import { named } from '../named.ts'
import type { NetworkOptions } from '../network.ts'
import { patiently } from '../patiently.ts'
import { clean } from '../print/text.ts'
import { codeOf } from '../readings.ts'

/** What `onrecord add` takes. */
export interface AddCommand extends Common, NetworkOptions {
  readonly date?: string
  readonly parties?: readonly string[]
  readonly store?: string
  readonly workers?: number | 'auto'
  readonly resume?: boolean
  readonly json?: boolean
  readonly failIfEmpty?: boolean
}

/** What was read is kept where nothing more comes for so many milliseconds. */
const patience = 100

/** Reads documents into the store, each wholly or not at all; says what is new. */
export async function addCommand(inputs: string[], options: AddCommand, io: Io): Promise<number> {
  const names = named(inputs)
  const { date, resume, workers = 1 } = options
  const lists = await listsIn(options.parties)
  const network = networkFor(inputs, options, io.env)
  const store = open(options.store)
  const keeper = new Keeper(store, () => moment(io.env))
  const account = new Account(options, io)
  const shown = new Shown(io, names)
  const stop = stopping(() => io.err('onrecord: stopping; what is read by now is kept'))
  const before = resume ? account.passing(source => store.place(source)) : undefined
  const manner = {
    lists,
    workers: workers === 'auto' ? availableParallelism() : workers,
    signal: stop.signal,
    ...(date !== undefined && { date }),
  }
  const keep = async () => {
    for (const kept of await keeper.keep()) await account.kept(kept)
  }
  const newest = store.ask.newest()
  let editions = { copies: 0, groups: 0, versions: 0 }
  try {
    store.keepLists(lists)
    const how = hashOf({ date, lists })
    const note = (line: string) => io.err(`onrecord: ${clean(line)}`)
    const source = items(names, { how, note, network, ...(before && { before }) })
    for await (const came of patiently(readItems(source, manner), patience)) {
      if (came) {
        account.came(came)
        keeper.take(came)
      }
      if (!came || keeper.full) await keep()
      shown.show(account.progress)
    }
  } finally {
    try {
      await keep()
      editions = store.ask.editionsAfter(newest)
    } finally {
      stop.end()
      await store.close()
    }
  }
  account.tell(shown.seconds, stop.signal.aborted, editions)
  if (stop.signal.aborted) return exit.stopped
  return codeOf(account.tally, options.failIfEmpty && account.entries === 0)
}
