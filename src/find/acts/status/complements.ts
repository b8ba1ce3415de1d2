import type { Doc, Token } from '../../../language/doc.ts'
import { low } from '../clauses.ts'
import { open, type Signature } from './compose.ts'
import * as marks from './en/marks.ts'
import * as verbs from './en/verbs.ts'
import { type Form, isPast } from './form.ts'
import { ofNoun, ofVerb, said } from './signatures.ts'

/** What a governor makes of its complement: "manage to meet", "too tired to meet". */
export function complement(doc: Doc, verb: Token, governor: Token, form: Form): Signature {
  // "too tired to meet", "old enough to meet".
  if (form === 'infinitive' && doc.childrenOf(governor).some(child => low(child) === marks.excess))
    return { yes: 'no', no: 'yes' }
  // "would not say how they met": what is asked for is a part, the rest is given.
  const asks = doc.childrenOf(verb).some(child => marks.part.has(low(child)))
  if (form === 'finite' && asks && isPast(doc, verb)) return { yes: 'fact', no: 'fact' }
  if (form === 'infinitive' && asks) return open
  const subject = doc.subjectOf(governor)
  const self = subject?.upos === 'PRON' && marks.firstPerson.has(low(subject))
  // "I would like to thank": said by being said.
  if (self && verbs.performing.has(governor.lemma) && marks.performed.has(verb.lemma))
    return { yes: 'fact', no: 'open' }
  // "remains to be seen"
  if (form === 'infinitive' && governor.lemma === marks.remain && verb.xpos === 'VBN') return open
  if (form === 'finite' && verbs.mooded.has(governor.lemma) && isIndicative(doc, verb)) return said
  const noun = governor.upos === 'NOUN' ? ofNoun(governor) : undefined
  return noun ?? ofVerb(governor, form, isPast(doc, governor), self)
}

/** "that they met", "that they meet" of many: no "will meet", "should meet" or "that he meet". */
function isIndicative(doc: Doc, verb: Token): boolean {
  const aux = doc.childrenOf(verb).filter(child => /^(aux|cop)/.test(child.deprel))
  if (aux.length > 0) return /^VB[DZP]$/.test(aux[0]!.xpos)
  return /^VB[DZP]$/.test(verb.xpos)
}
