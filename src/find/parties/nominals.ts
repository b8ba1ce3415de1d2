import { countryOf, type Entity, folded } from './cast.ts'
import { isModifier, isSubject, isVerb } from './clause.ts'
import { en } from './en/index.ts'
import { meant, ownerAfter } from './meant.ts'
import { findPart, informedTo, isInformed } from './parted.ts'
import { bodySector, isCounted, isOneUnder, isOwnedByState, livingIn } from './phrases.ts'
import { narrowed } from './roles.ts'
import type { Draft, Scene } from './scene.ts'

/** A noun phrase headed by a word for an actor, without its determiner. */
export interface Phrase {
  /** First word after the determiner or the possessor. */
  readonly from: number
  readonly head: number
  readonly kind: 'role' | 'group' | 'body'
  readonly noun: string
  readonly sector: string
  /** The determiner, lower case; "'s" where a possessor stands before it. */
  readonly opener: string
  readonly possessor: Draft | undefined
  /** States, bodies and persons among its modifiers: "Russian and Chinese" officials. */
  readonly marks: readonly Draft[]
  readonly modified: boolean
  /** Words that make it a government yet to be: "next". */
  readonly unborn: boolean
}

/** Mentions by noun: "American officials", "the foreign minister", "the next US administration". */
export function findNominals(scene: Scene): void {
  for (let i = 0; i < scene.words.length; i++) {
    const phrase = phraseAt(scene, i)
    if (phrase) put(scene, phrase)
  }
}

function kindOf(lower: string): { kind: Phrase['kind']; sector: string } | undefined {
  const group = en.groups.get(lower)
  if (group !== undefined) return { kind: 'group', sector: group }
  if (en.folk.has(lower)) return { kind: 'group', sector: 'CVL' }
  const body = en.bodies.get(lower)
  if (body !== undefined) return { kind: 'body', sector: body }
  if (en.armedBodies.has(lower)) return { kind: 'body', sector: '' }
  const role = en.roles.get(lower)
  return role === undefined ? undefined : { kind: 'role', sector: role }
}

function phraseAt(scene: Scene, head: number): Phrase | undefined {
  const word = scene.words[head]!
  const found = kindOf(word.lower)
  if (!found || !scene.isFree(head) || isInsideName(scene, head)) return undefined
  if (word.initial && word.shouted && !isSubject(scene, head + 1)) return undefined
  const token = scene.doc.tokens[word.first]!
  if (token.xpos !== 'X' && /^(?:VERB|AUX|ADP|ADV|DET|SCONJ)$/.test(token.upos)) return undefined
  const next = scene.word(head + 1, head)
  const compound = next && !isVerb(scene, head + 1) && kindOf(next.lower) && scene.isFree(head + 1)
  if (compound) return undefined
  if (next && isCompound(scene, head + 1)) return undefined
  if (next?.text === '-' && next.start === word.end) return undefined
  if (word.lower === 'state' || (word.lower === 'press' && next?.lower === 'conference'))
    return undefined
  let from = head
  const marks: Draft[] = []
  while (from > 0 && head - from < 9) {
    const mark = scene.endingAt(from)
    if (mark && mark.form !== 'nominal') {
      marks.unshift(mark)
      from = mark.from
      continue
    }
    const before = scene.word(from - 1, head)
    if (!before || !joinsLeft(scene, from, marks, head)) break
    from--
  }
  while (from < head && /^(?:and|or|-|,)$/.test(scene.words[from]!.lower)) from++
  const possessor = scene.possessorAt(from)
  const opener = scene.word(from - 1, head)
  return {
    ...found,
    from,
    head,
    noun: word.lower,
    opener: possessor ? "'s" : opener && en.determiners.has(opener.lower) ? opener.lower : '',
    possessor,
    marks,
    modified: from < head,
    unborn:
      en.governments.has(word.lower) &&
      scene.words.slice(Math.max(0, from - 1), head).some(w => en.unborn.has(w.lower)),
  }
}

/** A noun that only opens a longer one: "government data", "party meeting". */
function isCompound(scene: Scene, i: number): boolean {
  const token = scene.doc.tokens[scene.words[i]!.first]!
  if (token.xpos === 'X')
    return en.thingHeads.has(scene.words[i]!.lower) || en.notActing.has(scene.words[i]!.lower)
  if (isVerb(scene, i) || en.dayWords.has(scene.words[i]!.lower)) return false
  return token.xpos === 'NN' || token.xpos === 'NNS'
}

