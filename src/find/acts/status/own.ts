import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { caseOf } from '../arguments.ts'
import { type Clause, low, relation } from '../clauses.ts'
import * as en from '../en.ts'
import { isInfinitive } from '../subjects.ts'
import * as marks from './en/marks.ts'
import * as nouns from './en/nouns.ts'
import * as verbs from './en/verbs.ts'
import { isGeneric, isGoingTo, isSupposed, isToBe } from './supposed.ts'

/** What the clause says of itself: condition, doubt, question, negation, modal, hedge, tense. */
export function ownStatus(doc: Doc, clause: Clause): Status {
  const { verb, auxiliaries } = clause
  // "filed" bears no modal, whatever the parse hangs on it.
  const modals = verb.xpos === 'VBD' ? [] : auxiliaries
  const has = (set: ReadonlySet<string>) => modals.some(aux => set.has(low(aux)))
  const kin = doc.childrenOf(verb)
  if (isSupposed(doc, verb) || isGeneric(doc, verb)) return 'hypothetical'
  if (kin.some(child => en.doubts.has(low(child)))) return 'hypothetical'
  if (isAsked(doc, verb) || isInverted(doc, verb) || isLeftOver(doc, verb)) return 'hypothetical'
  if (isSubjunctive(doc, verb) || isFiction(doc, verb)) return 'hypothetical'
  const perfect = auxiliaries.some(aux => aux.lemma === en.have)
  const negated = clause.negated && !isNumbered(doc, clause) && !isOfObject(doc, clause)
  if (negated || isNegated(doc, verb)) {
    // "may not meet", "should not meet", but "cannot meet".
    if (!isOnly(doc, verb)) return has(marks.weakModals) && !perfect ? 'hypothetical' : 'denied'
  }
  if (isNearly(doc, verb)) return 'denied'
  // "is against sending troops"
  if (verb.xpos === 'VBG' && verb.head < 0 && kin.some(child => low(child) === marks.against))
    return 'hypothetical'
  if (has(en.futureModals) || isGoingTo(doc, clause) || isToBe(doc, verb)) return 'planned'
  if (isToCome(doc, clause)) return 'planned'
  if (has(en.conditionalModals)) return 'conditional'
  // "should have met": what was due, and was not done.
  if (perfect && has(marks.unfulfilled)) return 'denied'
  if (has(en.openModals)) return isWitnessed(doc, clause) ? 'happened' : 'hypothetical'
  if (kin.some(child => en.hedges.has(low(child)) && !isClause(child))) return 'alleged'
  if (isOrdered(doc, clause)) return 'hypothetical'
  return isProgressive(clause) ? 'ongoing' : 'happened'
}

/** "Two died, it was reported": the word is a clause of its own, not a hedge. */
export const isClause = (token: Token) => /^(parataxis|advcl|acl|[cx]comp|conj)/.test(token.deprel)

/** "I can confirm", "we must admit": said by being said; "I can see it", "it could be seen": perceived. */
function isWitnessed(doc: Doc, { verb, auxiliaries, passive }: Clause): boolean {
  const subject = doc.subjectOf(verb)
  const self = subject !== undefined && marks.firstPerson.has(low(subject))
  const modal = auxiliaries.some(aux => marks.performingModals.has(low(aux)))
  if (self && modal && marks.performed.has(verb.lemma)) return true
  const able = auxiliaries.some(aux => marks.abilities.has(low(aux)))
  return able && (self || passive) && marks.perceived.has(verb.lemma)
}

/** "had they agreed, …", "should it fail, …": the auxiliary stands first where nobody is asked. */
function isInverted(doc: Doc, verb: Token): boolean {
  const subject = doc.subjectOf(verb)
  const from = subject && Math.min(...doc.subtree(subject).map(token => token.index))
  const first = from === undefined ? undefined : doc.tokens[from - 1]
  if (first?.upos !== 'AUX' || first.sentence !== verb.sentence) return false
  if (!marks.inverted.has(low(first)) || verb.upos !== 'VERB') return false
  const before = doc.tokens[first.index - 1]
  const opens = before?.sentence !== verb.sentence || before.upos === 'PUNCT'
  return opens && !tokensOf(doc, verb).some(token => token.text === '?')
}

