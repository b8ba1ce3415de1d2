import { civil, type Day, firstDay, isoWeek, lastDay, type Point } from './calendar.ts'

const pad = (n: number, width: number) =>
  n < 0 ? `-${String(-n).padStart(width, '0')}` : String(n).padStart(width, '0')

/** Seasons in the order in which a year holds them, as TIMEX3 and as EDTF (ISO 8601-2, 4.8) name them. */
const seasons = ['SP', 'SU', 'FA', 'WI']

/** An ISO date, "2020-10-18". */
export function isoDate(at: Day): string {
  const { year, month, day } = civil(at)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

const split = (n: number, by: number) => [Math.floor(n / by), ((n % by) + by) % by] as const

/** A year as TIMEX3 writes it: "2020", "BC0480" for -479. */
const timexYear = (year: number) => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`)

/** The TIMEX3 value of a stretch of the calendar: "2020-10-18", "2020-W39", "1989-Q3", "199". */
export function timexOf(point: Point): string {
  const { grain, n } = point
  switch (grain) {
    case 'D':
      return `${timexYear(civil(n).year)}-${isoDate(n).slice(-5)}`
    case 'W':
    case 'WE': {
      const { year, week } = isoWeek(n * 7 - 3)
      return `${timexYear(year)}-W${pad(week, 2)}${grain === 'WE' ? '-WE' : ''}`
    }
    case 'M': {
      const [year, month] = split(n, 12)
      return `${timexYear(year)}-${pad(month + 1, 2)}`
    }
    case 'Q':
    case 'H': {
      const [year, part] = split(n, grain === 'Q' ? 4 : 2)
      return `${timexYear(year)}-${grain}${part + 1}`
    }
    case 'S': {
      const [year, season] = split(n, 4)
      return `${timexYear(year)}-${seasons[season]}`
    }
    case 'Y':
      return timexYear(n)
    case 'DE':
      return pad(n, 3)
    case 'CE':
      return pad(n, 2)
  }
}

/** EDTF of an interval of days; a single day stands alone. */
export function intervalOf(from: Day, to: Day): string {
  return from === to ? isoDate(from) : `${isoDate(from)}/${isoDate(to)}`
}

/** EDTF of a stretch of the calendar. Weeks and halves, which EDTF lacks, become intervals of days. */
export function edtfOf(point: Point): string {
  switch (point.grain) {
    case 'D':
      return isoDate(point.n)
    case 'M':
      return isoDate(firstDay(point)).slice(0, -3)
    case 'Y':
      return pad(point.n, 4)
    case 'DE':
      return `${pad(point.n, 3)}X`
    case 'CE':
      return `${pad(point.n, 2)}XX`
    case 'S': {
      const [year, season] = split(point.n, 4)
      return `${pad(year, 4)}-${21 + season}`
    }
    default:
      return intervalOf(firstDay(point), lastDay(point))
  }
}
