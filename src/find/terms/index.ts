import type { Doc, Finder } from '../../language/doc.ts'
import type { Act, ActDate } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import {
  type Dated,
  dueOf,
  isCalendar,
  isStretch,
  liesAhead,
  timesOn,
  whenOf,
} from '../acts/dates.ts'
import { truces } from '../acts/en/things.ts'
import { authorOf } from './author.ts'
import { changes, type LifeChange } from './changes.ts'
import { dueOfChange } from './due.ts'
import { brokenTruce, type Change, codes, lasting } from './en.ts'

const unrecorded = new Set(['hypothetical', 'denied'])

/** A date in the life of an instrument: adopted, signed, in force, expires, suspended, withdrawn from, reimposed. */
export const terms: Finder<Act> = {
  kind: 'term',
  find: doc =>
    doc
      .all(changes)
      .filter(found => !unrecorded.has(found.status))
      .map(found => term(doc, found)),
}

function term(doc: Doc, found: LifeChange): Act {
  const { trigger, verb, subject, change, status } = found
  const fought =
    change === 'violated' && doc.tokensIn(subject).some(({ lemma }) => truces.has(lemma))
  const [plover, cameo] = fought ? brokenTruce : codes[change]
  const happened = status === 'happened'
  const who = found.who.length > 0 ? found.who : authorOf(doc, subject)
  const on = timesOn(doc, trigger)
  const due = happened ? endOf(doc, change, on) : dueOfChange(doc, found)
  const past = whenOf(on.filter(entry => isCalendar(entry) && !liesAhead(doc, entry)))
  return act(doc, {
    kind: 'term',
    rule: found.rule,
    confidence: found.confidence,
    trigger,
    ...(found.triggerEnd && { triggerEnd: found.triggerEnd }),
    who,
    whom: [],
    what: {
      start: Math.min(subject.start, trigger.start),
      end: Math.max(subject.end, (found.triggerEnd ?? trigger).end),
    },
    change,
    about: subject,
    when: due && !happened ? null : past,
    due,
    condition: null,
    status,
    // Nobody is named who did it: a date of the instrument, no act.
    code: who.length > 0 ? codeOf(plover, cameo, ['agreement']) : codeOf(null, null, ['agreement']),
    evidence: clauseExtent(doc, verb),
    why: `"${trigger.text}" tells of ${doc.at(subject)}: ${change}`,
  })
}

/**
 * "was extended until June 1": what was done to an instrument has an end to come. Anything else that has
 * happened falls due no more: "in the eleven days since the embargo lapsed".
 */
function endOf(doc: Doc, change: Change, on: readonly Dated[]): ActDate | null {
  if (!lasting.has(change)) return null
  return dueOf(
    doc,
    on.filter(entry => liesAhead(doc, entry) || isStretch(entry)),
  )
}
