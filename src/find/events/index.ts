import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import { aimedAt, heldIn } from '../acts/about.ts'
import type { Act, ActDate } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { dueOf, isStretch, liesAhead, timesOn, whenOf } from '../acts/dates.ts'
import { type Happening, happenings } from '../acts/happenings.ts'
import { announcedOn } from '../acts/speech.ts'
import { lemmasIn } from '../acts/topics.ts'
import { demands } from '../demands/index.ts'
import { terms } from '../terms/index.ts'
import { lasting } from '../times/deadlines/en.ts'

/** "imposed tariffs on March 23 but granted exemptions": verbs strung together share the day of the first. */
function sharedDay(doc: Doc, verb: Token): ActDate | null {
  let at: Token | undefined = verb
  for (let steps = 0; at?.deprel === 'conj' && steps < 4; steps++) {
    at = doc.headOf(at)
    const day = at && whenOf(timesOn(doc, at).filter(entry => !liesAhead(doc, entry)))
    if (day) return { ...day, inferred: 'the day of the verb that it is joined to' }
  }
  return null
}

const told = new Set(['happened', 'ongoing', 'alleged'])

/** Something done to or with someone: told as done, going on, or claimed by someone. */
export const events: Finder<Act> = {
  kind: 'event',
  find: doc => {
    const taken = new Set(
      [...doc.all(terms), ...doc.all(demands)].map(({ trigger }) => trigger.start),
    )
    return doc
      .all(happenings)
      .filter(found => told.has(found.status) && !found.word.ahead)
      .filter(found => !taken.has(found.trigger.start))
      .map(found => event(doc, found))
  },
}

/** Material acts, which are done to those where they are done. */
const material = /^(?:AID|RETREAT|SANCTION|MOBILIZE|COERCE|ASSAULT)/

/** At whom by a preposition; for material acts, the state in which it is done. */
function targetOf(doc: Doc, { word, trigger, who, what }: Happening, clause: Span) {
  const evidence = { ...clause, end: Math.max(clause.end, what?.end ?? 0) }
  const aimed = aimedAt(doc, trigger, evidence, who)
  if (aimed.length > 0 || who.length === 0) return aimed
  const held = heldIn(doc, trigger, evidence, who)
  return material.test(word.plover) ? held : held.filter(({ rule }) => rule === 'party/host')
}

function event(doc: Parameters<typeof act>[0], found: Happening): Act {
  const { word, trigger, clause, status } = found
  const verb = clause?.verb ?? trigger
  const on = timesOn(doc, verb)
  const evidence = clauseExtent(doc, verb)
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
      sharedDay(doc, verb) ??
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
    why: `"${trigger.text}" is a public act (${word.plover}), told as ${status}`,
  })
}
