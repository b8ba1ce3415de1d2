import { capitals } from '../places/states.ts'
import { isActor, main } from './antecedent.ts'
import { countryOf, type Entity } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import type { Phrase } from './nominals.ts'
import { withOwner } from './roles.ts'
import type { Draft, Scene } from './scene.ts'
import { fuller } from './states.ts'

/** The party named before that a definite noun phrase means: "the president", "the North Korean leader". */
export function meant(scene: Scene, p: Phrase): Entity | undefined {
  if (p.unborn || /^(?:a|an|any|some|another|every|each|no)$/.test(p.opener)) return undefined
  if (p.kind === 'role') return isUnborn(scene, p) ? undefined : holder(scene, p)
  if (p.kind === 'group') return p.marks.length || p.possessor ? undefined : sameGroup(scene, p)
  const name = p.marks.at(-1)
  if (name?.entity.type === 'organisation' && en.namedBodies.has(p.noun)) {
    const full = scene.text(name.from, p.head + 1)
    if (en.agencies.has(full.toLowerCase())) name.entity.name = fuller(name.entity.name, full)
    return name.entity
  }
  if (p.marks.length || p.possessor || p.modified) return undefined
  if (p.noun === 'country' || p.noun === 'nation') return land(scene, p)
  return body(scene, p)
}

/** "the next president" is not the one of today. */
const isUnborn = (scene: Scene, { from, head, opener }: Phrase) =>
  en.unborn.has(opener) || scene.words.slice(from, head).some(w => en.unborn.has(w.lower))

function holder(scene: Scene, p: Phrase): Entity | undefined {
  const owner = (p.marks.at(-1) ?? p.possessor)?.entity ?? ownerAfter(scene, p)
  const country = countryOf(owner)
  if (owner?.type === 'organisation' && !country) return undefined
  for (const { entity } of scene.before(p.from)) {
    if (holds(scene, p, country, entity)) return entity
  }
  const same = country ? undefined : varied(scene, p)
  if (same) return same
  if (!country || !scene.words[p.head]!.shouted) return undefined
  const named = scene.cast.entities.filter(e => e.country && holds(scene, p, country, e))
  return named.length === 1 ? named[0] : undefined
}

/**
 * "Donald Trump has big plans. The Republican nominee said …": a sentence that begins with an office
 * of which the text names no holder goes on about the subject of the sentence before.
 */
function varied(scene: Scene, p: Phrase): Entity | undefined {
  const opener = scene.words[p.from - 1]
  if (p.opener !== 'the' || !p.modified || !opener?.initial || !isSubject(scene, p.head + 1)) return
  if (!en.elected.has(p.noun)) return undefined
  const here: Draft[] = []
  for (const draft of scene.before(p.from)) {
    const at = scene.words[draft.from]!.sentence
    if (at < opener.sentence - 1) break
    if (at === opener.sentence - 1) here.unshift(draft)
  }
  const entity = main(
    scene,
    here.filter(d => d.form !== 'adjective' && isActor(scene, d)),
  )?.entity
  if (entity?.type !== 'person' || entity.nameless) return undefined
  const gender = en.genders.get(p.noun)
  return gender && entity.gender && gender !== entity.gender ? undefined : entity
}

function holds(scene: Scene, p: Phrase, country: string | undefined, entity: Entity): boolean {
  if (entity.type !== 'person' || !entity.role || entity.nameless) return false
  const role = entity.role.toLowerCase().split(/[\s-]+/)
  if (isPast(role) !== isPast(scene.words.slice(p.from, p.head + 1).map(w => w.lower))) return false
  const leads = p.noun === 'leader' && role.some(w => en.rulers.has(w))
  if (!role.includes(p.noun) && !leads) return false
  if (country && (entity.country ? entity.country !== country : leads)) return false
  const words = scene.words.slice(p.from, p.head).map(w => w.lower)
  return words.every(w => !en.kinds.has(w) || role.includes(w))
}

