import type { Doc, Finder, Finding, Span, Token } from '../../language/doc.ts'
import { times } from '../times/index.ts'
import type { Time } from '../times/time.ts'
import type { ActDate } from './act.ts'
import { caseOf } from './arguments.ts'
import * as en from './en.ts'

/** A time expression where it hangs: on which predicate, with which preposition. */
export interface Dated extends Finding {
  readonly kind: 'dated'
  readonly time: Time
  /** Index of the verb that it hangs on, through whatever lies between; -1 where it hangs on none. */
  readonly verb: number
  /** The preposition, lower-cased; "" for none. */
  readonly case: string
}

/** All times of a document with the predicates that they hang on. */
const dated: Finder<Dated> = {
  kind: 'dated',
  find: doc =>
    doc.all(times).map(time => {
      const tokens = doc.tokensIn(time)
      const head = tokens.find(
        t => t.head < 0 || t.head < tokens[0]!.index || t.head > tokens.at(-1)!.index,
      )
      return {
        kind: 'dated',
        rule: 'dated',
        confidence: time.confidence,
        start: time.start,
        end: time.end,
        time,
        verb: nextVerb(doc, tokens) ?? (head ? governor(doc, head) : -1),
        case: head ? casesOf(doc, tokens, head) : '',
      }
    }),
}

/** "Russia on the same day formally pledging": a date between subject and verb belongs to that verb. */
function nextVerb(doc: Doc, tokens: readonly Token[]): number | undefined {
  const last = tokens.at(-1)
  const before = tokens[0] && doc.tokens[tokens[0].index - 1]
  if (!last || before?.sentence !== last.sentence || before.upos === 'PUNCT') return undefined
  let at = last.index + 1
  while (doc.tokens[at]?.upos === 'ADV') at++
  const verb = doc.tokens[at]
  const finite = verb?.upos === 'VERB' && /^VB[DZPG]$/.test(verb.xpos)
  return finite && verb.sentence === last.sentence ? verb.index : undefined
}

function governor(doc: Doc, token: Token): number {
  let at: Token | undefined = token.upos === 'VERB' ? token : doc.headOf(token)
  for (let steps = 0; at && steps < 20; steps++) {
    if (at.upos === 'VERB') return at.index
    at = doc.headOf(at)
  }
  return -1
}

function casesOf(doc: Doc, tokens: readonly Token[], head: Token): string {
  const own = caseOf(doc, head)
  if (own) return own
  const before = doc.tokens[tokens[0]!.index - 1]
  return before?.sentence === head.sentence && before.upos === 'ADP'
    ? before.text.toLowerCase()
    : ''
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
    map = Map.groupBy(doc.all(dated), entry => entry.verb)
    byVerb.set(doc, map)
  }
  return map.get(verb.index) ?? []
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
  return published !== undefined && isCalendar(entry) && firstDay(entry.time.edtf!) > published
}

/** The first day that an EDTF value names, as far as comparing with a day needs it. */
const firstDay = (edtf: string) => edtf.split('/')[0]!.replace(/[~?%]/g, '')

/** The date of a time expression, cut to the day. */
export function dateOf({ time }: Dated): ActDate | null {
  return time.edtf ? { edtf: time.edtf.replace(/T[^/]*/g, ''), mention: time } : null
}

/** First calendar date among times, as the day of an act that happened. */
export function whenOf(list: readonly Dated[]): ActDate | null {
  const found = list.find(entry => isCalendar(entry) && !isStretch(entry))
  return found ? dateOf(found) : null
}

/**
 * When something falls due: a calendar date that is not past, with a preposition of term ("by",
 * "until", "on") or bare; or a stretch reckoned from the day of publication ("within 60 days").
 */
export function dueOf(doc: Doc, list: readonly Dated[]): ActDate | null {
  const published = doc.article.published?.value
  const open = list.filter(
    entry => isCalendar(entry) && (!published || lastDay(entry.time.edtf!) >= published),
  )
  const best = open.find(entry => en.dueCases.has(entry.case)) ?? open[0]
  if (best) return dateOf(best)
  if (!published) return null
  for (const entry of list) {
    if (entry.time.type !== 'DURATION' || !en.stretchCases.has(entry.case)) continue
    const day = after(published, entry.time.value)
    if (day)
      return { edtf: day, mention: entry.time, inferred: 'reckoned from the day of publication' }
  }
  return null
}

/** "for 30 days": a stretch, not a point, where an act's day is asked. */
const isStretch = ({ time }: Dated) => time.type === 'DURATION' || time.type === 'SET'

/** The last day that an EDTF value may mean, as far as comparing with a day needs it. */
export function lastDay(edtf: string): string {
  const last = edtf.split('/').at(-1)!.replace(/[~?%]/g, '')
  if (last === '' || last === '..') return '9999-12-31'
  if (/^\d{4}$/.test(last)) return `${last}-12-31`
  if (/^\d{4}-(2[1-9]|3\d|4\d)$/.test(last)) return `${last.slice(0, 4)}-12-31`
  return /^\d{4}-\d\d$/.test(last) ? `${last}-31` : last
}

/** The day a whole number of days, weeks, months or years after a day; undefined for other durations. */
function after(day: string, duration: string): string | undefined {
  const match = /^P(\d{1,4})([DWMY])$/.exec(duration)
  if (!match) return undefined
  const n = Number(match[1])
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const unit = match[2]
  const months = unit === 'M' ? n : unit === 'Y' ? 12 * n : 0
  const days = unit === 'D' ? n : unit === 'W' ? 7 * n : 0
  const moved = new Date(Date.UTC(year, month - 1 + months, date + days))
  return Number.isNaN(moved.getTime()) ? undefined : moved.toISOString().slice(0, 10)
}
