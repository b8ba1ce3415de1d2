import { firstDay, lastDay } from '../calendar.ts'
import { edtfOf, intervalOf, isoDate } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { TimeMod } from '../time.ts'
import { edtfOfTime, timeAlone, timeOfDay } from './clock.ts'
import { calendarDate, type Dated } from './day.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'
import { weekdayDate } from './weekday.ts'

/** A date, or a time of a day: "Sept. 23, 2020", "Friday", "yesterday morning", "7 p.m. Friday EDT". */
export function date(match: Match, scene: Scene): Reckoned | undefined {
  const dated = calendarDate(match, scene) ?? weekdayDate(match, scene) ?? deictic(match, scene)
  const time = timeOfDay(match)
  if (!dated) return time === undefined ? undefined : timeAlone(match, scene, time)
  const mod = modOf(match) ?? advanceMod(match)
  if (time === undefined) {
    return { type: 'DATE', ...dated, mod, edtf: bounded(match, scene, dated, mod) }
  }
  const day = dated.point?.grain === 'D' ? dated.point.n : undefined
  if (day === undefined && dated.point) return { type: 'DATE', ...dated, mod }
  const value = `${dated.value}${time}`
  const said = [...dated.said, 'hour' as const]
  const edtf = day === undefined ? undefined : edtfOfTime(match, day, time)
  return { type: 'TIME', ...dated, value, mod, edtf, said }
}

/** "today", "the day before yesterday", "this morning", "last night", "the next morning" */
function deictic(match: Match, scene: Scene): Dated | undefined {
  const told = code(match, 'partrel')
  if (told !== undefined) {
    const from = scene.told('D', match.start, 3000)
    if (from?.point.grain !== 'D')
      return {
        value: 'XXXX-XX-XX',
        said: [],
        inferred: [],
        why: scene.say('noTold'),
        confidence: 0.4,
      }
    const { start, end } = from
    const point = { grain: 'D', n: from.point.n + Number(told) } as const
    const why = scene.say('fromTold', { anchor: from.point.n })
    return {
      point,
      value: isoDate(point.n),
      edtf: isoDate(point.n),
      anchor: { start, end },
      said: [],
      inferred: ['year', 'month', 'day'],
      why,
      confidence: 0.75,
    }
  }
  const step = numeral(match, 'deictic') ?? numeral(match, 'partrel')
  if (step === undefined) return undefined
  const base = scene.today(match)
  if (base === null) {
    return {
      value: 'XXXX-XX-XX',
      said: [],
      inferred: [],
      why: scene.say('noDate'),
      confidence: 0.5,
    }
  }
  const point = {
    grain: 'D',
    n: base.day + (numeral(match, 'partrel') === undefined ? step : Math.sign(step)),
  } as const
  const why = scene.say(base.why, { anchor: base.day })
  return {
    point,
    value: isoDate(point.n),
    edtf: isoDate(point.n),
    anchor: base.anchor,
    said: [],
    inferred: ['year', 'month', 'day'],
    why,
    confidence: 0.93,
  }
}

function advanceMod(match: Match): TimeMod | undefined {
  const advance = code(match, 'advance')
  return advance === undefined ? undefined : advance === 'BEFORE' ? 'START' : 'END'
}

/** EDTF with what the modifier says: "about" a day is approximate; "early" keeps the whole. */
function bounded(
  match: Match,
  scene: Scene,
  dated: Dated,
  mod: TimeMod | undefined,
): string | undefined {
  const { edtf, point } = dated
  if (!edtf || !point) return edtf
  if (mod === 'APPROX' && edtf === edtfOf(point)) return `${edtf}~`
  if (scene.now === null || code(match, 'advance') === undefined || point.grain === 'D') return edtf
  return intervalOf(firstDay(point), lastDay(point))
}
