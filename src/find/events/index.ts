import type { Finder } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { dueOf, isStretch, liesAhead, timesOn, whenOf } from '../acts/dates.ts'
import { type Happening, happenings } from '../acts/happenings.ts'
import { terms } from '../terms/index.ts'
import { lasting } from '../times/deadlines/en.ts'

const told = new Set(['happened', 'ongoing', 'alleged'])

/** Something done to or with someone: told as done, going on, or claimed by someone. */
export const events: Finder<Act> = {
  kind: 'event',
  find: doc => {
    const taken = new Set(doc.all(terms).map(term => term.trigger.start))
    return doc
      .all(happenings)
      .filter(found => told.has(found.status) && !found.word.ahead)
      .filter(found => !taken.has(found.trigger.start))
      .map(found => event(doc, found))
  },
}

function event(doc: Parameters<typeof act>[0], found: Happening): Act {
  const { word, trigger, clause, status } = found
  const verb = clause?.verb ?? trigger
  const on = timesOn(doc, verb)
  return act(doc, {
    kind: 'event',
    rule: found.rule.replace('happening', 'event'),
    confidence: found.confidence,
    trigger,
    who: found.who,
    whom: found.whom,
    what: found.what,
    when: whenOf(on.filter(entry => !liesAhead(doc, entry))),
    // "suspended the tests until June 1", "for 30 days": what was done has an end to come.
    due: dueOf(
      doc,
      on.filter(entry => liesAhead(doc, entry) || (lasting.has(verb.lemma) && isStretch(entry))),
    ),
    condition: null,
    status,
    code: codeOf(word.plover, word.cameo, word.contexts),
    evidence: clauseExtent(doc, verb),
    why: `"${trigger.text}" is a public act (${word.plover}), told as ${status}`,
  })
}
