import { type Entity, folded } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import {
  isRole,
  type Office,
  officeAfter,
  officeBefore,
  officeName,
  sectorOf,
  withOwner,
} from './roles.ts'
import type { Draft, Scene } from './scene.ts'

/** A run of words that may be a person's name, with what speaks for it. */
interface Candidate {
  readonly from: number
  readonly to: number
  readonly office: Office | undefined
  readonly title: string | undefined
  readonly score: number
}

/** Mentions of persons by name; full names first, so that later surnames find them. */
export function findPeople(scene: Scene): void {
  const found: Candidate[] = []
  for (let i = 0; i < scene.words.length; i++) {
    const to = nameAt(scene, i)
    if (to <= i) continue
    found.push(candidate(scene, i, to))
    i = to - 1
  }
  const counts = new Map<string, number>()
  for (const c of found) for (const s of shortsOf(scene, c)) counts.set(s, (counts.get(s) ?? 0) + 1)
  const sure = found.filter(c => c.score >= 2)
  const full = sure.filter(c => c.to - c.from > 1)
  for (const c of full) put(scene, c)
  for (const c of sure) if (c.to - c.from === 1) put(scene, c)
  for (const c of sure) employ(scene, c)
  for (const c of found) {
    if (c.score < 2 && c.score > -3) later(scene, c, counts.get(scene.words[c.to - 1]!.lower) ?? 0)
  }
}

