import {
  civil,
  type Day,
  firstDay,
  type Grain,
  lastDay,
  type Point,
  pointAt,
  weekdayOf,
  widen,
} from '../calendar.ts'
import { edtfOf, intervalOf, timexOf } from '../edtf.ts'
import type { Base, Scene, Told } from '../scene.ts'
import type { DatePart, TimeMod } from '../time.ts'
import { yearSaid } from './day.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'

/** A week, month, quarter, season or year that is named by its place beside now or beside a date told before. */
export function unit(match: Match, scene: Scene): Reckoned | undefined {
  const grain = code(match, 'unit') as Grain
  const base = now(match, scene)
  const numbered = numberedPart(match, scene, grain, base)
  if (numbered) return tell(match, scene, numbered, base, 'nearest', [])
  if (numeral(match, 'beside') !== undefined) return open(match, scene, grain, 'noTold')
  const step = code(match, 'told') ?? nextInStory(match, scene)
  if (step !== undefined) return besideTold(match, scene, grain, Number(step))
  if (base === null) return open(match, scene, grain, 'noDate')
  if (grain === 'S')
    return tell(match, scene, season(match, scene, base.day), base, 'nearest', ['season'])
  const rel = numeral(match, 'rel') ?? numeral(match, 'thenext')
  const point =
    rel === undefined
      ? theUnit(match, scene, grain, base.day)
      : beside(match, scene, grain, base.day, rel)
  return tell(match, scene, point, base, base.why, [])
}

/** Today, or for what has no "this" or "last" the day that a story of former years has come to. */
function now(match: Match, scene: Scene): Base | null {
  const looks = ['look', 'rel', 'yearrel'].some(name => numeral(match, name) !== undefined)
  const told = looks ? undefined : scene.story(match.start)
  if (!told) return scene.today(match)
  const { start, end } = told
  return { day: firstDay(told.point), anchor: { start, end }, why: 'fromTold' }
}

/** "the next month" is the one after the month told before, where the text tells a story. */
function nextInStory(match: Match, scene: Scene): string | undefined {
  return numeral(match, 'thenext') !== undefined && scene.story(match.start) ? '+1' : undefined
}

/** "the third quarter", "the first half of 2019", "fall 2019" */
function numberedPart(
  match: Match,
  scene: Scene,
  grain: Grain,
  base: Base | null,
): Point | undefined {
  const part = numeral(match, 'quarter') ?? numeral(match, 'half') ?? numeral(match, 'season')
  const step = numeral(match, 'yearrel')
  const parts = grain === 'H' ? 2 : 4
  if (part === undefined || part > parts) return undefined
  const place = grain === 'S' ? part : part - 1
  const year =
    yearSaid(match, scene) ??
    (step !== undefined && base ? civil(base.day).year + Math.sign(step) : undefined)
  if (year !== undefined) return { grain, n: year * parts + place }
  if (grain === 'S' || base === null) return undefined
  const here = pointAt(grain, base.day)
  const options = [-1, 0, 1].map(k => (Math.floor(here.n / parts) + k) * parts + place)
  // What is just over is told of more often than what is to come.
  const { way } = scene.direction(match)
  const ahead = way === 'back' ? 1.5 : way === 'ahead' ? -1.5 : 0.5
  const far = (n: number) => Math.abs(n - here.n) + (n > here.n ? ahead : 0)
  return { grain, n: options.reduce((a, b) => (far(b) < far(a) ? b : a)) }
}

/** "last summer", "the spring": by "last" and "next", by tense, else the nearest. */
function season(match: Match, scene: Scene, now: Day): Point {
  const part = numeral(match, 'season')!
  const here = pointAt('S', now).n
  const options = [-1, 0, 1].map(k => (Math.floor(here / 4) + k) * 4 + part)
  const look = numeral(match, 'look') ?? numeral(match, 'rel')
  const pick = (test: (n: number) => boolean) => options.filter(test)
  const back = pick(n => (look === -1 ? n < here : n <= here)).at(-1) ?? options[0]!
  const next = pick(n => (look === 1 ? n > here : n >= here))[0] ?? options[2]!
  const way =
    look === undefined
      ? scene.direction(match).way
      : look < 0
        ? 'back'
        : look > 0
          ? 'ahead'
          : 'open'
  const near = options.reduce((a, b) => (Math.abs(b - here) < Math.abs(a - here) ? b : a))
  return { grain: 'S', n: way === 'back' ? back : way === 'ahead' ? next : near }
}

