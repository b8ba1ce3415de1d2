import type { Token } from '../../language/doc.ts'
import type { Entity } from './cast.ts'
import { isSubject, isVerb } from './clause.ts'
import { en } from './en/index.ts'
import type { Draft, Scene } from './scene.ts'

type Pronoun = 'm' | 'f' | 'they' | 'it'

/** By sentence the mentions before a pronoun, but for those in quotations and adjectives. */
export type Told = readonly (readonly Draft[])[]

/** How many sentences before its own, those of quotations not counted, a pronoun may point back. */
const REACH = { m: 3, f: 3, they: 1, it: 1 }
/** How many sentences back a pronoun may point in all. */
const FAR = 12

function fits(pronoun: Pronoun, { type, gender }: Entity): boolean {
  if (pronoun === 'they') return type === 'group'
  if (pronoun === 'it') return type === 'organisation' || type === 'government' || type === 'state'
  return type === 'person' && (!gender || gender === pronoun)
}

/**
 * The mention that a pronoun stands for: a subject of its own sentence before it, the last; else the
 * subject of the main clause of a sentence before; else the one person that such a sentence names.
 */
export function search(
  scene: Scene,
  at: number,
  pronoun: Pronoun,
  told: Told,
  quoted: ReadonlySet<number>,
): Draft | undefined {
  if (pronoun === 'it' && !isReferring(scene, at)) return undefined
  const { sentence } = scene.words[at]!
  const personal = pronoun === 'm' || pronoun === 'f'
  const other = personal ? coargument(scene, at, told[sentence] ?? []) : undefined
  let left = REACH[pronoun]
  for (let s = sentence; s >= Math.max(0, sentence - FAR) && left >= 0; s--) {
    const here = told[s] ?? []
    const fit = here.filter(d => fits(pronoun, d.entity) && d.entity !== other)
    if (personal) {
      const subjects = fit.filter(d => isActor(scene, d))
      const own = subjects.findLast(d => !d.entity.nameless) ?? subjects.at(-1)
      const found = (s === sentence ? own : main(scene, subjects)) ?? alone(fit, s < sentence)
      if (found) return found
    } else if (s === sentence) {
      const found = fit.findLast(
        d => isActor(scene, d) && (pronoun !== 'it' || speaks(scene, d, at)),
      )
      if (found) return found
    } else {
      const found = here.find(d => isActor(scene, d))
      if (found && (fits(pronoun, found.entity) || isMany(pronoun, found.entity))) return found
    }
    if (s < sentence && isSpoken(scene, s, quoted)) continue
    left--
  }
  return undefined
}

/** "The company cut jobs. They said …": a body is many where a sentence goes on about it. */
const isMany = (pronoun: Pronoun, { type, nameless }: Entity) =>
  pronoun === 'they' && type === 'organisation' && !nameless

/** Whether a sentence stands in quotation marks from its first word on. */
function isSpoken(scene: Scene, sentence: number, quoted: ReadonlySet<number>): boolean {
  const { from, to } = scene.sentence(sentence)
  return quoted.has(from + 1) && quoted.has(to - 3)
}

/** "Trump called him": the subject of the verb whose object a pronoun is cannot be the same. */
function coargument(scene: Scene, at: number, here: readonly Draft[]): Entity | undefined {
  const token = scene.doc.tokens[scene.words[at]!.first]!
  if (!/^(?:obj|iobj|obl)/.test(token.deprel) || en.reflexives.has(token.text.toLowerCase()))
    return undefined
  const verb = scene.doc.headOf(token)
  const subject = verb && scene.doc.subjectOf(verb)
  if (!subject) return undefined
  return here.findLast(({ from, to }) => {
    const { first } = scene.words[from]!
    return first <= subject.index && subject.index <= scene.words[to - 1]!.last
  })?.entity
}

/** "Russia said it": the clause of "it" is what its antecedent says. */
function speaks(scene: Scene, draft: Draft, at: number): boolean {
  if (/^it[s]$/.test(scene.words[at]!.lower) || isSpeaker(scene, draft, at)) return true
  const { to } = draft
  return scene.words.slice(to, Math.min(at, to + 4)).some(w => en.saying.has(w.lower))
}

/** "Russia, which had waited until March, said it had …": by the parse, the verb over its clause is one of saying. */
function isSpeaker(scene: Scene, { from, to }: Draft, at: number): boolean {
  const { doc } = scene
  const verb = doc.headOf(doc.tokens[scene.words[at]!.first]!)
  const cue = verb?.deprel === 'ccomp' ? doc.headOf(verb) : undefined
  const subject = cue && en.saying.has(cue.text.toLowerCase()) && doc.subjectOf(cue)
  if (!subject) return false
  return scene.words[from]!.first <= subject.index && subject.index <= scene.words[to - 1]!.last
}

/** The subject whose verb stands highest in the tree of a sentence; the first of equals. */
export function main(scene: Scene, subjects: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined
  let least = Number.POSITIVE_INFINITY
  for (const draft of subjects) {
    const depth = depthOf(scene, draft)
    if (depth >= least) continue
    best = draft
    least = depth
  }
  return best
}

/** How many clauses lie over that of a subject; verbs that are joined count as one. */
function depthOf(scene: Scene, draft: Draft): number {
  const { doc } = scene
  const subject = subjectIn(scene, draft)
  let verb = subject && doc.headOf(subject)
  if (!verb) return 2.5
  let depth = 0
  for (let steps = 0; verb && verb.head >= 0 && steps < 20; steps++) {
    if (!/^(?:conj|parataxis)/.test(verb.deprel)) depth++
    verb = doc.headOf(verb)
  }
  return depth
}

/** The word of a mention that the parse makes a subject. */
function subjectIn(scene: Scene, { from, to }: Draft): Token | undefined {
  const first = scene.words[from]!.first
  const last = scene.words[to - 1]!.last
  for (let i = first; i <= last; i++) {
    const token = scene.doc.tokens[i]!
    if (token.deprel.startsWith('nsubj') && (token.head < first || token.head > last)) return token
  }
  return undefined
}

/** The one person whom a sentence names; of the pronoun's own sentence the last. */
function alone(fit: readonly Draft[], past: boolean): Draft | undefined {
  const named = fit.filter(d => !d.entity.nameless)
  if (!past) return named.at(-1)
  return new Set(named.map(d => d.entity)).size === 1 ? named.at(-1) : undefined
}

/** Whether a mention is the subject of a verb or the owner of something done. */
export function isActor(scene: Scene, d: Draft): boolean {
  if (subjectIn(scene, d) || isSubject(scene, d.to)) return true
  const said = scene.word(d.from - 1, d.from)
  if (said && en.saying.has(said.lower)) return true
  if (scene.word(d.to, d.from)?.text !== ',') return false
  for (let i = d.to + 1; i < d.to + 14 && scene.word(i, d.from); i++) {
    if (scene.words[i]!.text === ',') return isSubject(scene, i + 1)
  }
  return false
}

/** "it said", "it was raising tariffs", "its demands"; not "it is likely that". */
function isReferring(scene: Scene, at: number): boolean {
  if (scene.words[at]!.lower !== 'it') return true
  const token = scene.doc.tokens[scene.words[at]!.first]!
  const verb = token.deprel === 'nsubj' ? scene.doc.headOf(token) : undefined
  if (verb?.xpos === 'VBG' && !en.weather.has(verb.text.toLowerCase())) return true
  const next = scene.word(at + 1, at)
  if (!next || !isVerb(scene, at + 1) || en.weather.has(next.lower)) return false
  return !en.weather.has(scene.word(at + 2, at)?.lower ?? '')
}
