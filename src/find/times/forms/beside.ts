import { civil, type Day, firstDay, isDay, pointAt } from '../calendar.ts'
import type { Scene, Told } from '../scene.ts'
import type { Time } from '../time.ts'
import { code, type Match, numeral } from './reckoned.ts'

/** A year, or a month of it, that a match names by its place beside now or beside a date told before. */
export interface Beside {
  readonly year: number
  readonly month?: number
  readonly anchor: Time['anchor']
  readonly from: Day
  /** Key of the line that says what it was reckoned from. */
  readonly why: string
}

/** The year of "January this year", "October of the same year", "May of that year". */
export function yearBeside(match: Match, scene: Scene): Beside | undefined {
  const step = code(match, 'yeartold')
  const told = step === undefined ? undefined : scene.told('Y', match.start, 4000)
  if (told) return { year: civil(firstDay(told.point)).year + Number(step), ...fromTold(told) }
  const rel = numeral(match, 'yearrel')
  const base = rel === undefined ? null : scene.today(match)
  if (base === null) return undefined
  const year = civil(base.day).year + Math.sign(rel!)
  return { year, anchor: base.anchor, from: base.day, why: base.why }
}

/** The month of a day that is told by its number alone: "the 28th of that month", "the 5th of next month", "on the 5th". */
export function monthBeside(match: Match, scene: Scene, day: number): Beside | undefined {
  const rel = numeral(match, 'monthrel')
  const base = scene.today(match)
  if (rel !== undefined) {
    return base
      ? at(pointAt('M', base.day).n + Math.sign(rel), base.anchor, base.day, base.why)
      : undefined
  }
  const step = code(match, 'monthtold')
  const told = scene.told('M', match.start, step === undefined ? 1500 : 4000)
  if (told) {
    const { anchor, from, why } = fromTold(told)
    return at(pointAt('M', firstDay(told.point)).n + Number(step ?? 0), anchor, from, why)
  }
  if (base === null || step !== undefined) return undefined
  const here = pointAt('M', base.day).n
  const { way } = scene.direction(match)
  const today = civil(base.day).day
  const move = way === 'ahead' && day < today ? 1 : way === 'back' && day > today ? -1 : 0
  const found = at(here + move, base.anchor, base.day, 'nearest')
  return isDay(found.year, found.month!, day) ? found : undefined
}

const at = (month: number, anchor: Beside['anchor'], from: Day, why: string): Beside => ({
  year: Math.floor(month / 12),
  month: (((month % 12) + 12) % 12) + 1,
  anchor,
  from,
  why,
})

const fromTold = ({ point, start, end }: Told) => ({
  anchor: { start, end },
  from: firstDay(point),
  why: 'fromTold',
})
