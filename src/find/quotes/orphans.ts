import { named } from './before.ts'
import { clauseEnd, cuesAfter, series } from './clauses.ts'
import { type Cue, takes } from './cues.ts'
import type { LeadIn } from './drafting.ts'
import { type Draft, draftOf, joined } from './drafts.ts'

import { type Quoted, wordsIn } from './marks.ts'
import { phraseAfter, type Subject } from './phrases.ts'
import { hasFinite, type Reading } from './reading.ts'
import { mainSubjectBefore, subjectOf } from './speakers.ts'
import { titled } from './titles.ts'

/** Fewer words in quotation marks than this are no one's speech without a cue. */
const SPEECH = 5

/**
 * Gives the quotations that no cue took their speaker: of a lead-in, of the quotation that they
 * continue, of the verb that governs them. Scare quotes and titles are left out.
 */
export function looseQuotes(
  reading: Reading,
  cues: readonly Cue[],
  drafts: readonly Draft[],
  taken: ReadonlySet<number>,
  leadIns: ReadonlyMap<number, LeadIn>,
): readonly Draft[] {
  const { doc, quoted, range } = reading
  const all: Draft[] = []
  const byFirst = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.takes.length === 0) all.push(draft)
    else byFirst.set(draft.takes[0]!, draft)
  }
  let last: Draft | undefined
  let place = -1
  const seen = new Set(taken)
  const put = (draft: Draft) => {
    place = all.push(draft) - 1
    for (const q of draft.takes) seen.add(q)
    last = draft
  }
  for (const [i, q] of quoted.entries()) {
    const own = byFirst.get(i)
    if (own) put(own)
    if (seen.has(i)) continue
    const { first, last: end } = range[i]!
    if (end <= first) continue
    const alone = standsAlone(reading, i)
    const words = wordsIn(doc.text, q.inner, SPEECH + 1)
    const previous = last && quoted[last.takes.at(-1)!]
    const lead = leadIns.get(doc.tokens[first]!.sentence - 1)
    if (alone && lead && doc.tokens[first - 1]?.text === ':') {
      const draft = draftOf(reading, lead.cue, lead.subject, [range[i]!], 'quote/lead-in', 0.9)
      if (draft) put(draft)
    } else if (alone && doc.tokens[first - 1]?.text === ':') {
      const before = doc.sentences[doc.tokens[first - 1]!.sentence]!
      const subject = mainSubjectBefore(reading, before.first, before.last)
      const draft = draftOf(reading, undefined, subject, [range[i]!], 'quote/lead-in', 0.6)
      if (draft) put(draft)
    } else if (signature(reading, end)) {
      const draft = draftOf(
        reading,
        undefined,
        signature(reading, end),
        [range[i]!],
        'quote/signed',
        0.8,
      )
      if (draft) put(draft)
    } else if (alone && last && previous && continues(reading, last, previous, q, i)) {
      all[place] = last = joined(last, q, i)
    } else if (alone && last && previous && last.subject && follows(reading, last, previous, q)) {
      const draft = draftOf(reading, undefined, last.subject, [range[i]!], 'quote/orphan', 0.5)
      if (draft) put(draft)
    } else if (alone && words >= SPEECH) {
      const subject = subjectBefore(reading, first)
      const draft = draftOf(reading, undefined, subject, [range[i]!], 'quote/orphan', 0.4)
      if (draft) put(draft)
    } else if (!alone) {
      const draft = governed(reading, cues, i, words)
      if (draft) put(draft)
    }
  }
  return all
}

/** `"We will not forget." — Anna Keller`: the name after a dash that ends the paragraph. */
function signature(reading: Reading, end: number): Subject | undefined {
  const { doc } = reading
  const dash = doc.tokens[end]
  const name = doc.tokens[end + 1]
  if (!dash || !name || !DASHES.test(dash.text) || name.upos !== 'PROPN') return undefined
  if (doc.sentences[dash.sentence]!.paragraph !== doc.sentences[name.sentence]!.paragraph) return
  const phrase = phraseAfter(reading, end + 1, false)
  const stop = phrase && doc.tokens[phrase.last]
  const ends = !stop || stop.sentence !== name.sentence || stop.text === ','
  return phrase && ends ? { ...phrase, side: 'elsewhere' } : undefined
}

const DASHES = /^[-–—―]+$/

/** True for whole sentences in quotation marks. */
function standsAlone(reading: Reading, i: number): boolean {
  const { doc, range } = reading
  const { first, last } = range[i]!
  const opens = doc.sentences[doc.tokens[first]!.sentence]!.first === first
  const end = doc.sentences[doc.tokens[last - 1]!.sentence]!.last
  return opens && end <= last
}

