import { civil, firstDay, type Point } from '../calendar.ts'
import { edtfOf, intervalOf, isoDate } from '../edtf.ts'
import { holidayIn, type Occurrence } from '../holidays.ts'
import type { Scene } from '../scene.ts'
import { yearBeside } from './beside.ts'
import { yearSaid } from './day.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'

/** A named day: "Christmas", "Easter 2019", "last Thanksgiving", "Ramadan"; the calendar tells when it fell or falls. */
export function holiday(match: Match, scene: Scene): Reckoned | undefined {
  const named = scene.words.holidays[code(match, 'holiday') ?? '']
  if (!named) return undefined
  const beside = yearBeside(match, scene)
  const year = yearSaid(match, scene) ?? beside?.year
  if (year !== undefined) {
    const [occurrence] = holidayIn(named, year)
    const from = beside && { anchor: beside.anchor, inferred: ['year'] as const }
    return occurrence && { ...told(match, scene, occurrence), why: scene.say('holiday'), ...from }
  }
  const story = numeral(match, 'look') === undefined ? scene.story(match.start) : undefined
  const base = scene.today(match)
  if (!story && !base) return open(match, scene)
  const here = story ? firstDay(story.point) : base!.day
  const around = [-1, 0, 1].flatMap(step => holidayIn(named, civil(here).year + step))
  if (around.length === 0) return open(match, scene)
  const chosen = story
    ? (around.find(({ last }) => last >= here) ?? around.at(-1)!)
    : choose(match, scene, around, here)
  const anchor = story ? { start: story.start, end: story.end } : base!.anchor
  const why = scene.say('holidayNear', { anchor: here })
  return { ...told(match, scene, chosen), anchor, inferred: ['year'], why, confidence: 0.75 }
}

/** By "last" and "next", by the tense of the clause, else the nearest. */
function choose(
  match: Match,
  scene: Scene,
  around: readonly Occurrence[],
  now: number,
): Occurrence {
  const look = numeral(match, 'look')
  const before = around.findLast(({ last }) => (look === undefined ? last <= now : last < now))
  const after = around.find(({ first }) => (look === undefined ? first >= now : first > now))
  const during = around.find(({ first, last }) => first <= now && now <= last)
  if (look !== undefined && look !== 0) return (look < 0 ? before : after) ?? around[0]!
  const { way } = scene.direction(match)
  if (during) return during
  if (way === 'back' && before) return before
  if (way === 'ahead' && after) return after
  const far = ({ first }: Occurrence) => Math.abs(first - now)
  return around.reduce((a, b) => (far(b) < far(a) ? b : a))
}

function told(match: Match, scene: Scene, { first, last }: Occurrence): Reckoned {
  const point: Point = { grain: 'D', n: first }
  const edtf = first === last ? edtfOf(point) : intervalOf(first, last)
  return {
    type: 'DATE',
    value: first === last ? isoDate(first) : edtf,
    edtf,
    mod: modOf(match),
    said: ['month', 'day'],
    inferred: [],
    why: scene.say('holiday'),
    confidence: 0.9,
    point,
  }
}

/** A named day of no known year. */
function open(match: Match, scene: Scene): Reckoned {
  const shared = { type: 'DATE', said: [], inferred: [], confidence: 0.4 } as const
  return { ...shared, value: 'XXXX-XX-XX', mod: modOf(match), why: scene.say('noDate') }
}
