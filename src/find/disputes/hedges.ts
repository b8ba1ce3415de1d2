import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf, joined, ownersOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { clauseAt } from '../acts/clauses.ts'
import { isVerbatim, reportOf } from '../acts/reports.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { actAt, heldBy, isDone, sameSide, sentenceOf, statementsOf } from './sides.ts'

/** "reimposed sanctions over alleged violations by Oslo": the ground that one gives against another, which the text only tells as alleged. */
export function hedged(doc: Doc): readonly Draft[] {
  return doc.tokens.flatMap(token =>
    en.hedges.has(token.text.toLowerCase()) ? (leftTo(doc, token) ?? []) : [],
  )
}

function leftTo(doc: Doc, hedge: Token): Draft | undefined {
  const noun = doc.headOf(hedge)
  if (noun?.upos !== 'NOUN' || hedge.index > noun.index || !isGround(doc, noun)) return undefined
  const accused = idsOf([...ownersOf(doc, noun), ...joined(doc, noun, en.makers)])
  const held = holderOf(doc, noun, hedge)
  if (accused.length === 0 || !held || sameSide(doc, held.holders, accused)) return undefined
  const phrase = phraseExtent(doc, noun)
  const words = { start: doc.tokens[hedge.index + 1]!.start, end: Math.max(phrase.end, noun.end) }
  const claim: Side = { ...held, words }
  return {
    question: 'claim',
    claim,
    counters: [
      {
        ...sentenceOf(doc, hedge),
        voice: 'document',
        holders: [],
        stance: 'hedges',
        words: { start: hedge.start, end: hedge.end },
        basis: null,
        rule: 'dispute/hedge',
        why: `"${hedge.text}" leaves the ground that is given to whoever gives it`,
      },
    ],
    about: accused,
    confidence: 0.55,
  }
}

/** "due to", "over", "for": it is given as the ground of what is claimed or done. */
function isGround(doc: Doc, noun: Token): boolean {
  return doc
    .childrenOf(noun)
    .some(child => child.deprel === 'case' && en.grounds.has(child.text.toLowerCase()))
}

/** Whoever says so, or does something on that ground. */
function holderOf(doc: Doc, noun: Token, hedge: Token): Omit<Side, 'words'> | undefined {
  const report = reportOf(doc, hedge)
  if (report) {
    if (report.speaker === null || isVerbatim(report, hedge)) return undefined
    const act = statementsOf(doc, report)[0]
    const { start, end } = act ?? report
    return {
      start,
      end,
      ...heldBy([report.speaker]),
      stance: 'asserts',
      basis: act ?? report,
      ...told,
    }
  }
  const verb = doc.headOf(noun)
  const clause = verb && clauseAt(doc, verb)
  const act = verb && actAt(doc, verb)
  if (!clause || !act || !isDone(doc, clause)) return undefined
  const who = idsOf(actorsOf(doc, clause))
  if (who.length === 0) return undefined
  return { start: act.start, end: act.end, ...heldBy(who), stance: 'asserts', basis: act, ...told }
}

/** The rule of a claim that is only the ground of another. */
export const ground = 'dispute/ground'

const told = { rule: ground, why: 'gives it as the ground of what it says or does' }