/** "the president" is not the former one, nor is "the former president" he who is it now. */
const isPast = (words: readonly string[]) => words.some(w => en.past.has(w) || en.exPrefix.test(w))

/** "the officials" are those named last; "officials" alone too. */
function sameGroup(scene: Scene, p: Phrase): Entity | undefined {
  if (p.modified || scene.word(p.head + 1, p.head)?.lower === 'from') return undefined
  for (const { entity } of scene.before(p.from)) {
    if (entity.type === 'group' && entity.name.toLowerCase().endsWith(` ${p.noun}`)) return entity
  }
  return undefined
}

/** "the administration", "the company", "the agency", "the bloc": the last body of that kind. */
function body(scene: Scene, p: Phrase): Entity | undefined {
  const sectors = en.bodyKinds.get(p.noun)
  for (const { entity } of scene.before(p.from)) {
    if (entity.unborn || (entity.type !== 'organisation' && entity.type !== 'government')) continue
    const name = entity.name.toLowerCase()
    if (name.endsWith(` ${p.noun}`) || name.includes(`${p.noun} `)) return entity
    if (sectors?.test(entity.code ?? entity.sector ?? '')) return entity
    if (p.noun === 'bloc' && entity.code === 'IGOEUR') return entity
  }
  return undefined
}

/** "the country": that of the nearest person or state before it in its sentence, else the last state. */
function land(scene: Scene, p: Phrase): Entity | undefined {
  if (!en.owning.has(p.opener)) return undefined
  for (const { entity } of scene.before(p.from)) {
    const country = entity.type === 'organisation' ? undefined : countryOf(entity)
    if (country) return scene.cast.state(country)
  }
  return undefined
}

/** "officials from Japan", "a spokesman for Mr. Moon", "the government in Seoul". */
export function ownerAfter(scene: Scene, p: Phrase): Entity | undefined {
  const at = p.head + 1
  if (scene.word(at, p.head)?.lower === 'from' && !en.moved.has(p.noun)) {
    // "doctors from two Peruvian groups"
    const near = [1, 2, 3].map(n => scene.word(at + n, p.head) && scene.owner(at + n))
    const owner = near[0] ?? (p.kind === 'group' ? near.find(Boolean) : undefined)
    return owner?.entity.type === 'state' ? owner.entity : undefined
  }
  const seat = seatAfter(scene, at)
  if (seat) return seat
  // "security forces in Chad"; but "officials in Chad", "troops in Chad" may be anyone's.
  const near =
    p.noun === 'court' || (p.kind === 'group' && !en.anyones.has(p.noun) && !en.moved.has(p.noun))
  const guards = p.noun === 'forces' && scene.word(p.head - 1, p.head)?.lower === 'security'
  if ((near || guards) && scene.word(at, p.head)?.lower === 'in') {
    const owner = scene.owner(at + 1)
    return owner?.entity.type === 'state' && owner.form === 'name' ? owner.entity : undefined
  }
  // "a paper based in Peru"
  if (scene.word(at, p.head)?.lower === en.based && scene.word(at + 1, p.head)?.lower === 'in') {
    const owner = scene.owner(at + 2)
    return owner?.entity.type === 'state' ? owner.entity : undefined
  }
  // "sent experts to Peru": only those of a government are accredited to one.
  const away = p.kind === 'group' && p.sector !== 'GOV'
  if (away && scene.word(at, p.head)?.lower === 'to') return undefined
  const office = { from: p.from, to: at, core: p.from, head: p.noun, of: undefined }
  return withOwner(scene, office, at).of
}

/** "the government in Seoul", "lawmakers in New Delhi": those who govern from a capital are its state's. */
function seatAfter(scene: Scene, at: number): Entity | undefined {
  if (scene.word(at, at - 1)?.lower !== en.seatCase || !scene.word(at + 1, at)?.capital) return
  for (const to of [at + 3, at + 2]) {
    const state = scene.word(to - 1, at) && capitals().get(scene.text(at + 1, to))
    if (state) return scene.cast.state(state.code)
  }
  return undefined
}
