import type { Doc, Span, Token } from '../../../language/doc.ts'
import type { Day } from '../calendar.ts'
import type { Scene } from '../scene.ts'
import { directionOf } from '../tense.ts'
import type { Time } from '../time.ts'
import { cueBefore } from './cues.ts'
import * as words from './en.ts'
import { extentOf } from './extent.ts'
import { headIn, isOfOther, verbOver } from './verb.ts'

/** The day that a length of time counts from, and what tells so. */
export interface Anchor {
  readonly day: Day
  readonly by: 'clause' | 'spoken' | 'published' | 'beside'
  /** Where it is told; null for the day of publication and a day of speaking told before. */
  readonly told: Span | null
}

/** A date right behind a length, which tells from where it counts: "60 days after Oct. 18". */
export interface Beside extends Anchor {
  readonly by: 'beside'
  readonly told: Time
  readonly way: 1 | -1
}

/** The word behind a length that counts it from something ("of", "after"), and the date there; null where that has none. */
export function besideOf(
  doc: Doc,
  last: Token,
  all: readonly Time[],
): { readonly word: Token; readonly date: Beside | null } | undefined {
  const word = doc.tokens[last.index + 1]
  const way =
    word?.sentence === last.sentence ? words.offsets.get(word.text.toLowerCase()) : undefined
  if (!word || way === undefined) return undefined
  let next = doc.tokens[word.index + 1]
  while (next && words.beforeAnchors.has(next.text.toLowerCase())) next = doc.tokens[next.index + 1]
  const told = next && all.find(time => time.start === next.start || inside(next, time))
  const day = told && dayIn(told)
  if (!told || day === undefined) return { word, date: null }
  return { word, date: { day, by: 'beside', told, way } }
}

const inside = (token: Token, time: Time) => time.start <= token.start && token.end <= time.end

/** The day that a time names, where it names one. */
function dayIn(time: Time): Day | undefined {
  const extent = time.edtf === undefined ? undefined : extentOf(time.edtf)
  return extent && extent.from === extent.to ? extent.from : undefined
}

/**
 * The day that a length of time counts from: one told on its own verb, one told on a verb above as the
 * day on which that was said or done, the day of speaking of a quotation, else the day of publication.
 * null where the text dates it, but not to a day.
 */
export function anchorOf(doc: Doc, time: Time, all: readonly Time[], scene: Scene): Anchor | null {
  const own = verbOver(doc, time)
  const near = doc.sentenceAt(time.start)
  const others = all.filter(
    other => other !== time && near && near.start <= other.start && other.end <= near.end,
  )
  for (const verb of own ? [own, ...above(doc, own)] : []) {
    const date = others.find(other => tells(doc, other, verb, verb === own, scene))
    if (!date) continue
    const day = dayIn(date)
    if (day !== undefined) return { day, by: verb === own ? 'clause' : 'spoken', told: date }
    if (isPast(date, scene.now)) return null
  }
  const today = scene.today(time)
  if (scene.now === null || !today) return null
  // What is quoted was spoken by the day of publication.
  const spoken = today.anchor !== 'document' && today.day <= scene.now
  const day = spoken || today.anchor === 'document' ? today.day : scene.now
  return { day, by: spoken ? 'spoken' : 'published', told: null }
}

/** Whether a date says when a verb was done: not by when, and for a verb above only what is over. */
function tells(doc: Doc, date: Time, verb: Token, isOwn: boolean, scene: Scene): boolean {
  if (date.edtf === undefined || (date.type !== 'DATE' && date.type !== 'TIME')) return false
  const head = headIn(doc, date)
  const first = doc.tokensIn(date)[0]
  if (!head || !first || doc.headOf(head) !== verb) return false
  const cue = cueBefore(doc, first, 'date')
  if (cue && cue.relation !== 'on' && cue.relation !== 'from') return false
  if (isOfOther(doc, date, cue, verb)) return false
  return isOwn || directionOf(doc, date, scene.words.tense).way === 'back'
}

const isPast = (date: Time, now: Day | null) => {
  const extent = extentOf(date.edtf!)
  return extent !== undefined && (now === null || extent.to < now)
}

/** The verbs above a verb, with those that report it beside it ("…, he said on Tuesday"), nearest first. */
function above(doc: Doc, verb: Token): Token[] {
  const found: Token[] = []
  const reporting = (token: Token) =>
    doc.childrenOf(token).filter(t => t.deprel.startsWith('parataxis') && t.upos === 'VERB')
  found.push(...reporting(verb))
  let at = doc.headOf(verb)
  for (let steps = 0; at && steps < 20; steps++) {
    if (at.upos === 'VERB') found.push(at, ...reporting(at).filter(t => t !== verb))
    at = doc.headOf(at)
  }
  return found
}
