import type { Scene } from '../scene.ts'
import { amount } from './count.ts'
import { code, type Match, modOf, numeral, type Reckoned } from './reckoned.ts'

/** What comes again and again: "every other Friday", "each July", "annually", "$3 a day". */
export function set(match: Match, scene: Scene): Reckoned | undefined {
  const value = valueOfSet(match)
  if (value === undefined) return undefined
  return { type: 'SET', value, said: [], inferred: [], why: scene.say('often'), confidence: 0.85 }
}

function valueOfSet(match: Match): string | undefined {
  const often = code(match, 'often')
  if (often !== undefined) return often
  const weekday = numeral(match, 'weekday')
  const part = code(match, 'part')
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${part === undefined ? '' : `T${part}`}`
  if (part !== undefined) return `XXXX-XX-XXT${part}`
  const month = numeral(match, 'month')
  if (month !== undefined) return `XXXX-${String(month).padStart(2, '0')}`
  const season = numeral(match, 'season')
  if (season !== undefined) return `XXXX-${['SP', 'SU', 'FA', 'WI'][season]}`
  const unitCode = code(match, 'unit')
  return unitCode === undefined
    ? undefined
    : amount(numeral(match, 'num') ?? numeral(match, 'other') ?? 1, unitCode)
}

/** What points at the past, the present or the future and names no date: "now", "long ago", "the coming weeks". */
export function reference(match: Match, scene: Scene): Reckoned | undefined {
  const part = code(match, 'part')
  const value =
    part === undefined ? (code(match, 'reference') ?? code(match, 'recent')) : `XXXX-XX-XXT${part}`
  if (value === undefined) return undefined
  // "Fighting soon stopped" tells of what was then to come.
  if (numeral(match, 'ahead') !== undefined && scene.direction(match).way === 'back')
    return undefined
  return {
    type: code(match, 'type') === 'TIME' ? 'TIME' : 'DATE',
    value,
    mod: modOf(match),
    said: [],
    inferred: [],
    why: scene.say('vague'),
    confidence: 0.8,
  }
}
