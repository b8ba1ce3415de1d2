import { InputError, type Page } from '../../input/page.ts'

/** Why a page was not read: one line, and where in the code where that was no fault of the page. */
export interface Fault {
  readonly fault: string
  readonly stack?: string
}

/** What reading a page has thrown, in words. */
export function faultOf({ name }: Page, error: unknown): Fault {
  if (error instanceof InputError) return { fault: error.message }
  return { fault: `${name}: ${String(error)}`, stack: String((error as Error).stack) }
}

/** What is known of how a thread was lost. */
export interface Told {
  /** Milliseconds that the page might take. */
  readonly patience: number
  /** Megabytes that the thread might hold. */
  readonly memory: number
  /** Whether it was ended because the page took too long. */
  readonly late: boolean
}

/** Why a page was not read on which its thread was lost, in words. */
export function whyLost(error: Error, { patience, memory, late }: Told): string {
  if (late) {
    const seconds = Math.ceil(patience / 1000)
    return `not read within ${seconds} second${seconds === 1 ? '' : 's'}; split it`
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `needs more than ${memory} MB to read; split it`
  return `the thread that read it ended: ${error.message.replace(/\s+/g, ' ')}`
}
