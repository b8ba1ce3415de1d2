import type { Doc, Span, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { sayings } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'
import type { ActDate } from './act.ts'
import { mentionOf } from './arguments.ts'
import { timesOn, whenOf } from './dates.ts'
import * as en from './en.ts'
import { isSide } from './partners.ts'
import { reportOf } from './reports.ts'

const days = new WeakMap<Doc, Map<Quote, ActDate | null>>()

const cueOf = (doc: Doc, quote: Quote) => (quote.cue === null ? undefined : doc.tokens[quote.cue])

/** The day on which a quotation was spoken, where its own cue tells it. */
function told(doc: Doc, quote: Quote): ActDate | null {
  const cue = cueOf(doc, quote)
  if (!cue) return null
  const when = whenOf(timesOn(doc, cue).filter(({ time }) => !within(time, quote)))
  if (when) return when
  // "delivered a speech on Tuesday, saying …": the cue hangs on the verb that is dated.
  const governor = doc.headOf(cue)
  if (!governor || !/^(advcl|conj|xcomp|acl)/.test(cue.deprel)) return null
  return whenOf(timesOn(doc, governor).filter(({ time }) => !within(time, quote)))
}

const within = (time: Span, quote: Quote) =>
  quote.contentSpans.some(span => span.start <= time.start && time.end <= span.end)

/**
 * The day of each quotation: told at its cue, or told at the nearest one of the same speaker (before
 * it if there is one), which is marked as inferred.
 */
export function speechDays(doc: Doc): ReadonlyMap<Quote, ActDate | null> {
  let map = days.get(doc)
  if (map) return map
  map = new Map()
  const all = doc.all(sayings)
  const own = all.map(quote => told(doc, quote))
  const news = own.map(day => (day && isFresh(doc, day) ? day : null))
  const before = carried(all, news)
  const after = carried(all.toReversed(), news.toReversed()).toReversed()
  const note = 'the day told where the same speaker is quoted before or after'
  for (const [at, quote] of all.entries()) {
    const near = before[at] ?? after[at]
    map.set(
      quote,
      own[at] ?? (near ? { ...near, inferred: note } : newsDay(doc, cueOf(doc, quote))),
    )
  }
  days.set(doc, map)
  return map
}

type Days = readonly (ActDate | null)[]

/** For each quotation the day last told for its speaker, in the order given. */
function carried(all: readonly Quote[], told: Days): Days {
  const last = new Map<string, ActDate>()
  return all.map(({ speaker }, at) => {
    if (speaker === null) return null
    const day = told[at] ?? last.get(speaker) ?? null
    if (day) last.set(speaker, day)
    return day
  })
}

/**
 * News tells of its own day: "said" without a date, in a text with a day of publication, is taken to
 * have been said on that day, and marked as inferred. Not "has said", nor "said earlier".
 */
function newsDay(doc: Doc, cue: Token | undefined): ActDate | null {
  const published = cue && doc.publishedAt(cue.start)
  if (!cue || !published) return null
  // "said …, adding that …": the participle was said with its verb.
  // "… that day's announcement that …": a noun was said with the verb that it hangs on.
  const over = cue.xpos === 'VBG' || cue.upos === 'NOUN' ? verbOver(doc, cue) : cue
  // `"…," he said, adding "…"`: hung on a verb of what he said.
  const report = over && over !== cue ? reportOf(doc, over) : undefined
  const verb = (report && cueOf(doc, report)) ?? over
  const past = verb && doc.childrenOf(verb).some(child => en.formerly.has(child.text.toLowerCase()))
  if (!verb || past || !/^VB[DZP]$/.test(verb.xpos)) return null
  const shared = sharedDay(doc, verb)
  if (shared) return shared
  return {
    edtf: published,
    mention: null,
    inferred: 'no other day is told: the day of publication',
  }
}

/** "announced a tariff in March, but offered exemptions": a verb without a date has that of the one it is joined to. */
function sharedDay(doc: Doc, verb: Token): ActDate | null {
  const first = verb.deprel === 'conj' && !doc.subjectOf(verb) ? doc.headOf(verb) : undefined
  if (first?.upos !== 'VERB') return null
  const day = whenOf(timesOn(doc, first))
  return day && { ...day, inferred: 'the day of the act that it is joined to' }
}

/** The verb that a noun or a participle hangs on, through other nouns and participles. */
function verbOver(doc: Doc, token: Token): Token | undefined {
  let at = doc.headOf(token)
  const isOver = (head: Token) => head.upos === 'VERB' && head.xpos !== 'VBG'
  for (let steps = 0; at && !isOver(at) && steps < 6; steps++) at = doc.headOf(at)
  return at?.upos === 'VERB' ? at : undefined
}

/**
 * The day on which those who did something told of it ("said on Monday that it had reached a deal"), or on
 * which it was announced: marked as inferred, since it may have been done before.
 */
export function announcedOn(
  doc: Doc,
  trigger: Token,
  who: readonly PartyMention[],
  evidence: Span,
): ActDate | null {
  const inferred = 'the day on which it was announced'
  const report = reportOf(doc, trigger)
  const speaker = report?.speaker ? mentionOf(doc, report.speaker) : undefined
  if (report && speaker && trigger.upos === 'VERB' && who.some(actor => isSide(actor, speaker))) {
    const day = speechDays(doc).get(report)
    return day ? { ...day, inferred } : null
  }
  const governor = trigger.upos === 'NOUN' && !report ? verbOver(doc, trigger) : undefined
  if (!governor || !en.announcing.has(governor.lemma.toLowerCase())) return null
  const day = spokenOn(doc, governor, evidence)
  return day && { ...day, inferred }
}

/** Days before publication within which a told day is the day of the news, and holds for what is told beside it. */
const fresh = 7

/** A day told elsewhere holds for another quotation only while it is the news of these days. */
function isFresh(doc: Doc, day: ActDate): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day.edtf)) return false
  const published = doc.article.published?.value
  if (!published) return true
  const age = (Date.parse(published) - Date.parse(day.edtf)) / 86_400_000
  return age >= 0 && age <= fresh
}

/** The day on which what stands at a token was said, where it is reported speech. */
export function spokenOn(doc: Doc, token: Token, evidence: Span): ActDate | null {
  const report = reportOf(doc, token)
  if (report) return speechDays(doc).get(report) ?? null
  // The act's own cue: a quotation that opens inside the evidence.
  const opened = doc.over(sayings, token).find(quote => quote.cue === token.index)
  const spoken = opened && opened.start >= evidence.start - 1 && speechDays(doc).get(opened)
  return spoken || newsDay(doc, token)
}
