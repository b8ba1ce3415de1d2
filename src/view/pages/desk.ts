import type { Store } from '../../record/store/index.ts'

/** What every page, route and tool works with: the record, and who looks at it when. */
export interface Desk {
  readonly store: Store
  /** The moment it is, ISO 8601 in UTC. */
  readonly now: () => string
  /** The day it is here, "YYYY-MM-DD". */
  readonly today: () => string
  /** Who decides at this desk. */
  readonly by: string
  /** Whether persons may rule and texts may be kept here. */
  readonly writable: boolean
  /** Where an entry or a document is that was read just now and is not on record. */
  readonly passing?: (id: string) => Store | undefined
  /** Whether who looks here had to sign in. */
  readonly guarded?: boolean
}
