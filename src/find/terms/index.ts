import type { Doc, Finder } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { isCalendar, timesOn, whenOf } from '../acts/dates.ts'
import { changes, type LifeChange } from './changes.ts'
import { dueOfChange } from './due.ts'
import { codes } from './en.ts'

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
  const [plover, cameo] = codes[change]
  // What has happened falls due no more: "in the eleven days since the embargo lapsed".
  const due = status === 'happened' ? null : dueOfChange(doc, found)
  const past = whenOf(timesOn(doc, trigger).filter(isCalendar))
  return act(doc, {
    kind: 'term',
    rule: found.rule,
    confidence: found.confidence,
    trigger,
    ...(found.triggerEnd && { triggerEnd: found.triggerEnd }),
    who: found.who,
    whom: [],
    what: {
      start: Math.min(subject.start, trigger.start),
      end: Math.max(subject.end, (found.triggerEnd ?? trigger).end),
    },
    change,
    about: subject,
    when: due ? null : past,
    due,
    condition: null,
    status,
    code: codeOf(plover, cameo, ['agreement']),
    evidence: clauseExtent(doc, verb),
    why: `"${trigger.text}" tells of ${doc.at(subject)}: ${change}`,
  })
}
