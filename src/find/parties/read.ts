import { type Entity, folded } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import type { Scene } from './scene.ts'

interface Name {
  readonly from: number
  readonly to: number
}

/**
 * Bodies that no table and no word of their own tells, but that the reader of the language takes for
 * bodies: they are parties where one of that name acts somewhere in the text.
 */
export function findRead(scene: Scene): void {
  const names = new Map<string, Name[]>()
  for (let i = 0; i < scene.words.length; i++) {
    if (scene.words[i]!.label !== 'B-ORG') continue
    const name = scene.readAt(i)
    i = name.to - 1
    if (!isOpen(scene, name)) continue
    const key = folded(scene.text(name.from, name.to))
    const same = names.get(key)
    if (same) same.push(name)
    else names.set(key, [name])
  }
  for (const [key, same] of names) {
    if (key && same.some(name => acts(scene, name))) for (const name of same) put(scene, key, name)
  }
}

/** Not one that is found already; a state may stand inside: "New Zealand Herald". */
function isOpen(scene: Scene, { from, to }: Name): boolean {
  const first = scene.words[from]!
  if (!first.capital || first.shouted || en.men.has(first.text) || en.women.has(first.text))
    return false
  let free = 0
  for (let i = from; i < to; i++) {
    const { lower, capital } = scene.words[i]!
    if (en.notParties.has(lower) || en.thingHeads.has(lower)) return false
    const owner = scene.owner(i)
    if (owner && (owner.entity.type !== 'state' || owner.from < from || owner.to > to)) return false
    if (!owner && !scene.isBlocked(i) && capital) free++
  }
  return free > 0 && !(to - from === 1 && en.openers.has(first.lower))
}

/** "Quantcast said", "according to the Bugle", "told the Bugle". */
function acts(scene: Scene, { from, to }: Name): boolean {
  const first = scene.words[from]!.first
  const last = scene.words[to - 1]!.last
  for (let i = first; i <= last; i++) {
    const { head, deprel } = scene.doc.tokens[i]!
    if (head >= first && head <= last) continue
    if (deprel.startsWith('nsubj') && isSubject(scene, to)) return true
  }
  let i = from - 1
  if (scene.word(i, from) && en.determiners.has(scene.words[i]!.lower)) i--
  const before = scene.word(i, from)?.lower ?? ''
  return (
    en.sourcing.has(`${scene.word(i - 1, from)?.lower ?? ''} ${before}`) || en.telling.has(before)
  )
}

function put(scene: Scene, key: string, { from, to }: Name): void {
  const name = scene.text(from, to)
  const inner = scene.within(from, to)
  const state = inner.find(d => d.entity.type === 'state')?.entity
  for (const draft of inner) scene.drop(draft)
  const entity: Entity = scene.cast.get(`org ${key}`, () => ({
    type: 'organisation',
    name,
    ...(state ? { country: state.country, of: state } : {}),
  }))
  scene.add({
    from,
    to,
    entity,
    form: 'name',
    rule: 'party/read',
    confidence: 0.5,
    why: 'a name that reads as a body and acts',
  })
}
