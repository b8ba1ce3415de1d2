import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { mentionOf, targetsOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import type { Clause } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { isInPower, isPress, isSide } from '../acts/partners.ts'
import { isVerbatim, reportOf } from '../acts/reports.ts'
import { isGoingTo, isHeadline, isSupposed, isToBe } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'
import { isSet } from './performed.ts'

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
    const found = commitment(doc, clause, [speaker], 'pledge/said-passive', 0.5, why)
    return thing ? { ...found, content: null, what: clauseExtent(doc, thing) } : found
  }
  const own = clause.actor?.upos === 'PRON' && en.firstPerson.has(clause.actor.text.toLowerCase())
  const actors = own && isVerbatim(report, clause.verb) ? [speaker] : actorsOf(doc, clause)
  if (!actors.some(actor => isSide(actor, speaker))) return undefined
  return commitment(
    doc,
    clause,
    actors,
    'pledge/said',
    0.65,
    'the speaker says what they, or those they speak for, will do',
  )
}

/** "will lose", "will end"; but "will end the strike". */
const isFate = ({ verb, target }: Clause) =>
  words.fates.has(verb.lemma) && !(target && words.ending.has(verb.lemma))

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

/** "will", "would", "is going to", "is to": what lies ahead, also when it is denied ("will not negotiate"). */
function isAhead(doc: Doc, clause: Clause): boolean {
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

/** "North Korea will suspend its tests": the author tells what a party is going to do. */
export function foretold(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb } = clause
  if (isFate(clause) || clause.passive) return undefined
  // "Finland will give a grant, officials said": told by nobody who is another side.
  const report = reportOf(doc, verb)
  const speaker = report?.speaker == null ? undefined : mentionOf(doc, report.speaker)
  const pressed = speaker !== undefined && isPress(speaker)
  if (report && (!speaker || (!pressed && !isOfficial(speaker)))) return undefined
  const will = clause.auxiliaries.some(aux => en.futureModals.has(aux.text.toLowerCase()))
  // "State media said the country would close its border": what the press tells is the country's.
  if (!will && !(pressed && isAhead(doc, clause)) && !(isToBe(doc, verb) && isHeadline(doc, verb)))
    return undefined
  if (isSupposed(doc, verb) || isRelative(doc, verb)) return undefined
  const who = actorsOf(doc, clause)
  if (isSet(doc, verb) || who.length === 0 || !who.some(isInPower)) return undefined
  return commitment(doc, clause, who, 'pledge/foretold', 0.5, 'the text says what a party will do')
}

/** "officials said": those who tell for nobody in particular. */
const isOfficial = ({ party }: PartyMention) =>
  party.type === 'group' && party.country === undefined

/** "states that will vote", "how hard he will work": told by the way, or asked. */
function isRelative(doc: Doc, verb: Token): boolean {
  if ((verb.deprel === 'advcl' && verb.xpos !== 'VB') || verb.deprel.startsWith('acl')) return true
  return doc
    .tokensIn(doc.extent(verb))
    .some(token => /^W/.test(token.xpos) && token.index < verb.index)
}

function commitment(
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
