import type { Told } from '../exports/told.ts'
import type { Twin } from './forms.ts'
import type { Html } from './html.ts'

/** A table with a header. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a page has to say, in every form; only the form asked for is made. */
export interface Answer {
  readonly title: string
  /** What stands between the frame's head and foot. */
  readonly body: () => Html | Promise<Html>
  /** The page as JSON, or a promise of it. */
  readonly json: () => unknown
  /** The entries of its feed and its calendar, and of its table where it has no other. */
  readonly told: (form: Twin) => AsyncIterable<Told> | Iterable<Told>
  readonly table?: () => Table | Promise<Table>
  /** Islands that its page loads: names of files of `islands/` without their endings. */
  readonly islands?: readonly string[]
  readonly status?: 200 | 202 | 404
  /** Seconds after which the page is to be asked for again, where no script does so. */
  readonly refresh?: number
}
