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
