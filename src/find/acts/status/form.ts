import type { Doc, Token } from '../../../language/doc.ts'
import { low, relation } from '../clauses.ts'
import * as en from '../en.ts'
import { isInfinitive } from '../subjects.ts'

/** How a clause hangs on its governor: "to meet", "meet", "meeting", "that they met". */
export type Form = 'infinitive' | 'bare' | 'gerund' | 'finite'

/** The form of a clause, by its marks, auxiliaries and tag. */
export function formOf(doc: Doc, verb: Token): Form {
  if (isInfinitive(doc, verb)) return 'infinitive'
  const kin = doc.childrenOf(verb)
  const aux = kin.filter(child => /^(aux|cop)/.test(child.deprel))
  if (aux.some(child => /^(VBD|VBP|VBZ|MD)$/.test(child.xpos))) return 'finite'
  // "in addition to selling" is a gerund, "to be selling" none.
  const to = kin.some(child => child.deprel === 'mark' && low(child) === en.to)
  if (to && (verb.xpos !== 'VBG' || aux.length > 0)) return 'infinitive'
  if (verb.xpos === 'VB') return relation(verb) === 'ccomp' ? 'finite' : 'bare'
  return verb.xpos === 'VBG' || verb.xpos === 'VBN' ? 'gerund' : 'finite'
}

/** "was able", "had to", "has allowed": told of the past. */
export function isPast(doc: Doc, token: Token): boolean {
  if (token.xpos === 'VBD') return true
  const aux = doc.childrenOf(token).filter(child => /^(aux|cop)/.test(child.deprel))
  if (aux.some(child => child.xpos === 'MD')) return false
  return aux.some(child => child.xpos === 'VBD' || child.lemma === en.have)
}
