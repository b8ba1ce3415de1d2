import { type Day, dayOf, firstDay, isDay, lastDay, type Point } from '../calendar.ts'
import { isoDate } from '../edtf.ts'

/** The days that an EDTF value covers, both included; an open side is infinite. */
export interface Extent {
  readonly from: Day
  readonly to: Day
}

/** EDTF numbers the seasons of a year 21 to 24; a winter ends in the next year. */
const spring = 21

/** The stretch of the calendar that an EDTF value without a slash names; undefined for what is none. */
export function pointOf(edtf: string): Point | undefined {
  const plain = edtf.replace(/T.*|[~?%]/g, '')
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain)
  if (!match) {
    if (/^\d{3}X$/.test(plain)) return { grain: 'DE', n: Number(plain.slice(0, 3)) }
    return /^\d\dXX$/.test(plain) ? { grain: 'CE', n: Number(plain.slice(0, 2)) } : undefined
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (match[3])
    return isDay(year, month, day) ? { grain: 'D', n: dayOf(year, month, day) } : undefined
  if (!match[2]) return { grain: 'Y', n: year }
  if (month >= 1 && month <= 12) return { grain: 'M', n: year * 12 + month - 1 }
  const season = month - spring
  return season >= 0 && season < 4 ? { grain: 'S', n: year * 4 + season } : undefined
}

/** The days that an EDTF value covers: "2020-10", "2020-23", "2020-10-18/..", "201X"; undefined for what cannot be read. */
export function extentOf(edtf: string): Extent | undefined {
  const [start, end = start] = edtf.split('/') as [string, string?]
  const isOpen = (side: string) => side === '' || side === '..'
  const from = isOpen(start) ? Number.NEGATIVE_INFINITY : bound(start, firstDay)
  const to = isOpen(end) ? Number.POSITIVE_INFINITY : bound(end, lastDay)
  return from === undefined || to === undefined ? undefined : { from, to }
}

const bound = (edtf: string, of: (point: Point) => Day): Day | undefined => {
  const point = pointOf(edtf)
  return point && of(point)
}

/** The first day that an EDTF value may mean, "YYYY-MM-DD", for comparing with a day. */
export function firstDayOf(edtf: string): string {
  const from = extentOf(edtf)?.from
  if (from === undefined) return edtf
  return from === Number.NEGATIVE_INFINITY ? '0000-01-01' : isoDate(from)
}

/** The last day that an EDTF value may mean, "YYYY-MM-DD", for comparing with a day. */
export function lastDayOf(edtf: string): string {
  const to = extentOf(edtf)?.to
  if (to === undefined) return edtf
  return to === Number.POSITIVE_INFINITY ? '9999-12-31' : isoDate(to)
}
