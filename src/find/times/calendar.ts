/** A day of the proleptic Gregorian calendar, as days since 1970-01-01. */
export type Day = number

/** A unit of the calendar in which a date can be told: day, week, weekend, month, quarter, half, season, year, decade, century. */
export type Grain = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'H' | 'S' | 'Y' | 'DE' | 'CE'

/** A stretch of the calendar: the `n`th day, week, month … counted from a fixed start, so that `n + 1` is the next. */
export interface Point {
  readonly grain: Grain
  readonly n: number
}

/** Whether the three numbers name a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Days in a month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number of a day (days_from_civil, Howard Hinnant). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Year, month and day of a day's number (civil_from_days, Howard Hinnant). */
export function civil(day: Day): { year: number; month: number; day: number } {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** ISO week-numbering year and week of the week that starts on a Monday. */
export function isoWeek(monday: Day): { year: number; week: number } {
  const { year } = civil(monday + 3)
  return { year, week: Math.floor((monday + 3 - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The stretch of a grain that a day lies in. A winter counts with the year that it began in. */
export function pointAt(grain: Grain, at: Day): Point {
  const { year, month } = civil(at)
  switch (grain) {
    case 'D':
      return { grain, n: at }
    case 'W':
    case 'WE':
      return { grain, n: Math.floor((at + 3) / 7) }
    case 'M':
      return { grain, n: year * 12 + month - 1 }
    case 'Q':
      return { grain, n: year * 4 + Math.floor((month - 1) / 3) }
    case 'H':
      return { grain, n: year * 2 + Math.floor((month - 1) / 6) }
    case 'S':
      return { grain, n: Math.floor((year * 12 + month - 3) / 3) }
    case 'Y':
      return { grain, n: year }
    case 'DE':
      return { grain, n: Math.floor(year / 10) }
    case 'CE':
      return { grain, n: Math.floor(year / 100) }
  }
}

const months = { M: 1, Q: 3, H: 6, S: 3, Y: 12, DE: 120, CE: 1200 }

/** The first day of a stretch. */
export function firstDay({ grain, n }: Point): Day {
  if (grain === 'D') return n
  if (grain === 'W') return n * 7 - 3
  if (grain === 'WE') return n * 7 + 2
  const serial = n * months[grain] + (grain === 'S' ? 2 : 0)
  return dayOf(Math.floor(serial / 12), (((serial % 12) + 12) % 12) + 1, 1)
}

/** The last day of a stretch. */
export function lastDay(point: Point): Day {
  if (point.grain === 'WE') return firstDay(point) + 1
  return firstDay({ grain: point.grain, n: point.n + 1 }) - 1
}

/** The stretch of a coarser (or finer) grain that a stretch begins in. */
export function widen(point: Point, grain: Grain): Point {
  return point.grain === grain ? point : pointAt(grain, firstDay(point))
}

/** The day as far from `day` as `n` units of a grain tell; a day that the month lacks becomes its last. */
export function shiftDay(day: Day, grain: Grain, n: number): Day {
  if (grain === 'D') return day + n
  if (grain === 'W' || grain === 'WE') return day + 7 * n
  const from = civil(day)
  const serial = from.year * 12 + from.month - 1 + n * months[grain]
  const year = Math.floor(serial / 12)
  const month = (((serial % 12) + 12) % 12) + 1
  return dayOf(year, month, Math.min(from.day, daysIn(year, month)))
}
