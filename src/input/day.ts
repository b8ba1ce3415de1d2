const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a string is a day of the calendar in the form YYYY-MM-DD: "2020-02-30" is not. */
export function isDay(value: string): boolean {
  const [, year, month, day] = (form.exec(value) ?? []).map(Number)
  if (!year || !month || !day) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The day that an ISO date or date with time begins with ("2020-09-23T10:00Z"), or null. */
export function dayOf(value: string): string | null {
  const day = value.trim().slice(0, 10)
  const rest = value.trim().slice(10)
  return isDay(day) && (rest === '' || /^[T\s]/.test(rest)) ? day : null
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec'
const day = '(\\d{1,2})'
const month = '([A-Za-z]{3})[a-z]*\\.?'
const year = '(\\d{4}|\\d{2}(?!\\d|:))'
/** "Wed, 23 Sep 2020 10:00:00 GMT" (RFC 822, RFC 5322), "23-Sep-20", "Wed Sep 23 10:00:00 2020" (asctime), "September 23, 2020". */
const dayFirst = new RegExp(`(?<!\\d)${day}[\\s-]{1,3}${month}[\\s,-]{1,3}${year}`)
const monthFirst = new RegExp(
  `\\b${month}\\s{1,3}${day}(?:,?\\s{1,3}|\\s[\\d:.]{4,12}\\s(?:[A-Z]{1,5}\\s)?)(\\d{4})`,
)

/**
 * The day that a date of a feed or a mail tells, as its writer has it (no zone is reckoned): ISO 8601,
 * RFC 822 and 5322, asctime, "20200923". Null for none, or none between 1980 and 2100.
 */
export function dayIn(value: string | undefined | null): string | null {
  const text = value?.trim().slice(0, 80)
  if (!text) return null
  const digits = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text)
  const found =
    dayOf(text) ??
    (digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : null) ??
    spelled(dayFirst.exec(text), 3, 2, 1) ??
    spelled(monthFirst.exec(text), 3, 1, 2)
  return found && isDay(found) && found > '1980' && found < '2100' ? found : null
}

function spelled(found: RegExpExecArray | null, y: number, m: number, d: number): string | null {
  const at = found ? months.indexOf(found[m]!.toLowerCase()) : -1
  if (!found || at < 0 || at % 3) return null
  const short = found[y]!
  // RFC 5322: two digits from 50 are of the last century.
  const whole = short.length === 4 ? short : String(Number(short) + (short < '50' ? 2000 : 1900))
  return `${whole}-${String(at / 3 + 1).padStart(2, '0')}-${found[d]!.padStart(2, '0')}`
}
