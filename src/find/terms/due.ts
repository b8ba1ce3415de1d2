import type { Doc, Span, Token } from '../../language/doc.ts'
import type { ActDate } from '../acts/act.ts'
import { clauseExtent } from '../acts/build.ts'
import {
  type Dated,
  dateOf,
  dueOf,
  isCalendar,
  isStretch,
  liesAhead,
  timesOn,
  timesWithin,
  whenOf,
} from '../acts/dates.ts'
import { instruments } from '../instruments/index.ts'
import { occasionsIn } from '../times/deadlines/cues.ts'
import { changes, type LifeChange } from './changes.ts'
import type { Change } from './en.ts'
import * as en from './en.ts'
import { dayAfter } from './reckon.ts'
import { headOf } from './things.ts'

/** The times that hang on a change; not the year that is part of a name ("the 1994 pact"). */
export function timesOf(doc: Doc, { trigger, verb, over }: LifeChange): readonly Dated[] {
  const own = timesOn(doc, trigger)
  const on = own.length > 0 || verb === trigger ? own : timesOn(doc, verb)
  const all = verb.upos === 'VERB' || on.length > 0 ? on : timesWithin(doc, clauseExtent(doc, verb))
  const around = over ? timesWithin(doc, over).filter(entry => !all.includes(entry)) : []
  const named = doc.within(instruments, doc.sentences[trigger.sentence]!)
  return [...all, ...around].filter(({ time }) => !named.some(name => isOfName(doc, name, time)))
}

/** "the 1994 pact", "the Act of 1973", "the bill for fiscal year 2008". */
function isOfName(doc: Doc, name: Span, time: Span): boolean {
  if (time.start < name.end) return time.end > name.start
  const between = doc.text.slice(name.end, time.start).trim().toLowerCase()
  return en.naming.has(between)
}

/** The date still to come that a text gives for a change, on its verb or within its clause. */
export function dueOfChange(doc: Doc, found: LifeChange): ActDate | null {
  const { verb, trigger } = found
  if (found.due) return found.due
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
  if (!named) return null
  const due = dayOfSame(doc, named, named.change)
  if (!due) return null
  const inferred = en.inferred.term
    .replace('{thing}', () => doc.at(named.subject))
    .replace('{change}', named.change)
  return { ...due, inferred }
}

/** "due to expire on May 1, was extended by 30 days": the length is added to the day on which it was to end. */
export function dueOfExtension(doc: Doc, found: LifeChange, on: readonly Dated[]): ActDate | null {
  const length = on.find(isStretch)
  if (!length || on.some(entry => isCalendar(entry) && liesAhead(doc, entry))) return null
  const end = dayOfSame(doc, found, 'expires')
  return end && dayAfter(end.edtf, length.time, en.inferred.extended)
}

/** The same of one that is still to be extended: "agreed to extend the truce by 30 days". */
export function dueOfExtended(doc: Doc, verb: Token): ActDate | null {
  const found = doc
    .over(changes, verb)
    .find(({ change, trigger }) => change === 'extended' && trigger === verb)
  return found ? dueOfExtension(doc, found, timesOn(doc, verb)) : null
}

/** The day that the text gives for a change of the same thing: of the same id, or of the same noun where one has no name. */
function dayOfSame(doc: Doc, { instrument, subject }: LifeChange, change: Change): ActDate | null {
  const noun = (span: Span) => headOf(doc.tokensIn(span))?.lemma.toLowerCase()
  const one = noun(subject)
  for (const other of doc.all(changes)) {
    if (other.change !== change) continue
    const same =
      instrument && other.instrument
        ? instrument.instrument.id === other.instrument.instrument.id
        : one !== undefined && one === noun(other.subject)
    const due = same ? (dueOfChange(doc, other) ?? whenOf(timesOf(doc, other))) : null
    if (due) return due
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
