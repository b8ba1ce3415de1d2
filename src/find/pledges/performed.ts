import type { Doc, Token } from '../../language/doc.ts'
import type { Force } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf, partiesAt, targetsOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { conditionOf } from '../acts/conditions.ts'
import { lightVerbs } from '../acts/en.ts'
import { happenings } from '../acts/happenings.ts'
import { hasWord } from '../acts/senses.ts'
import { isTold } from '../acts/status.ts'
import { infinitiveBeside } from '../acts/subjects.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'

/** "Moscow pledged to resume sales", "formally pledging support", "threatened sanctions". */
export function performed(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb } = clause
  const infinitive =
    clause.complements.find(token => token.upos === 'VERB' && !isCondition(doc, verb, token)) ??
    infinitiveBeside(doc, verb)
  const force =
    words.commissives.get(verb.lemma) ??
    (infinitive && infinitive.deprel !== 'ccomp'
      ? words.infinitiveCommissives.get(verb.lemma)
      : undefined)
  if (!force || !isTold(doc, clause) || isWrong(doc, clause)) return undefined
  if (infinitive && isSilent(doc, infinitive, force)) return undefined
  if (infinitive && force === 'plan' && isSet(doc, infinitive)) return undefined
  if (!infinitive && clause.target && words.courtesies.has(clause.target.lemma)) return undefined
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
    what: infinitive || !thing ? null : clauseExtent(doc, thing),
    who,
    whom,
    negated: false,
    why: `"${verb.text}" commits its subject (${force})`,
  }
}

/** "committed war crimes", "atrocities committed by the army": done, and not promised. */
function isWrong(doc: Doc, { verb, target }: Clause): boolean {
  if (verb.lemma !== words.commit || target === null) return false
  return !/^(NUM|SYM)$/.test(target.upos) && !hasWord(doc, target, words.committed)
}

/** "declined to comment", "refused to give any details". */
export function isSilent(doc: Doc, verb: Token, force: Force): boolean {
  if (words.silent.has(verb.lemma)) return true
  if (force !== 'refusal') return false
  const thing = words.telling.has(verb.lemma) ? clauseAt(doc, verb)?.target : undefined
  return thing != null && words.tellings.has(thing.lemma.toLowerCase())
}

/** "pledges sales the moment the ban ends": what is a condition is not promised. */
function isCondition(doc: Doc, trigger: Token, content: Token): boolean {
  const condition = conditionOf(doc, trigger)
  return condition !== null && condition.start < content.start && content.end <= condition.end
}

/** "is planning to meet", "will hold talks": what is set for a time to come is an appointment. */
export function isSet(doc: Doc, verb: Token): boolean {
  const object = lightVerbs.has(verb.lemma) ? clauseAt(doc, verb)?.target : undefined
  return [verb, ...(object ? [object] : [])].some(token =>
    doc
      .over(happenings, token)
      .some(({ word, trigger }) => word.coming === true && trigger.index === token.index),
  )
}

/** "announced a halt of nuclear tests": a noun of what is still to be done. */
export function announcement(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb, target } = clause
  if (!target || !words.announcing.has(verb.lemma) || !words.announced.has(target.lemma))
    return undefined
  if (!isTold(doc, clause)) return undefined
  const who = actorsOf(doc, clause)
  if (who.length === 0) return undefined
  return {
    rule: 'pledge/announced',
    confidence: 0.6,
    force: 'plan',
    trigger: verb,
    verb,
    content: null,
    what: clauseExtent(doc, target),
    who,
    whom: targetsOf(doc, verb, null, clause.receiver),
    negated: false,
    why: `"${verb.text}" with "${target.text}" says what its subject will do`,
  }
}
