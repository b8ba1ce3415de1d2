import type { Finding } from '../../language/doc.ts'

/** TimeML TIMEX3 modifiers. */
export type TimeMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'

/** The parts of a calendar date that the text names, or that were reckoned. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'week' | 'season' | 'hour'

/** A time expression (TimeML TIMEX3). */
export interface Time extends Finding {
  readonly kind: 'time'
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: "2020-10-18", "2020-W39", "P13Y", "PRESENT_REF", "2020-09-22TEV". */
  readonly value: string
  readonly mod?: TimeMod
  /** EDTF (ISO 8601-2) where the expression names a point or an interval in time. */
  readonly edtf?: string
  /** EDTF of the interval of which it is one end: "May 3" and "5" of "May 3-5" are both of 2024-05-03/2024-05-05. */
  readonly range?: string
  /** What it was reckoned from: another time's start offset, or the document's date. */
  readonly anchor?: 'document' | { readonly start: number; readonly end: number }
  /** Parts that stand in the text. */
  readonly said: readonly DatePart[]
  /** Parts that were reckoned. */
  readonly inferred: readonly DatePart[]
  readonly why: string
}
