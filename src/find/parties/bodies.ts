import type { Entity } from './cast.ts'
import { countryOf, folded } from './cast.ts'
import { isVerb } from './clause.ts'
import { en } from './en/index.ts'
import { findLetters } from './letters.ts'
import { findRead } from './read.ts'
import type { Scene } from './scene.ts'

/** Bodies that their own words tell: "Ministry of Foreign Affairs", "Oxford Economics". */
export function findBodies(scene: Scene): void {
  for (let i = 0; i < scene.words.length; i++) {
    const to = bodyAt(scene, i)
    if (to > i) {
      putBody(scene, i, to)
      i = to - 1
    }
  }
  for (let i = 0; i < scene.words.length; i++) findCalled(scene, i)
  findRead(scene)
  findLetters(scene)
}

const plain = (text: string) => text.replace(/\.$/, '')

/** A word that may be part of a body's name. */
function isPart(scene: Scene, i: number, beside: number): boolean {
  const word = scene.word(i, beside)
  if (!word?.capital || word.shouted || (word.initial && isVerb(scene, i))) return false
  if ((word.initial || i === beside) && en.openers.has(word.lower) && !scene.isBlocked(i)) {
    return false
  }
  return !en.calendar.has(word.lower)
}

/** Where the body's name that begins at a word ends; the word itself where none does. */
function bodyAt(scene: Scene, from: number): number {
  if (!isPart(scene, from, from)) return from
  const owner = scene.owner(from)
  if (owner && owner.from < from) return from
  if (owner && owner.entity.type !== 'state' && owner.entity.type !== 'organisation') return from
  let head = -1
  let i = from
  for (; isPart(scene, i, from) || joinsParts(scene, i, from); i++) {
    const word = scene.words[i]!
    if (i > from + 8 || beginsPerson(scene, i, from)) break
    const office = en.roles.has(word.lower) || en.honorifics.has(word.lower)
    if (office && !word.label.endsWith('-ORG')) break
    if (head >= 0 && en.thingHeads.has(word.lower) && !en.orgHeads.has(plain(word.text))) break
    if (en.orgHeads.has(plain(word.text)) && isHead(scene, from, i)) head = i
  }
  if (head < 0) return from
  const end = withOf(scene, from, head + 1)
  const name = scene.readAt(head)
  return name.type === 'ORG' && name.from === from ? Math.max(end, name.to) : end
}

/** "University of Texas Anna Keller": a person's name goes on from here. */
const beginsPerson = (scene: Scene, i: number, from: number) =>
  i > from && scene.words[i]!.label === 'B-PER' && scene.words[from]!.label === 'B-ORG'

