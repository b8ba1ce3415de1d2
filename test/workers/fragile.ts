import type { Outcome, Task } from '../../src/view/pool/worker.ts'

/*
 * Answers as the worker that reads does, and does what a page says: ends its thread, never comes to an end, takes
 * all memory. Pages that say nothing of that are told with the number of the thread's page.
 */

const held: unknown[] = []
let done = 0

const deeds: Readonly<Record<string, () => void>> = {
  end: () => process.exit(7),
  hang: () => {
    for (;;) held.length = 0
  },
  fill: () => {
    for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => ({ at })))
  },
  fault: () => {
    throw new Error('a fault of the thread')
  },
}

/** Reads pages as they say. */
export default async function work({ pages, at }: Task): Promise<readonly Outcome[]> {
  return pages.map(({ content }, index) => {
    Atomics.store(at, 0, index)
    deeds[content]?.()
    return { json: JSON.stringify({ content }), hash: String(done++) }
  })
}
