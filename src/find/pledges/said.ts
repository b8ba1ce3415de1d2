import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { mentionOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import type { Clause } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { isInPower, isPress, isSide } from '../acts/partners.ts'
import { isVerbatim, reportOf } from '../acts/reports.ts'
import { isSupposed } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import { isAhead, isFate, planned } from './ahead.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'

/** "We will resume sales," he said; Kim said his country would close the site. */
export function said(doc: Doc, clause: Clause): Commitment | undefined {
  const report = reportOf(doc, clause.verb)
  if (!report?.speaker) return undefined
  const thing = measureTold(doc, clause)
  if (isFate(clause) && !thing) return undefined
  if (!isAhead(doc, clause) || isSupposed(doc, clause.verb)) return undefined
  // "what Russia says it will do": it is not told what.
  if (words.empty.has(clause.verb.lemma) && !clause.target) return undefined
  const speaker = mentionOf(doc, report.speaker)
  if (!speaker) return undefined
  if (isUnowned(doc, clause) && isAnnouncer(speaker)) {
    const why = 'the speaker says what is going to be done, and names nobody else who would do it'
    const found = planned(doc, clause, [speaker], 'pledge/said-passive', 0.5, why)
    return thing ? { ...found, content: null, what: clauseExtent(doc, thing) } : found
  }
  const own = clause.actor?.upos === 'PRON' && en.firstPerson.has(clause.actor.text.toLowerCase())
  const actors = own && isVerbatim(report, clause.verb) ? [speaker] : actorsOf(doc, clause)
  if (!actors.some(actor => isSide(actor, speaker))) return undefined
  return planned(
    doc,
    clause,
    actors,
    'pledge/said',
    0.65,
    'the speaker says what they, or those they speak for, will do',
  )
}

/** "The deals will be finalized", "there will be no extension": what lies ahead is nobody's in particular. */
function isUnowned(doc: Doc, clause: Clause): boolean {
  const { verb, passive } = clause
  const children = doc.childrenOf(verb)
  if (children.some(child => child.deprel === 'obl:agent')) return false
  // "would have been handicapped", "who will be seen as": no measure.
  if (clause.auxiliaries.some(aux => aux.lemma === en.have) || words.seeming.has(verb.lemma))
    return false
  return passive || measureTold(doc, clause) !== null
}

/** "There would be no exemptions": what will be is a measure, or none; its noun. */
function measureTold(doc: Doc, { verb, actor, target }: Clause): Token | null {
  const thing = actor ?? target
  const there = doc.childrenOf(verb).some(({ deprel }) => deprel === 'expl')
  return verb.lemma === en.be && there && thing && words.measureNouns.has(thing.lemma)
    ? thing
    : null
}

/** Someone in whose hands it lies: a state, a government, a body, the holder of an office; not the press. */
function isAnnouncer(speaker: PartyMention): boolean {
  const { party } = speaker
  if (isPress(speaker)) return false
  return party.type === 'group' || isInPower(speaker)
}
