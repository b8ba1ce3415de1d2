import type { Doc, Span, Token } from '../../language/doc.ts'
import type { Force } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import {
  idsOf,
  isSide,
  joined,
  mentionOf,
  ownersOf,
  partiesAt,
  targetsOf,
} from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt, clauses } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { happenings } from '../acts/happenings.ts'
import { isVerbatim, reportOf } from '../acts/reports.ts'
import { isGoingTo, isHeadline, isSupposed, isToBe, statusOf } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import * as words from './en.ts'

/** Where a text has someone commit, before it is made an act. */
export interface Commitment {
  readonly rule: string
  readonly confidence: number
  readonly force: Force
  readonly trigger: Token
  readonly triggerEnd?: Token
  /** The verb whose clause tells it. */
  readonly verb: Token
  /** Head of what is promised, where it is a clause. */
  readonly content: Token | null
  readonly what: Span | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly negated: boolean
  readonly why: string
}

/** All commitments of a document, one a trigger; a more certain rule comes first and keeps its content. */
export function candidates(doc: Doc): readonly Commitment[] {
  const all = [
    ...doc.all(clauses).flatMap(clause => performed(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => named(doc, token) ?? []),
    ...doc.all(clauses).flatMap(clause => announcement(doc, clause) ?? []),
    ...doc.all(clauses).flatMap(clause => said(doc, clause) ?? []),
    ...doc.all(clauses).flatMap(clause => foretold(doc, clause) ?? []),
  ]
  const taken = new Set<number>()
  return all.filter(({ trigger, content }) => {
    const mine = content ? [trigger.index, content.index] : [trigger.index]
    if (mine.some(index => taken.has(index))) return false
    for (const index of mine) taken.add(index)
    return true
  })
}

/** "Moscow pledged to resume sales", "formally pledging support", "threatened sanctions". */
function performed(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb } = clause
  const infinitive = clause.complements.find(token => token.upos === 'VERB') ?? null
  const force =
    words.commissives.get(verb.lemma) ??
    (infinitive?.deprel === 'xcomp' ? words.infinitiveCommissives.get(verb.lemma) : undefined)
  if (!force || !stands(doc, clause)) return undefined
  if (infinitive && words.silent.has(infinitive.lemma)) return undefined
  if (infinitive && force === 'plan' && isSet(doc, infinitive)) return undefined
  const who = actorsOf(doc, clause)
  const thing = clause.target && partiesAt(doc, clause.target).length === 0 ? clause.target : null
  if (who.length === 0 || (!infinitive && !thing && !clause.target)) return undefined
  const target = infinitive ? clauseAt(doc, infinitive) : undefined
  const whom = [
    ...targetsOf(doc, verb, clause.target, clause.receiver),
    ...(target ? targetsOf(doc, target.verb, target.target, target.receiver) : []),
  ].filter(mention => !idsOf(who).includes(mention.party.id))
  return {
    rule: 'pledge/verb',
    confidence: 0.8,
    force,
    trigger: verb,
    verb,
    content: infinitive,
    what: infinitive || !thing ? null : clauseExtentOf(doc, thing),
    who,
    whom,
    negated: false,
    why: `"${verb.text}" commits its subject (${force})`,
  }
}

/** The committing verb itself is told as done: not "may pledge", nor "did not promise", nor a passive one by nobody. */
function stands(doc: Doc, clause: Clause): boolean {
  if (clause.negated || isSupposed(doc, clause.verb)) return false
  const status = statusOf(doc, clause)
  return (
    status === 'happened' ||
    status === 'ongoing' ||
    status === 'alleged' ||
    isHeadline(doc, clause.verb)
  )
}

const comings = new WeakMap<Doc, ReadonlySet<number>>()

/** "is planning to meet": what is set for a time to come is an appointment. */
function isSet(doc: Doc, verb: Token): boolean {
  let set = comings.get(doc)
  if (!set) {
    const all = doc.all(happenings).filter(found => found.word.coming)
    set = new Set(all.map(found => found.trigger.index))
    comings.set(doc, set)
  }
  return set.has(verb.index)
}

