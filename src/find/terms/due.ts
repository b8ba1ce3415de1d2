import type { Doc, Span, Token } from '../../language/doc.ts'
import type { ActDate } from '../acts/act.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Dated, dateOf, dueOf, isCalendar, timesOn, timesWithin } from '../acts/dates.ts'
import { instruments } from '../instruments/index.ts'
import { occasionsIn } from '../times/deadlines/cues.ts'
import { changes, type LifeChange } from './changes.ts'

/** The times that hang on a change; not the year that is part of a name ("the 1994 pact"). */
export function timesOf(doc: Doc, { trigger, verb, over }: LifeChange): readonly Dated[] {
  const own = timesOn(doc, trigger)
  const on = own.length > 0 || verb === trigger ? own : timesOn(doc, verb)
  const all = verb.upos === 'VERB' || on.length > 0 ? on : timesWithin(doc, clauseExtent(doc, verb))
  const around = over ? timesWithin(doc, over).filter(entry => !all.includes(entry)) : []
  return [...all, ...around].filter(
    ({ time }) => !doc.within(instruments, sentenceOf(doc, trigger)).some(holds(time)),
  )
}

const sentenceOf = (doc: Doc, { sentence }: Token): Span => doc.sentences[sentence]!
const holds = (time: Span) => (name: Span) => name.start <= time.start && time.end <= name.end

/** The date still to come that a text gives for a change, on its verb or within its clause. */
export function dueOfChange(doc: Doc, found: LifeChange): ActDate | null {
  const { verb, trigger } = found
  const span = clauseExtent(doc, verb)
  const governor = doc.headOf(verb)
  return (
    dueOf(doc, timesOf(doc, found)) ??
    (governor?.upos === 'VERB' ? dueOf(doc, timesOn(doc, governor)) : null) ??
    dueOf(
      doc,
      timesWithin(doc, span).filter(({ time }) => time.start > trigger.start),
    ) ??
    (found.rule === limited ? dayOf(timesOf(doc, found)) : null)
  )
}

/** "had until Monday to decide": a deadline is one also where it is told in the past. */
const limited = 'term/deadline'
const dayOf = (on: readonly Dated[]): ActDate | null => {
  const day = on.find(isCalendar)
  return day ? dateOf(day) : null
}

/**
 * The date of the term that a condition hangs on: "once the embargo expires" falls due when the
 * text says elsewhere that the same instrument expires. Marked as derived.
 */
export function dueOfTerm(doc: Doc, condition: Span): ActDate | null {
  const all = doc.all(changes)
  const named = all.find(
    ({ trigger }) => condition.start <= trigger.start && trigger.end <= condition.end,
  )
  if (!named?.instrument) return null
  for (const other of all) {
    if (other.instrument?.instrument.id !== named.instrument.instrument.id) continue
    if (other.change !== named.change) continue
    const due = dueOfChange(doc, other)
    if (due)
      return { ...due, inferred: `the day on which ${doc.at(named.instrument)} ${named.change}` }
  }
  return null
}

/** The date of the term on whose occasion something falls due: "upon the expiry of the embargo". */
export function dueOfOccasion(doc: Doc, span: Span): ActDate | null {
  for (const occasion of occasionsIn(doc, span)) {
    const due = dueOfTerm(doc, occasion)
    if (due) return due
  }
  return null
}
