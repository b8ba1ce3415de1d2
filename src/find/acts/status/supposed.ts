import type { Doc, Token } from '../../../language/doc.ts'
import { type Clause, low } from '../clauses.ts'
import * as en from '../en.ts'
import * as marks from './en/marks.ts'
import * as nouns from './en/nouns.ts'

/** The clause is the condition itself: "if Tehran agrees". */
export function isSupposed(doc: Doc, verb: Token): boolean {
  const marked = (token: Token) => en.supposing.has(token.text.toLowerCase())
  if (doc.childrenOf(verb).some(child => child.deprel === 'mark' && marked(child))) return true
  // "if the proposed deal fails", "whether the firm they founded will be sold"
  if (/^(amod|acl)/.test(verb.deprel)) return false
  // Where the parse hangs "if" elsewhere: one that stands before the verb with no break between.
  for (let at = verb.index - 1; at >= 0 && at > verb.index - reach; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== verb.sentence || token.upos === 'PUNCT') return false
    // "provided aid and had until Monday to decide": there it is a verb.
    if (marked(token) && token.xpos !== 'VBD') return true
    // "if it fails it will retaliate": the nearer verb is the one that is supposed.
    if (token.upos === 'VERB' || (token.upos === 'AUX' && token.head !== verb.index)) return false
  }
  return false
}

/** Tokens before a verb among which an "if" is looked for. */
const reach = 25

/** "any company which sells tanks", "every company which sells tanks": nobody is said to have done it. */
export function isGeneric(doc: Doc, verb: Token): boolean {
  const head = verb.deprel.startsWith('acl') ? doc.headOf(verb) : undefined
  if (!head) return false
  const has = (set: ReadonlySet<string>) => doc.childrenOf(head).some(child => set.has(low(child)))
  if (marks.anyWords.has(head.lemma) || has(en.generic)) return true
  // "every share held", "every time he calls": those there are.
  return has(marks.everyWords) && /^VB[ZP]$/.test(verb.xpos) && !nouns.given.has(head.lemma)
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