/** "Russia's pledge to resume sales", "a threat by Ankara". */
function named(doc: Doc, noun: Token): Commitment | undefined {
  const force = noun.upos === 'NOUN' ? words.commitments.get(noun.lemma) : undefined
  if (!force) return undefined
  const content =
    doc.childrenOf(noun).find(child => /^acl/.test(child.deprel) && child.xpos === 'VB') ?? null
  const governor = doc.headOf(noun)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const carried = over?.target === noun && en.lightVerbs.has(over.verb.lemma) ? over : undefined
  if (carried && !stands(doc, carried)) return undefined
  if (!content && !carried) return undefined
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, noun),
    ...joined(doc, noun, en.agentCases),
  ]
  if (who.length === 0) return undefined
  const done = content ? clauseAt(doc, content) : undefined
  return {
    rule: 'pledge/noun',
    confidence: 0.6,
    force,
    trigger: noun,
    verb: carried?.verb ?? noun,
    content,
    what: null,
    who,
    whom: [
      ...joined(doc, noun, en.targetCases),
      ...(done ? targetsOf(doc, done.verb, done.target, done.receiver) : []),
    ],
    negated: false,
    why: `"${noun.text}" names a commitment (${force}) and whose it is`,
  }
}

/** "announced a halt of nuclear tests": a noun of what is still to be done. */
function announcement(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb, target } = clause
  if (!target || !words.announcing.has(verb.lemma) || !words.announced.has(target.lemma))
    return undefined
  if (!stands(doc, clause)) return undefined
  const who = actorsOf(doc, clause)
  if (who.length === 0) return undefined
  return {
    rule: 'pledge/announced',
    confidence: 0.6,
    force: 'plan',
    trigger: verb,
    verb,
    content: null,
    what: clauseExtentOf(doc, target),
    who,
    whom: targetsOf(doc, verb, null, clause.receiver),
    negated: false,
    why: `"${verb.text}" with "${target.text}" says what its subject will do`,
  }
}

/** "We will resume sales," he said; Kim said his country would close the site. */
function said(doc: Doc, clause: Clause): Commitment | undefined {
  const report = reportOf(doc, clause.verb)
  if (!report?.speaker || words.fates.has(clause.verb.lemma)) return undefined
  if (!isAhead(doc, clause) || isSupposed(doc, clause.verb)) return undefined
  const speaker = mentionOf(doc, report.speaker)
  if (!speaker) return undefined
  const own = clause.actor !== null && en.firstPerson.has(clause.actor.text.toLowerCase())
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

/** "will", "would", "is going to", "is to": what lies ahead, also when it is denied ("will not negotiate"). */
function isAhead(doc: Doc, clause: Clause): boolean {
  const word = (token: Token) => token.text.toLowerCase()
  if (
    clause.auxiliaries.some(
      aux => en.futureModals.has(word(aux)) || en.conditionalModals.has(word(aux)),
    )
  )
    return true
  return isGoingTo(doc, clause) || isToBe(doc, clause.verb)
}

/** "North Korea will suspend its tests": the author tells what a party is going to do. */
function foretold(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb } = clause
  if (words.fates.has(verb.lemma) || clause.passive || reportOf(doc, verb)) return undefined
  const will = clause.auxiliaries.some(aux => en.futureModals.has(aux.text.toLowerCase()))
  if (!will && !(isToBe(doc, verb) && isHeadline(doc, verb))) return undefined
  if (isSupposed(doc, verb) || isRelative(verb)) return undefined
  const who = actorsOf(doc, clause)
  if (isSet(doc, verb) || who.length === 0) return undefined
  return commitment(doc, clause, who, 'pledge/foretold', 0.5, 'the text says what a party will do')
}

const isRelative = (verb: Token) => verb.deprel === 'advcl' && verb.xpos !== 'VB'

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

const clauseExtentOf = (doc: Doc, noun: Token) => clauseExtent(doc, noun)
