import { type Day, type Grain, type Point, pointAt, shiftDay, widen } from '../calendar.ts'
import { edtfOf, intervalOf, timexOf } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { TimeMod } from '../time.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'

/** An amount of time as TIMEX3 writes it: "P13Y", "PT2H", "P2Y6M", "PXM". */
export function amount(n: number | 'X', unitCode: string): string {
  const time = unitCode.length === 2 && unitCode[0] === 'T'
  const letter = time ? unitCode[1]! : unitCode === 'FN' ? 'W' : unitCode
  const count = n !== 'X' && unitCode === 'FN' ? n * 2 : n
  const head = time ? 'PT' : 'P'
  if (typeof count === 'number' && count % 1 !== 0) {
    const half = { Y: '6M', TH: '30M', D: 'T12H', TM: '30S' }[unitCode]
    const whole = Math.floor(count)
    if (half && count % 1 === 0.5) {
      if (whole === 0) return `${unitCode === 'D' ? 'P' : head}${half}`
      return `${head}${whole}${letter}${half}`
    }
  }
  return `${head}${count}${letter}`
}

/** So many days, weeks, years: a length, or a step from now or from the date told before. */
export function count(match: Match, scene: Scene): Reckoned | undefined {
  const unitCode = code(match, 'units') ?? code(match, 'whole')
  if (unitCode === undefined) return undefined
  const n = howMany(match)
  if (typeof n === 'number' && n > 1000 && n < 2200 && code(match, 'ago') === undefined)
    return undefined
  const ago = code(match, 'ago')
  if (ago !== undefined) {
    const stepped = step(match, scene, n, unitCode, ago)
    if (stepped) return stepped
  }
  return {
    type: 'DURATION',
    value: amount(n, unitCode),
    mod: durationMod(match),
    edtf: n === 'X' ? undefined : stretch(match, scene, n, unitCode),
    said: [],
    inferred: [],
    why: scene.say('amount'),
    confidence: 0.9,
  }
}

/** The number that a length names; X where it names none ("years"). */
export function howMany(match: Match): number | 'X' {
  const n = numeral(match, 'num') ?? numeral(match, 'couple') ?? numeral(match, 'one')
  return n === undefined ? 'X' : n + (numeral(match, 'halfmore') ?? 0)
}

function durationMod(match: Match): TimeMod | undefined {
  if (numeral(match, 'num2') !== undefined) return 'EQUAL_OR_MORE'
  return modOf(match) ?? (numeral(match, 'couple') === undefined ? undefined : 'APPROX')
}

/** "the past two months", "the next 30 days": an interval that ends or begins today. */
function stretch(match: Match, scene: Scene, n: number, unitCode: string): string | undefined {
  const grain = grainOf(unitCode)
  const rel = numeral(match, 'span')
  const base = scene.today(match)
  if (!rel || !grain || base === null || n % 1 !== 0 || Math.abs(n) > 5000) return undefined
  const other = shiftDay(base.day, grain, Math.sign(rel) * n * (unitCode === 'FN' ? 2 : 1))
  return rel < 0 ? intervalOf(other, base.day) : intervalOf(base.day, other)
}

/** The unit of the calendar that a unit of a length stands for; undefined for hours and less. */
export function grainOf(unitCode: string): Grain | undefined {
  if (unitCode === 'FN') return 'W'
  return unitCode[0] === 'T' ? undefined : (unitCode as Grain)
}

