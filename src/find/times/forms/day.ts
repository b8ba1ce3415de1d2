import {
  civil,
  type Day,
  dayOf,
  daysIn,
  firstDay,
  isDay,
  type Point,
  pointAt,
  weekdayOf,
} from '../calendar.ts'
import { edtfOf, isoDate, timexOf } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { DatePart, Time } from '../time.ts'
import { monthBeside, yearBeside } from './beside.ts'
import { century, inFigures } from './figures.ts'
import { type Match, numeral, slot } from './reckoned.ts'

/** A day, month or year that a match names; `point` is missing where no calendar date could be made of it. */
export interface Dated {
  readonly point?: Point
  readonly value: string
  readonly edtf?: string
  readonly anchor?: Time['anchor']
  readonly said: readonly DatePart[]
  readonly inferred: readonly DatePart[]
  readonly why: string
  readonly confidence: number
}

const two = (n: number) => String(n).padStart(2, '0')

/** The calendar date that a match names by year, month, day and weekday, as far as it names them. */
export function calendarDate(match: Match, scene: Scene): Dated | undefined {
  const figures = inFigures(match, scene)
  const day = figures?.day ?? numeral(match, 'day')
  const beside = yearBeside(match, scene) ?? dayBeside(match, scene, day)
  const year = figures?.year ?? yearSaid(match, scene) ?? beside?.year
  const month = figures?.month ?? numeral(match, 'month') ?? beside?.month
  const weekday = numeral(match, 'weekday')
  const named = {
    year: beside ? undefined : year,
    month: beside?.month ? undefined : month,
    day,
    weekday,
  }
  const said = (Object.keys(named) as (keyof typeof named)[]).filter(
    part => named[part] !== undefined,
  )
  if (month === undefined) {
    if (year === undefined || !isLikely(match, scene, year)) return undefined
    const point: Point = { grain: 'Y', n: year }
    return { ...exact(point, said, scene), confidence: 0.9, ...fiscal(match, point, scene) }
  }
  if (day !== undefined && !isDay(year ?? 2000, month, day)) {
    const value = year === undefined ? `XXXX-${two(month)}` : timexOf(make(year, month, undefined))
    return { value, said, inferred: [], why: scene.say('noSuchDay'), confidence: 0.3 }
  }
  if (year === undefined) return yearChosen(match, scene, month, day, weekday, said)
  const dated = exact(make(year, month, day), said, scene)
  if (beside) {
    const { anchor, from, why } = beside
    const inferred: DatePart[] = beside.month === undefined ? ['year'] : ['year', 'month']
    return { ...dated, anchor, inferred, why: scene.say(why, { anchor: from }), confidence: 0.8 }
  }
  if (figures?.other) {
    const { month: otherMonth, day: otherDay } = figures.other
    const other = isoDate(dayOf(year, otherMonth, otherDay))
    const why = scene.say('order', { anchor: dated.point!.n, other })
    return { ...dated, why, confidence: 0.5 }
  }
  const off = weekday !== undefined && weekdayOf(firstDay(dated.point!)) !== weekday
  return off ? { ...dated, why: scene.say('mismatch'), confidence: 0.6 } : dated
}

/** "the 28th of that month", "on the 5th": a day whose month another date tells. */
function dayBeside(match: Match, scene: Scene, day: number | undefined) {
  const alone =
    day !== undefined &&
    ['monthtold', 'monthrel', 'alone'].some(name => slot(match, name) !== undefined)
  return alone ? monthBeside(match, scene, day) : undefined
}

/** A year behind a name ("Expo 2020") is one of our days, not the number of a model. */
function isLikely(match: Match, scene: Scene, year: number): boolean {
  if (slot(match, 'edition') === undefined) return true
  return scene.now !== null && Math.abs(civil(scene.now).year - year) <= 12
}

/** Which months a fiscal year has depends on whose it is. */
function fiscal(match: Match, point: Point, scene: Scene): Partial<Dated> {
  return slot(match, 'fiscal') === undefined
    ? {}
    : { edtf: `${edtfOf(point)}~`, why: scene.say('fiscal'), confidence: 0.7 }
}

function exact(point: Point, said: readonly DatePart[], scene: Scene): Dated {
  const base = { point, said, inferred: [], why: scene.say('said'), confidence: 0.98 }
  return { ...base, value: timexOf(point), edtf: edtfOf(point) }
}

