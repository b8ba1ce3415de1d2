import { type Custom, datesIn, dayOf } from './written.ts'

/** A day, with the time and zone where those are told. */
export interface Moment {
  /** YYYY-MM-DD, as written: in the zone that is told, not turned into another. */
  readonly day: string
  /** ISO 8601 with the time, "2020-09-23T10:15:00+02:00"; the day alone where no time is told. */
  readonly value: string
  /** Whether the time is told in UTC, so that the day of the place may be the next or the last one. */
  readonly utc: boolean
}

const iso =
  /^"?(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i

/** Reads what an attribute or a field says: ISO 8601 in its many forms, seconds or milliseconds since 1970, else words. */
export function momentOf(value: string, custom: Custom): Moment | null {
  const text = value.trim()
  const found = iso.exec(text)
  const day = found && !/^\d/.test(text.slice(found[0].length)) ? isoDay(found) : null
  if (found && day) return withTime(day, found)
  if (/^\d{10}(?:\d{3})?$/.test(text)) return sinceEpoch(Number(text))
  if (text.length > 80) return null
  const [written] = datesIn(text, custom)
  if (!written || written.start > 40) return null
  return { day: written.day, value: written.day, utc: /\b(?:GMT|UTC)\b|\+0000/.test(text) }
}

function isoDay(found: RegExpExecArray): string | null {
  return dayOf(found[1]!, Number(found[2]), Number(found[3]))
}

function withTime(day: string, found: RegExpExecArray): Moment {
  const [, , , , hour, minute, second = '00', zone = ''] = found
  if (!hour || Number(hour) > 24 || Number(minute) > 59) return { day, value: day, utc: false }
  const utc = /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)
  const told = utc ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
  return { day, value: `${day}T${hour}:${minute}:${second}${told}`, utc }
}

function sinceEpoch(figure: number): Moment | null {
  const date = new Date(figure < 1e11 ? figure * 1000 : figure)
  const value = `${date.toISOString().slice(0, 19)}Z`
  return { day: value.slice(0, 10), value, utc: true }
}
