import type { Doc, Token } from '../../language/doc.ts'
import type { Status } from './act.ts'
import { phraseExtent } from './build.ts'
import type { Carrier } from './carriers.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { isCalendar, lastDay, timesBehind, timesWithin } from './dates.ts'
import * as en from './en.ts'
import { isScheduled } from './habits.ts'
import { isHeadedFor, isPrepared, isProposed } from './prepared.ts'
import { statusAt, statusOf } from './status.ts'
import { isInfinitive } from './subjects.ts'

/** How far the text stands behind what a noun names: by its words, its verb and its days. */
export function carriedStatus(doc: Doc, noun: Token, { over, carried, entered }: Carrier): Status {
  const kin = doc.childrenOf(noun).map(child => child.text.toLowerCase())
  if (kin.some(word => en.negators.has(word))) return 'denied'
  // "The trial begins on May 4": a present tense with a day to come.
  const begins = over?.actor === noun && en.beginnings.has(over.verb.lemma)
  if (begins && isScheduled(doc, over)) return 'planned'
  if (carried) return statusOf(doc, carried)
  if (kin.some(word => en.hedges.has(word))) return 'alleged'
  const days = daysOf(doc, noun)
  if (kin.some(word => en.coming.has(word)) || days.ahead) return 'planned'
  if (days.past) return 'happened'
  if (isProposed(doc, noun)) return 'hypothetical'
  if (isHeadedFor(doc, noun) || isPrepared(doc, noun)) return 'planned'
  if (entered) return underway(doc, noun)
  // "the threat of an attack", "called for talks".
  const own = isOwned(doc, noun) ? 'happened' : statusAt(doc, noun)
  if (own !== 'happened' && own !== 'ongoing') return own
  const outer = over ? statusOf(doc, lowest(doc, over, noun)) : 'happened'
  return outer === 'ongoing' || outer === 'denied' ? 'happened' : outer
}

/** "the aim of Chirac's visit": what is someone's is taken to be there, whatever noun it hangs on. */
const isOwned = (doc: Doc, noun: Token) =>
  noun.deprel.startsWith('nmod') && doc.childrenOf(noun).some(child => child.deprel === 'nmod:poss')

/** "the trial is set to begin": what its subject will do is said by the infinitive. */
function lowest(doc: Doc, over: Clause, noun: Token): Clause {
  const below = over.complements.find(child => child.deprel === 'xcomp' && isInfinitive(doc, child))
  const clause = below && noun.deprel.startsWith('nsubj') ? clauseAt(doc, below) : undefined
  return clause ?? over
}

/** "is in talks with": going on, where the copula is a present. */
function underway(doc: Doc, noun: Token): Status {
  const status = statusAt(doc, noun)
  const copula = doc.childrenOf(noun).find(child => child.deprel === 'cop')
  return status === 'happened' && copula && /^VB[ZP]$/.test(copula.xpos) ? 'ongoing' : status
}

/** "talks with China this week", "talks in Paris last year": whether a date in the phrase is still to come, or all are past. */
function daysOf(doc: Doc, noun: Token): { readonly ahead: boolean; readonly past: boolean } {
  const published = doc.article.published?.value
  const phrase = phraseExtent(doc, noun)
  // "the biggest trial this century" may be over, "talks this week" are not.
  const near = timesBehind(doc, phrase).filter(({ time }) => /-/.test(time.edtf ?? ''))
  const dates = [...timesWithin(doc, phrase), ...near].filter(isCalendar)
  if (!published || dates.length === 0) return { ahead: false, past: false }
  const ahead = dates.some(({ time }) => lastDay(time.edtf!) > published)
  return { ahead, past: dates.every(({ time }) => lastDay(time.edtf!) < published) }
}
