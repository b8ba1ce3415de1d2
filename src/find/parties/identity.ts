import { type Entity, folded } from './cast.ts'
import { en } from './en/index.ts'
import { type Office, officeName, sectorOf, withOwner } from './roles.ts'
import type { Draft, Scene } from './scene.ts'

/** Whether a word is a given name of the lists. */
export const isGiven = (text: string): boolean => en.men.has(text) || en.women.has(text)

/** A run of words that may be a person's name, with what speaks for it. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly office: Office | undefined
  readonly title: string | undefined
  readonly score: number
}

/** Names by which a person may be meant later: "Ryabkov", "bin Salman", "Moon" for "Moon Jae-in". */
export function shortsOf(
  scene: Scene,
  { from, to }: { from: number; to: number },
): readonly string[] {
  const words = scene.words.slice(from, to).filter(w => !en.nameEnds.has(w.text) && w.text !== ',')
  const first = words[0] ?? scene.words[from]!
  const shorts = [(words.at(-1) ?? first).lower]
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
export function known(scene: Scene, short: string): readonly Entity[] {
  return scene.cast.called(short).toReversed()
}

function person(scene: Scene, c: Candidate): Entity {
  const name = scene.text(c.from, c.to)
  const shorts = shortsOf(scene, c)
  const key = `person ${folded(name)}`
  const old = scene.cast.find(key)
  if (old) return old
  const single = c.to - c.from === 1
  const same = single
    ? (pick(scene, c, shorts[0]!) ?? misspelt(scene, c, shorts[0]!))
    : longer(scene, name, shorts)
  if (same) {
    scene.cast.alias(key, same)
    if (name.length > same.name.length) same.name = name
    for (const s of shorts) scene.cast.call(same, s)
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
  for (const s of shorts) scene.cast.call(entity, s)
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
  let nearest: Entity | undefined
  for (const { entity, role } of scene.before(c.from)) {
    if (!fits.includes(entity)) continue
    if (role) return entity
    nearest ??= entity
  }
  return nearest ?? fits.at(-1) ?? people[0]
}

/** "Ms Bauchtman" after "Lydia Buchtmann": the one person whose surname is almost the same. */
function misspelt(scene: Scene, { title }: Candidate, short: string): Entity | undefined {
  if (!title || short.length < 7) return undefined
  const close = scene.cast.entities.filter(
    e => e.type === 'person' && [...e.shorts].some(s => s.length > 6 && isNear(s, short)),
  )
  return close.length === 1 ? close[0] : undefined
}

/** Whether two words that begin alike are two letters apart at most (Levenshtein distance). */
function isNear(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]! <= 2
}

/** Adds a candidate as a person, and what is told of his or her office. */
export function putPerson(scene: Scene, c: Candidate): Draft {
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
export function employ(scene: Scene, { from, to, office }: Candidate): void {
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
