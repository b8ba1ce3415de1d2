import { firstDay, type Grain, lastDay, type Point, pointAt, shiftDay } from './calendar.ts'
import { intervalOf, isoDate, timexOf } from './edtf.ts'
import { grainOf, howMany } from './forms/count.ts'
import { type End, interval, isOpened } from './forms/range.ts'
import { code, type Match, numeral } from './forms/reckoned.ts'
import type { Scene } from './scene.ts'

/** A time that was reckoned, and the match that it was reckoned from. */
export interface Found {
  readonly match: Match
  /** Index after the last lexeme of the match. */
  readonly to: number
  readonly end: End
}

/**
 * What two times with one word between them say together: a range ("from May 3 until the end of June") for
 * both, or a day reached from the second ("a week before Oct. 3") for the first.
 */
export function linked(
  first: Found,
  second: Found,
  scene: Scene,
): readonly [Partial<End>, Partial<End>] | undefined {
  const { lexemes, from } = first.match
  const between = lexemes[first.to]
  if (second.match.from !== first.to + 1 || !between || between.fresh) return undefined
  const { point } = second.end
  const { words } = scene
  const isEither = words.either.includes(between.text) && first.end.point?.grain === point?.grain
  const joins = isEither || isOpened(lexemes[from - 1]?.text, between.text, words)
  if (first.end.point && point && joins) {
    const range = interval(first.end.point, point)
    return range === undefined ? undefined : [{ range }, { range }]
  }
  const { steps, of } = words
  const { start, end } = second.end
  if (of.includes(between.text) && numeral(first.match, 'nth') !== undefined) {
    const edtf = point && partOf(first.match, point)
    return edtf === undefined ? undefined : [{ edtf, anchor: { start, end } }, {}]
  }
  const sign = Object.hasOwn(steps, between.text) ? steps[between.text]! : 0
  const reached = sign !== 0 && point?.grain === 'D' && stepped(first.match, point.n, sign)
  if (!reached) return undefined
  const why = scene.say('fromTold', { anchor: point.n })
  return [{ ...reached, anchor: { start, end }, why }, {}]
}

/** EDTF of "the first ten months" of a year, "the last two weeks" of a month. */
function partOf(match: Match, whole: Point): string | undefined {
  const n = howMany(match)
  const grain = grainOf(code(match, 'units') ?? 'TH')
  if (!grain || typeof n !== 'number' || n % 1 !== 0 || n > 5000) return undefined
  const from = firstDay(whole)
  const to = lastDay(whole)
  return numeral(match, 'nth') === -1
    ? intervalOf(Math.max(from, shiftDay(to + 1, grain, -n)), to)
    : intervalOf(from, Math.min(to, shiftDay(from, grain, n) - 1))
}

/** "two weeks" after a day, "the day" before it. */
function stepped(match: Match, day: number, sign: 1 | -1): Partial<End> | undefined {
  const beside = numeral(match, 'beside') !== undefined
  const n = beside ? 1 : howMany(match)
  const unit = code(match, 'unit') ?? code(match, 'units')
  const grain: Grain | undefined = unit === undefined ? undefined : grainOf(unit)
  if (!grain || typeof n !== 'number' || n % 1 !== 0 || n > 5000) return undefined
  const reached = shiftDay(day, grain, sign * n * (unit === 'FN' ? 2 : 1))
  const point = pointAt(beside ? grain : 'D', reached)
  return { edtf: isoDate(reached), ...(beside && { value: timexOf(point), point }) }
}