function make(year: number, month: number, day: number | undefined): Point {
  return day === undefined
    ? { grain: 'M', n: year * 12 + month - 1 }
    : { grain: 'D', n: dayOf(year, month, Math.min(day, daysIn(year, month))) }
}

/** The year in figures or words, in two figures ("'98"), or of an era ("480 BC"). */
export function yearSaid(match: Match, scene: Scene): number | undefined {
  const short = numeral(match, 'yy')
  if (short !== undefined) return century(short, scene)
  const figure = numeral(match, 'fig')
  if (figure !== undefined) return numeral(match, 'era') === -1 ? 1 - figure : figure
  return numeral(match, 'year')
}

function yearChosen(
  match: Match,
  scene: Scene,
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  said: readonly DatePart[],
): Dated {
  const base = scene.today(match)
  const look = numeral(match, 'look')
  const told = look === undefined ? scene.story(match.start) : undefined
  if (told) {
    const from = civil(firstDay(told.point))
    const onward = told.point.grain !== 'Y' && from.month - month > 6 ? 1 : 0
    const point = make(from.year + onward, month, day)
    const { start, end } = told
    return {
      point,
      value: timexOf(point),
      edtf: edtfOf(point),
      anchor: { start, end },
      said,
      inferred: ['year'],
      why: scene.say('yearTold', { anchor: firstDay(told.point) }),
      confidence: 0.7,
    }
  }
  if (base === null) {
    const value = `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
    return { value, said, inferred: [], why: scene.say('noDate'), confidence: 0.5 }
  }
  const { point, why, confidence } = nearestYear(match, scene, base.day, month, day, weekday, look)
  return {
    point,
    value: timexOf(point),
    edtf: edtfOf(point),
    anchor: base.anchor,
    said,
    inferred: ['year'],
    why,
    confidence,
  }
}

/** The year that the verb, the weekday or nearness speaks for. */
function nearestYear(
  match: Match,
  scene: Scene,
  now: Day,
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  look: number | undefined,
) {
  const { year } = civil(now)
  const options = [year - 1, year, year + 1]
    .filter(y => day === undefined || isDay(y, month, day))
    .map(y => make(y, month, day))
  if (options.length === 0)
    options.push(make(year - (year % 4), month, day), make(year + 4 - (year % 4), month, day))
  const here = day === undefined ? pointAt('M', now).n : now
  const far = (point: Point) => Math.abs(point.n - here)
  const near = options.reduce((a, b) => (far(b) < far(a) ? b : a))
  const anchor = now
  if (weekday !== undefined && day !== undefined && weekdayOf(near.n) !== weekday) {
    const fits = [-3, -2, -1, 0, 1, 2, 3]
      .filter(step => isDay(year + step, month, day))
      .map(step => make(year + step, month, day))
      .filter(point => weekdayOf(point.n) === weekday)
    if (fits.length > 0) {
      const point = fits.reduce((a, b) => (far(b) < far(a) ? b : a))
      return { point, why: scene.say('yearWeekday', { anchor }), confidence: 0.8 }
    }
    return { point: near, why: scene.say('yearMismatch', { anchor }), confidence: 0.5 }
  }
  const back = options.filter(point => point.n <= here).at(-1)
  const ahead = options.find(point => point.n >= here)
  if (look !== undefined) {
    const before = options.filter(point => point.n < here).at(-1) ?? near
    const after = options.find(point => point.n > here) ?? near
    const same = options.find(point => pointYear(point) === year) ?? near
    const point = look < 0 ? before : look > 0 ? after : same
    return { point, why: scene.say('relative', { anchor }), confidence: 0.9 }
  }
  const { way, verb } = scene.direction(match)
  // A tense that would put the date most of a year away is more likely misread than meant.
  const limit = day === undefined ? 10 : 300
  if (way === 'back' && back && far(back) < limit) {
    return { point: back, why: scene.say('yearPast', { anchor, verb }), confidence: 0.85 }
  }
  if (way === 'ahead' && ahead && far(ahead) < limit) {
    return { point: ahead, why: scene.say('yearFuture', { anchor, verb }), confidence: 0.85 }
  }
  return { point: near, why: scene.say('yearNear', { anchor }), confidence: 0.75 }
}

const pointYear = (point: Point) =>
  point.grain === 'M' ? Math.floor(point.n / 12) : civil(point.n).year
