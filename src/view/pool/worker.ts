import { createHash } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import type { Page } from '../../input/page.ts'
import { read } from '../../record/read.ts'
import type { NamedList } from '../../record/registry/named.ts'
import { type Fault, faultOf } from './fault.ts'

/** What a thread is given to read at once. */
export interface Task {
  readonly pages: readonly Page[]
  /** The day of publication, where the reader says it. */
  readonly date?: string
  /** One number that the thread keeps: which of the pages it is at, shared with who waits for it. */
  readonly at: Int32Array<SharedArrayBuffer>
}

/**
 * What became of a page: its reading as JSON, which passes between threads at half the cost of the thing itself,
 * with the SHA-256 of that; or why there is none in one line, with the stack where that was no fault of the page.
 */
export type Outcome = { readonly json: string; readonly hash: string } | Fault

/** What all tasks of a thread have in common: its `workerData`. */
export interface Shared {
  readonly lists: readonly NamedList[]
}

const { lists } = workerData as Shared
const parties = lists.length
  ? (await import('../../record/lists/index.ts')).together(lists)
  : undefined

/** Reads pages on a thread of its own. */
export default async function work({ pages, date, at }: Task): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [index, page] of pages.entries()) {
    Atomics.store(at, 0, index)
    outcomes.push(await outcomeOf(page, date))
  }
  return outcomes
}

async function outcomeOf(page: Page, date: string | undefined): Promise<Outcome> {
  try {
    const reading = await read(page, { ...(date && { date }), ...(parties && { parties }) })
    const json = JSON.stringify(reading)
    return { json, hash: createHash('sha256').update(json).digest('hex') }
  } catch (error) {
    return faultOf(page, error)
  }
}