/** Whether a word can be part of a person's name. */
function isNamePart(scene: Scene, i: number, beside: number): boolean {
  const word = scene.word(i, beside)
  if (!word?.capital || !/^\p{Lu}[\p{L}\p{M}'’.‐‑-]*$/u.test(word.text)) return false
  if (!scene.isFree(i)) return false
  if (en.notParties.has(word.lower)) return isTitled(scene, i) && word.text.length > 2
  if (word.initial && en.openers.has(word.lower) && !isGiven(word.text)) return false
  if (en.openers.has(word.lower) && word.shouted) return false
  if (isRole(word.lower) || en.honorifics.has(word.lower))
    return i > beside && isGiven(scene.words[i - 1]!.text)
  if (word.text.length > 3 && word.text === word.text.toUpperCase()) return false
  return !en.roleModifiers.has(word.lower) || i > beside
}

const isGiven = (text: string) => en.men.has(text) || en.women.has(text)
const isTitled = (scene: Scene, i: number) => {
  const before = scene.word(i - 1, i)?.lower ?? ''
  return en.honorifics.has(before) || isRole(before) || isGiven(scene.word(i - 1, i)?.text ?? '')
}
const isInitial = (text: string) => /^\p{Lu}\.$/u.test(text)

/** Where the name that begins at a word ends; the word itself where none begins. */
function nameAt(scene: Scene, from: number): number {
  if (!isNamePart(scene, from, from)) return from
  const limit = scene.words[from]!.shouted ? shoutedEnd(scene, from) : from + 5
  let to = from + 1
  while (to < limit) {
    if (isNamePart(scene, to, from)) {
      to++
      continue
    }
    let i = to
    while (en.particles.has(scene.word(i, from)?.text ?? '') && i < to + 3) i++
    if (i > to && isNamePart(scene, i, from)) to = i + 1
    else break
  }
  const end = scene.word(to, from)
  if (end && en.nameEnds.has(end.text)) return to + 1
  if (end?.text === ',' && en.nameEnds.has(scene.word(to + 1, from)?.text ?? '')) return to + 2
  return to
}

/** In a line of capitals a name goes no further than a given name and one more word. */
const shoutedEnd = (scene: Scene, from: number) =>
  isGiven(scene.words[from]!.text) ? from + 2 : from + 1

function candidate(scene: Scene, from: number, to: number): Candidate {
  const words = scene.words.slice(from, to)
  const titleWord = scene.word(from - 1, from)
  const title = titleWord && en.honorifics.has(titleWord.lower) ? titleWord.lower : undefined
  const before = officeBefore(scene, title ? from - 1 : from) ?? officeApart(scene, from)
  const office = before ?? officeAfter(scene, to)
  const next = scene.word(to, from)
  let score = 0
  if (title) score += title === 'st' ? 0 : 4
  if (office) score += 3
  if (words.length > 1) score += 1
  if (words.length > 1 && isGiven(words[0]!.text)) score += 2
  if (words.length > 1 && en.familyFirst.has(words[0]!.text)) {
    score += /-/.test(words[1]!.text) || words.length > 2 ? 3 : 1
  }
  if (words.some(w => isInitial(w.text))) score += 1.5
  if (words.some(w => en.particles.has(w.text))) score += 1
  if (words.length === 1 && isGiven(words[0]!.text)) score -= 0.5
  if (next && en.governments.has(next.lower) && words.length < 3) score += 5
  const article = /^(?:the|a|an|this)$/.test(titleWord?.lower ?? '')
  if (article && !office) score -= 3
  if (next && isRole(next.lower) && next.capital) score -= 6
  if (en.thingHeads.has(words.at(-1)!.lower) || en.thingHeads.has(next?.lower ?? '')) score -= 2
  if (en.orgHeads.has(words.at(-1)!.text)) score -= 3
  if (words.length > 1 && en.openers.has(words[0]!.lower)) score -= 1
  if (isSubject(scene, to) && !article) score += words.length > 1 ? 1 : 0.5
  if (/^\d/.test(next?.text ?? '')) score -= 3
  if (words[0]!.shouted && !title && !before) score = Math.min(score, 1.5)
  return { from, to, office, title, score }
}

/** "The defense minister, Itsunori Onodera,": the office stands before the name, behind a comma. */
function officeApart(scene: Scene, from: number): Office | undefined {
  if (scene.word(from - 1, from)?.text !== ',') return undefined
  const office = officeBefore(scene, from - 1)
  if (!office) return undefined
  const opener = scene.word(office.from - 1, from)
  return office.of || (opener && en.determiners.has(opener.lower)) ? office : undefined
}

/** Names by which a person may be meant later: "Ryabkov", "bin Salman", "Moon" for "Moon Jae-in". */
function shortsOf(scene: Scene, { from, to }: { from: number; to: number }): readonly string[] {
  const words = scene.words.slice(from, to).filter(w => !en.nameEnds.has(w.text) && w.text !== ',')
  const shorts = [words.at(-1)!.lower]
  const first = words[0]!
  if (words.length > 1 && en.familyFirst.has(first.text) && !isGiven(first.text))
    shorts.push(first.lower)
  for (let i = words.length - 2; i > 0 && en.particles.has(words[i]!.text); i--) {
    shorts.push(
      words
        .slice(i)
        .map(w => w.lower)
        .join(' '),
    )
  }
  return shorts
}

/** The persons of a document that a short name may mean, the latest first. */
function known(scene: Scene, short: string): readonly Entity[] {
  const people = scene.cast.entities.filter(e => e.type === 'person' && e.shorts.has(short))
  return people.toReversed()
}

function person(scene: Scene, c: Candidate): Entity {
  const name = scene.text(c.from, c.to)
  const shorts = shortsOf(scene, c)
  const key = `person ${folded(name)}`
  const old = scene.cast.find(key)
  if (old) return old
  const single = c.to - c.from === 1
  const same = single ? pick(scene, c, shorts[0]!) : longer(scene, name, shorts)
  if (same) {
    scene.cast.alias(key, same)
    if (name.length > same.name.length) same.name = name
    for (const s of shorts) same.shorts.add(s)
    return same
  }
  const first = scene.words[c.from]!.text
  const gender = single
    ? undefined
    : en.women.has(first)
      ? 'f'
      : en.men.has(first)
        ? 'm'
        : undefined
  const entity = scene.cast.get(key, () => ({ type: 'person', name, gender }))
  for (const s of shorts) entity.shorts.add(s)
  return entity
}

/** "Donald Trump" and "Donald J. Trump": all words of the one are in the other, the last the same. */
function longer(scene: Scene, name: string, shorts: readonly string[]): Entity | undefined {
  const words = folded(name).split(' ')
  return known(scene, shorts[0]!).find(e => {
    const others = folded(e.name).split(' ')
    const few = words.length < others.length ? words : others
    const many = new Set(words.length < others.length ? others : words)
    return few.every(w => many.has(w)) && few.length > 1
  })
}

/** Whom a surname means: the nearest before who fits, else the first of that name. */
function pick(scene: Scene, c: Candidate, short: string): Entity | undefined {
  const people = known(scene, short)
  if (people.length < 2) return people[0]
  const gender = (c.title && en.honorifics.get(c.title)) || undefined
  const fits = people.filter(e => !gender || !e.gender || e.gender === gender)
  const nearest = scene.drafts
    .filter(d => fits.includes(d.entity) && d.from < c.from)
    .toSorted((a, b) => Number(!!b.role) - Number(!!a.role) || b.from - a.from)[0]
  return nearest?.entity ?? fits.at(-1) ?? people[0]
}

function put(scene: Scene, c: Candidate): Draft {
  const entity = person(scene, c)
  const { office, title } = c
  entity.gender ??= (title && en.honorifics.get(title)) || undefined
  if (office) hold(scene, entity, office)
  belong(scene, entity, c.to)
  return scene.add({
    from: c.from,
    to: c.to,
    entity,
    form: 'name',
    rule: office ? 'party/person-with-office' : title ? 'party/person-with-title' : 'party/person',
    confidence: Math.min(0.95, 0.5 + c.score / 10),
    why: office ? 'a name beside an office' : 'a name that reads as a person',
    ...(office ? { role: [office.from, office.to, office.core] as const } : {}),
  })
}

/** Writes down the office that is told of a person; the first telling wins. */
function hold(scene: Scene, entity: Entity, office: Office): void {
  if (!scene.owner(office.core)) scene.block(office.core, office.to)
  entity.gender ??= en.genders.get(office.head)
  entity.of ??= office.of
  entity.country ??= office.of?.country
  if (office.head === 'counterpart') return
  const role = officeName(scene, office)
  entity.role ??= role
  entity.sector ??= sectorOf(role)
}

/** "Yoon Young-chan, a spokesman for Mr. Moon": whom he speaks for is known when all names are. */
function employ(scene: Scene, { from, to, office }: Candidate): void {
  const entity = scene.owner(from)?.entity
  if (!office || office.of || !entity || office.from < to) return
  const of = withOwner(scene, office, office.from + officeName(scene, office).split(' ').length).of
  if (!of || of === entity) return
  entity.of ??= of
  entity.country ??= of.country
}

/** "President Moon Jae-in of South Korea". */
function belong(scene: Scene, entity: Entity, at: number): void {
  if (scene.word(at, at - 1)?.lower !== 'of') return
  const state = scene.owner(at + 1)
  if (state?.entity.type !== 'state' || state.form !== 'name') return
  entity.of ??= state.entity
  entity.country ??= state.entity.country
}

/** A name that little speaks for: known from elsewhere, or the subject of a verb, or met often. */
function later(scene: Scene, c: Candidate, count: number): void {
  const word = scene.words[c.to - 1]!
  const short = word.lower
  const people = known(scene, short)
  if (people.length) {
    if (c.to - c.from === 1 || people.some(e => e.shorts.has(scene.words[c.from]!.lower)))
      put(scene, c)
    else if (c.score > 0) put(scene, c)
    return
  }
  if (word.shouted) return
  const weak = c.to - c.from === 1
  const possessive = /^['’]s?$/.test(scene.word(c.to, c.from)?.text ?? '')
  const acts = isSubject(scene, c.to)
  const first = scene.words[c.from]!
  const tagged = scene.doc.tokens[first.first]!.upos === 'PROPN'
  const evidence =
    c.score +
    (possessive ? 0.5 : 0) +
    (acts ? 1 : 0) +
    (count > 1 ? 1 : 0) +
    (en.addressing.has(scene.word(c.from - 1, c.from)?.lower ?? '') ? 1 : 0) -
    (first.initial ? 0.5 : 0)
  if (tagged && evidence >= (weak ? 1.5 : 2)) put(scene, c)
}
