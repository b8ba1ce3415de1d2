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
import { edtfOf, intervalOf, timexOf } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { DatePart, Time } from '../time.ts'
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
  const figures = inFigures(match)
  const year = figures?.year ?? yearSaid(match, scene)
  const month = figures?.month ?? numeral(match, 'month')
  const day = figures?.day ?? numeral(match, 'day')
  const weekday = numeral(match, 'weekday')
  const said: DatePart[] = []
  if (year !== undefined) said.push('year')
  if (month !== undefined) said.push('month')
  if (day !== undefined) said.push('day')
  if (weekday !== undefined) said.push('weekday')
  if (month === undefined) {
    if (year === undefined) return undefined
    const point: Point = { grain: 'Y', n: year }
    return { ...exact(point, said, scene), confidence: 0.9 }
  }
  if (day !== undefined && !isDay(year ?? 2000, month, day)) {
    const value =
      year === undefined ? `XXXX-${two(month)}` : `${String(year).padStart(4, '0')}-${two(month)}`
    return { value, said, inferred: [], why: scene.say('noSuchDay'), confidence: 0.3 }
  }
  if (year !== undefined) {
    const dated = exact(make(year, month, day), said, scene)
    const off =
      weekday !== undefined && dated.point!.grain === 'D' && weekdayOf(dated.point!.n) !== weekday
    return ranged(match, off ? { ...dated, why: scene.say('mismatch'), confidence: 0.6 } : dated)
  }
  const dated = yearChosen(match, scene, month, day, weekday, said)
  return ranged(match, dated)
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

/** "2020-09-23", "10/18/2020" (month first unless that cannot be), "18.10.2020" */
function inFigures(match: Match) {
  const iso = slot(match, 'isodate')
  if (typeof iso === 'string') {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
    return { year: year!, month: month!, day: day! }
  }
  const slashes = slot(match, 'slashdate')
  const dots = slot(match, 'dotdate')
  const figures =
    typeof slashes === 'string'
      ? slashes.split('/')
      : typeof dots === 'string'
        ? dots.split('.')
        : undefined
  if (!figures) return undefined
  const [a, b, c] = figures.map(Number) as [number, number, number]
  const year = figures[2]!.length === 2 ? c + (c < 70 ? 2000 : 1900) : c
  const dayFirst = typeof dots === 'string' ? b <= 12 : a > 12
  return dayFirst ? { year, month: b, day: a } : { year, month: a, day: b }
}

/** The year in figures or words, or as a step from the document's year ("January this year"). */
function yearSaid(match: Match, scene: Scene): number | undefined {
  const year = numeral(match, 'year')
  if (year !== undefined) return year
  const step = numeral(match, 'yearrel')
  const base = step === undefined ? null : scene.today(match)
  return base === null ? undefined : civil(base.day).year + Math.sign(step!)
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
    const fits = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
      .filter(step => isDay(year + step, month, day))
      .map(step => make(year + step, month, day))
      .filter(point => weekdayOf(point.n) === weekday)
    if (fits.length > 0) {
      const point = fits.reduce((a, b) => (far(b) < far(a) ? b : a))
      return { point, why: scene.say('yearWeekday', { anchor }), confidence: 0.8 }
    }
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

/** "May 3-5", "April 30-May 2" */
function ranged(match: Match, dated: Dated): Dated {
  const last = numeral(match, 'day2')
  if (last === undefined || dated.point?.grain !== 'D') return dated
  const from = civil(dated.point.n)
  const month = numeral(match, 'month2') ?? from.month
  const year = month < from.month ? from.year + 1 : from.year
  if (!isDay(year, month, last)) return dated
  const to = dayOf(year, month, last)
  if (to <= dated.point.n) return dated
  const value = intervalOf(dated.point.n, to)
  return { ...dated, value, edtf: value }
}
