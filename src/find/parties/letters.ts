import { type Entity, folded } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import type { Scene } from './scene.ts'

/** "International Atomic Energy Agency (IAEA)": the letters mean the same party from here on. */
export function findLetters(scene: Scene): void {
  for (const { entity, to } of [...scene.drafts]) {
    const letters = scene.word(to + 1, to)
    if (entity.type === 'state' || scene.word(to, to - 1)?.text !== '(' || !letters) continue
    if (!/^\p{Lu}[\p{Lu}\p{Ll}.&-]*\p{Lu}\.?$/u.test(letters.text)) continue
    if (scene.word(to + 2, to)?.text === ')') entity.shorts.add(letters.text)
  }
  const explained = new Set(scene.cast.entities.flatMap(e => [...e.shorts]))
  findUnexplained(scene, explained)
  const byLetters = new Map<string, Entity>()
  for (const entity of scene.cast.entities) {
    for (const short of entity.shorts) byLetters.set(short, entity)
  }
  for (const { text, index } of scene.words) {
    const entity = byLetters.get(text)
    if (!entity) continue
    const owner = scene.owner(index)
    if (owner) {
      if (owner.to - owner.from === 1) owner.entity = entity
      continue
    }
    scene.add({
      from: index,
      to: index + 1,
      entity,
      form: 'name',
      rule: 'party/letters',
      confidence: 0.9,
      why: 'letters that the text itself explains',
    })
  }
}

/** "The ASUU said": letters that act and that nobody explains. */
function findUnexplained(scene: Scene, explained: ReadonlySet<string>): void {
  for (const { text, lower, index, shouted } of scene.words) {
    if (!/^\p{Lu}{3,6}$/u.test(text) || shouted || !scene.isFree(index)) continue
    if (explained.has(text)) continue
    if (en.notParties.has(lower) || en.openers.has(lower)) continue
    const key = `org ${folded(text)}`
    if (!isSubject(scene, index + 1) && !/^['’]s?$/.test(scene.word(index + 1, index)?.text ?? ''))
      continue
    scene.cast.get(key, () => ({ type: 'organisation', name: text })).shorts.add(text)
  }
}
