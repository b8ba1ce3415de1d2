import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, partiesAt } from '../acts/arguments.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { timeOver } from '../acts/dates.ts'
import { isTold } from '../acts/status.ts'
import { infinitiveBeside, isInfinitive } from '../acts/subjects.ts'
import type { Demand } from './demand.ts'
import * as en from './en.ts'
import { isAttempt, isBidden, isQuestion, isWarningOff } from './manner.ts'

/** "urged Iran to comply", "called on both sides to stop", "demanded the release of prisoners". */
export function asked(doc: Doc, clause: Clause): Demand | undefined {
  const { verb } = clause
  const infinitive =
    clause.complements.find(token => token.upos === 'VERB') ??
    infinitiveBeside(doc, verb) ??
    // "demanded that Spain release them", where the parse takes "release" for a noun.
    (en.demandings.has(verb.lemma) ? (clause.complements[0] ?? null) : null)
  const calling = en.callings.find(
    ({ verb: lemma, cases }) =>
      lemma === verb.lemma &&
      clause.obliques.some(o => cases.has(o.case) && !timeOver(doc, o.token)),
  )
  const told =
    en.tellings.has(verb.lemma) &&
    infinitive !== null &&
    isInfinitive(doc, infinitive) &&
    (clause.target ?? clause.receiver) !== null &&
    !clause.passive
  const warned = en.warnings.has(verb.lemma) && isWarningOff(doc, clause, infinitive)
  const requested =
    en.requests.has(verb.lemma) &&
    (infinitive !== null || (calling?.verb ?? '') !== '') &&
    !(infinitive && (isQuestion(doc, infinitive) || en.anonymity.has(infinitive.lemma)))
  const demanded = en.demandings.has(verb.lemma) && (clause.target !== null || infinitive !== null)
  if (!calling && !told && !warned && !requested && !demanded) return undefined
  if (!isTold(doc, clause) && !isAttempt(doc, clause)) return undefined
  const who = actorsOf(doc, clause)
  const addressed = clause.obliques.flatMap(o =>
    (calling?.cases.has(o.case) && (o.case !== 'for' || isBidden(o.token, infinitive))) ||
    o.case === 'of' ||
    o.case === 'from'
      ? partiesAt(doc, o.token)
      : [],
  )
  const inner = infinitive && clauseAt(doc, infinitive)
  const named = inner?.actor ?? (infinitive && doc.childrenOf(infinitive).find(isBeside)) ?? null
  const subject = infinitive ? partiesAt(doc, named) : []
  const whom = [
    ...partiesAt(doc, clause.receiver),
    ...partiesAt(doc, clause.target),
    ...addressed,
    ...(clause.target && demanded ? joined(doc, clause.target, en.addressed) : []),
    ...subject,
  ].filter(mention => !who.includes(mention))
  if (who.length === 0 && !(clause.passive && whom.length > 0)) return undefined
  if (whom.length === 0 && !demanded && !calling && !requested) return undefined
  const content =
    infinitive ?? clause.obliques.find(o => en.wanted.has(o.case))?.token ?? clause.target
  return {
    rule: 'demand/verb',
    confidence: 0.75,
    trigger: verb,
    verb,
    content,
    who,
    whom,
    why: `"${verb.text}" asks something of someone`,
  }
}

const isBeside = ({ deprel, upos }: Token) => deprel === 'compound' && upos === 'PROPN'