/** "Workers' Party", "Food and Drug Administration". */
function joinsParts(scene: Scene, i: number, from: number): boolean {
  const word = scene.word(i, from)
  if (!word || i === from || !scene.word(i + 1, from)?.capital) return false
  if (/^['’]s?$/.test(word.text)) return en.owners.has(scene.words[i - 1]!.lower)
  return word.text === '&'
}

function isHead(scene: Scene, from: number, i: number): boolean {
  const { text, lower } = scene.words[i]!
  if (scene.isBlocked(i) || scene.owner(i)?.entity.type === 'state') return false
  const leads = withOf(scene, from, i + 1) > i + 1
  if (i === from) return leads && !(en.weakHeads.has(text) && scene.words[i]!.initial)
  const owner = scene.owner(from)
  const named = scene.words
    .slice(from, i)
    .some((w, k) => !scene.owner(from + k) && !en.openers.has(w.lower))
  if (en.governments.has(lower)) return named && i - from > 1
  if (named || leads || !en.weakHeads.has(text)) return true
  const read = scene.readAt(i)
  if (owner?.entity.type === 'state' && read.type === 'ORG' && read.from === from) return true
  return owner?.entity.type === 'organisation' && !!owner.outlet
}

/** "Center for Strategic and International Studies", "Workers' Party of Korea". */
function withOf(scene: Scene, from: number, to: number): number {
  if (!/^(?:of|for|on)$/.test(scene.word(to, from)?.lower ?? '')) return to
  let i = to + 1
  if (scene.word(i, from)?.lower === 'the') i++
  if (!scene.word(i, from)?.capital || en.calendar.has(scene.words[i]!.lower)) return to
  if (scene.words[to]!.lower !== 'of' && scene.owner(i)?.entity.type === 'state') return to
  let end = to
  for (let joined = true; i < to + 12; i++) {
    const word = scene.word(i, from)
    if (word && beginsPerson(scene, i, from)) break
    if (word?.capital && (joined || !en.roles.has(word.lower))) {
      end = i + 1
      joined = false
    } else if (word && isJoint(scene, i)) joined = true
    else break
  }
  return end
}

/** "and", "of the", "," inside a name that goes on with a capital. */
function isJoint(scene: Scene, i: number): boolean {
  const { lower, text } = scene.words[i]!
  if (!/^(?:and|of|the|&|,)$/.test(lower)) return false
  const next = scene.word(i + 1, i)
  if (lower === 'of' && next?.lower === 'the') return !!scene.word(i + 2, i)?.capital
  if (!next?.capital || (lower === 'and' && scene.owner(i + 1)?.entity.type === 'state'))
    return false
  if (lower === 'and' && scene.word(i + 2, i)?.lower === 'for') return false
  return text !== ',' || lists(scene, i)
}

/** "Ministry of Trade, Industry and Energy": a comma inside a name is followed by "and". */
function lists(scene: Scene, comma: number): boolean {
  for (let i = comma + 2; i < comma + 4; i++) {
    if (scene.word(i, comma)?.lower === 'and') return !!scene.word(i + 1, comma)?.capital
  }
  return false
}

function sectorOf(scene: Scene, from: number, to: number): string {
  const words = scene.words.slice(from, to)
  const joint = words.findIndex(w => en.ofWords.has(w.lower))
  for (let i = (joint < 0 ? to : from + joint) - 1; i >= from; i--) {
    const sector = en.orgHeads.get(plain(scene.words[i]!.text))
    if (sector !== 'UNK') {
      if (sector) return sector
      continue
    }
    // "Central News Agency": what kind of agency stands before it.
    const before = scene.words[i - 1]
    const press = i > from && before && en.orgHeads.get(plain(before.text)) === 'JRN'
    return press ? 'JRN' : ''
  }
  return ''
}

function putBody(scene: Scene, from: number, to: number): void {
  const name = scene.text(from, to)
  const inner = scene.within(from, to)
  // The tables know it by this name.
  if (inner.some(d => d.from === from && d.to === to && d.rule === 'party/known-body')) return
  const state = inner.find(d => d.entity.type === 'state')?.entity ?? statePossessor(scene, from)
  const body = inner.find(d => d.entity.code?.startsWith('IGO'))?.entity
  const sector = sectorOf(scene, from, to)
  let core = from
  while (core < to - 1 && scene.owner(core)?.entity.type === 'state') core++
  const key = `org ${folded(scene.text(core, to))}`
  const old =
    scene.cast.find(`${key} ${state?.country ?? ''}`) ?? (state ? undefined : scene.cast.find(key))
  const entity =
    old ??
    scene.cast.get(`${key} ${state?.country ?? ''}`, () => ({
      type: sector === 'GOV' && !body ? 'government' : 'organisation',
      name,
      ...(body?.code ? { code: body.code } : { sector: sector || undefined }),
      ...(state ? { country: state.country, of: state } : {}),
    }))
  scene.cast.alias(key, entity)
  if (name.length > entity.name.length) entity.name = name
  for (const draft of inner) if (draft.form === 'name') scene.drop(draft)
  const draft = scene.add({
    from,
    to,
    entity,
    form: 'name',
    rule: 'party/body',
    confidence: 0.8,
    why: 'a name with a word for a body in it',
  })
  if (sector === 'JRN') draft.outlet = true
}

const statePossessor = (scene: Scene, from: number): Entity | undefined => {
  const owner = scene.possessorAt(from)?.entity
  return owner?.type === 'state' ? owner : undefined
}

const isNamed = (scene: Scene, i: number, beside: number) => {
  const word = scene.word(i, beside)
  return !!word?.capital && !(word.initial && en.openers.has(word.lower))
}

/** "Munhwa Ilbo newspaper", "the newswire service Yonhap", "steel producer Bluescope". */
function findCalled(scene: Scene, from: number): void {
  const word = scene.words[from]!
  if (!word.capital || word.shouted || !scene.isFree(from)) return
  if (word.initial && en.openers.has(word.lower)) return
  if (en.calendar.has(word.lower) || isNamed(scene, from - 1, from)) return
  let to = from + 1
  while (scene.word(to, from)?.capital && scene.isFree(to) && to < from + 4) to++
  const after = scene.word(to, from)?.lower ?? ''
  const before = scene.word(from - 1, from)?.lower ?? ''
  const sector = en.calledAfter.get(after) ?? en.calledBefore.get(before)
  if (
    sector === undefined ||
    (en.calledAfter.has(after) &&
      after === 'news' &&
      !en.calledNews.has(scene.word(to + 1, from)?.lower ?? ''))
  )
    return
  const name = scene.text(from, to)
  const entity = scene.cast.get(`org ${folded(name)}`, () => ({
    type: 'organisation',
    name,
    sector,
  }))
  for (let i = from - 1; i > from - 6 && !entity.country; i--) {
    const near = scene.word(i, from) && scene.owner(i)?.entity
    if (near && countryOf(near)) entity.country = countryOf(near)
  }
  scene.cast.alias(`org ${folded(name)} `, entity)
  const draft = scene.add({
    from,
    to,
    entity,
    form: 'name',
    rule: 'party/called',
    confidence: 0.75,
    why: 'a name beside a word for a body',
  })
  if (sector === 'JRN') draft.outlet = true
}
