import { isDay } from '../input/index.ts'
import { clock, dayNumber, months, ofMonth, publishedLabel, updatedLabel, weekday } from './en.ts'

const names = Object.keys(months).sort((a, b) => b.length - a.length)
const month = `(${names.join('|')})\\.?`
const space = '[\\s,]{1,4}'

/** The forms of a full date; the order of its parts is told by the group names. */
const forms = [
  `${month}\\s{0,3}${dayNumber}${space}(\\d{4})`,
  `${dayNumber}[\\s.-]{1,3}${ofMonth}${month}[\\s,-]{0,3}(\\d{4})`,
  '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})',
  '(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})',
] as const
const date = `(?:${forms.join('|')})(?!\\d|(?!T\\d)\\p{L})`
const anyDate = new RegExp(`(?<![\\p{L}\\d])${date}`, 'iu')
const firstDate = new RegExp(`^${weekday}?${date}`, 'iu')
const place = "(?:(?:\\p{Lu}[\\p{L}.'’-]*[\\s,]{1,2}){1,4}[-–—]?\\s?)?"
const label = (words: string) => `(?:${words}\\s*[:\\s]\\s*)`
const tail = `(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?|${clock})?[\\s.|·•]*$`
const plain = new RegExp(`^${weekday}?${date}${tail}`, 'iu')
const dayOnly = new RegExp(
  `^${weekday}?(?:${month}\\s{0,3}${dayNumber}|${dayNumber}\\s${ofMonth}${month})${tail}`,
  'iu',
)
const published = new RegExp(`^${label(publishedLabel)}${weekday}?${date}${tail}`, 'iu')
const updated = new RegExp(
  `^${label(updatedLabel)}(?:${weekday}|${month}\\s|\\d).{0,60}(?<!\\.)$`,
  'iu',
)
// The place must be capitalised, the date need not be: "CANBERRA 24 APRIL, 1994".
const placed = new RegExp(`^${place}(?i:${weekday}?${date}${tail})`, 'u')

/** What a line that holds nothing but a date says. */
export interface DateLine {
  /** YYYY-MM-DD; null where the date does not exist or tells a later change. */
  readonly value: string | null
  /** Whether words say that it is the day of publication. */
  readonly labelled: boolean
}

/** Reads a line that is a date and nothing else: "Wednesday, September 23, 2020". */
export function dateLine(line: string): DateLine | null {
  if (line.length > 120) return null
  if (updated.test(line)) return { value: null, labelled: true }
  // A year is never guessed.
  if (dayOnly.test(line)) return { value: null, labelled: false }
  if (!/\d{4}/.test(line)) return null
  if (plain.test(line)) return { value: dateIn(line), labelled: false }
  if (published.test(line)) return { value: dateIn(line), labelled: true }
  if (placed.test(line)) return { value: dateIn(line), labelled: false }
  return null
}

/** The first full date in a short text as YYYY-MM-DD; null if there is none, or no such day. */
export function dateIn(text: string): string | null {
  const found = anyDate.exec(text.slice(0, 400))
  return found ? dayIn(found) : null
}

/** A full date that a text begins with: its length and its day. */
export function leadingDate(text: string): { length: number; value: string } | null {
  const found = firstDate.exec(text.slice(0, 60))
  const value = found && dayIn(found)
  return found && value ? { length: found[0].length, value } : null
}

function dayIn(found: RegExpExecArray): string | null {
  const [, m1, d1, y1, d2, m2, y2, y3, m3, d3, a, b, y4] = found
  if (y1) return day(y1, months[m1!.toLowerCase()]!, d1!)
  if (y2) return day(y2, months[m2!.toLowerCase()]!, d2!)
  if (y3) return day(y3, m3!, d3!)
  // 23/09/2020 and 09/23/2020 can be told apart, 03/09/2020 cannot.
  if (Number(a) > 12) return day(y4!, b!, a!)
  if (Number(b) > 12 || a === b) return day(y4!, a!, b!)
  return null
}

function day(year: string, month: string | number, day: string): string | null {
  const value = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(value) ? value : null
}