/** Nothing but the cue of the quotation before stands between it and this one. */
function continues(reading: Reading, last: Draft, before: Quoted, q: Quoted, i: number): boolean {
  const { doc, range } = reading
  if (last.mode === 'indirect') return false
  if (q.paragraph === before.paragraph) {
    if (last.mode === 'mixed' || !last.cue)
      return last.mode === 'direct' && i - last.takes.at(-1)! === 1
    const sentence = doc.sentences[doc.tokens[range[i]!.first]!.sentence - 1]
    const spoken = Math.max(before.end, last.cue.token.end)
    return sentence !== undefined && sentence.start <= spoken && spoken <= sentence.end
  }
  // the opening mark is repeated where a quotation runs over several paragraphs
  return q.paragraph === before.paragraph + 1 && last.mode === 'direct' && !before.closed
}

/** A paragraph of speech right after another, or later in the paragraph of one. */
function follows(reading: Reading, last: Draft, before: Quoted, q: Quoted): boolean {
  if (last.mode !== 'direct') return false
  if (q.paragraph === before.paragraph) return true
  if (q.paragraph !== before.paragraph + 1) return false
  const { doc, blocks } = reading
  const block = blocks[before.paragraph]!
  const section = doc.sentences[block.first]!.section
  if (section !== doc.sentences[blocks[q.paragraph]!.first]!.section) return false
  const lastSentence = doc.sentences[block.last - 1]!
  return lastSentence.start < before.end
}

/** Who the sentence before, in the same paragraph, speaks of. */
function subjectBefore(reading: Reading, first: number): Subject | undefined {
  const { doc, blocks, quotedAt } = reading
  const sentence = doc.sentences[doc.tokens[first]!.sentence - 1]
  const own = doc.sentences[doc.tokens[first]!.sentence]!
  if (!sentence || sentence.paragraph !== own.paragraph || blocks.length === 0) return undefined
  if (quotedAt[sentence.first]! >= 0) return undefined
  return mainSubjectBefore(reading, sentence.first, sentence.last)
}

/** Words in quotation marks inside a sentence: called him a "...", has "no intention of ...". */
function governed(
  reading: Reading,
  cues: readonly Cue[],
  i: number,
  words: number,
): Draft | undefined {
  const { doc, range, quoted } = reading
  const { first } = range[i]!
  if (first > 0 && named(reading, i)) return undefined
  const sentence = doc.sentences[doc.tokens[first]!.sentence]!
  const cue = nearestCue(reading, cues, sentence.first, first)
  if (cue && quoted[i]!.double) {
    const subject = subjectOf(reading, cue)
    if (subject && subject.last <= first) {
      const last = series(reading, i, clauseEnd(reading, cues, cue, first))
      const ranges = [
        { first: Math.max(cue.last, subject.side === 'after' ? subject.last : 0), last },
      ]
      return draftOf(reading, cue, subject, ranges, `quote/${cue.frames[0]}`, 0.7)
    }
  }
  const colon = doc.tokens[first - 1]?.text === ':'
  const enough = words >= SPEECH || (colon && words > 1 && isSentence(reading, i))
  if (!enough || !quoted[i]!.double || titled(reading, i)) return undefined
  const subject = mainSubjectBefore(reading, sentence.first, first)
  if (!subject) return undefined
  // "used her words as its headline: “…": what stands before the colon is the author's.
  return draftOf(
    reading,
    undefined,
    subject,
    [{ first: colon ? first : subject.last, last: range[i]!.last }],
    'quote/governed',
    0.4,
  )
}

/** "Clinton was blunt: “He is not fit.”": a capital and a stop. */
function isSentence({ doc, quoted }: Reading, i: number): boolean {
  const { inner } = quoted[i]!
  const text = doc.text.slice(inner.start, inner.end)
  return /^\p{Lu}/u.test(text) && /[.!?…]$/.test(text)
}

/** The cue before a quotation in its clause. */
function nearestCue(
  reading: Reading,
  cues: readonly Cue[],
  from: number,
  to: number,
): Cue | undefined {
  let best: Cue | undefined
  for (const cue of cuesAfter(cues, from)) {
    if (cue.first >= to) break
    if (cue.form === 'passive' || cue.form === 'noun') continue
    if (takes(cue, 'source')) continue
    best = cue
  }
  if (!best || to - best.last > 15) return undefined
  return hasFinite(reading.doc, best.last, to) ? undefined : best
}
