import type { Doc, Finder } from '../../language/doc.ts'
import { answered } from './answers.ts'
import { attached } from './attached.ts'
import { contradicted } from './contradictions.ts'
import { denied } from './denials.ts'
import { despite } from './despite.ts'
import type { Dispute, Draft } from './dispute.ts'
import { calledFalse } from './falsehoods.ts'
import { overstated } from './headlines.ts'
import { ground, hedged } from './hedges.ts'
import { contested } from './instruments.ts'

import { refused } from './refusals.ts'

export type { Dispute, Question, Side, Stance, Voice } from './dispute.ts'

/** What the document itself sets against each other: a claim and the sides that deny, oppose or hedge it. */
export const disputes: Finder<Dispute> = {
  kind: 'dispute',
  find: doc =>
    attached(doc, onOneRule(doc, joined(rules.flatMap(rule => rule(doc))))).map(disputeOf),
}

const rules: readonly ((doc: Doc) => readonly Draft[])[] = [
  answered,
  denied,
  calledFalse,
  contradicted,
  despite,
  contested,
  hedged,
  overstated,
  refused,
]

/** Contested rules whose makers' claims are looked for. */
const most = 50

/** Drafts with one claim are one dispute. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = []
  const places = new Map<string, number>()
  for (const draft of drafts) {
    const keys = keysOf(draft)
    const at = keys.map(key => places.get(key)).find(place => place !== undefined)
    const place = at ?? found.length
    found[place] = at === undefined ? draft : merged(found[at]!, draft)
    for (const key of keys) places.set(key, place)
  }
  return found
}

/** By what two drafts have one claim: its words, or its act. An act may give a ground, which is a claim beside what it says. */
function keysOf({ question, claim }: Draft): readonly string[] {
  const words = `${question}|${claim.words.start}-${claim.words.end}`
  if (claim.basis === null || claim.rule === ground) return [words]
  const { kind, start, end } = claim.basis
  return [words, `${question}|${kind}:${start}-${end}`]
}

function merged(one: Draft, two: Draft): Draft {
  const known = (start: number) => one.counters.some(side => side.words.start === start)
  const counters = [...one.counters, ...two.counters.filter(side => !known(side.words.start))]
  return {
    ...one,
    counters,
    about: [...new Set([...one.about, ...two.about])],
    confidence: Math.max(one.confidence, two.confidence),
  }
}

/**
 * "its sanctions, from which allies distanced themselves" and "its claim that it may bring back the
 * sanctions": a rule that is contested, and its maker's claim about it, are one dispute.
 */
function onOneRule(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  const left = [...drafts]
  const rules = drafts.filter(draft => draft.question === 'instrument')
  for (const rule of rules.slice(0, most)) {
    const claims = left.filter(other => other.question === 'claim' && isOn(doc, rule, other))
    if (claims.length !== 1) continue
    left[left.indexOf(claims[0]!)] = merged(claims[0]!, rule)
    left.splice(left.indexOf(rule), 1)
  }
  return left
}

function isOn(doc: Doc, { claim, about }: Draft, other: Draft): boolean {
  if (claim.basis?.kind !== 'instrument' || !('head' in claim.basis)) return false
  const { lemma } = doc.tokens[claim.basis.head]!
  const named = doc.tokensIn(other.claim.words).some(token => token.lemma === lemma)
  return named && other.about.some(id => id.startsWith('p:') && about.includes(id))
}

function disputeOf({ question, claim, counters, about, confidence }: Draft): Dispute {
  const sides = counters.toSorted((a, b) => a.start - b.start || a.words.start - b.words.start)
  return Object.freeze({
    kind: 'dispute',
    start: claim.words.start,
    end: claim.words.end,
    rule: sides[0]!.rule,
    confidence,
    why: sides[0]!.why,
    question,
    about,
    claim,
    counters: sides,
  })
}
