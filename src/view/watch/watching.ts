import type { Fetcher } from '../../input/fetch/index.ts'
import type { ReadOptions } from '../../record/read.ts'
import type { Store } from '../../record/store/index.ts'
import type { Common, Io } from '../io.ts'
import type { Told } from './told.ts'

/** What all work of a watch needs. */
export interface Watching {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly reader: ReadOptions & Common
  readonly io: Io
  readonly told: Told
  /** Milliseconds between two looks at a feed. */
  readonly interval: number
  /** Whether everything is looked at once, and no more. */
  readonly once: boolean
  readonly signal: AbortSignal
  /** Gives [0, 1), for how long to wait after a failure. */
  readonly random: () => number
  /** The moment for what is kept with a document: ISO 8601 in UTC. */
  readonly moment: () => string
  /** Feeds that watched lists name, by the address of the list. */
  readonly lists: Map<string, readonly string[]>
}

/** The moment so many milliseconds after now, ISO 8601 in UTC. */
export const later = (milliseconds = 0) => new Date(Date.now() + milliseconds).toISOString()

/** A moment as a person is told it: the hour and minute in UTC, with the day where it is another. */
export function spokenMoment(moment: string): string {
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)]
  return day === later().slice(0, 10) ? `${time} UTC` : `${day} ${time} UTC`
}
