import type { Doc, Token } from '../../language/doc.ts'
import { targetsOf } from '../acts/arguments.ts'
import type { Clause } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { isGoingTo, isToBe } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'

/** "will lose", "will end"; but "will end the strike". */
export const isFate = ({ verb, target }: Clause) =>
  words.fates.has(verb.lemma) && !(target && words.ending.has(verb.lemma))

/** "will", "would", "is going to", "is to": what lies ahead, also when it is denied ("will not negotiate"). */
export function isAhead(doc: Doc, clause: Clause): boolean {
  const word = (token: Token) => token.text.toLowerCase()
  if (
    clause.auxiliaries.some(
      aux => en.futureModals.has(word(aux)) || en.conditionalModals.has(word(aux)),
    )
  )
    return true
  return isGoingTo(doc, clause) || isToBe(doc, clause.verb) || isUnderWay(clause)
}

/** "It was suspending its tests": a measure that is announced as it is taken. */
function isUnderWay({ verb, auxiliaries }: Clause): boolean {
  const be = auxiliaries.some(aux => aux.lemma === en.be)
  return verb.xpos === 'VBG' && be && words.measures.has(verb.lemma)
}

/** What is told to lie ahead, as a plan of those who will do it. */
export function planned(
  doc: Doc,
  clause: Clause,
  who: readonly PartyMention[],
  rule: string,
  confidence: number,
  why: string,
): Commitment {
  const first = clause.auxiliaries[0]
  return {
    rule,
    confidence,
    force: 'plan',
    trigger: first && first.index < clause.verb.index ? first : clause.verb,
    triggerEnd: clause.verb,
    verb: clause.verb,
    content: clause.verb,
    what: null,
    who,
    whom: targetsOf(doc, clause.verb, clause.target, clause.receiver),
    negated: clause.negated,
    why,
  }
}
