import { isDay } from '../../input/index.ts'
import { monthOf } from './months.ts'

/** Whether 03/04/2020 is the third of April (`day first`) or the fourth of March; null where it is not known. */
export type Order = 'day first' | 'month first' | null

/** What is known of the page that a date stands on. */
export interface Custom {
  /** ISO 639-1. */
  readonly language: string | null
  readonly order: Order
}

/** A full date in a text: UTF-16 code units, end exclusive. */
export interface Written {
  readonly start: number
  readonly end: number
  /** YYYY-MM-DD. */
  readonly day: string
  /** Whether the year stands there with two figures only. */
  readonly short: boolean
}

const year = '(?:19|20)\\d\\d'
const word = "(\\p{L}[\\p{L}\\p{M}']{1,14})\\.?"
const ending = '(?:st|nd|rd|th|er|re|ste|de|e|[ºª°.]|-?го)?'
const of = "(?:(?:of|de|del|di|d['’]|den|the|da|tháng)\\s?)?"
const gap = '[\\s,./·–-]{0,3}'

/** The forms of a full date, the order of its parts told by the names of the groups. */
const forms = new RegExp(
  [
    // 2020-09-23, 2020/9/23, 2020年9月23日, 2020년 9월 23일, 2020. 9. 23.
    `(?<y1>${year})\\s?(?:[-/.]|年|년)\\s?(?<m1>\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(?<d1>\\d{1,2})(?!\\d|[-/.]\\d{2})`,
    // 23 September 2020, 23rd of September, 2020, 23. září 2020, 23-Sep-2020, 23 de septiembre del 2020
    `(?<d2>\\d{1,2})${ending}${gap}${of}(?<w2>${word})${gap}(?:del?\\s|of\\s|,\\s)?(?<y2>${year})(?!\\d)`,
    // September 23rd, 2020
    `(?<w3>${word})\\s{0,2}(?<d3>\\d{1,2})(?:st|nd|rd|th|er|[ºª.])?(?:,|\\s)\\s{0,3}(?<y3>${year})(?!\\d)`,
    // 2020. szeptember 23., 2020 m. rugsėjo 23 d., 2020. gada 23. septembris
    `(?<y4>${year})(?:\\.|,|\\sm\\.|\\.?\\sgada)?\\s{0,2}(?:(?<d5>\\d{1,2})\\.\\s)?(?<w4>${word})(?:\\s{0,2}(?<d4>\\d{1,2})(?!\\d))?`,
    // 23.09.2020, 9/23/2020, 23.09.20
    `(?<a>\\d{1,2})\\s?(?<sign>[./-])\\s?(?<b>\\d{1,2})\\s?[./-]\\s?(?<y6>${year}|\\d\\d)(?![\\d:]|[./-]\\d|,\\d)`,
  ]
    .map(form => `(?:${form})`)
    .join('|'),
  'gu',
)

/** Longest stretch that is looked at, in UTF-16 units. */
const longest = 400

/** All full dates in a text, in order; those that the calendar does not have are left out. */
export function datesIn(text: string, custom: Custom): Written[] {
  if (!/[\d٠-٩۰-۹]/.test(text)) return []
  const figures = westernFigures(text.slice(0, longest).normalize('NFC'))
  const found: Written[] = []
  forms.lastIndex = 0
  for (let match = forms.exec(figures); match; match = forms.exec(figures)) {
    const { groups, index } = match
    const before = figures.slice(Math.max(0, index - 2), index)
    const inside = /[\p{L}\d]$|\d[./:-]$/u.test(before) && !/[日일T]$/u.test(before)
    const day = inside ? null : dayIn(groups!, custom)
    const end = index + match[0].length
    if (day) found.push({ start: index, end, day, short: groups!.y6?.length === 2 })
    // The next date may begin inside what only looked like one: "at 5 May 3, 2020".
    else forms.lastIndex = index + (match[0].codePointAt(0)! > 0xffff ? 2 : 1)
  }
  return found
}

function dayIn(parts: Readonly<Record<string, string | undefined>>, custom: Custom): string | null {
  const { language } = custom
  const { y1, m1, d1, y2, w2, d2, y3, w3, d3, y4, w4, d4, d5, a, b, y6, sign } = parts
  if (y1) return dayOf(y1, Number(m1), Number(d1))
  if (y2) return dayOf(y2, named(w2!, language), Number(d2))
  if (y3) return dayOf(y3, named(w3!, language), Number(d3))
  if (y4) return d4 || d5 ? dayOf(y4, named(w4!, language), Number(d5 ?? d4)) : null
  return figured(Number(a), Number(b), y6!, sign!, custom)
}

/** 23.09.2020: a point puts the day first; a slash as the page's land does, unless one part is over 12. */
function figured(a: number, b: number, year: string, sign: string, custom: Custom): string | null {
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  if (sign === '.' || a > 12) return dayOf(full, b, a)
  if (b > 12 || a === b) return dayOf(full, a, b)
  if (custom.order === null) return null
  return custom.order === 'day first' ? dayOf(full, b, a) : dayOf(full, a, b)
}

function named(name: string, language: string | null): number {
  const bare = name.replace(/\.$/, '')
  return monthOf(bare, language) || monthOf(bare.replace(/^d['’]/, ''), language)
}

/** YYYY-MM-DD of three numbers; null if the calendar has no such day. */
export function dayOf(year: string, month: number, day: number): string | null {
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(value) ? value : null
}

/** Arabic and Persian figures as 0-9, one for one. */
function westernFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, figure => String(figure.charCodeAt(0) & 15))
}
