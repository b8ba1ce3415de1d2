import type { Doc, Token } from '../../language/doc.ts'
import type { Status } from './act.ts'
import { type Clause, clauseAt } from './clauses.ts'
import * as en from './en.ts'
import { isInfinitive } from './subjects.ts'

/**
 * How far the text stands behind a clause: from negation, modality, tense, condition and hedge, and
 * from the clause that governs it. Nested ones multiply: "denied that it had agreed" is denied.
 */
export function statusOf(doc: Doc, clause: Clause, depth = 0): Status {
  const { verb, auxiliaries } = clause
  const word = (token: Token) => token.text.toLowerCase()
  const has = (set: ReadonlySet<string>) => auxiliaries.some(aux => set.has(word(aux)))
  const kin = doc.childrenOf(verb)
  if (isSupposed(doc, verb)) return 'hypothetical'
  if (isGeneric(doc, verb)) return 'hypothetical'
  if (kin.some(child => en.doubts.has(word(child)))) return 'hypothetical'
  if (clause.negated) return 'denied'
  if (has(en.futureModals) || isGoingTo(doc, clause) || isToBe(doc, verb)) return 'planned'
  if (has(en.conditionalModals)) return 'conditional'
  if (has(en.openModals)) return 'hypothetical'
  if (kin.some(child => en.hedges.has(word(child)))) return 'alleged'
  const governor = doc.headOf(verb)
  const bound = isInfinitive(doc, verb) || isBare(clause)
  if (bound && governor && depth < 6) return underGovernor(doc, verb, governor, depth)
  if (bound) return isHeadline(doc, verb) ? 'planned' : 'hypothetical'
  if (isProgressive(clause)) return 'ongoing'
  return 'happened'
}

/** "is meeting", "has been meeting": present forms of be before a present participle. */
function isProgressive({ verb, auxiliaries }: Clause): boolean {
  if (verb.xpos !== 'VBG') return false
  return auxiliaries.some(aux => aux.lemma === en.be && aux.xpos !== 'VBD')
}

/** A participle or bare verb without auxiliary of its own: "considered imposing", "helped build". */
function isBare({ verb, auxiliaries }: Clause): boolean {
  if (auxiliaries.length > 0) return false
  const complement = /^(xcomp|ccomp|advcl)/.test(verb.deprel)
  return complement && (verb.xpos === 'VBG' || verb.xpos === 'VB')
}

function underGovernor(doc: Doc, verb: Token, governor: Token, depth: number): Status {
  const outer = clauseAt(doc, governor)
  const status = outer ? statusOf(doc, outer, depth + 1) : 'happened'
  // "is likely to meet", "a plan to meet", "is due to meet": the governor need not be a verb.
  const lemma = governor.lemma
  if (/^conj/.test(verb.deprel) && outer) return status
  if (en.implicativeNegatives.has(lemma)) return 'denied'
  if (en.intentions.has(lemma)) return status === 'denied' ? 'denied' : 'planned'
  if (en.attitudes.has(lemma)) return 'hypothetical'
  if (en.implicatives.has(lemma)) return status
  if (/^advcl/.test(verb.deprel)) {
    if (verb.xpos === 'VBG') return status
    return status === 'planned' || status === 'denied' ? status : 'hypothetical'
  }
  if (verb.xpos === 'VBG') return status
  return status === 'happened' || status === 'ongoing' ? 'planned' : status
}

/** The clause is the condition itself: "if Tehran agrees". */
export function isSupposed(doc: Doc, verb: Token): boolean {
  const marked = (token: Token) => en.supposing.has(token.text.toLowerCase())
  if (doc.childrenOf(verb).some(child => child.deprel === 'mark' && marked(child))) return true
  // Where the parse hangs "if" elsewhere: one that stands before the verb with no break between.
  for (let at = verb.index - 1; at >= 0 && at > verb.index - reach; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== verb.sentence || token.upos === 'PUNCT') return false
    if (marked(token)) return true
    // "if it fails it will retaliate": the nearer verb is the one that is supposed.
    if (token.upos === 'VERB' || (token.upos === 'AUX' && token.head !== verb.index)) return false
  }
  return false
}

/** Tokens before a verb among which an "if" is looked for. */
const reach = 25

/** "any company which sells tanks": nobody is said to have done it. */
function isGeneric(doc: Doc, verb: Token): boolean {
  const head = verb.deprel.startsWith('acl') ? doc.headOf(verb) : undefined
  return (
    head !== undefined &&
    doc.childrenOf(head).some(child => en.generic.has(child.text.toLowerCase()))
  )
}

/** "is going to sell". */
export function isGoingTo(doc: Doc, { verb }: Clause): boolean {
  const governor = doc.headOf(verb)
  return verb.deprel === 'xcomp' && governor?.lemma === en.going && governor.xpos === 'VBG'
}

/** "is to meet": be, to, verb in a row (the parse gives it several shapes); a headline has "X to meet". */
export function isToBe(doc: Doc, verb: Token): boolean {
  const mark = doc.tokens[verb.index - 1]
  if (verb.xpos !== 'VB' || mark?.text.toLowerCase() !== en.to) return false
  const before = doc.tokens[mark.index - 1]
  if (before?.sentence !== verb.sentence) return false
  if (before.lemma === en.be) return true
  return isHeadline(doc, verb) && /^(PROPN|NOUN)$/.test(before.upos) && !/^acl/.test(verb.deprel)
}

/** Headlines have a tense of their own: present tells the past, "to" with a verb the future. */
export function isHeadline(doc: Doc, token: Token): boolean {
  const role = doc.sentences[token.sentence]?.section.role
  return role === 'title' || role === 'headline'
}

const told: ReadonlySet<Status> = new Set(['happened', 'ongoing', 'alleged'])

/**
 * The act of saying is told as done: not "may pledge", "did not promise" or "if it demands". What a
 * headline says in the present was done.
 */
export function isTold(doc: Doc, clause: Clause): boolean {
  if (clause.negated || isSupposed(doc, clause.verb)) return false
  return told.has(statusOf(doc, clause)) || isHeadline(doc, clause.verb)
}
