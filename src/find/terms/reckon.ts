import type { Doc, Token } from '../../language/doc.ts'
import type { ActDate } from '../acts/act.ts'
import { timeOver } from '../acts/dates.ts'
import { statusAt } from '../acts/status.ts'
import { en as names } from '../instruments/en.ts'
import { pointOf } from '../times/deadlines/extent.ts'
import { shifted } from '../times/deadlines/shift.ts'
import { isoDate } from '../times/edtf.ts'
import type { Time } from '../times/time.ts'
import type { LifeChange } from './changes.ts'
import * as en from './en.ts'
import { thingAt } from './things.ts'

/** The day so far from another as a length of time tells: 30 days from May 31. */
export function dayAfter(from: string, length: Time, inferred: string): ActDate | null {
  const start = pointOf(from)
  if (start?.grain !== 'D') return null
  const day = shifted(start.n, length.value)
  return day === undefined ? null : { edtf: isoDate(day), mention: length, inferred }
}

/** "a 90-day truce from July 1", "a three-month waiver starting on May 2": it expires when its length is over. */
export function lasts(doc: Doc, noun: Token): LifeChange | undefined {
  if (noun.upos !== 'NOUN') return undefined
  const lemma = noun.lemma.toLowerCase()
  if (!names.measures.has(lemma) && !en.lapsing.has(lemma)) return undefined
  const before = doc.tokens[noun.index - 1]
  const time = before?.sentence === noun.sentence ? timeOver(doc, before) : undefined
  const from = time?.type === 'DURATION' ? beginsOn(doc, noun) : undefined
  const thing = from && thingAt(doc, noun, true)
  if (!time || !thing) return undefined
  const due = dayAfter(from, time, en.inferred.length)
  const status = statusAt(doc, noun)
  if (!due || due.edtf <= (doc.article.published?.value ?? '')) return undefined
  return {
    kind: 'change',
    rule: 'term/lasts',
    confidence: 0.6,
    start: noun.start,
    end: noun.end,
    change: 'expires',
    trigger: noun,
    verb: noun,
    instrument: thing.instrument,
    subject: thing.span,
    who: [],
    status: status === 'happened' || status === 'ongoing' ? 'planned' : status,
    due,
  }
}

/** The day that stands behind a noun with words of beginning: "a truce that began on July 1". */
function beginsOn(doc: Doc, noun: Token): string | undefined {
  let begins = false
  for (let at = noun.index + 1; at < noun.index + 7; at++) {
    const token = doc.tokens[at]
    if (token?.sentence !== noun.sentence) return undefined
    const time = timeOver(doc, token)
    if (time) return begins && time.type !== 'DURATION' ? time.edtf?.replace(/T.*/, '') : undefined
    const word = token.text.toLowerCase()
    if (en.beginning.has(word)) begins = true
    else if (!en.beforeBeginning.has(word)) return undefined
  }
  return undefined
}
