import { dayOf, daysIn, type Grain, type Point, pointAt, weekdayOf } from '../calendar.ts'
import { edtfOf, intervalOf, timexOf } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import { calendarDate } from './day.ts'
import { code, type Match, numeral, type Reckoned } from './reckoned.ts'

/** A weekday, day or week told by its place in a month: "the first Monday of October", "the last week of March". */
export function nth(match: Match, scene: Scene): Reckoned | undefined {
  const { weekday: _, ...slots } = match.slots
  const month = calendarDate({ ...match, slots }, scene)
  const place = numeral(match, 'nth')!
  if (!month) return undefined
  if (month.point?.grain !== 'M') return { type: 'DATE', ...month }
  const year = Math.floor(month.point.n / 12)
  const of = month.point.n - year * 12 + 1
  const first = dayOf(year, of, 1)
  const last = first + daysIn(year, of) - 1
  const weekday = numeral(match, 'weekday')
  if (weekday !== undefined) {
    const start = first + ((weekday - weekdayOf(first) + 7) % 7)
    const end = last - ((weekdayOf(last) - weekday + 7) % 7)
    const n = place < 0 ? end : start + 7 * (place - 1)
    return n > last ? undefined : told({ grain: 'D', n })
  }
  const grain = code(match, 'unit') as Grain
  if (grain === 'D') return told({ grain, n: place < 0 ? last : first + place - 1 })
  if (grain !== 'W' && grain !== 'WE') return undefined
  const from = place < 0 ? last - 6 : first + 7 * (place - 1)
  if (grain === 'W')
    return { ...told(pointAt('W', from + 3)), edtf: intervalOf(from, Math.min(from + 6, last)) }
  const saturday = from + ((6 - weekdayOf(from) + 7) % 7)
  return told(pointAt('WE', saturday))

  function told(point: Point): Reckoned {
    return { type: 'DATE', ...month!, point, value: timexOf(point), edtf: edtfOf(point) }
  }
}
