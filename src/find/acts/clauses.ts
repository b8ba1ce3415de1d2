import type { Doc, Finder, Finding, Token } from '../../language/doc.ts'
import * as en from './en.ts'

import { subjectOf } from './subjects.ts'

/** A noun phrase that hangs on a predicate with a preposition: "with Lavrov". */
export interface Oblique {
  /** The preposition, lower-cased; "" for a bare one ("met Tuesday"). */
  readonly case: string
  readonly token: Token
}

/** A verb with what it is said of: the voice is undone, so `actor` does and `target` undergoes. */
export interface Clause extends Finding {
  readonly kind: 'clause'
  readonly verb: Token
  /** Head of the phrase that does it; also of a controlled or shared subject ("agreed to sell", "met and signed"). */
  readonly actor: Token | null
  /** Head of the phrase that it is done to: the object, or the subject of a passive. */
  readonly target: Token | null
  /** Head of the indirect object: "promised Iran help". */
  readonly receiver: Token | null
  readonly obliques: readonly Oblique[]
  /** "pull out": the particle of the verb, lower-cased. */
  readonly particle: string | null
  /** Heads of clausal complements: "said that …", "agreed to …". */
  readonly complements: readonly Token[]
  readonly passive: boolean
  readonly negated: boolean
  /** Auxiliaries and the infinitive mark before the verb. */
  readonly auxiliaries: readonly Token[]
}

/** All clauses with a verb, one a verb, from the dependency parse (UD v2 relations). */
export const clauses: Finder<Clause> = {
  kind: 'clause',
  find: doc => doc.tokens.filter(isPredicate).map(verb => clauseOf(doc, verb)),
}

/** The clause of a verb, or undefined where the token is none. */
export function clauseAt(doc: Doc, token: Token): Clause | undefined {
  return doc.over(clauses, token).find(({ verb }) => verb.index === token.index)
}

/** A verb, which makes a clause. */
export const isPredicate = (token: Token) => token.upos === 'VERB'

/** The UD relation of a token to its head, without subtype: "nsubj" of "nsubj:pass". */
export const relation = (token: Token) => token.deprel.split(':')[0]!

/** The word in small letters. */
export const low = (token: Token) => token.text.toLowerCase()

function clauseOf(doc: Doc, verb: Token): Clause {
  const children = doc.childrenOf(verb)
  const own = (...names: string[]) =>
    children.find(child => names.includes(relation(child))) ?? null
  const auxiliaries = auxiliariesOf(doc, verb)
  const obliques = children
    .filter(child => relation(child) === 'obl')
    .map(token => oblique(doc, token))
  const byAgent =
    children.find(child => child.deprel === 'obl:agent') ??
    obliques.find(({ case: by, token }) => en.agentCases.has(by) && !en.means.has(token.lemma))
      ?.token ??
    null
  const objects = nounsOf(children.filter(child => relation(child) === 'obj'))
  // "to meet his counterpart Jean Morel": a role and the name right after it are one object.
  const [first = null, second = null] = objects.filter(
    (noun, i) => !(noun.upos === 'NOUN' && isNameAfter(noun, objects[i + 1])),
  )
  // "promised Ukraine a loan", "denied the singer a visa": of two objects the one that is named first receives.
  const given = second !== null && (/^(PROPN|PRON)$/.test(first?.upos ?? '') || isNew(doc, second))
  const particle = children.find(isParticle) ?? loose(doc, verb)
  const behind = particle && relation(particle) === 'case' ? doc.headOf(particle) : undefined
  const object = (given ? second : first) ?? modified(doc, verb) ?? behind ?? null
  const receiver = own('iobj') ?? (given ? first : null)
  const terse = doc.sentences[verb.sentence]!.section.role !== 'body'
  const finite = modified(doc, verb) !== null || (!terse && isOnlyVerb(doc, verb))
  const passive = !finite && isPassive(doc, verb, auxiliaries, children, object, byAgent, terse)
  const subject = subjectOf(doc, (finite && perfectOf(doc, verb)) || verb, 0)
  return {
    kind: 'clause',
    rule: 'clause',
    confidence: 1,
    start: verb.start,
    end: verb.end,
    verb,
    actor: passive ? byAgent : subject,
    target: passive ? (subject ?? object) : object,
    receiver: receiver ?? (passive ? object : null),
    obliques,
    particle: particle ? low(particle) : null,
    complements: children.filter(child => ['ccomp', 'xcomp'].includes(relation(child))),
    passive,
    negated:
      children.some(child => isNegation(doc, child)) ||
      [subject, object].some(noun => isNone(doc, noun)),
    auxiliaries,
  }
}

/** A participle joined to a passive one, with no subject or auxiliary of its own. */
function sharesPassive(doc: Doc, verb: Token, children: readonly Token[]): boolean {
  if (verb.xpos !== 'VBN' || relation(verb) !== 'conj') return false
  if (children.some(child => /^(nsubj|aux)/.test(child.deprel))) return false
  const first = doc.headOf(verb)
  return first?.xpos === 'VBN' && doc.childrenOf(first).some(child => child.deprel === 'aux:pass')
}

/** "a visa": told of for the first time, and no date or condition ("the moment …"). */
const isNew = (doc: Doc, noun: Token) =>
  doc.childrenOf(noun).some(child => child.deprel === 'det' && en.indefinites.has(low(child)))

