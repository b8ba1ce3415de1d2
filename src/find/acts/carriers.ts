import type { Doc, Token } from '../../language/doc.ts'
import { caseOf } from './arguments.ts'
import { type Clause, clauseAt } from './clauses.ts'
import * as en from './en.ts'

/** What stands over the noun of an act. */
export interface Carrier {
  /** The clause that it stands in, by the verb right over it. */
  readonly over?: Clause | undefined
  /** The clause of the light verb that carries it: "held talks". */
  readonly carried?: Clause | undefined
  /** The subject of "is in talks with". */
  readonly entered?: Token | undefined
}

/**
 * The verb over the noun of an act, and the light one that carries it: "held talks", "held a round of talks",
 * "the talks (that) they held".
 */
export function carrierOf(doc: Doc, noun: Token): Carrier {
  const head = partOf(doc, noun)
  const governor = doc.headOf(head)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  if (over?.target === head && en.lightVerbs.has(over.verb.lemma)) return { over, carried: over }
  const held = doc.childrenOf(noun).find(child => child.deprel === 'acl:relcl')
  const clause = held && en.lightVerbs.has(held.lemma) ? clauseAt(doc, held) : undefined
  if (clause && isOpen(clause, noun)) return { over: clause, carried: clause }
  const subject = en.enteredCases.has(caseOf(doc, noun)) ? subjectOfCopula(doc, noun) : undefined
  return { over, entered: subject }
}

/** "the talks they held", "the talks that were held by them": the verb of the relative clause lacks its object, or it is passive. */
const isOpen = ({ target, actor, verb }: Clause, noun: Token) =>
  (target === null || target === noun || en.relatives.has(target.text.toLowerCase())) &&
  actor !== noun &&
  verb.index > noun.index

/** "a third round of talks": the noun that counts or parts it stands for it. */
function partOf(doc: Doc, noun: Token): Token {
  const head = doc.headOf(noun)
  const parts = head && noun.deprel.startsWith('nmod') && en.rounds.has(head.lemma.toLowerCase())
  return parts && caseOf(doc, noun) === en.of ? head : noun
}

function subjectOfCopula(doc: Doc, noun: Token): Token | undefined {
  const kin = doc.childrenOf(noun)
  return kin.some(child => child.deprel === 'cop')
    ? kin.find(child => child.deprel.startsWith('nsubj'))
    : undefined
}
