import { civil, firstDay, lastDay, type Point, weekdayOf } from '../calendar.ts'
import { edtfOf, intervalOf, isoDate, timexOf } from '../edtf.ts'
import type { Slots } from '../pattern.ts'
import type { Scene } from '../scene.ts'
import type { Words } from '../words.ts'
import { date } from './date.ts'
import { type Match, numeral, type Reckoned } from './reckoned.ts'

/** One end of a range, where it stands in the text. */
export interface End extends Reckoned {
  readonly start: number
  readonly end: number
}

/**
 * The two ends of a range, each a time of its own, as TimeML has it: "May 3-5", "1950-53", "January 23 to
 * March 9, 2014", "Friday through Sunday". What one end leaves out it takes from the other.
 */
export function range(match: Match, scene: Scene): readonly End[] {
  const cut = cutOf(match)
  const [before, behind] = halves(match, cut)
  const month = isoMonth(before, behind)
  if (month) return [{ ...date(month, scene)!, start: match.start, end: match.end }]
  const first = date(lent(before, behind), scene)
  if (!first?.point) return []
  const second =
    numeral(behind, 'weekday') === undefined
      ? later(before, behind, first, scene)
      : days(behind, first)
  const one = { ...first, start: before.start, end: before.end }
  if (!second?.point) return [one]
  const from = firstDay(first.point)
  const to = lastDay(second.point)
  if (to <= from) return [one]
  const told = joins(match, cut, scene) && interval(first.point, second.point)
  return [
    { ...one, ...(told && { range: told }) },
    { ...second, start: behind.start, end: behind.end, ...(told && { range: told }) },
  ]
}

/** EDTF of the interval from one point to a later one; undefined where they are not in order. */
export function interval(from: Point, to: Point): string | undefined {
  if (lastDay(to) <= firstDay(from)) return undefined
  return from.grain === to.grain && (from.grain === 'Y' || from.grain === 'M')
    ? `${edtfOf(from)}/${edtfOf(to)}`
    : intervalOf(firstDay(from), lastDay(to))
}

/** Whether the words around two ends make them one stretch ("May 3 to 5") and not two dates ("May 3 and 5"). */
function joins({ lexemes, from }: Match, cut: number, { words }: Scene): boolean {
  const word = lexemes[cut]!.text
  return words.through.includes(word) || isOpened(lexemes[from - 1]?.text, word, words)
}

/** Whether a word opens an interval that another goes on with: "between … and". */
export function isOpened(opener: string | undefined, word: string, { opens }: Words): boolean {
  return opener !== undefined && Object.hasOwn(opens, opener) && opens[opener]!.includes(word)
}

/** Index of the lexeme between the ends. */
function cutOf({ slots }: Match): number {
  const second = Object.entries(slots).filter(([name]) => name.endsWith('2'))
  return Math.min(...second.map(([, slot]) => slot.from)) - 1
}

/** The match cut in two; slots of the second end lose the 2 of their name. */
function halves(match: Match, cut: number): [Match, Match] {
  const of = (second: boolean): Slots =>
    Object.fromEntries(
      Object.entries(match.slots)
        .filter(([name]) => name.endsWith('2') === second)
        .map(([name, slot]) => [second ? name.slice(0, -1) : name, slot]),
    )
  return [
    { ...match, end: match.lexemes[cut - 1]!.end, slots: of(false) },
    { ...match, start: match.lexemes[cut + 1]!.start, from: cut + 1, slots: of(true) },
  ]
}

/** "2020-10" is a month; "2010-12" is taken for years. */
function isoMonth(before: Match, behind: Match): Match | undefined {
  const year = numeral(before, 'year')
  const month = numeral(behind, 'year')
  if (year === undefined || month === undefined || month > 12 || month < 1) return undefined
  if (numeral(before, 'month') !== undefined || month > year % 100) return undefined
  return { ...before, set: { ...before.set, month } }
}

/** The first end with the month and year that only the second names. */
function lent(before: Match, behind: Match): Match {
  const era = numeral(before, 'era') ?? numeral(behind, 'era')
  if (era !== undefined) return { ...before, set: { ...before.set, era } }
  const month = numeral(before, 'month') ?? numeral(behind, 'month')
  const year = numeral(before, 'year') ?? numeral(behind, 'year')
  if (month === undefined || numeral(before, 'year') !== undefined)
    return { ...before, set: { ...before.set, ...(month && { month }) } }
  const over = (numeral(behind, 'month') ?? month) < month ? 1 : 0
  return {
    ...before,
    set: { ...before.set, month, ...(year !== undefined && { year: year - over }) },
  }
}

/** The second end: the first day, month or year of its name that comes after the first end. */
function later(before: Match, behind: Match, first: Reckoned, scene: Scene): Reckoned | undefined {
  const from = civil(firstDay(first.point!))
  if (numeral(behind, 'fig') !== undefined) return date(behind, scene)
  if (first.point!.grain === 'Y') {
    const said = numeral(behind, 'year')!
    const year = said < 100 ? from.year - (from.year % 100) + said : said
    return date({ ...behind, slots: {}, set: { year } }, scene)
  }
  const month = numeral(behind, 'month') ?? numeral(before, 'month') ?? from.month
  const year = numeral(behind, 'year') ?? from.year + (month < from.month ? 1 : 0)
  const reckoned = date({ ...behind, set: { month, year } }, scene)
  if (!reckoned || numeral(behind, 'year') !== undefined) return reckoned
  const { anchor, inferred, why, confidence } = first
  const said = reckoned.said.filter(part => first.said.includes(part))
  return { ...reckoned, anchor, inferred, why, confidence, said }
}

/** "Friday through Sunday": the next such weekday after the first. */
function days(behind: Match, first: Reckoned): Reckoned | undefined {
  if (first.point!.grain !== 'D') return undefined
  const from = first.point!.n
  const gap = (numeral(behind, 'weekday')! - weekdayOf(from) + 7) % 7 || 7
  const point: Point = { grain: 'D', n: from + gap }
  return { ...first, point, value: timexOf(point), edtf: isoDate(point.n) }
}