const tokensOf = (doc: Doc, verb: Token) => doc.tokensOf(doc.sentences[verb.sentence]!)

/** "demands that he leave", "that it be sold": a bare verb with a subject. */
function isSubjunctive(doc: Doc, verb: Token): boolean {
  const kin = doc.childrenOf(verb)
  const subject = doc.subjectOf(verb)
  if (!subject || kin.some(child => low(child) === en.to)) return false
  const aux = kin.filter(child => /^(aux|cop)/.test(child.deprel))
  if (aux.length > 0) return low(aux[0]!) === en.be
  if (!kin.some(child => child.deprel === 'mark' && low(child) === marks.that)) return false
  const single = /^NNP?$/.test(subject.xpos) || marks.thirdPerson.has(low(subject))
  if (verb.xpos === 'VB') return true
  const asked = doc.headOf(verb)?.lemma ?? ''
  return (
    verb.xpos === 'VBP' && single && (verbs.wishingThat.has(asked) || nouns.wishingNouns.has(asked))
  )
}

/** "has no choice but to surrender": an infinitive joined to a verb that is none. */
export function isLeftOver(doc: Doc, verb: Token): boolean {
  const head = doc.headOf(verb)
  const joined = verb.deprel === 'conj' && head?.upos === 'VERB'
  return joined && isInfinitive(doc, verb) && !isInfinitive(doc, head)
}

/** "is meeting", "has been meeting": present forms of be before a present participle. */
function isProgressive({ verb, auxiliaries }: Clause): boolean {
  if (verb.xpos !== 'VBG') return false
  return auxiliaries.some(aux => aux.lemma === en.be && aux.xpos !== 'VBD')
}

/** "not only met": the negation is of the word behind it. */
function isOnly(doc: Doc, verb: Token): boolean {
  const not = doc.childrenOf(verb).find(child => marks.negators.has(low(child)))
  const next = not && doc.tokens[not.index + 1]
  return next !== undefined && next.index < verb.index && marks.onlyWords.has(low(next))
}

/** "in a novel, Spain attacks Peru"; "the film shows Spain attacking Peru". */
function isFiction(doc: Doc, verb: Token): boolean {
  const told = doc.childrenOf(verb).filter(child => child.deprel.startsWith('obl'))
  if (told.some(child => nouns.fiction.has(child.lemma) && caseOf(doc, child) === 'in')) return true
  const over = /^(ccomp|xcomp|acl|advcl)/.test(verb.deprel) ? doc.headOf(verb) : undefined
  const shows = over?.upos === 'VERB' ? over : over && doc.headOf(over)
  const subject = shows && verbs.depicting.has(shows.lemma) ? doc.subjectOf(shows) : undefined
  return subject !== undefined && nouns.fiction.has(subject.lemma)
}

/** "nearly attacked": it did not come to that. */
const isNearly = (doc: Doc, verb: Token) =>
  doc.childrenOf(verb).some(child => child.index === verb.index - 1 && marks.nearly.has(low(child)))

/** "The No. 1 maker wrote": its only "no" is an abbreviation. */
function isNumbered(doc: Doc, { verb, actor, target }: Clause): boolean {
  if (doc.childrenOf(verb).some(child => en.negators.has(low(child)))) return false
  const nouns = [actor, target].flatMap(noun => (noun ? doc.childrenOf(noun) : []))
  const no = nouns.filter(child => en.negators.has(low(child)))
  const numbered = ({ index }: Token) => /^(\.|\d)/.test(doc.tokens[index + 1]?.text ?? '')
  return no.length > 0 && no.every(child => low(child) === marks.number && numbered(child))
}

