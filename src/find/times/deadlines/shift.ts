import { type Day, type Grain, shiftDay } from '../calendar.ts'

/** More of a unit than this is no term that anyone keeps. */
const most = 5000

/**
 * The day so far from a day as a TIMEX3 length tells ("P60D", "P2Y6M", "PT48H"), forward or back: months
 * and years keep the month's end, hours round to days. undefined for a length without its number ("PXD").
 */
export function shifted(day: Day, value: string, way: 1 | -1 = 1): Day | undefined {
  const match = /^P((?:\d+(?:DE|CE|WE|[YQMWD]))*)(?:T((?:\d+[HMS])+|12H))?$/.exec(value)
  if (!match || (!match[1] && !match[2])) return undefined
  let at = day
  for (const [, count, unit] of match[1]!.matchAll(/(\d+)(DE|CE|WE|[YQMWD])/g)) {
    if (Number(count) > most) return undefined
    at = shiftDay(at, unit as Grain, way * Number(count))
  }
  const hours = [...(match[2] ?? '').matchAll(/(\d+)([HMS])/g)].reduce(
    (sum, [, count, unit]) =>
      sum + Number(count) / { H: 1, M: 60, S: 3600 }[unit as 'H' | 'M' | 'S'],
    0,
  )
  return at + way * Math.round(hours / 24)
}
