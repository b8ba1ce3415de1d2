import type { Store } from '../../record/store/index.ts'

/** A text, or several, that are being read or were read just now. */
export interface Job {
  readonly id: string
  /** What is read, for a person: a file's name, "pasted text". */
  readonly title: string
  readonly state: 'reading' | 'done' | 'stopped'
  /** What was read so far, kept in memory alone. */
  readonly store: Store
  /** Ids of the documents read so far, in order. */
  readonly documents: readonly string[]
  /** One line for each input that could not be read. */
  readonly faults: readonly string[]
  /** Seconds since it began, or that it took. */
  readonly seconds: number
  /** From 0 to 1, by the length of what is read and the usual rate; null where nothing is known of it. */
  readonly share: number | null
  /** Whether all of it is on record by now. */
  readonly kept: boolean
}