/** "gave a warm welcome", where the parse takes both words for objects: the noun is it. */
function nounsOf(objects: readonly Token[]): readonly Token[] {
  const nouns = objects.filter(({ upos }) => upos !== 'ADJ')
  return nouns.length > 0 ? nouns : objects
}

const isNameAfter = (noun: Token, next: Token | undefined) =>
  next?.upos === 'PROPN' && next.index === noun.index + 1

/** "called off the strike", where the parse takes "off" for a preposition. */
function loose(doc: Doc, verb: Token): Token | undefined {
  const next = doc.tokens[verb.index + 1]
  const off = next?.sentence === verb.sentence && en.particles.get(low(next))?.has(verb.lemma)
  if (!off) return undefined
  const over = doc.headOf(next)
  const near = over?.head === verb.index || (over && doc.headOf(over)?.head === verb.index)
  return near ? next : undefined
}

const isParticle = (child: Token) => child.deprel === 'compound:prt' || child.xpos === 'RP'

/** "The United Nations called on …" read as "Nations (that were) called": a sentence has a finite verb. */
function isOnlyVerb(doc: Doc, verb: Token): boolean {
  const head = doc.headOf(verb)
  if (verb.xpos !== 'VBN' || !verb.deprel.startsWith('acl') || head?.head !== -1) return false
  const tokens = doc.tokensOf(doc.sentences[verb.sentence]!)
  return !tokens.some(token => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos))
}

/** "signed no contract", "nobody signed", "none of the states signed", "neither France nor Spain signed". */
function isNone(doc: Doc, noun: Token | null): boolean {
  if (!noun) return false
  if (en.nobodies.has(low(noun))) return true
  return doc
    .childrenOf(noun)
    .some(
      child => /^(det|advmod|amod|cc:preconj)/.test(child.deprel) && en.negators.has(low(child)),
    )
}

/** "did not sell", "no longer sells". */
function isNegation(doc: Doc, child: Token): boolean {
  if (!['advmod', 'det', 'cc', 'aux'].includes(relation(child))) return false
  // "asked not to be named": of what follows.
  if (child.index > child.head && doc.tokens[child.index + 1]?.xpos === 'TO') return false
  return en.negators.has(low(child)) || isNoLonger(doc, child)
}

/** The "longer" of "no longer". */
export const isNoLonger = (doc: Doc, { text, index }: Token): boolean =>
  text.toLowerCase() === en.longer &&
  en.negators.has(doc.tokens[index - 1]?.text.toLowerCase() ?? '')

/** "was arrested", "tariffs imposed by …", "expelled by Moscow". */
function isPassive(
  doc: Doc,
  verb: Token,
  auxiliaries: readonly Token[],
  children: readonly Token[],
  object: Token | null,
  agent: Token | null,
  terse: boolean,
): boolean {
  if (children.some(child => child.deprel === 'aux:pass')) return true
  // "are imprisoned and tortured": the second shares the auxiliary of the first.
  if (object === null && sharesPassive(doc, verb, children)) return true
  // "Two diplomats expelled": headlines leave the auxiliary out.
  if (terse && object === null && children.some(child => child.deprel === 'nsubj:pass')) return true
  if (verb.xpos !== 'VBN') return verb.xpos === 'VBD' && agent !== null && object === null
  if (auxiliaries.some(aux => aux.lemma === en.have)) return false
  return ['acl', 'advcl', 'amod'].includes(relation(verb)) || agent !== null
}

/** Auxiliaries by the parse, and those just before the verb that the parse hung elsewhere. */
function auxiliariesOf(doc: Doc, verb: Token): readonly Token[] {
  const found = doc
    .childrenOf(verb)
    .filter(
      child => relation(child) === 'aux' || (relation(child) === 'mark' && low(child) === en.to),
    )
  // A verb that shares its auxiliaries: "will suspend tests and close a site".
  const first = relation(verb) === 'conj' ? doc.headOf(verb) : undefined
  if (found.length === 0 && first && isPredicate(first) && first.xpos === verb.xpos)
    return auxiliariesOf(doc, first)
  return found
}

function oblique(doc: Doc, token: Token): Oblique {
  const preposition = doc.childrenOf(token).find(child => relation(child) === 'case')
  return { case: preposition ? low(preposition) : '', token }
}

/**
 * "formally pledging military support", "the United States imposed tariffs": a verb that the parse
 * takes for an adjective of its object, though a subject or an adverb stands right before it.
 */
function modified(doc: Doc, verb: Token): Token | null {
  const head = verb.deprel === 'amod' ? doc.headOf(verb) : undefined
  if (!head || head.index < verb.index) return null
  const before = doc.tokens[verb.index - 1]
  if (before?.sentence !== verb.sentence) return null
  const led = verb.xpos === 'VBG' ? before.upos === 'ADV' : /^(NOUN|PROPN|PRON)$/.test(before.upos)
  return led || perfectOf(doc, verb) ? head : null
}

/** "have wounded dozens of nurses": the auxiliary, where the parse has "wounded dozens" as its object. */
function perfectOf(doc: Doc, verb: Token): Token | undefined {
  const before = verb.xpos === 'VBN' ? doc.tokens[verb.index - 1] : undefined
  const has = before?.lemma === en.have && before.sentence === verb.sentence
  return has && doc.headOf(verb)?.head === before.index ? before : undefined
}
