import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { low, relation } from '../clauses.ts'
import { type Ask, open, type Signature, same, under } from './compose.ts'
import * as marks from './en/marks.ts'
import * as nouns from './en/nouns.ts'
import * as verbs from './en/verbs.ts'
import type { Form } from './form.ts'
import { isAchieved } from './purposes.ts'
import { ofNoun } from './signatures.ts'
import { isHeadline } from './supposed.ts'

/** "Leaders to meet in Geneva" in a headline is planned; else an infinitive by itself is a thought. */
export const unbound = (doc: Doc, verb: Token): Status =>
  isHeadline(doc, verb) ? 'planned' : 'hypothetical'

/** "a plan to meet", "no indication that they met": clauses that hang on a noun. */
export function adnominal(doc: Doc, verb: Token, noun: Token, form: Form, ask: Ask): Status {
  if (form === 'finite' && isContent(doc, verb, noun)) {
    const over = /^(obj|nsubj)/.test(noun.deprel) ? doc.headOf(noun) : undefined
    if (over?.upos === 'ADJ' && marks.untrue.has(over.lemma)) {
      return under(ask(over), { yes: 'no', no: 'yes' })
    }
    if (over && noun.deprel === 'obj' && nouns.disowned.has(over.lemma))
      return under(ask(over), { yes: 'no', no: 'open' })
    return under(ask(noun), nouns.contents.has(noun.lemma) ? { yes: 'yes', no: 'open' } : claimed)
  }
  if (verb.deprel === 'acl:relcl')
    return form === 'infinitive' ? under(ask(noun), open) : 'happened'
  const kin = doc.childrenOf(verb)
  const led = kin.some(child => /^(mark|case)$/.test(relation(child)))
  if (kin.some(child => relation(child) === 'mark' && marks.withoutMarks.has(low(child))))
    return 'denied'
  // "the reason that they met", "the time when they met"
  if (form === 'finite' && nouns.given.has(noun.lemma)) return 'happened'
  if (form === 'infinitive') {
    const beside = doc.childrenOf(noun).map(low)
    if (beside.some(word => nouns.ordinals.has(word) || nouns.counted.test(word))) return ask(noun)
    // "a failed attempt to meet"
    if (beside.some(word => nouns.vainAdjectives.has(word)))
      return under(ask(noun), { yes: 'no', no: 'no' })
    // "used a drone to find it", "took the time to call": on the object in the parse, of the verb in sense.
    const free = !ofNoun(noun) || verbs.spans.has(noun.lemma)
    const over = free && noun.deprel === 'obj' ? doc.headOf(noun) : undefined
    if (over && isAchieved(doc, verb, over, ask(over))) return ask(over)
    if (over && verbs.serving.has(over.lemma))
      return ask(over) === 'planned' ? 'planned' : 'hypothetical'
    // A headline that the parse reads as a noun: "Merkel to Visit Greece".
    if (noun.head < 0 && !ofNoun(noun)) return unbound(doc, verb)
    return under(ask(noun), ofNoun(noun) ?? open)
  }
  // "accused the rebels of attacking", where the parse hangs it on those accused.
  const over = doc.headOf(noun)
  if (led && over && marks.accusing.has(over.lemma)) {
    if (kin.some(child => marks.accusingCases.has(low(child))))
      return under(ask(over), { yes: 'alleged', no: 'open' })
  }
  if (led) return under(ask(noun), ofNoun(noun) ?? same)
  return 'happened'
}

/** "no indication (that) they met": the clause is what the noun says, not what is said of it. */
function isContent(doc: Doc, verb: Token, noun: Token): boolean {
  const objects = doc.childrenOf(verb).filter(child => child.deprel === 'obj')
  // "the report that Spain had attacked Peru": with an object of its own, "that" is none, whatever its tag.
  const relative = doc
    .subtree(verb)
    .some(token => /^W(DT|P|RB)/.test(token.xpos) && !(objects.length > 1 && objects[0] === token))
  const that = doc.childrenOf(verb).some(child => low(child) === marks.that)
  const told = nouns.contents.has(noun.lemma) || (that && nouns.claimingNouns.has(noun.lemma))
  return told && !relative && doc.subjectOf(verb) !== undefined
}

const claimed: Signature = { yes: 'alleged', no: 'open' }
