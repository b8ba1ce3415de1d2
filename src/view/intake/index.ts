import type { Page } from '../../input/page.ts'
import type { Reading } from '../../record/entry.ts'
import { together } from '../../record/lists/index.ts'
import { read } from '../../record/read.ts'
import type { NamedList } from '../../record/registry/named.ts'
import type { Coming } from '../../record/store/index.ts'
import { patiently } from '../patiently.ts'
import { faultOf } from '../pool/fault.ts'
import type { Outcome, Readers } from '../pool/index.ts'
import { type Batch, batches } from './batches.ts'
import { inOrder } from './order.ts'
import type { Item } from './source.ts'

/** How pages are read. */
export interface Manner {
  readonly date?: string
  readonly lists: readonly NamedList[]
  /** Threads that read; in this process where it is 1. */
  readonly workers: number
  /** Ends it: what is read by then is still given. */
  readonly signal: AbortSignal
}

/** What came of an item. */
export interface Came extends Coming {
  readonly bytes: number
  /** Where in the code a fault arose that was not the page's. */
  readonly stack?: string
}

/**
 * What a message to a thread holds at most, about a second's work: a message of one page costs a fifth more, one
 * of longer work has others wait at the end.
 */
const message = { items: 50, text: 64_000 }
/** UTF-16 code units that are read ahead of what is kept. */
const ahead = 8_000_000
/** Pages that wait for a message to fill are read where nothing more comes for so many milliseconds. */
const patience = 100

/**
 * UTF-16 code units from which a page is read on a thread in any case: one that hangs is given up there, and the
 * keyboard is listened to meanwhile.
 */
const long = 500_000

/** Reads items, on threads where several are asked for; the order is that of the items, whatever their number. */
export async function* readItems(items: AsyncIterable<Item>, manner: Manner): AsyncGenerator<Came> {
  const { workers, signal } = manner
  const alone = workers === 1
  const threads = onThreads(manner)
  const outcomesOf = alone ? besides(inProcess(manner), threads.read) : threads.read
  const source = batches(patiently(items, patience), alone ? { ...message, items: 1 } : message)
  const work = async (batch: Batch) => ({ batch, outcomes: await outcomesOf(batch) })
  const window = {
    pieces: alone ? 1 : 4 * workers,
    weight: ahead,
    weighing: ({ text }: Batch) => text,
    signal,
  }
  try {
    for await (const { batch, outcomes } of inOrder(source, work, window)) {
      const left = [...outcomes]
      for (const { page, ...item } of batch.items) {
        yield { ...item, ...(page && cameOf(left.shift()!)) }
      }
    }
  } finally {
    await threads.close()
  }
}

type Made = Outcome | { readonly reading: Reading }
type Outcomes = (batch: Batch) => Promise<readonly Made[]>

/** Readers on threads, which are begun when the first page comes. */
function onThreads({ workers, lists, date, signal }: Manner) {
  let begun: Promise<Readers> | undefined
  const begin = async () => (await import('../pool/index.ts')).readers(workers, { lists })
  const options = { signal, ...(date !== undefined && { date }) }
  const read: Outcomes = async batch => {
    begun ??= begin()
    return (await begun).readAll(pagesOf(batch), options)
  }
  return { read, close: async () => (await begun)?.close() }
}

/** Short pages here, long ones on a thread. */
const besides =
  (here: Outcomes, thread: Outcomes): Outcomes =>
  batch =>
    batch.text < long ? here(batch) : thread(batch)

function inProcess({ date, lists }: Manner): Outcomes {
  const parties = lists.length ? together(lists) : undefined
  const options = { ...(date && { date }), ...(parties && { parties }) }
  const one = async (page: Page): Promise<Made> => {
    // Between two pages the keyboard is listened to.
    await new Promise(setImmediate)
    try {
      return { reading: await read(page, options) }
    } catch (error) {
      return faultOf(page, error)
    }
  }
  return batch => Promise.all(pagesOf(batch).map(one))
}

const pagesOf = ({ items }: Batch) => items.flatMap(({ page }) => page ?? [])

function cameOf(made: Made): Pick<Came, 'reading' | 'hash' | 'why' | 'stack'> {
  if ('reading' in made) return made
  if ('json' in made) return { reading: JSON.parse(made.json) as Reading, hash: made.hash }
  const { fault, stack } = made
  return { why: fault, ...(stack !== undefined && { stack }) }
}
