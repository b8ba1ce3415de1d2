import { isVerb } from './clause.ts'
import { en } from './en/index.ts'
import type { Scene } from './scene.ts'

/** "Moscow warned", "pledged to Tehran", "talks with Beijing"; not "in Moscow", "flew to Tehran". */
export function actsAt(scene: Scene, from: number, to: number): boolean {
  const before = (n: number) => scene.word(from - n, from)
  const after = scene.word(to, from)
  const heads = /^[-–—,(]$/.test(after?.text ?? '')
  if (scene.words[from]!.initial && scene.text(from, to) === scene.text(from, to).toUpperCase()) {
    return false
  }
  if (after?.text === ',' && scene.word(to + 1, from)?.capital) return false
  if (after?.text === '-' && !en.actorSuffixes.has(scene.word(to + 1, from)?.lower ?? ''))
    return false
  const left = before(1)
  if (left?.text === ',' && en.cityWords.has(before(2)?.lower ?? '')) return false
  if (left && en.cityWords.has(left.lower)) return false
  if (left && en.within.has(left.lower)) return false
  if (left && en.arrivals.has(left.lower)) return false
  if (left?.lower === 'to' || left?.lower === 'from') {
    for (let n = 2; n < 9; n++) if (en.motions.has(before(n)?.lower ?? '')) return false
    return true
  }
  if (left && en.strikeAt.has(left.lower)) {
    for (let n = 2; n < 5; n++) if (en.strikes.has(before(n)?.lower ?? '')) return false
    return true
  }
  if (/^['’]s?$/.test(after?.text ?? '')) {
    return !en.cityThings.has(scene.word(to + 1, from)?.lower ?? '')
  }
  if (left && (en.partnering.has(left.lower) || en.addressing.has(left.lower))) return true
  if (/^(?:and|or|,)$/.test(left?.lower ?? '') && scene.owner(from - 2)?.form === 'metonym')
    return true
  if (heads && left && !isVerb(scene, left.index)) return false
  return runsInto(scene, to, from)
}

/** "arrived in Lima", "visited Lima", "a curfew in Lima": a place at which something is done to its state. */
export function receivesAt(scene: Scene, from: number, to: number): boolean {
  const after = scene.word(to, from)
  if (after && (after.capital || /^['’-]/.test(after.text))) return false
  let at = from - 1
  while (en.sides.has(scene.word(at, from)?.lower ?? '')) at--
  const left = scene.word(at, from)?.lower ?? ''
  if (en.visiting.has(left)) return true
  const kind = en.landings.get(left)
  if (!kind) return false
  for (let n = 1; n < 3; n++) {
    const word = scene.word(at - n, from)
    if (!word) return false
    if (kind.has(word.lower)) return true
    if (!en.adverbs.has(word.lower)) return false
  }
  return false
}

/** Whether a verb follows, past adverbs: "Washington is", "Pyongyang also said", "Moscow and Kyiv agreed". */
function runsInto(scene: Scene, at: number, from: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const word = scene.word(i, from)
    if (!word) return false
    if (isVerb(scene, i)) return true
    const joined = /^(?:and|or)$/.test(word.lower) || scene.words[i]!.capital
    if (!joined && !en.adverbs.has(word.lower) && !word.lower.endsWith('ly')) return false
  }
  return false
}
