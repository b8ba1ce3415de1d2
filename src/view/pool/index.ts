import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import { InputError, type Page } from '../../input/page.ts'
import { shippedAt } from '../../input/shipped.ts'
import type { Reading } from '../../record/entry.ts'
import { type Told, whyLost } from './fault.ts'
import { gate } from './gate.ts'
import { watched } from './watch.ts'
import type { Outcome, Shared, Task } from './worker.ts'

export type { Outcome } from './worker.ts'

/** Threads that read pages, so that long texts hold nobody up. */
export interface Readers {
  /**
   * Reads a page; the signal stops it at once, wherever it is. Rejects with an InputError for what cannot be
   * read, with an AbortError where it was stopped.
   */
  read(page: Page, options?: ReadersAsked): Promise<Reading>
  /**
   * Reads pages in one message to a thread and tells of each what became of it, in their order. A page on which
   * the thread ends or takes too long is told as that, and the others are read again. Rejects as `read` where it
   * was stopped, and where a thread cannot begin.
   */
  readAll(pages: readonly Page[], options?: ReadersAsked): Promise<readonly Outcome[]>
  close(): Promise<void>
}

/** How pages are to be read: the day of publication, where the reader says it, and what stops the reading. */
export interface ReadersAsked {
  readonly date?: string
  readonly signal?: AbortSignal
}

/** What threads may be told. */
export interface ReadersOptions extends Partial<Shared> {
  /** The module that a thread runs: `worker.ts`, or one that answers as it does. */
  readonly worker?: URL
  /** Milliseconds that a page may take, beside those that its length is worth. */
  readonly patience?: number
  /** Megabytes that a thread may hold, beside the texts themselves. */
  readonly memory?: number
}

/** A task that was given to a thread: where the thread is in it, and what says that none will take it up. */
interface Waiting {
  readonly at: Int32Array<SharedArrayBuffer>
  readonly broken: (error: Error) => void
}

/** Megabytes of what a thread has just made: the larger, the more garbage lies about. */
const young = 24

/** So many threads at most; one that has nothing to do for half a minute ends. */
export function readers(
  threads: number,
  { worker = workerFile(), patience = 60_000, memory = 2048, lists = [] }: ReadersOptions = {},
): Readers {
  // A thread holds 60 MB and would let garbage lie up to four times that: a third less memory for some 3 % of time.
  setFlagsFromString('--heap-growing-percent=25')
  const pool = new Piscina<Task, readonly Outcome[]>({
    filename: worker.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
    workerData: { lists } satisfies Shared,
  })
  // What waits here, not in the pool, is read by the next thread when one ends.
  const enter = gate(threads)
  const waiting = new Set<Waiting>()
  // A thread that ends before it takes anything up leaves what waits for it unanswered.
  pool.on('error', error => {
    for (const { at, broken } of waiting) if (Atomics.load(at, 0) < 0) broken(error)
  })

  /** All outcomes, or the place of the page on which the thread was lost, and why. */
  async function attempt(
    pages: readonly Page[],
    { date, signal }: ReadersAsked,
  ): Promise<{ outcomes: readonly Outcome[] } | { lost: number; why: string }> {
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const task: Task = { pages, at, ...(date !== undefined && { date }) }
    // One for each task: of those that hang on a signal of the whole run nothing would ever be let go.
    const end = new AbortController()
    const [late, broken] = [new Error('late'), (error: Error) => end.abort(error)]
    const stop = () => end.abort(signal?.reason)
    const watch = watched(pages, at, patience, () => end.abort(late))
    const wait = { at, broken }
    waiting.add(wait)
    signal?.addEventListener('abort', stop)
    try {
      signal?.throwIfAborted()
      return { outcomes: await pool.run(task, { signal: end.signal }) }
    } catch (error) {
      const lost = Atomics.load(at, 0)
      const { aborted, reason } = end.signal
      if (aborted && reason !== late) throw signal?.aborted ? error : reason
      if (signal?.aborted || lost < 0) throw error
      const told: Told = { patience: watch.patienceFor(lost), memory, late: aborted }
      return { lost, why: whyLost(error as Error, told) }
    } finally {
      signal?.removeEventListener('abort', stop)
      waiting.delete(wait)
      watch.end()
    }
  }

  async function readAll(pages: readonly Page[], options: ReadersAsked = {}) {
    const outcomes: Outcome[] = []
    let left = pages.map((page, place) => ({ page, place }))
    while (left.length) {
      const leave = await enter()
      const tried = await attempt(
        left.map(({ page }) => page),
        options,
      ).finally(leave)
      if ('outcomes' in tried) {
        for (const [at, outcome] of tried.outcomes.entries()) outcomes[left[at]!.place] = outcome
        break
      }
      const { page, place } = left[tried.lost]!
      outcomes[place] = { fault: `${page.name}: ${tried.why}` }
      left = left.toSpliced(tried.lost, 1)
    }
    return outcomes
  }

  return {
    readAll,
    async read(page, options) {
      const [outcome] = await readAll([page], options)
      if ('json' in outcome!) return JSON.parse(outcome.json) as Reading
      if (outcome!.stack !== undefined) throw new Error(outcome!.stack)
      throw new InputError(page.name, outcome!.fault.replace(`${page.name}: `, ''))
    },
    close: () => pool.close({ force: true }),
  }
}

/** The module that a thread runs: beside this one in the sources, above its piece in the bundle, else in the package. */
function workerFile(): URL {
  const places = ['./worker.ts', '../worker.js'].map(place => new URL(place, import.meta.url))
  const built = places.find(place => existsSync(place)) ?? shippedAt('dist/worker.js')
  if (built) return built
  throw new Error('dist/worker.js is missing from this installation: install onrecord again')
}
