import { InputError, type Page } from '../../input/page.ts'
import type { Reading } from '../../record/entry.ts'
import { read } from '../../record/read.ts'

/** What a thread is given to read. */
export interface Task {
  readonly page: Page
  /** The day of publication, where the reader says it. */
  readonly date?: string
}

/** What became of it. */
export type Outcome = { readonly reading: Reading } | { readonly fault: string }

/** Reads one page on a thread of its own; what cannot be read comes as one line. */
export default async function work({ page, date }: Task): Promise<Outcome> {
  try {
    return { reading: await read(page, date === undefined ? {} : { date }) }
  } catch (error) {
    if (error instanceof InputError) return { fault: error.message }
    throw error
  }
}