function beside(match: Match, scene: Scene, grain: Grain, now: Day, rel: number): Point {
  const here = pointAt(grain, now)
  // "won this weekend", told from Monday to Friday, is the one before.
  const over = rel === 0 && grain === 'WE' && weekdayOf(now) < 6
  if (over && scene.direction(match).way === 'back') return { grain, n: here.n - 1 }
  return { grain, n: here.n + Math.sign(rel) }
}

/** "the year", "the quarter", "over the weekend" */
function theUnit(match: Match, scene: Scene, grain: Grain, now: Day): Point {
  if (grain === 'WE') {
    const here = pointAt(grain, now)
    const ahead = weekdayOf(now) >= 6 || scene.direction(match).way === 'ahead'
    return ahead ? here : { grain, n: here.n - 1 }
  }
  if (grain === 'Q') {
    const told = scene.told('Q', match.start, 2000)
    if (told?.point.grain === 'Q') return told.point
    return { grain, n: pointAt(grain, now).n - 1 }
  }
  return pointAt(grain, now)
}

/** "the same day", "the following year", "that month" */
function besideTold(match: Match, scene: Scene, grain: Grain, step: number): Reckoned {
  const told = scene.told(grain, match.start, 4000)
  const today = code(match, 'advance') && grain === 'D' ? scene.today(match) : null
  if (!told && today) return tell(match, scene, { grain, n: today.day }, today, today.why, [])
  if (!told) return open(match, scene, grain, 'noTold')
  const point = { grain, n: widen(told.point, grain).n + step }
  return tell(match, scene, point, told, 'fromTold', [])
}

/** A stretch that nothing tells the place of. */
function open(match: Match, scene: Scene, grain: Grain, why: 'noDate' | 'noTold'): Reckoned {
  const value = openValue(grain, match)
  const shared = { type: 'DATE', said: [], inferred: [], confidence: 0.4 } as const
  return { ...shared, value, mod: modOf(match), why: scene.say(why) }
}

function openValue(grain: Grain, match: Match): string {
  const season = numeral(match, 'season')
  if (season !== undefined && grain === 'S') return `XXXX-${['SP', 'SU', 'FA', 'WI'][season]}`
  const part = numeral(match, 'quarter') ?? numeral(match, 'half')
  if (part !== undefined) return `XXXX-${grain}${part}`
  const shapes: Partial<Record<Grain, string>> = {
    D: 'XXXX-XX-XX',
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    Q: 'XXXX-QX',
  }
  return shapes[grain] ?? 'XXXX'
}

function tell(
  match: Match,
  scene: Scene,
  point: Point,
  from: Base | Told | null,
  why: string,
  said: readonly DatePart[],
): Reckoned {
  const year = yearSaid(match, scene) !== undefined
  // Which months it has depends on whose year it is.
  const fiscal = numeral(match, 'fiscal') !== undefined
  const advance = code(match, 'advance')
  const mod = modOf(match) ?? (advance === undefined ? undefined : later(advance, point.grain))
  const anchorDay = from === null ? undefined : 'day' in from ? from.day : firstDay(from.point)
  const anchor =
    from === null || year
      ? undefined
      : 'day' in from
        ? from.anchor
        : { start: from.start, end: from.end }
  return {
    type: 'DATE',
    value: timexOf(point),
    mod,
    edtf: fiscal ? `${civil(firstDay(point)).year}~` : edge(match, point, scene.today(match)?.day),
    anchor,
    said: year ? ['year', ...said] : said,
    inferred: year ? [] : ['year'],
    why: fiscal
      ? scene.say('fiscal')
      : year
        ? scene.say('said')
        : scene.say(why, anchorDay === undefined ? {} : { anchor: anchorDay }),
    confidence: year ? 0.95 : 0.85,
    point,
  }
}

const later = (advance: string, grain: Grain): TimeMod =>
  advance === 'BEFORE' ? 'START' : grain === 'D' ? 'END' : 'ON_OR_AFTER'

/** "earlier this month" ends before today, "later this year" begins after it. */
function edge(match: Match, point: Point, today: Day | undefined): string {
  const advance = code(match, 'advance')
  const [from, to] = [firstDay(point), lastDay(point)]
  if (advance === undefined || today === undefined || today < from || today > to)
    return edtfOf(point)
  if (advance === 'BEFORE') return from < today ? intervalOf(from, today - 1) : edtfOf(point)
  return today < to ? intervalOf(today + 1, to) : edtfOf(point)
}
