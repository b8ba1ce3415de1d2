import type { Doc } from '../../language/doc.ts'
import type { Clause } from './clauses.ts'
import { lastDay, timesOn } from './dates.ts'
import * as en from './en.ts'
import type { Word } from './happenings.en.ts'
import { isHeadline } from './status.ts'

/**
 * "the king appoints ministers", "Republicans oppose it", "those supporting it": what offices do as a rule, and
 * a stance, are told in the present, where it is no headline.
 */
export function isTimeless(doc: Doc, { plover, stance }: Word, clause: Clause): boolean {
  const { verb, auxiliaries, passive } = clause
  if ((plover !== null && !stance) || isHeadline(doc, verb)) return false
  const be = doc.childrenOf(verb).find(child => child.deprel === 'aux:pass')
  // "is opposed to".
  if (auxiliaries.some(aux => aux !== be) || (stance && passive && be)) return false
  const bare = stance && !be && /^VB[GN]$/.test(verb.xpos)
  return bare || /^VB[ZP]$/.test((be ?? verb).xpos)
}

/** "frequently meets with senators": a habit, not an act. */
export const isHabit = (doc: Doc, { verb }: Clause) =>
  /^VB[ZP]$/.test(verb.xpos) &&
  doc.childrenOf(verb).some(child => en.habits.has(child.text.toLowerCase()))

/** "The minister meets Lavrov next week": a present tense with a date still to come. */
export function isScheduled(doc: Doc, { verb }: Clause): boolean {
  const published = doc.article.published?.value
  if (!published || !/^VB[ZPG]$/.test(verb.xpos)) return false
  const dates = timesOn(doc, verb)
  const ahead = dates.filter(
    ({ time }) =>
      time.value === 'FUTURE_REF' || (time.edtf !== undefined && lastDay(time.edtf) > published),
  )
  return ahead.length > 0 && ahead.length === dates.length
}
