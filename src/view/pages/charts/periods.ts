import type { Counting } from '../../../record/ask/countings.ts'
import { bounds, daysBetween, later } from '../../../record/edtf.ts'

/** A stretch of time on a chart. */
export interface Stretch {
  readonly from: Date
  readonly to: Date
}

/** How long the stretches are into which time is cut. */
export type Period = Extract<Counting, 'month' | 'quarter' | 'year'>

const shapes = { month: /^\d{4}-\d\d$/, quarter: /^\d{4}-Q\d$/, year: /^\d{4}$/ } as const

/** The days of "2020-09", "2020-Q3", "2020"; undefined where it is no stretch of this length. */
export function stretchOf(key: string, by: Period): Stretch | undefined {
  if (!shapes[by].test(key)) return undefined
  // ISO 8601-2 numbers quarters from 33.
  const found = bounds(key.replace(/-Q(\d)$/, (_, n: string) => `-${32 + Number(n)}`))
  return found?.from && found.to ? stretchOfDays(found.from, found.to) : undefined
}

/** From the beginning of a day to the end of another. */
export const stretchOfDays = (from: string, to: string): Stretch => ({
  from: new Date(`${from}T00:00:00Z`),
  to: new Date(`${later(to, 1, 'd')}T00:00:00Z`),
})

/** The length of stretches into which the time between two days is cut, so that they can be told apart. */
export function periodFor(first: string, last: string): Period {
  const days = daysBetween(first, last)
  return days <= 3 * 366 ? 'month' : days <= 12 * 366 ? 'quarter' : 'year'
}
