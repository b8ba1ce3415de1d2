import type { Doc, Finder, Finding, Span, Token } from '../../language/doc.ts'
import { firstDayOf } from '../times/deadlines/extent.ts'
import { deadlineOf, deadlines } from '../times/deadlines/index.ts'
import { headIn, verbOver } from '../times/deadlines/verb.ts'
import { times } from '../times/index.ts'
import type { Time } from '../times/time.ts'
import type { ActDate } from './act.ts'
import { caseOf } from './arguments.ts'
import * as en from './en.ts'

export { lastDayOf as lastDay } from '../times/deadlines/extent.ts'

/** A time expression where it hangs: on which predicate. */
export interface Dated extends Finding {
  readonly kind: 'dated'
  readonly time: Time
  /** Index of the verb that it hangs on, through whatever lies between; -1 where it hangs on none. */
  readonly verb: number
}

/** All times of a document with the predicates that they hang on. */
const dated: Finder<Dated> = {
  kind: 'dated',
  find: doc =>
    doc.all(times).map(time => ({
      kind: 'dated',
      rule: 'dated',
      confidence: time.confidence,
      start: time.start,
      end: time.end,
      time,
      verb: verbOver(doc, time)?.index ?? -1,
    })),
}

/** The time expression that a token is part of. */
export function timeOver(doc: Doc, token: Token): Time | undefined {
  return doc.over(times, token)[0]
}

const byVerb = new WeakMap<Doc, ReadonlyMap<number, readonly Dated[]>>()

/** Times that hang on a verb, in text order. */
export function timesOn(doc: Doc, verb: Token): readonly Dated[] {
  let map = byVerb.get(doc)
  if (!map) {
    const own = doc.all(dated).filter(entry => !isAttribute(doc, entry))
    map = Map.groupBy(own, entry => entry.verb)
    byVerb.set(doc, map)
  }
  return map.get(verb.index) ?? []
}

/** "withdrew from the 2015 accord", "invoked a 1962 law": a year that tells which one, not when it was done. */
function isAttribute(doc: Doc, { time }: Dated): boolean {
  if (!/^\d{4}$/.test(time.value)) return false
  const head = headIn(doc, time)
  const noun = head && doc.headOf(head)
  if (!noun) return false
  // "under the act of 1867".
  if (noun.index < head.index) return head.deprel === 'nmod' && caseOf(doc, head) === en.of
  if (!/^(compound|amod|nummod|nmod:unmarked)/.test(head.deprel)) return false
  // "at a 2015 summit" was then.
  return noun.upos === 'NOUN' && !en.meetingCases.has(caseOf(doc, noun))
}

/** "talks with China this week": the time right behind a phrase, whatever the parse hangs it on. */
export function timesBehind(doc: Doc, { end }: Span): readonly Dated[] {
  const last = doc.tokensIn({ start: end - 1, end }).at(-1)
  if (!last) return []
  for (let at = last.index + 1; at <= last.index + 2; at++) {
    const token = doc.tokens[at]
    if (token?.sentence !== last.sentence) return []
    const time = timeOver(doc, token)
    if (time) return timesWithin(doc, time)
    if (token.upos !== 'ADP') return []
  }
  return []
}

/** Times that stand within a span, in text order. */
export function timesWithin(doc: Doc, span: Span): readonly Dated[] {
  return doc.within(dated, span)
}

/** True for what names a point or interval in the calendar. */
export const isCalendar = ({ time }: Dated) =>
  time.edtf !== undefined && (time.type === 'DATE' || time.type === 'TIME')

/** A date still to come: what happened did not happen then ("has put the tariffs off until June 1"). */
export function liesAhead(doc: Doc, entry: Dated): boolean {
  const published = doc.article.published?.value
  return published !== undefined && isCalendar(entry) && firstDayOf(entry.time.edtf!) > published
}

/** The date of a time expression, cut to the day. */
export function dateOf({ time }: Dated): ActDate | null {
  return time.edtf ? { edtf: time.edtf.replace(/T[^/]*/g, ''), mention: time } : null
}

/** First calendar date among times, as the day of an act that happened. */
export function whenOf(list: readonly Dated[]): ActDate | null {
  const found = list.find(entry => isCalendar(entry) && !isStretch(entry))
  return found ? dateOf(found) : null
}

/** When something falls due, as the times in a list tell it: by the words of term beside them, or as a date to come. */
export function dueOf(doc: Doc, list: readonly Pick<Dated, 'time'>[]): ActDate | null {
  const found = deadlineOf(
    doc,
    list.map(({ time }) => time),
  )
  if (!found) return null
  const { edtf, mention, inferred } = found
  return { edtf, mention, ...(inferred && { inferred }) }
}

/**
 * "by June 1" where the parse hangs it elsewhere: what stands behind a token, with no other verb between,
 * and with words that only a term has.
 */
export function dueBehind(doc: Doc, from: Token): ActDate | null {
  const tokens = doc.tokensOf(doc.sentences[from.sentence]!).filter(t => t.index > from.index)
  const next = tokens.find(token => token.upos === 'VERB' || token.upos === 'AUX')
  const end = next?.start ?? tokens.at(-1)?.end ?? from.end
  const limits = doc.within(deadlines, { start: from.end, end }).filter(({ limit }) => limit)
  return dueOf(
    doc,
    limits.map(({ mention }) => ({ time: mention })),
  )
}

/** "for 30 days": a stretch, not a point, where an act's day is asked. */
export const isStretch = ({ time }: Dated) => time.type === 'DURATION' || time.type === 'SET'
