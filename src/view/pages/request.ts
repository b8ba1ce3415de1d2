import type { Filter } from '../../record/ask/filter.ts'
import type { Paging } from '../../record/ask/list.ts'
import type { Desk } from './desk.ts'

/** What a page is asked: by whom it is made, where it stands, and what its address asks for. */
export interface Asked {
  readonly desk: Desk
  /** Without the ending of a form. */
  readonly path: string
  readonly params: URLSearchParams
  /** What lists are cut down by; without some fields where a page means something else by them. */
  readonly filter: (...without: readonly string[]) => Filter
  readonly paging: (limit: number) => Paging
  /** Since when things are new to who looks: ISO 8601, UTC. */
  readonly since: string
  /** What stops a forged form: a hidden field of every form that changes something. */
  readonly token: string
}
