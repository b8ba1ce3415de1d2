import type { Doc, Finder } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { act } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { dueOf, isStretch, liesAhead, whenOf } from '../acts/dates.ts'
import type { Happening } from '../acts/happening.ts'
import { happenings } from '../acts/happenings.ts'
import { announcedOn } from '../acts/speech.ts'
import { lemmasIn } from '../acts/topics.ts'
import { demands } from '../demands/index.ts'
import { instruments } from '../instruments/index.ts'
import { terms } from '../terms/index.ts'
import { lasting } from '../times/deadlines/en.ts'
import { datesOf, sharedDay } from './days.ts'
import { evidenceOf, isMissed, isPartOf, targetOf } from './parts.ts'

/** "the Iran nuclear deal": the name of an instrument tells of no agreeing. */
function namesPact(doc: Doc, { trigger }: Happening): boolean {
  if (trigger.upos !== 'NOUN' && trigger.upos !== 'PROPN') return false
  return doc
    .over(instruments, trigger)
    .some(({ head, rule }) => head === trigger.index && rule !== 'instrument/nominal')
}

const told = new Set(['happened', 'ongoing', 'alleged'])

/** Something done to or with someone: told as done, going on, or claimed by someone. */
export const events: Finder<Act> = {
  kind: 'event',
  find: doc => {
    const taken = new Set(
      [...doc.all(terms), ...doc.all(demands)].map(({ trigger }) => trigger.start),
    )
    const all = doc.all(happenings)
    return all
      .filter(found => !isPartOf(doc, found, all))
      .filter(found => (told.has(found.status) || isMissed(doc, found)) && !found.word.ahead)
      .filter(found => !taken.has(found.trigger.start) && !namesPact(doc, found))
      .map(found => event(doc, found))
  },
}

function event(doc: Parameters<typeof act>[0], found: Happening): Act {
  const { word, trigger, clause, status } = found
  const verb = clause?.verb ?? trigger
  const on = datesOf(doc, found, verb)
  const evidence = evidenceOf(doc, found, verb)
  return act(doc, {
    kind: 'event',
    rule: found.rule.replace('happening', 'event'),
    confidence: found.confidence,
    trigger,
    who: found.who,
    whom: found.whom.length > 0 ? found.whom : targetOf(doc, found, evidence),
    what: found.what,
    when:
      whenOf(on.filter(entry => !liesAhead(doc, entry))) ??
      (verb.upos === 'VERB' ? sharedDay(doc, verb) : null) ??
      announcedOn(doc, trigger, found.who, evidence),
    // "suspended the tests until June 1", "for 30 days": what was done has an end to come.
    due: dueOf(
      doc,
      on.filter(entry => liesAhead(doc, entry) || (lasting.has(verb.lemma) && isStretch(entry))),
    ),
    condition: null,
    status,
    code: codeOf(word.plover, word.cameo, word.contexts, lemmasIn(doc, evidence)),
    evidence,
    why: `"${trigger.text}" is a public act (${word.plover ?? 'of an office'}), told as ${status}`,
  })
}
