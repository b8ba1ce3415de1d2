import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'
import { InputError, type Page } from '../../input/page.ts'
import { shippedAt } from '../../input/shipped.ts'
import type { Reading } from '../../record/entry.ts'
import type { Outcome, Task } from './worker.ts'

/** Threads that read pages, so that long texts hold nobody up. */
export interface Readers {
  /**
   * Reads a page; the signal stops it at once, wherever it is. Rejects with an InputError for what cannot be
   * read, with an AbortError where it was stopped.
   */
  read(page: Page, options?: { date?: string; signal?: AbortSignal }): Promise<Reading>
  close(): Promise<void>
}

/** So many threads at most; one that has nothing to do for half a minute ends. */
export function readers(threads: number): Readers {
  const pool = new Piscina<Task, Outcome>({
    filename: workerFile().href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
  })
  return {
    async read(page, { date, signal } = {}) {
      const task = date === undefined ? { page } : { page, date }
      const outcome = await pool.run(task, signal ? { signal } : {})
      if ('reading' in outcome) return outcome.reading
      throw new InputError(page.name, outcome.fault.replace(`${page.name}: `, ''))
    },
    close: () => pool.close({ force: true }),
  }
}

/** The module that a thread runs: beside this one in the sources, in the package beside the bundle. */
function workerFile(): URL {
  const beside = new URL('./worker.ts', import.meta.url)
  if (existsSync(beside)) return beside
  const built = shippedAt('dist/worker.js')
  if (built) return built
  throw new Error('dist/worker.js is missing from this installation: install onrecord again')
}
