/** The first and last day that a date may mean: "YYYY-MM-DD"; null where that side is open or unknown. */
export interface Bounds {
  readonly from: string | null
  readonly to: string | null
}

const point =
  /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** First and last month of EDTF's seasons (21-24, 25-28 for the north, 29-32 for the south), quarters, thirds and halves. */
const parts: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const day = (year: number, month: number, date: number) =>
  `${pad(year, 4)}-${pad(month)}-${pad(date)}`

/** Days of a month of the proleptic Gregorian calendar; months run on past 12 into the next year. */
function lastDay(year: number, month: number): number {
  const m = ((month - 1) % 12) + 1
  const y = year + Math.floor((month - 1) / 12)
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
}

function months(year: number, first: number, last: number): Bounds | null {
  const end = year + Math.floor((last - 1) / 12)
  if (end > 9999) return null
  return {
    from: day(year, first, 1),
    to: day(end, ((last - 1) % 12) + 1, lastDay(year, last)),
  }
}

function ofPoint(text: string): Bounds | null {
  const match = point.exec(text)
  if (!match) return null
  const [, y, m, d] = match as unknown as [string, string, string?, string?]
  if (y.startsWith('-')) return null
  const first = Number(y.replace(/X/g, '0'))
  const last = Number(y.replace(/X/g, '9'))
  if (first !== last || m === undefined || m === 'XX') {
    return m !== undefined && m !== 'XX' ? null : { from: day(first, 1, 1), to: day(last, 12, 31) }
  }
  const month = Number(m)
  const season = parts[month]
  if (season) return d === undefined ? months(first, season[0], season[1]) : null
  if (month < 1 || month > 12) return null
  if (d === undefined || d === 'XX') return months(first, month, month)
  const date = Number(d)
  if (date < 1 || date > lastDay(first, month)) return null
  return { from: day(first, month, date), to: day(first, month, date) }
}

/**
 * The days that an EDTF string covers (ISO 8601-2 level 1, and quarters): years, months, days, seasons,
 * decades, intervals, open ends; "~", "?" and "%" are read as if they were not there. null for anything else.
 */
export function bounds(edtf: string): Bounds | null {
  const text = edtf.replace(/[~?%]/g, '')
  const cut = text.indexOf('/')
  if (cut < 0) return ofPoint(text)
  const [a, b] = [text.slice(0, cut), text.slice(cut + 1)]
  const open = (s: string) => s === '..' || s === ''
  if (open(a) && open(b)) return null
  const from = open(a) ? null : ofPoint(a)
  const to = open(b) ? null : ofPoint(b)
  if ((!open(a) && !from) || (!open(b) && !to)) return null
  const both = { from: from?.from ?? null, to: to?.to ?? null }
  return both.from !== null && both.to !== null && both.from > both.to ? null : both
}

/** True where two dates may mean one day. Dates that cannot be read agree only when they are equal. */
export function agree(a: string, b: string): boolean {
  const [x, y] = [bounds(a), bounds(b)]
  if (!x || !y) return a === b
  return (x.from ?? '') <= (y.to ?? '9999-12-31') && (y.from ?? '') <= (x.to ?? '9999-12-31')
}

const millis = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** Days from one day to another, both "YYYY-MM-DD": negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((millis(to) - millis(from)) / 86_400_000)
}

/** True for a day that exists: "2020-02-29", not "2021-02-29". */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && ofPoint(text) !== null
}

/** A day some days, months or years later; the 31st becomes the last of a shorter month. */
export function later(date: string, amount: number, unit: 'd' | 'w' | 'm' | 'y'): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  if (unit === 'd' || unit === 'w') {
    const moved = new Date(millis(date) + amount * (unit === 'w' ? 7 : 1) * 86_400_000)
    return moved.toISOString().slice(0, 10)
  }
  const index = y * 12 + (m - 1) + amount * (unit === 'y' ? 12 : 1)
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return day(year, month, Math.min(d, lastDay(year, month)))
}

/** Length of the stretch in days; open and unreadable dates are the longest. */
export function breadth(edtf: string): number {
  const b = bounds(edtf)
  return b?.from && b.to ? daysBetween(b.from, b.to) : Number.POSITIVE_INFINITY
}
