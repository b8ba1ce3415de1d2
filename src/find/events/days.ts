import type { Doc, Span, Token } from '../../language/doc.ts'
import type { ActDate } from '../acts/act.ts'
import { caseOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import type { Clause } from '../acts/clauses.ts'
import {
  type Dated,
  isCalendar,
  liesAhead,
  timesBehind,
  timesOn,
  timesWithin,
  whenOf,
} from '../acts/dates.ts'
import * as en from '../acts/en.ts'
import type { Happening } from '../acts/happening.ts'
import { happenings } from '../acts/happenings.ts'

const pastDay = (doc: Doc, verb: Token) =>
  whenOf(timesOn(doc, verb).filter(entry => !liesAhead(doc, entry)))

/**
 * "imposed tariffs on March 23 but granted exemptions": verbs strung together share the day of the first; so
 * does what was done "when" something else was, and within a month or a year what was done "after" it.
 */
export function sharedDay(doc: Doc, verb: Token): ActDate | null {
  let at: Token | undefined = verb
  for (let steps = 0; at?.deprel === 'conj' && steps < 4; steps++) {
    at = doc.headOf(at)
    const day = at && pastDay(doc, at)
    if (day) return { ...day, inferred: 'the day of the verb that it is joined to' }
  }
  const governor = at?.deprel === 'advcl' ? doc.headOf(at) : undefined
  const day = at && governor?.upos === 'VERB' ? pastDay(doc, governor) : null
  // "May 1 marks ten years since the day when they met".
  if (day?.mention && doc.tokensIn(day.mention).some(t => t.deprel.startsWith('nsubj'))) return null
  if (!at || !day) return null
  const marks = doc.childrenOf(at).map(child => child.text.toLowerCase())
  const along = marks.some(word => en.alongMarks.has(word))
  const near = marks.some(word => en.afterMarks.has(word)) && /^\d{4}(-\d\d)?$/.test(day.edtf)
  return along || near ? { ...day, inferred: 'the day of the verb that it hangs on' } : null
}

/** "held (a round of) talks", "the talks they held", "spoke at the talks": what the verb says is said of the noun too. */
export function tellsOf(doc: Doc, { verb, target }: Clause, noun: Token): boolean {
  const over = doc.headOf(noun)
  if (doc.headOf(verb) === noun) return true
  if (noun.deprel.startsWith('obl')) return en.meetingCases.has(caseOf(doc, noun))
  return (
    en.lightVerbs.has(verb.lemma) && (target === noun || (over !== undefined && target === over))
  )
}

/** "put it off before talks with China this week": where the dates of what is still to come begin. */
function datesOfPlans(doc: Doc, sentence: Span): ReadonlySet<number> {
  const plans = doc
    .within(happenings, sentence)
    .filter(({ status, trigger }) => status === 'planned' && trigger.upos === 'NOUN')
  const behind = plans.flatMap(({ trigger }) => timesBehind(doc, phraseExtent(doc, trigger)))
  return new Set(behind.map(({ time }) => time.start))
}

/**
 * When it was: by the verb that tells it or carries its noun; for another noun by its own phrase ("the talks
 * in June were criticised on Monday"), and by the verb where the noun says where that was done.
 */
export function datesOf(doc: Doc, { trigger, clause }: Happening, verb: Token): readonly Dated[] {
  if (trigger === verb && trigger.upos === 'VERB') {
    const apart = datesOfPlans(doc, doc.sentences[verb.sentence]!)
    return timesOn(doc, verb).filter(({ time }) => !apart.has(time.start))
  }
  const own = timesWithin(doc, phraseExtent(doc, trigger))
  if (own.some(isCalendar)) return own
  // "the decision in March to leave".
  if (en.decisions.has(trigger.lemma)) return timesBehind(doc, trigger)
  return clause && tellsOf(doc, clause, trigger) ? timesOn(doc, verb) : []
}
