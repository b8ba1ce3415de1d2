import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import type { Act, ActDate } from '../acts/act.ts'
import { act, clauseExtent, nounExtent, phraseExtent } from '../acts/build.ts'
import { clauseAt } from '../acts/clauses.ts'
import { codeOf } from '../acts/codes.ts'
import {
  type Dated,
  dateOf,
  dueOf,
  isCalendar,
  lastDay,
  timesBehind,
  timesOn,
  timesWithin,
} from '../acts/dates.ts'
import * as en from '../acts/en.ts'
import type { Happening } from '../acts/happening.ts'
import { happenings } from '../acts/happenings.ts'
import { statusOf } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import { commissives } from '../pledges/en.ts'

/** Something set for a time to come: a visit, a meeting, a vote. */
export const appointments: Finder<Act> = {
  kind: 'appointment',
  find: doc => {
    const coming = doc
      .all(happenings)
      .filter(found => found.word.coming && found.status === 'planned' && !isPledged(doc, found))
    return grouped(doc, coming).map(group => appointment(doc, group))
  },
}

/** "promised to visit": the promise is the entry. */
function isPledged(doc: Doc, found: Happening): boolean {
  const governor = doc.headOf(found.trigger)
  const force = governor && commissives.get(governor.lemma)
  return force !== undefined && force !== 'plan'
}

/**
 * Happenings of one sentence that hang on each other are one appointment: "is scheduled to travel to
 * Paris to meet Morel, where both are to talk".
 */
function grouped(doc: Doc, list: readonly Happening[]): readonly (readonly Happening[])[] {
  const groups: Happening[][] = []
  for (const found of list) {
    const group = groups.find(members =>
      members.some(
        other =>
          hangsOn(doc, found.trigger, other.trigger) || hangsOn(doc, other.trigger, found.trigger),
      ),
    )
    const last = groups.at(-1)
    if (group) group.push(found)
    else if (last && goesOn(doc, found, last.at(-1))) last.push(found)
    else groups.push([found])
  }
  return groups
}

/** "…, where both are to talk": goes on about what was set just before. */
function goesOn(doc: Doc, found: Happening, before: Happening | undefined): boolean {
  if (!before || before.trigger.sentence !== found.trigger.sentence) return false
  const between = doc.tokens.slice(before.trigger.index + 1, found.trigger.index)
  return between.some(token => en.whereupon.has(token.text.toLowerCase()))
}

function hangsOn(doc: Doc, lower: Token, upper: Token): boolean {
  let at: Token | undefined = lower
  for (let steps = 0; at && steps < 30; steps++) {
    if (at.index === upper.index) return true
    at = doc.headOf(at)
  }
  return false
}

function appointment(doc: Doc, group: readonly Happening[]): Act {
  const lead = group[0]!
  const verb = lead.clause?.verb ?? lead.trigger
  const evidence = evidenceOf(doc, lead)
  const spread = group.flatMap(({ trigger, clause }) => datesOf(doc, trigger, clause?.verb))
  return act(doc, {
    kind: 'appointment',
    rule: lead.rule.replace('happening', 'appointment'),
    confidence: lead.confidence,
    trigger: lead.trigger,
    who: each(group.flatMap(found => found.who)),
    whom: group.flatMap(found => found.whom),
    what: whatOf(doc, lead),
    when: null,
    due: dueOf(doc, spread) ?? ownDay(doc, lead) ?? dueOf(doc, timesWithin(doc, evidence)),
    condition: null,
    status: 'planned',
    // A vote is set by law, and no meeting that anyone agrees to.
    code: lead.word.ahead ? null : codeOf('AGREE', '036', lead.word.contexts),
    evidence,
    why: `"${lead.trigger.text}" is set for a time to come (${verb.text})`,
  })
}

/** "Morel and Okafor, where the two sides are to talk": who is named already is not told twice. */
function each(who: readonly PartyMention[]): readonly PartyMention[] {
  const isPair = ({ form, text }: PartyMention) =>
    form === 'nominal' && en.pairs.has(text.split(/\s/)[0]!.toLowerCase())
  const named = who.filter(mention => !isPair(mention))
  return new Set(named.map(({ party }) => party.id)).size >= 2 ? named : who
}

/** What is to happen, from its own word on: "visit Tehran", "the summit in Hanoi". */
function whatOf(doc: Doc, { trigger, rule }: Happening): Span {
  if (rule.endsWith('noun')) return phraseExtent(doc, trigger)
  return { start: trigger.start, end: Math.max(trigger.end, clauseExtent(doc, trigger).end) }
}

/** "put it off before talks this week": the noun's own date, though the verb tells of the past. */
function ownDay(doc: Doc, { trigger }: Happening): ActDate | null {
  const published = doc.article.published?.value
  if (trigger.upos !== 'NOUN' || !published) return null
  const phrase = phraseExtent(doc, trigger)
  const ahead = [...timesWithin(doc, phrase), ...timesBehind(doc, phrase)].find(
    entry => isCalendar(entry) && lastDay(entry.time.edtf!) >= published,
  )
  return ahead ? dateOf(ahead) : null
}

/** Dates on the happening, and on the verb that sets it: "Thursday's talks", "is scheduled for Thursday". */
function datesOf(doc: Doc, trigger: Token, verb: Token | undefined): readonly Dated[] {
  const governor = doc.headOf(trigger)
  const phrase = phraseExtent(doc, trigger)
  return [
    ...timesWithin(doc, phrase),
    ...(trigger.upos === 'NOUN' ? timesBehind(doc, phrase) : []),
    ...timesOn(doc, trigger),
    ...(verb ? timesOn(doc, verb) : []),
    ...(governor?.upos === 'VERB' ? timesOn(doc, governor) : []),
  ]
}

/** The clause that sets it ("is scheduled to travel …"); for a noun the phrase with its clause. */
function evidenceOf(doc: Doc, lead: Happening): Span {
  const told = lead.clause !== null && statusOf(doc, lead.clause) === 'happened'
  // "put it off before talks with China": the verb tells of something else.
  if (told && /^(nmod|obl)/.test(lead.trigger.deprel)) return nounExtent(doc, lead.trigger)
  const verb = lead.clause?.verb ?? lead.trigger
  const governor = doc.headOf(verb)
  const outer = /^xcomp/.test(verb.deprel) && governor && clauseAt(doc, governor) ? governor : verb
  return clauseExtent(doc, outer)
}
