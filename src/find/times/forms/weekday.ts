import { type Day, weekdayOf } from '../calendar.ts'
import { edtfOf, isoDate } from '../edtf.ts'
import type { Scene } from '../scene.ts'
import type { DatePart } from '../time.ts'
import type { Dated } from './day.ts'
import { code, type Match, numeral } from './reckoned.ts'

/** Days from one weekday ahead to another, 0 to 6. */
const ahead = (from: number, to: number) => (to - from + 7) % 7

/** The day that a bare weekday names: by "last" and "next", by the tense of its clause, else the last one. */
export function weekdayDate(match: Match, scene: Scene): Dated | undefined {
  const weekday = numeral(match, 'weekday') ?? numeral(match, 'dayname')
  if (weekday === undefined) return undefined
  const said: DatePart[] = ['weekday']
  const step = code(match, 'told')
  const told = step === undefined ? undefined : scene.told('D', match.start, 3000)
  const base = scene.today(match)
  if (step !== undefined && told) {
    const from = told.point.n
    const gap =
      step === '-1' ? -(ahead(weekday, weekdayOf(from)) || 7) : ahead(weekdayOf(from), weekday) || 7
    const { start, end } = told
    const point = { grain: 'D', n: step === '+0' ? from : from + gap } as const
    const why = scene.say('fromTold', { anchor: from })
    return {
      point,
      value: isoDate(point.n),
      edtf: edtfOf(point),
      anchor: { start, end },
      said,
      inferred: ['day'],
      why,
      confidence: 0.7,
    }
  }
  if (base === null) {
    return {
      value: `XXXX-WXX-${weekday}`,
      said,
      inferred: [],
      why: scene.say('noDate'),
      confidence: 0.5,
    }
  }
  const { day, why, confidence } = choose(match, scene, base.day, weekday)
  const point = { grain: 'D', n: day } as const
  return {
    point,
    value: isoDate(day),
    edtf: isoDate(day),
    anchor: base.anchor,
    said,
    inferred: ['year', 'month', 'day'],
    why,
    confidence,
  }
}

function choose(match: Match, scene: Scene, now: Day, weekday: number) {
  const today = weekdayOf(now)
  const back = now - ahead(weekday, today)
  const next = now + ahead(today, weekday)
  const monday = now - today + 1
  const look = numeral(match, 'look')
  const week = numeral(match, 'weekrel')
  const relative = (day: Day) => ({
    day,
    why: scene.say('relative', { anchor: now }),
    confidence: 0.92,
  })
  if (week !== undefined) return relative(monday + weekday - 1 + 7 * Math.sign(week))
  if (look === 0) return relative(monday + weekday - 1)
  if (look === 1) return relative(monday + 7 + weekday - 1)
  if (look === 2) return relative(next === now ? now + 7 : next)
  if (look === -1) return relative(back === now ? now - 7 : back)
  const { way, verb } = scene.direction(match)
  if (way === 'ahead')
    return { day: next, why: scene.say('dayFuture', { anchor: now, verb }), confidence: 0.9 }
  // Printed on Friday: "state media reported Saturday morning local time".
  if (way === 'back' && next === now + 1 && isElsewhere(match, scene))
    return { day: next, why: scene.say('dayElsewhere', { anchor: now }), confidence: 0.85 }
  if (way === 'back')
    return { day: back, why: scene.say('dayPast', { anchor: now, verb }), confidence: 0.92 }
  return { day: back, why: scene.say('dayDefault', { anchor: now }), confidence: 0.75 }
}

/** The words right behind say that it is the day of another place. */
function isElsewhere(match: Match, scene: Scene): boolean {
  const behind = scene.doc.text
    .slice(match.end, match.end + 40)
    .split(/[.;\n]/)[0]!
    .toLowerCase()
  return scene.words.tense.elsewhere.some(words => behind.includes(words))
}
