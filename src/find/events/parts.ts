import type { Doc, Span, Token } from '../../language/doc.ts'
import { aimedAt, heldIn } from '../acts/aimed.ts'
import { clauseExtent, nounExtent } from '../acts/build.ts'
import type { Happening } from '../acts/happening.ts'
import { isBlamedFor } from '../acts/subjects.ts'
import { tellsOf } from './days.ts'
import { missing, nots, pasts } from './en.ts'

/** The clause that tells it; of a noun that stands by itself its phrase ("the talks with Japan"). */
export function evidenceOf(doc: Doc, { trigger, clause }: Happening, verb: Token): Span {
  const over = doc.headOf(verb)
  // "accused Spain of shelling": without the accuser it would read as a fact.
  if (trigger === verb && over?.upos === 'VERB' && isBlamedFor(doc, verb))
    return clauseExtent(doc, over)
  if (trigger === verb ? trigger.upos === 'VERB' : clause && tellsOf(doc, clause, trigger))
    return clauseExtent(doc, verb)
  return nounExtent(doc, trigger)
}

/** Material acts, which are done to those where they are done. */
const material = /^(?:AID|RETREAT|SANCTION|MOBILIZE|COERCE|ASSAULT)/

/** At whom by a preposition; for material acts, the state in which it is done. */
export function targetOf(doc: Doc, { word, trigger, who, what }: Happening, clause: Span) {
  const evidence = { ...clause, end: Math.max(clause.end, what?.end ?? 0) }
  const aimed = aimedAt(doc, trigger, evidence, who)
  if (aimed.length > 0 || who.length === 0) return aimed
  const held = heldIn(doc, trigger, evidence, who)
  return material.test(word.plover ?? '') ? held : held.filter(({ rule }) => rule === 'party/host')
}

/** "did not lift its ban", "failed to meet": told as not done; not "will not vote", nor "postponed signing". */
export function isMissed(doc: Doc, { status, clause, trigger, word }: Happening): boolean {
  if (status !== 'denied' || clause?.verb !== trigger || word.stance || word.mutual) return false
  if (word.plover === 'AGREE') return false
  const over = trigger.deprel.startsWith('xcomp') ? doc.headOf(trigger) : undefined
  if (over) return missing.has(over.lemma) && over.xpos !== 'VB'
  const kin = doc.childrenOf(trigger).map(child => child.text.toLowerCase())
  return kin.some(word => nots.has(word)) && kin.some(word => pasts.has(word))
}

/**
 * "shelled the camps, killing two", "came on a visit", "shunned work to protest": what is done by the act of the verb above, of the
 * same type and by the same, to nobody else, is that act and no second one.
 */
export function isPartOf(doc: Doc, found: Happening, all: readonly Happening[]): boolean {
  const { trigger, word, who, whom } = found
  const head = doc.headOf(trigger)
  // "killing or wounding 50": the second hangs where the first does.
  const first = trigger.deprel === 'conj' && head?.xpos === trigger.xpos ? head : trigger
  if (!word.plover) return false
  // "arrived in Amman on a visit": the noun names what the verb tells.
  const named = trigger.deprel === 'obl' && head?.upos === 'VERB'
  if (!named && (!first.deprel.startsWith('advcl') || trigger.upos !== 'VERB')) return false
  const type = (one: Happening) => one.word.plover?.split('-')[0]
  const ids = (list: Happening['who']) =>
    list
      .map(({ party }) => party.id)
      .sort()
      .join(' ')
  const over = all.find(one => one.trigger.index === first.head)
  if (named && over?.word.plover !== word.plover) return false
  if (!over || type(over) !== type(found) || ids(over.who) !== ids(who)) return false
  return whom.length === 0 || ids(over.whom) === ids(whom)
}
