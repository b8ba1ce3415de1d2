import type { Doc, Token } from '../../language/doc.ts'
import { mentionOf, partiesAt } from '../acts/arguments.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { isInPower } from '../acts/partners.ts'
import { isVerbatim, reportOf } from '../acts/reports.ts'
import { isSupposed } from '../acts/status.ts'
import type { Demand } from './demand.ts'
import * as en from './en.ts'

/** "Iran must stop its attacks," he said: a duty that a speaker lays on another. */
export function duty(doc: Doc, clause: Clause): Demand | undefined {
  const { verb, auxiliaries } = clause
  const report = reportOf(doc, verb)
  if (!report?.speaker || isSupposed(doc, verb)) return undefined
  // "should have known" finds fault, "should have leverage" expects.
  const perfect = auxiliaries.some(aux => aux.lemma === acts.have)
  if (perfect || en.stative.has(verb.lemma)) return undefined
  const isDuty = (aux: Token) => en.duties.has(aux.text.toLowerCase())
  const governor = doc.headOf(verb)
  // "must be willing to pay"
  const lent = governor?.upos === 'ADJ' && verb.deprel === 'xcomp' ? doc.childrenOf(governor) : []
  const modal = auxiliaries.find(isDuty) ?? lent.find(isDuty)
  const semi =
    /^xcomp/.test(verb.deprel) && governor && en.semiModals.has(governor.lemma)
      ? governor
      : undefined
  const over = semi && clauseAt(doc, semi)
  // "will have to surrender" foretells; "no longer needed to test" frees.
  const ahead = over?.auxiliaries.some(aux => acts.futureModals.has(aux.text.toLowerCase()))
  if ((!modal && !semi) || ahead || over?.negated) return undefined
  const subject = clause.passive ? clause.target : clause.actor
  const speaker = mentionOf(doc, report.speaker)
  if (!subject || !speaker) return undefined
  // "the US must" is no "us".
  if (subject.upos === 'PRON' && acts.firstPerson.has(subject.text.toLowerCase())) {
    const bids = modal && en.ownDuties.has(modal.text.toLowerCase()) && !clause.passive
    const ours = en.ourselves.has(subject.text.toLowerCase()) && isVerbatim(report, verb)
    if (!bids || !ours || !isInPower(speaker)) return undefined
    return {
      rule: 'demand/duty-shared',
      confidence: 0.5,
      trigger: modal,
      verb,
      content: verb,
      who: [speaker],
      whom: [],
      why: `the speaker lays a duty on those spoken for ("${modal.text}")`,
    }
  }
  const whom = partiesAt(doc, subject)
  if (whom.length === 0 || whom.some(({ party }) => party.id === report.speaker)) return undefined
  return {
    rule: 'demand/duty',
    confidence: 0.6,
    trigger: modal ?? semi ?? verb,
    verb,
    content: verb,
    who: [speaker],
    whom,
    why: `the speaker lays a duty on another ("${(modal ?? semi ?? verb).text}")`,
  }
}
