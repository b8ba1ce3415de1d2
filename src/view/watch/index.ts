import { shownAddress } from '../../input/fetch/index.ts'
import { clean } from '../print/text.ts'
import { askFeed } from './feeds.ts'
import { Folders } from './files.ts'
import { readOffered } from './offered.ts'
import { type Sources, sourcesOf } from './sources.ts'
import { spokenMoment, type Watching } from './watching.ts'

/** Milliseconds: between two looks at folders and lists; the longest that a run that looks once waits for a host. */
const every = { look: 5000, host: 60_000 }
/** Milliseconds: a feed that another run asked just now is not asked at once. */
const justNow = 60_000
/** Work under way at once. */
const parallel = 8

/**
 * Watches inputs until it is told to stop, or once: asks feeds when it is time, reads what they offer, one request at
 * a time for each host, and looks into folders. All that is to go on later stands in the store.
 */
export async function watch(inputs: readonly string[], watching: Watching): Promise<void> {
  const { signal, once, told, io } = watching
  const folders = new Folders(watching)
  const running = new Map<string, Promise<void>>()
  const asked = new Set<string>()
  const start = (host: string, work: Promise<void>) => {
    const ended = work
      .catch(error => {
        if (!signal.aborted) fault ??= { error }
      })
      .finally(() => running.delete(host))
    running.set(host, ended)
  }
  let fault: { readonly error: unknown } | undefined
  let sources: Sources = { addresses: [], places: [], faults: [] }
  let looked = Number.NEGATIVE_INFINITY
  let before = told.summary()
  while (!signal.aborted && !fault) {
    if (Date.now() - looked >= every.look && !(once && looked > 0)) {
      sources = await sourcesOf(inputs)
      for (const one of sources.faults) folders.fault(one)
      await folders.look(sources.places)
      looked = Date.now()
    }
    const wake = begin(sources.addresses, watching, running, asked, start)
    const wait = Math.max(wake - Date.now(), 0)
    if (running.size === 0) {
      if (once && wait > every.host) break
      if (!once && told.summary() !== before) io.err(told.summary())
      before = told.summary()
    }
    await idle(Math.min(wait, every.look), signal, running.values())
  }
  await Promise.all(running.values())
  if (fault) throw fault.error
}

/** Waits so many milliseconds, or until some work ends, or until all is to stop. */
function idle(
  milliseconds: number,
  signal: AbortSignal,
  working: Iterable<Promise<void>>,
): Promise<void> {
  return new Promise(done => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, Math.max(milliseconds, 10))
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    for (const one of working) void one.then(end)
  })
}

/** Starts what is due on hosts that are free; gives when more will be, in milliseconds since 1970. */
function begin(
  given: readonly string[],
  watching: Watching,
  running: ReadonlyMap<string, unknown>,
  asked: Set<string>,
  start: (host: string, work: Promise<void>) => void,
): number {
  const { store, fetcher, interval, once, lists, io } = watching
  const now = Date.now()
  let wake = Number.POSITIVE_INFINITY
  /** Whether the host can be asked now; if not, when to look again. */
  const free = (host: string) => {
    if (running.has(host)) return false
    const from = fetcher.turns.free(host) ?? now
    if (from > now) wake = Math.min(wake, from)
    return from <= now && running.size < parallel
  }
  const addresses = new Set([...given, ...given.flatMap(one => lists.get(shownAddress(one)) ?? [])])
  for (const address of addresses) {
    if (once && asked.has(address)) continue
    const known = store.watch.of(shownAddress(address))
    const rests = known.rests === '' ? 0 : Date.parse(known.rests)
    const before = known.asked === '' || once ? 0 : Date.parse(known.asked)
    const due = Math.max(
      rests,
      before + (asked.has(address) ? interval : Math.min(justNow, interval)),
    )
    if (due > now) {
      if (!once) wake = Math.min(wake, due)
      else io.err(`${clean(shownAddress(address))}: not asked before ${spokenMoment(known.rests)}`)
      if (once) asked.add(address)
      continue
    }
    const host = URL.parse(address)!.host
    if (!free(host)) continue
    asked.add(address)
    start(host, askFeed(address, watching))
  }
  for (const waiting of store.watch.waiting(new Date(now).toISOString())) {
    if (free(waiting.host)) start(waiting.host, readOffered(waiting, watching))
  }
  const next = store.watch.next()
  if (next && Date.parse(next) > now && !once) wake = Math.min(wake, Date.parse(next))
  return wake
}
