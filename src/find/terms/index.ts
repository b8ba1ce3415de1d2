import type { Doc, Finder, Span } from '../../language/doc.ts'
import type { Act, ActDate } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { type Dated, dueOf, isCalendar, isStretch, liesAhead, whenOf } from '../acts/dates.ts'
import { truces } from '../acts/en/things.ts'
import { announcedOn } from '../acts/speech.ts'
import type { PartyMention } from '../parties/party.ts'
import { deadlineOf } from '../times/deadlines/index.ts'
import { authorOf } from './author.ts'
import { changes, type LifeChange } from './changes.ts'
import { dueOfChange, dueOfExtension, timesOf } from './due.ts'
import { authored, brokenTruce, codes, issued, lasting } from './en.ts'
import { concernedBy } from './whom.ts'

const unrecorded = new Set(['hypothetical', 'denied'])

/** A date in the life of an instrument: adopted, signed, in force, expires, suspended, withdrawn from, reimposed. */
export const terms: Finder<Act> = {
  kind: 'term',
  find: doc =>
    doc
      .all(changes)
      .filter(found => !unrecorded.has(found.status) && !isMeant(found))
      .flatMap(found => term(doc, found) ?? []),
}

/** "will ratify the treaty": what someone is to do is a pledge or an appointment, not yet a term. */
const isMeant = ({ made, status }: LifeChange) => made === true && meant.has(status)
const meant = new Set(['planned', 'conditional'])

const isMarked = (doc: Doc, { verb }: LifeChange) =>
  doc.childrenOf(verb).some(({ deprel }) => deprel === 'mark' || deprel === 'advmod')

function term(doc: Doc, found: LifeChange): Act | undefined {
  const { trigger, verb, instrument, subject, change, status } = found
  const fought =
    change === 'violated' && doc.tokensIn(subject).some(({ lemma }) => truces.has(lemma))
  const [plover, cameo] = fought ? brokenTruce : codes[change]
  const happened = status === 'happened'
  const on = timesOf(doc, found)
  const due = happened ? endOf(doc, found, on) : dueOfChange(doc, found)
  const past = whenOf(
    on.filter(entry => isCalendar(entry) && !liesAhead(doc, entry) && isLast(entry, on)),
  )
  const told = happened ? announcedOn(doc, trigger, found.who, clauseExtent(doc, verb)) : null
  // "extended the exemptions" is an act like any other, "until June 1" makes it a term.
  if (found.made && !instrument && change === 'extended' && !due) return undefined
  const who = whoOf(doc, found)
  // "the lifting of the ban" tells something only with a day or with who did it.
  const vague = found.rule === 'term/noun' && found.who.length === 0 && !due && !past
  if (vague) return undefined
  // What is still to come has its date, or it tells little: "once the truce ends".
  const open = meant.has(status) && due === null && past === null
  if (open && (!instrument || found.rule === 'term/done' || isMarked(doc, found))) return undefined
  return act(doc, {
    kind: 'term',
    rule: found.rule,
    confidence: found.confidence,
    trigger,
    ...(found.triggerEnd && { triggerEnd: found.triggerEnd }),
    who,
    whom: concernedBy(doc, found, who),
    what: whatOf(doc, found),
    change,
    about: subject,
    when: due && !happened ? null : (past ?? (happened && found.made ? told : null)),
    due,
    condition: null,
    status,
    // Nobody is named who did it: a date of the instrument, no act.
    code: who.length > 0 ? codeOf(plover, cameo, ['agreement']) : codeOf(null, null, ['agreement']),
    evidence: clauseExtent(doc, verb),
    why: `"${trigger.text}" tells of ${doc.at(subject)}: ${change}`,
  })
}

/** Who makes the change; where nobody is told to, who stands behind the instrument. */
function whoOf(doc: Doc, found: LifeChange): readonly PartyMention[] {
  const { who, other, instrument, subject, change } = found
  if (who.length > 0 || other) return who
  const mutual = change === 'signed' && instrument && !issued.has(instrument.instrument.type)
  return authored.has(change) || mutual ? authorOf(doc, { instrument, span: subject }) : []
}

/** The words that tell the change: with the instrument, where the same sentence names it. */
function whatOf(doc: Doc, { trigger, triggerEnd = trigger, subject }: LifeChange): Span {
  const near = doc.sentenceAt(subject.start)?.index === trigger.sentence
  return {
    start: near ? Math.min(subject.start, trigger.start) : trigger.start,
    end: near ? Math.max(subject.end, triggerEnd.end) : triggerEnd.end,
  }
}

/** "the 1950-53 war ended in a truce": of a range of dates, the one that ends it. */
const isLast = ({ time }: Dated, on: readonly Dated[]) =>
  !time.range || !on.some(other => other.time.range === time.range && other.time.start > time.start)

/** "until June 1", "to June 1", not "on Monday". */
const isEnd = (doc: Doc, { time }: Dated) => deadlineOf(doc, [time])?.relation !== 'on'

/**
 * "was extended until June 1": what was done to an instrument has an end to come. Anything else that has
 * happened falls due no more: "in the eleven days since the embargo lapsed".
 */
function endOf(doc: Doc, found: LifeChange, on: readonly Dated[]): ActDate | null {
  if (!lasting.has(found.change)) return null
  const added = found.change === 'extended' ? dueOfExtension(doc, found, on) : null
  return (
    added ??
    dueOf(
      doc,
      on.filter(entry => isStretch(entry) || (liesAhead(doc, entry) && isEnd(doc, entry))),
    )
  )
}
