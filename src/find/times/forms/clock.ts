import type { Day } from '../calendar.ts'
import { isoDate } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** The part of a day, or the hour, as TIMEX3 writes it: "TMO", "T19:00". */
export function timeOfDay(match: Match): string | undefined {
  const noon = numeral(match, 'noon')
  if (noon !== undefined) return `T${noon / 60}:00`
  const clock = code(match, 'clock') ?? code(match, 'hour')
  if (clock !== undefined) {
    const [hour, minute = '00', second] = clock.split(':')
    const half =
      numeral(match, 'ampm') ??
      (code(match, 'part') && Number(hour) < 12 && code(match, 'part') !== 'MO' ? 720 : undefined)
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + half / 60
    const zulu = code(match, 'zone') === 'Z' ? 'Z' : ''
    return `T${two(hours)}:${minute}${second === undefined ? '' : `:${second}`}${zulu}`
  }
  const iso = code(match, 'isodate')
  if (iso?.includes('T')) return iso.slice(iso.indexOf('T'))
  const part = code(match, 'part')
  return part === undefined ? undefined : `T${part}`
}

/** EDTF of a time of a day: with its zone where that has one offset from UTC; a part of the day stays the day. */
export function edtfOfTime(match: Match, day: Day, time: string): string {
  const clock = /^T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(time)
  if (!clock) return isoDate(day)
  const zone = clock[3] ?? /^(Z|[+-]\d\d)(\d\d)?$/.exec(code(match, 'zone') ?? '')
  const offset =
    typeof zone === 'string'
      ? zone
      : zone
        ? zone[1] === 'Z'
          ? 'Z'
          : `${zone[1]}:${zone[2] ?? '00'}`
        : ''
  return `${isoDate(day)}T${clock[1]}${clock[2] ?? ':00'}${offset}`
}

/** An hour or part of a day without its day: that of the day told last in the paragraph, else of the document. */
export function timeAlone(match: Match, scene: Scene, time: string): Reckoned {
  const told = scene.toldHere(match.start, 'D')
  const base = scene.today(match)
  const day = told?.point.n ?? base?.day
  const shared = { type: 'TIME', mod: modOf(match), said: ['hour'] } as const
  if (day === undefined) {
    return {
      ...shared,
      value: `XXXX-XX-XX${time}`,
      inferred: [],
      why: scene.say('noDate'),
      confidence: 0.5,
    }
  }
  return {
    ...shared,
    value: `${isoDate(day)}${time}`,
    edtf: edtfOfTime(match, day, time),
    anchor: told ? { start: told.start, end: told.end } : (base?.anchor ?? 'document'),
    inferred: ['year', 'month', 'day'],
    why: scene.say(told ? 'fromTold' : 'relative', { anchor: day }),
    confidence: 0.7,
  }
}

/** "in the morning", "overnight" */
export function part(match: Match, scene: Scene): Reckoned | undefined {
  const time = timeOfDay(match)
  return time === undefined ? undefined : timeAlone(match, scene, time)
}
