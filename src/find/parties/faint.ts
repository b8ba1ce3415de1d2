import { type Entity, folded } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import { type Candidate, known, putPerson } from './identity.ts'
import type { Scene } from './scene.ts'

/**
 * A name that little speaks for: a party where a person of that name is known, or where it acts.
 * `count` is how often it stands where only a name has a capital.
 */
export function findFaint(scene: Scene, c: Candidate, count: number): void {
  // "Steel producer Bluewater cut jobs. Bluewater said …"
  const body = scene.cast.find(`org ${folded(scene.text(c.from, c.to))}`)
  if (body) {
    putBody(scene, c, body)
    return
  }
  const last = scene.words[c.to - 1]!
  const first = scene.words[c.from]!
  const weak = c.to - c.from === 1
  const people = known(scene, last.lower)
  if (people.length) {
    if (weak || c.score > 0 || people.some(e => e.shorts.has(first.lower))) putPerson(scene, c)
    return
  }
  if (last.shouted || scene.doc.tokens[first.first]!.upos !== 'PROPN') return
  const possessive = /^['’]s?$/.test(scene.word(c.to, c.from)?.text ?? '')
  const acts = isSubject(scene, c.to)
  const addressed = en.addressing.has(scene.word(c.from - 1, c.from)?.lower ?? '')
  if (!acts && !addressed && !(possessive && count > 1)) return
  const evidence =
    c.score +
    (possessive ? 0.5 : 0) +
    (acts ? 1 : 0) +
    (count > 1 ? 1 : 0) +
    (addressed ? 1 : 0) -
    (first.initial && scene.doc.tokens[first.first]!.xpos !== 'NNP' ? 0.5 : 0) +
    (weak && acts && scene.doc.tokens[first.first]!.xpos === 'NNP' ? 0.5 : 0)
  if (evidence < (weak ? 1.5 : 2)) return
  if (isHuman(scene, c)) putPerson(scene, c)
  else putUnknown(scene, c)
}

/** "Orlov trying to explain it when he spoke": a word for a person follows. */
function isHuman(scene: Scene, { from, to }: Candidate): boolean {
  if (scene.word(to, from)?.text === ',' && /^\d\d$/.test(scene.word(to + 1, from)?.text ?? ''))
    return true
  if (to - from > 1) return true
  const after = scene.words.slice(to, to + 3).map(w => w.lower)
  if (en.saying.has(after[0] ?? '') || after.some(w => en.humanDoings.has(w))) return true
  for (let i = to; scene.word(i, from); i++) {
    if (scene.owner(i)?.entity.type === 'person') return false
    const pronoun = en.pronouns.get(scene.words[i]!.lower)
    if (pronoun === 'm' || pronoun === 'f') return true
  }
  return false
}

function putBody(scene: Scene, { from, to }: Candidate, entity: Entity): void {
  scene.add({
    from,
    to,
    entity,
    form: 'name',
    rule: 'party/again',
    confidence: 0.7,
    why: 'the name of a body told before',
  })
}

/** "Bluescope said": it acts, and nothing says that it is a person. */
function putUnknown(scene: Scene, { from, to }: Candidate): void {
  const name = scene.text(from, to)
  const entity = scene.cast.get(`org ${folded(name)}`, () => ({ type: 'organisation', name }))
  scene.add({
    from,
    to,
    entity,
    form: 'name',
    rule: 'party/unknown-name',
    confidence: 0.4,
    why: 'a name that acts, of unknown kind',
  })
}