const isInsideName = (scene: Scene, i: number) =>
  scene.words[i]!.capital &&
  !scene.words[i]!.shouted &&
  !!scene.word(i + 1, i)?.capital &&
  !scene.owner(i + 1)

function joinsLeft(scene: Scene, from: number, marks: readonly Draft[], head: number): boolean {
  const word = scene.words[from - 1]!
  // "the Florida senator"
  if (scene.isBlocked(from - 1))
    return kindOf(scene.words[head]!.lower)?.kind === 'role' && /-LOC$/.test(word.label)
  if (/^(?:and|or)$/.test(word.lower)) {
    const left = scene.endingAt(from - 1)
    return (
      !!left &&
      left.entity.type === 'state' &&
      marks[0]?.from === from &&
      (marks[0].form === left.form || /^[\p{Lu}.]+$/u.test(scene.text(left.from, left.to)))
    )
  }
  if (word.text === '-') return scene.words[from]!.start === word.end
  if (word.initial && en.openers.has(word.lower) && word.capital && !en.unborn.has(word.lower)) {
    return en.nounModifiers.has(word.lower) && !en.determiners.has(word.lower)
  }
  if (en.determiners.has(word.lower)) return false
  if (en.regionAdjectives.has(word.text) || en.folkWords.has(word.text)) return true
  if (en.nounModifiers.has(word.lower) || en.roleModifiers.has(word.lower)) return true
  if (
    word.capital &&
    word.lower.endsWith('s') === false &&
    scene.words[head]!.capital &&
    !word.initial
  ) {
    return !word.shouted && !/^\P{L}/u.test(word.text)
  }
  return !word.capital && isModifier(scene, from - 1) === true && /\p{L}/u.test(word.text)
}

function put(scene: Scene, phrase: Phrase): void {
  if (!isParty(scene, phrase)) return
  const known = meant(scene, phrase)
  const entity = known ?? made(scene, phrase)
  if (!entity) return
  const joint = phrase.kind === 'body' && phrase.possessor && !known
  const to = known ? phrase.head + 1 : phraseEnd(scene, phrase)
  scene.add({
    from: joint ? phrase.possessor!.from : phrase.from,
    to,
    entity,
    form: 'nominal',
    rule: known ? 'party/definite' : phrase.unborn ? 'party/yet-to-be' : `party/${phrase.kind}`,
    confidence: known ? 0.65 : phrase.marks.length || phrase.possessor ? 0.75 : 0.55,
    why: known ? 'a noun for a party named before' : 'a noun for an actor',
    ...(known?.code?.endsWith('JRN') && phrase.marks.length ? { outlet: true } : {}),
  })
  findPart(scene, phrase)
}

/** "officials from Japan" are named with where they are from. */
function phraseEnd(scene: Scene, phrase: Phrase): number {
  const { kind, head, noun } = phrase
  const informed = kind === 'body' ? head + 1 : informedTo(scene, phrase)
  if (informed > head + 1) return informed
  if (kind !== 'group' || en.moved.has(noun) || scene.word(head + 1, head)?.lower !== 'from')
    return head + 1
  const owner = scene.owner(head + 2)
  return owner?.entity.type === 'state' && owner.from === head + 2 ? owner.to : head + 1
}

/** Whether the noun phrase names someone at all, here. */
function isParty(scene: Scene, p: Phrase): boolean {
  const bound = p.marks.length > 0 || !!p.possessor
  if (en.acting.has(p.noun) && !isSubject(scene, p.head + 1)) return false
  if (p.kind === 'role') {
    if (scene.words[p.head]!.shouted && !bound) return false
    if (en.anyone.has(p.noun) && !isInformed(scene, p)) return false
    return bound || p.opener !== ''
  }
  if (p.kind === 'group') {
    if (bound) return true
    if (p.noun === en.people && isCounted(scene, p)) return true
    if (en.moved.has(p.noun) && en.possessives.has(p.opener)) return true
    if (en.boundGroups.has(p.noun))
      return (
        (p.modified && (isSubject(scene, p.head + 1) || ownerAfter(scene, p) !== undefined)) ||
        isInformed(scene, p) ||
        p.noun === 'sides'
      )
    if (en.folk.has(p.noun)) return p.modified || isSubject(scene, p.head + 1)
    if (p.modified || p.opener !== '') return true
    const bare =
      en.bareGroups.has(p.noun) ||
      isSubject(scene, p.head + 1) ||
      ownerAfter(scene, p) !== undefined
    return bare && !scene.words[p.head]!.shouted
  }
  if (en.machines.has(p.noun)) return isOwnedByState(p)
  if (en.armedBodies.has(p.noun)) return p.modified && bodySector(scene, p) !== ''
  if (bound) return true
  if (p.noun === 'media') return p.modified
  if (en.boundBodies.has(p.noun)) {
    if (!p.modified) return en.owning.has(p.opener)
    return p.opener !== '' && en.looseBodies.has(p.noun)
  }
  return p.opener === 'the' || p.unborn || (p.modified && p.opener !== '')
}

