import { firstDay, lastDay } from '../calendar.ts'
import { edtfOf, intervalOf, isoDate } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { TimeMod } from '../time.ts'
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
  const late = time.startsWith('T24') ? 1 : 0
  const day = dated.point?.grain === 'D' ? dated.point.n : undefined
  if (day === undefined && dated.point) return { type: 'DATE', ...dated, mod }
  const value = `${day === undefined ? openDay(dated.value) : isoDate(day)}${time}`
  const said = [...dated.said, 'hour' as const]
  return { type: 'TIME', ...dated, value, mod, said, confidence: dated.confidence - 0.02 * late }
}

const openDay = (value: string) => (value.startsWith('XXXX-W') ? value : value)

/** The part of a day, or the hour, as TIMEX3 writes it: "TMO", "T19:00". */
function timeOfDay(match: Match): string | undefined {
  const noon = numeral(match, 'noon')
  if (noon !== undefined) return `T${noon / 60}:00`
  const clock = code(match, 'clock') ?? code(match, 'hour')
  if (clock !== undefined) {
    const [hour, minute = '00', second] = clock.split(':')
    const half =
      numeral(match, 'ampm') ??
      (code(match, 'part') && Number(hour) < 12 && code(match, 'part') !== 'MO' ? 720 : undefined)
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + half / 60
    return `T${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
  }
  const iso = code(match, 'isodate')
  if (iso && iso.length > 10) return iso.slice(10)
  const part = code(match, 'part')
  return part === undefined ? undefined : `T${part}`
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

/** An hour or part of a day without its day: that of the day told last in the paragraph, else of the document. */
function timeAlone(match: Match, scene: Scene, time: string): Reckoned {
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
    edtf: isoDate(day),
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
