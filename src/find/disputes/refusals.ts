import type { Doc, Span, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf, joined, ownersOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { demands } from '../demands/index.ts'
import { pledges } from '../pledges/index.ts'
import { aboutOf } from './claims.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { actAt, actsNear, heldBy, isDone, sameSide, shared, stemsOf } from './sides.ts'

/** Sentences between a demand and its refusal. */
const reach = 4
/** The share of the words that the shorter of both has in common with the other. */
const enough = 0.5

/** What one demands and the other refuses: "rejected Oslo's demand to …", "refused to withdraw". */
export function refused(doc: Doc): readonly Draft[] {
  const rejected = doc.all(clauses).flatMap(clause => rejection(doc, clause) ?? [])
  const answered = doc
    .all(pledges)
    .filter(act => act.force === 'refusal' && act.who.length > 0)
    .flatMap(act => refusal(doc, act) ?? [])
  return [...rejected, ...answered]
}

/** "rejected Oslo's demand that it withdraw". */
function rejection(doc: Doc, clause: Clause): Draft | undefined {
  const { verb, target } = clause
  if (!target || !en.refusals.has(verb.lemma) || !en.demands.has(target.lemma)) return undefined
  if (!isDone(doc, clause)) return undefined
  const who = idsOf(actorsOf(doc, clause))
  const makers = idsOf([...ownersOf(doc, target), ...joined(doc, target, en.makers)])
  if (who.length === 0 || makers.length === 0 || sameSide(doc, makers, who)) return undefined
  const act = actAt(doc, target)
  const words = doc.extent(target)
  const claim: Side = {
    ...(act ? { start: act.start, end: act.end } : words),
    ...heldBy(makers),
    stance: 'asserts',
    words: act?.what ?? words,
    basis: act ?? null,
    rule: 'dispute/demand',
    why: `"${target.text}" names what is asked`,
  }
  const start = Math.min(verb.start, ...clause.auxiliaries.map(aux => aux.start))
  const turned = { start, end: Math.max(verb.end, target.end) }
  return drafted(doc, claim, who, verb, turned, actAt(doc, verb))
}

/** "refused to withdraw", where another demands that of whoever refuses. */
function refusal(doc: Doc, act: Act): Draft | undefined {
  const trigger = doc.tokensIn(act.trigger)[0]!
  const stems = stemsOf(doc, act.what ?? act)
  const apart = (other: Act) =>
    Math.abs((doc.sentenceAt(other.trigger.start)?.index ?? -reach - 1) - trigger.sentence)
  const asked = actsNear(doc, demands, trigger.sentence, reach, reach)
    .filter(other => other.what && other.who.length > 0)
    // "asked it to say that it will not …": what is refused there is part of what is asked.
    .filter(other => trigger.end <= other.start || other.end <= trigger.start)
    .filter(other => sameSide(doc, other.whom, act.who) && !sameSide(doc, other.who, act.who))
    .filter(other => shared(stems, stemsOf(doc, other.what!)).share >= enough)
    .toSorted((a, b) => apart(a) - apart(b))[0]
  if (!asked) return undefined
  const claim: Side = {
    start: asked.start,
    end: asked.end,
    ...heldBy(asked.who),
    stance: 'asserts',
    words: asked.what!,
    basis: asked,
    rule: 'dispute/demand',
    why: 'asks for what the other refuses',
  }
  const { end } = clauseExtent(doc, trigger)
  return drafted(doc, claim, act.who, trigger, { start: trigger.start, end }, act)
}

function drafted(
  doc: Doc,
  claim: Side,
  who: readonly string[],
  verb: Token,
  words: Span,
  act: Act | undefined,
): Draft {
  const extent = clauseExtent(doc, verb)
  return {
    question: 'demand',
    claim,
    counters: [
      {
        start: act?.start ?? extent.start,
        end: act?.end ?? extent.end,
        ...heldBy(who),
        stance: 'opposes',
        words,
        basis: act ?? null,
        rule: 'dispute/refusal',
        why: `"${verb.text}" turns down what another asks`,
      },
    ],
    about: aboutOf(doc, claim.words, claim.holders),
    confidence: 0.6,
  }
}