/** A new party for a noun phrase, or the one that the same words named before. */
function made(scene: Scene, p: Phrase): Entity | undefined {
  const text = scene.text(p.from, phraseEnd(scene, p))
  const owners = [...p.marks, ...(p.possessor ? [p.possessor] : [])]
  const homes = isOneUnder(p) ? [p.marks[0]!] : owners
  const states = new Set(homes.map(d => countryOf(d.entity)).filter(Boolean))
  const after = states.size ? undefined : ownerAfter(scene, p)
  const home = states.size === 1 ? [...states][0] : countryOf(after)
  const abroad = en.ethnic.has(scene.words[p.from]!.lower)
  const country = abroad ? livingIn(scene, p) : (home ?? (en.folk.get(p.noun) || undefined))
  const of = owners.length === 1 ? owners[0]!.entity : after
  const loose = p.modified || p.noun === 'media' || en.acting.has(p.noun)
  if (en.boundBodies.has(p.noun) && !owners.length && !after && !loose) return undefined
  if (p.unborn) {
    return scene.cast.get(`unborn ${country ?? folded(text)}`, () => ({
      type: 'government',
      name: en.unborn.has(p.opener) ? scene.text(p.from - 1, p.head + 1) : text,
      country,
      sector: 'GOV',
      unborn: true,
      nameless: true,
    }))
  }
  const name = p.kind === 'body' && p.possessor ? scene.text(p.possessor.from, p.head + 1) : text
  const key = `noun ${folded(name)} ${p.kind === 'role' ? p.head : (country ?? '')}`
  return scene.cast.get(key, () => ({
    type: typeOf(p),
    name,
    country,
    sector: sectorOf(scene, p, of),
    ...(of && of.type !== 'person' ? { of } : {}),
    ...(p.kind === 'role' ? { role: roleName(scene, p), gender: en.genders.get(p.noun) } : {}),
    nameless: true,
    ...(states.size > 1 ? { mixed: true } : {}),
    ...inferredCountry(scene, p, country),
  }))
}

const typeOf = (p: Phrase): Entity['type'] =>
  p.kind === 'role'
    ? 'person'
    : p.kind === 'group' || en.peoples.has(p.noun)
      ? 'group'
      : p.sector === 'GOV'
        ? 'government'
        : 'organisation'

function sectorOf(scene: Scene, p: Phrase, of: Entity | undefined): string | undefined {
  if (p.noun === 'media' || p.noun === 'press') return 'JRN'
  if (of?.code?.startsWith('IGO')) return p.sector === 'MIL' ? 'MIL' : undefined
  const before = scene.words.slice(p.from, p.head).map(w => w.lower)
  if (p.noun === 'forces' && before.includes('security')) return 'MIL'
  const sector =
    p.kind !== 'body'
      ? narrowed(p.sector, p.noun, before)
      : en.armedBodies.has(p.noun)
        ? bodySector(scene, p)
        : p.sector
  return sector === 'UNK' ? undefined : sector || undefined
}

const roleName = (scene: Scene, p: Phrase) =>
  scene.text(p.marks.length ? Math.min(p.marks.at(-1)!.to, p.head) : p.from, p.head + 1)

/** "the Trump administration": English calls the American government so. */
function inferredCountry(scene: Scene, p: Phrase, country: string | undefined): Partial<Entity> {
  const person = p.marks.at(-1)
  if (country || person?.entity.type !== 'person') return {}
  if (!/^(?:admin|official)/.test(scene.words[person.to]!.lower)) return {}
  if (!scene.cast.find('state USA')) return {}
  return { country: 'USA', inferred: 'party/administration-of-a-president' }
}
