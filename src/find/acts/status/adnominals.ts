import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { low, relation } from '../clauses.ts'
import { type Ask, open, same, under } from './compose.ts'
import * as marks from './en/marks.ts'
import * as nouns from './en/nouns.ts'
import type { Form } from './form.ts'
import { ofNoun } from './signatures.ts'
import { isHeadline } from './supposed.ts'

/** "Leaders to meet in Geneva" in a headline is planned; else an infinitive by itself is a thought. */
export const unbound = (doc: Doc, verb: Token): Status =>
  isHeadline(doc, verb) ? 'planned' : 'hypothetical'

/** "a plan to meet", "no indication that they met": clauses that hang on a noun. */
export function adnominal(doc: Doc, verb: Token, noun: Token, form: Form, ask: Ask): Status {
  if (form === 'finite' && isContent(doc, verb, noun))
    return under(ask(noun), { yes: 'yes', no: 'open' })
  if (verb.deprel === 'acl:relcl')
    return form === 'infinitive' ? under(ask(noun), open) : 'happened'
  const kin = doc.childrenOf(verb)
  const led = kin.some(child => /^(mark|case)$/.test(relation(child)))
  if (form === 'infinitive') {
    if (doc.childrenOf(noun).some(child => nouns.ordinals.has(low(child)))) return ask(noun)
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
  const relative = doc.subtree(verb).some(token => /^W(DT|P|RB)/.test(token.xpos))
  return nouns.contents.has(noun.lemma) && !relative && doc.subjectOf(verb) !== undefined
}
