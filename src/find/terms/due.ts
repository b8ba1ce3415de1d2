import type { Doc, Span } from '../../language/doc.ts'
import type { ActDate } from '../acts/act.ts'
import { clauseExtent } from '../acts/build.ts'
import { dueOf, timesOn, timesWithin } from '../acts/dates.ts'
import { occasionsIn } from '../times/deadlines/cues.ts'
import { changes, type LifeChange } from './changes.ts'

/** The date still to come that a text gives for a change, on its verb or within its clause. */
export function dueOfChange(doc: Doc, { verb, trigger }: LifeChange): ActDate | null {
  const span = clauseExtent(doc, verb)
  const governor = doc.headOf(verb)
  return (
    dueOf(doc, timesOn(doc, trigger)) ??
    (governor?.upos === 'VERB' ? dueOf(doc, timesOn(doc, governor)) : null) ??
    dueOf(
      doc,
      timesWithin(doc, span).filter(({ time }) => time.start > trigger.start),
    )
  )
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
