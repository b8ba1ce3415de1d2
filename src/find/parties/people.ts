import { isSubject, isVerb } from './clause.ts'
import { en } from './en/index.ts'
import { findFaint } from './faint.ts'
import { type Candidate, employ, isGiven, putPerson, shortsOf } from './identity.ts'
import { isRole, type Office, officeAfter, officeBefore, officeOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** Mentions of persons by name; full names first, so that later surnames find them. */
export function findPeople(scene: Scene): void {
  const found: Candidate[] = []
  blockOffices(scene)
  for (let i = 0; i < scene.words.length; i++) {
    const to = nameAt(scene, i)
    if (to <= i) continue
    found.push(candidate(scene, called(scene, i, to), to))
    i = to - 1
  }
  const counts = new Map<string, number>()
  for (const c of found) {
    if (scene.words[c.from]!.initial || scene.words[c.from]!.shouted) continue
    for (const s of shortsOf(scene, c)) counts.set(s, (counts.get(s) ?? 0) + 1)
  }
  const sure = found.filter(c => c.score >= 2)
  const full = sure.filter(c => c.to - c.from > 1)
  for (const c of full) putPerson(scene, c)
  for (const c of sure) if (c.to - c.from === 1) putPerson(scene, c)
  for (const c of sure) employ(scene, c)
  for (const c of found) {
    if (c.score < 2 && c.score > -3)
      findFaint(scene, c, counts.get(scene.words[c.to - 1]!.lower) ?? 0)
  }
}

/** "Secretary of the Air Force James Roche": what the office is of is no part of the name. */
function blockOffices(scene: Scene): void {
  for (const { index, lower } of scene.words) {
    if (!isRole(lower) || scene.word(index + 1, index)?.lower !== 'of') continue
    for (let i = index + 2; en.roleOf.has(scene.word(i, index)?.lower ?? ''); i++) {
      if (!scene.owner(i)) scene.block(i, i + 1)
    }
  }
}

/** Whether a word can be part of a person's name. */
function isNamePart(scene: Scene, i: number, beside: number): boolean {
  const word = scene.word(i, beside)
  if (!word || !/^(?:\p{Ll}{2}-)?\p{Lu}[\p{L}\p{M}'’.‐‑-]*$/u.test(word.text)) return false
  if (!scene.isFree(i) || /\.\p{Ll}{2}/u.test(word.text)) return false
  if (word.shouted && (en.verbs.has(word.lower) || isVerb(scene, i))) return false
  if (en.nameEnds.has(word.text) && i === beside) return false
  if (en.calendar.has(word.lower.replace(/s$/, '')) && word.text !== 'May') return false
  if (en.folk.has(word.lower)) return false
  if (en.notParties.has(word.lower)) return word.lower === 'may' && isTitled(scene, i)
  if (en.openers.has(word.lower) && !isGiven(word.text)) {
    if (!isTitled(scene, i) || en.verbs.has(word.lower)) return false
  }
  if (isRole(word.lower) || en.honorifics.has(word.lower))
    return i > beside && isGiven(scene.words[i - 1]!.text)
  if (word.text.length > 3 && word.text === word.text.toUpperCase()) return false
  return !en.roleModifiers.has(word.lower) || i > beside
}

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

/** "Rival Anna Keller", "Physicist Anna Keller", "Poor Anna Keller": what she is is no name. */
function called(scene: Scene, from: number, to: number): number {
  const { text, first, initial } = scene.words[from]!
  const next = scene.words[from + 1]!
  if (to - from < 2 || isGiven(text)) return from
  let named = from
  while (named < to && scene.words[named]!.label === 'O') named++
  if (named < to && scene.readAt(named).type === 'PER' && !en.familyFirst.has(text)) {
    const opens = initial && scene.doc.tokens[first]!.upos !== 'PROPN'
    if (opens || scene.readAt(named).to > named + 1) return named
  }
  if (to - from < 3) return from
  const adjective = scene.doc.tokens[first]!.upos === 'ADJ' && isGiven(next.text)
  return adjective || en.callingEnd.test(text) ? from + 1 : from
}

/** In a line of capitals a name goes no further than the reader of the language says, or than a given name and one more word. */
function shoutedEnd(scene: Scene, from: number): number {
  const { type, to } = scene.readAt(from)
  const read = type === 'PER' ? Math.min(to, from + 3) : from + 1
  return Math.max(read, isGiven(scene.words[from]!.text) ? from + 2 : from + 1)
}

function candidate(scene: Scene, from: number, to: number): Candidate {
  const words = scene.words.slice(from, to)
  const titleWord = scene.word(from - 1, from)
  const title = titleWord && en.honorifics.has(titleWord.lower) ? titleWord.lower : undefined
  const start = title ? from - 1 : from
  const before = officeBefore(scene, start) ?? officeApart(scene, from) ?? officeAt(scene, start)
  const place = isPlace(scene, from, to) && !title && !before
  const office = before ?? (place ? undefined : officeAfter(scene, to))
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
  if (!before && scene.endingAt(from)?.entity.type === 'organisation' && !isGiven(words[0]!.text))
    score -= 3
  score += place ? -2 : read(scene, from, to)
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

/** "Ambassador to the United States Anna Keller": the office ends with whose it is. */
function officeAt(scene: Scene, at: number): Office | undefined {
  const { label, capital } = scene.words[at]!
  const apart = label === 'O' && capital && !!scene.word(at + 1, at)?.capital
  return apart || label.endsWith('-PER') ? officeOf(scene, at) : undefined
}

/** "In Chelsea, the mayor said": one word that the reader of the language takes for a place. */
function isPlace(scene: Scene, from: number, to: number): boolean {
  const name = scene.readAt(from)
  const within = en.within.has(scene.word(from - 1, from)?.lower ?? '')
  return name.type === 'LOC' && name.from === from && to - from === 1 && within
}

/** What the names that the reader of the language finds say of a run of words as a person's. */
function read(scene: Scene, from: number, to: number): number {
  const { type, ...name } = scene.readAt(to - 1)
  if (type !== 'PER') return 0
  return name.from <= from && to - from > 1 ? 2 : 1
}

/** "The defense minister, Itsunori Onodera,": the office stands before the name, behind a comma. */
function officeApart(scene: Scene, from: number): Office | undefined {
  if (scene.word(from - 1, from)?.text !== ',') return undefined
  const office = officeBefore(scene, from - 1) ?? officeOf(scene, from - 1)
  if (!office) return undefined
  const opener = scene.word(office.from - 1, from)
  const known = opener && (en.determiners.has(opener.lower) || /^['’]s?$/.test(opener.text))
  return office.of || known ? office : undefined
}
