import type { Then } from '../registry/then.ts'
import type { Party } from './party.ts'

/** The roles of those who say or do something. */
export const doing = ['who', 'speaker'] as const

/** What every list can be cut down by; a missing field asks for nothing. Days are "YYYY-MM-DD", ends included. */
export interface Filter {
  readonly kinds?: readonly string[]
  readonly forces?: readonly string[]
  readonly statuses?: readonly string[]
  /** PLOVER types. */
  readonly plover?: readonly string[]
  /** The beginning of a CAMEO code: "16", "0312". */
  readonly cameo?: string
  /** Who says or does it. */
  readonly by?: Party
  /** To whom it is said or done. */
  readonly to?: Party
  /** Who has any part in it. */
  readonly party?: Party
  /** An instrument's id. */
  readonly under?: string
  /** Part of the site, the address or the file that it was read from. */
  readonly source?: string
  /** A document's id. */
  readonly document?: string
  /** The day on which it was said or done or is set for, else the day of publication. */
  readonly from?: string
  readonly until?: string
  /** Of documents: only those in a language that is not read. */
  readonly unread?: boolean
  /** Words of the evidence, as full text search takes them. */
  readonly words?: string
  /** States of review; all but "rejected" where it is missing. */
  readonly states?: readonly string[]
  readonly minConfidence?: number
  /** Also what another copy of the same text tells word for word; such entries are one otherwise. */
  readonly copies?: boolean
  /** The day to plan for, the last that the due date may mean, from this day on. */
  readonly dueFrom?: string
  /** Due dates that may be as early as this day. */
  readonly dueUntil?: string
  /** Due dates that are wholly over on this day. */
  readonly dueBefore?: string
  /** What the record said on this day: of documents published by then, with the decisions made by then. */
  readonly asOf?: string
  /** What the store held at the end of this day. */
  readonly recorded?: string
}

/** The last moment of a day, as times are written down. */
export const endOf = (day: string): string => `${day}T23:59:59.999Z`

/** The moment by which decisions count. */
export function momentOf({ asOf, recorded }: Then): string | undefined {
  const day = [asOf, recorded].filter(d => d !== undefined).sort()[0]
  return day === undefined ? undefined : endOf(day)
}

/** Whether a filter asks for what falls due. */
export const asksDue = ({ dueFrom, dueUntil, dueBefore }: Filter): boolean =>
  [dueFrom, dueUntil, dueBefore].some(day => day !== undefined)

/** The parts of a filter that tell of which day's record is asked. */
export const dayOf = ({ asOf, recorded }: Then): Filter => ({
  ...(asOf !== undefined && { asOf }),
  ...(recorded !== undefined && { recorded }),
})
