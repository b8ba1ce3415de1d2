import { Fetcher } from '../../input/fetch/index.ts'
import { open } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import { networkOf } from '../fetching.ts'
import { filterOf } from '../filters.ts'
import { type Common, exit, type Io, moment } from '../io.ts'
import { listsIn, readerOf } from '../lists.ts'
import type { NetworkOptions } from '../network.ts'
import { watch } from '../watch/index.ts'
import { type Telling, Told } from '../watch/told.ts'

/** What `onrecord watch` takes. */
export interface WatchCommand extends Common, NetworkOptions, Telling {
  readonly parties?: readonly string[]
  /** Minutes. */
  readonly interval: number
  readonly once?: boolean
}

/** Reads feeds and folders again and again, and keeps what is new; shows what a filter lets through. */
export async function watchCommand(
  inputs: readonly string[],
  options: WatchCommand,
  io: Io,
): Promise<number> {
  const network = networkOf(options, io.env)
  const lists = await listsIn(options.parties)
  const stop = new AbortController()
  let code: number | undefined
  const end = (as: number) => () => {
    code = as
    stop.abort()
  }
  // The command line's own would not wait for what is being written. A second signal ends it at once.
  process.removeAllListeners('SIGINT')
  const signals = [
    ['SIGINT', end(exit.stopped)],
    ['SIGTERM', end(exit.done)],
  ] as const
  for (const [name, listener] of signals) process.once(name, listener)
  const store = open(options.store)
  const fetcher = new Fetcher({ ...network, signal: stop.signal })
  const told = new Told(store, options, io)
  try {
    store.keepLists(lists)
    checked(() => filterOf(options, store), io)
    await watch(inputs, {
      store,
      fetcher,
      reader: { ...options, parties: readerOf(lists) },
      io,
      told,
      interval: options.interval * 60_000,
      once: options.once ?? false,
      signal: stop.signal,
      random: Math.random,
      moment: () => moment(io.env),
      lists: new Map(),
    })
  } finally {
    for (const [name, listener] of signals) process.off(name, listener)
    await fetcher.close()
    await store.close()
  }
  io.err(told.summary())
  return code ?? (told.failed ? exit.partly : exit.done)
}

/** Wrong filters end it before it begins; a party that nothing was read of as yet is only told. */
function checked(filter: () => unknown, io: Io): void {
  try {
    filter()
  } catch (error) {
    if (error instanceof UsageError || (error as Error).name !== 'RegistryError') throw error
    io.err(`${(error as Error).message}; shown once it is`)
  }
}