/** "three weeks ago", "two days later", "a year earlier" */
function step(
  match: Match,
  scene: Scene,
  n: number | 'X',
  unitCode: string,
  ago: string,
): Reckoned | undefined {
  const sign = ago[0] === '-' ? -1 : 1
  const grain = grainOf(unitCode)
  const shared = { type: 'DATE', mod: durationMod(match), said: [], inferred: [] } as const
  if (n === 'X' || !grain) {
    return {
      ...shared,
      value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
      why: scene.say('vague'),
      confidence: 0.6,
    }
  }
  if (n > 5000) return undefined
  const whole = Math.floor(n) * (unitCode === 'FN' ? 2 : 1)
  const lastYear = grain === 'Y' && sign < 0 ? quarterAgo(match, scene, whole) : undefined
  if (lastYear) return { ...shared, ...lastYear, confidence: 0.7 }
  const base = scene.today(match)
  if (ago.endsWith('told')) {
    const told = scene.told(grain, match.start, 4000)
    const year = grain === 'Y' && !told ? base : undefined
    if (told && (grain !== 'D' || told.point.grain === 'D')) {
      const point = { grain, n: widen(told.point, grain).n + sign * whole }
      const { start, end } = told
      return {
        ...shared,
        value: timexOf(point),
        edtf: edtfOf(point),
        anchor: { start, end },
        inferred: ['year'],
        point,
        why: scene.say('fromTold', { anchor: dayIn(told.point) }),
        confidence: 0.75,
      }
    }
    if (!year) {
      return {
        ...shared,
        value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
        why: scene.say('noTold'),
        confidence: 0.4,
      }
    }
  }
  if (base === null)
    return {
      ...shared,
      value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
      why: scene.say('noDate'),
      confidence: 0.4,
    }
  const day = shiftDay(base.day, grain, sign * whole)
  const exact = numeral(match, 'exact') !== undefined
  const point = pointAt(exact ? 'D' : grain === 'DE' || grain === 'CE' ? 'Y' : grain, day)
  return {
    ...shared,
    value: timexOf(point),
    edtf: edtfOf(point),
    anchor: base.anchor,
    inferred: ['year'],
    point,
    why: scene.say(base.why, { anchor: base.day }),
    confidence: 0.85,
  }
}

const dayIn = (point: Point): Day =>
  point.grain === 'D' ? point.n : shiftDay(0, 'D', firstOf(point))
const firstOf = (point: Point): Day => widen(point, 'D').n

/** In a report on a quarter, "a year ago" is the same quarter of the year before. */
function quarterAgo(match: Match, scene: Scene, years: number) {
  const told = scene.told('Q', match.start, 1500)
  if (told?.point.grain !== 'Q' || years !== 1) return undefined
  const now = scene.now
  const recent = now === null || Math.abs(pointAt('Q', now).n - told.point.n) <= 3
  if (!recent) return undefined
  const point: Point = { grain: 'Q', n: told.point.n - 4 * years }
  const { start, end } = told
  return {
    value: timexOf(point),
    edtf: edtfOf(point),
    anchor: { start, end },
    point: undefined,
    inferred: ['year' as const],
    why: scene.say('fromTold', { anchor: firstOf(told.point) }),
  }
}

/** A decade ("the 1990s") or a century. */
export function years(match: Match, scene: Scene): Reckoned | undefined {
  const decade = numeral(match, 'decade') ?? shortDecade(match) ?? numeral(match, 'decadename')
  const shared = {
    type: 'DATE',
    mod: modOf(match),
    said: ['year'],
    inferred: [],
    why: scene.say('said'),
  } as const
  if (decade !== undefined) {
    const point: Point = { grain: 'DE', n: decade }
    return { ...shared, value: timexOf(point), edtf: edtfOf(point), point, confidence: 0.9 }
  }
  const century = numeral(match, 'ord')
  if (century !== undefined) {
    if (century > 30) return undefined
    if (numeral(match, 'era') === -1) return beforeChrist(match, scene, century)
    const point: Point = { grain: 'CE', n: century - 1 }
    return { ...shared, value: timexOf(point), edtf: edtfOf(point), point, confidence: 0.9 }
  }
  return undefined
}

/** "the 4th century BC" ran from -0399 to -0300 as EDTF counts. */
function beforeChrist(match: Match, scene: Scene, century: number): Reckoned {
  const year = (n: number) => `-${String(n).padStart(4, '0')}`
  return {
    type: 'DATE',
    value: `BC${String(century - 1).padStart(2, '0')}`,
    mod: modOf(match),
    edtf: `${year(century * 100 - 1)}/${year((century - 1) * 100)}`.replace('-0000', '0000'),
    said: ['year'],
    inferred: [],
    why: scene.say('said'),
    confidence: 0.9,
  }
}

function shortDecade(match: Match): number | undefined {
  const short = numeral(match, 'shortdecade')
  return short === undefined ? undefined : short <= 1 ? 200 + short : 190 + short
}