/** "has no plans", "sees no end": a state is told of, and the noun is what is negated. */
function isOfObject(doc: Doc, { verb, target }: Clause): boolean {
  if (!marks.bearing.has(verb.lemma) || target?.head !== verb.index) return false
  const kin = doc.childrenOf(verb)
  const subject = doc.subjectOf(verb)
  const none = (token: Token) => en.negators.has(low(token)) || en.nobodies.has(low(token))
  if (kin.some(child => child !== target && (none(child) || low(child) === en.longer))) return false
  return !subject || ![subject, ...doc.childrenOf(subject)].some(none)
}

/** "hasn't met", "dont meet", "has yet to meet". */
function isNegated(doc: Doc, verb: Token): boolean {
  const kin = doc.childrenOf(verb)
  if (kin.some(child => /^(aux|advmod)/.test(child.deprel) && marks.negated.test(low(child))))
    return true
  // Written as one word it is nothing else, whatever the parse takes it for.
  if (kin.some(child => marks.contracted.test(low(child)))) return true
  const to = kin.find(child => child.deprel === 'mark' && low(child) === en.to)
  const before = to && doc.tokens[to.index - 1]
  if (!before || before.sentence !== verb.sentence) return false
  // "has yet to meet", "asked it not to meet", but not "whether or not to meet"
  if (low(before) === marks.yet) return true
  return (
    en.negators.has(low(before)) && before.index < verb.index && !isOr(doc.tokens[before.index - 1])
  )
}

const isOr = (token: Token | undefined) => token !== undefined && marks.alternatives.has(low(token))

/** "is going to sell", said of the going; "is leaving tomorrow". */
function isToCome(doc: Doc, clause: Clause): boolean {
  const { verb } = clause
  if (!isProgressive(clause)) return false
  const kin = doc.childrenOf(verb)
  if (verb.lemma === en.going) return kin.some(child => isGoingTo(doc, { ...clause, verb: child }))
  const late = (token: Token) => token.index > verb.index && marks.soon.has(low(token))
  return kin.some(
    child => late(child) || (/^obl/.test(child.deprel) && doc.childrenOf(child).some(late)),
  )
}

/** "Did they meet?": a question that asks for yes or no; one that asks when they met takes it that they did. */
function isAsked(doc: Doc, verb: Token): boolean {
  if (verb.head >= 0 && !/^(conj|parataxis)/.test(verb.deprel)) return false
  const tokens = doc.tokensOf(doc.sentences[verb.sentence]!)
  if (!tokens.slice(-3).some(token => token.text.includes('?'))) return false
  const kin = doc.childrenOf(verb)
  const subject = doc.subjectOf(verb)
  const first = kin.find(child => relation(child) === 'aux' || relation(child) === 'cop')
  if (!subject || !first || first.index > subject.index) return false
  return !tokens.some(token => token.index < first.index && marks.part.has(low(token)))
}

/** "Meet him at noon.", "Please meet him.": a bare verb that nobody is said to do. */
function isOrdered(doc: Doc, { verb, auxiliaries }: Clause): boolean {
  if (!/^VBP?$/.test(verb.xpos) || auxiliaries.length > 0 || isInfinitive(doc, verb)) return false
  const subject = doc.subjectOf(verb)
  if (subject && !marks.ordered.has(low(subject))) return false
  if (doc.childrenOf(verb).some(child => marks.please.has(low(child)))) return true
  if (verb.xpos === 'VBP' || (!subject && marks.felt.has(verb.lemma))) return false
  const first = relation(verb) === 'conj' ? doc.headOf(verb) : undefined
  // "I welcome him and urge him": one that shares a subject is no order.
  return first
    ? first.xpos !== 'VB' && !doc.subjectOf(first)
    : /^(root|parataxis|discourse|list|ccomp)/.test(verb.deprel)
}
