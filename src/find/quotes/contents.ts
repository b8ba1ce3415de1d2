import type { Doc } from '../../language/doc.ts'
import { type Cue, takes } from './cues.ts'
import { en } from './en.ts'
import { finite, hasFinite, nominal, plain, type Reading } from './reading.ts'
import { addressee, phraseAfter, type Subject, subjectOf } from './speakers.ts'

/** A run of tokens, exclusive end. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** What a cue takes as its content: clauses and quoted stretches, before or after it. */
export interface Content {
  readonly ranges: readonly Range[]
  readonly way: 'before' | 'after' | 'both'
  /** True for words that are no clause: "promised to thwart". */
  readonly infinitive: boolean
}

/** A cue whose words follow in the next sentences: "here is what he told Interfax:". */
export const leadIn = 'lead-in'

const DASH = /^[,–—-]+$/
const QUOTE_END = /[,?!.…–—-][\s'’"”)\]]*$/

/** The content that belongs to a cue; `leadIn` where it follows after the sentence. */
export function contentOf(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  subject: Subject | undefined,
): Content | typeof leadIn | undefined {
  const left = subject?.side === 'before' ? Math.min(cue.first, subject.first) : cue.first
  const right = subject?.side === 'after' ? Math.max(cue.last, subject.last) : cue.last
  if (cue.form === 'source') return sourced(reading, cues, cue, subject)
  const said = quotedBefore(reading, left)
  if (said && cue.form !== 'ing' && cue.form !== 'noun') {
    const more = quotedAfter(reading, cue, right)
    return more
      ? { ranges: [said, more], way: 'both', infinitive: false }
      : { ranges: [said], way: 'before', infinitive: false }
  }
  const after = following(reading, cues, cue, right)
  if (after) return after
  const before = cue.form === 'finite' && preceding(reading, cue, left, right)
  return before || undefined
}

/** The quotation that ends right before a cue and its subject, with a comma or a stop in it. */
function quotedBefore(reading: Reading, left: number): Range | undefined {
  const { doc, quotedAt, quoted, range } = reading
  let at = left - 1
  const comma = at >= 0 && quotedAt[at]! < 0 && DASH.test(doc.tokens[at]!.text)
  if (comma) at--
  const i = at >= 0 ? quotedAt[at]! : -1
  if (i < 0 || range[i]!.last !== at + 1) return undefined
  if (
    doc.sentences[doc.tokens[at]!.sentence]!.section !==
    doc.sentences[doc.tokens[left]!.sentence]!.section
  )
    return
  const q = quoted[i]!
  if (!comma && !QUOTE_END.test(doc.text.slice(q.inner.start, q.inner.end))) return undefined
  if (q.paragraph !== blockAt(reading, left)) return undefined
  return whole(reading, range[i]!)
}

/** A quotation inside a sentence, with the words of the sentence before it: `It has "no choice," he said`. */
function whole(reading: Reading, range: Range): Range {
  const { doc } = reading
  const sentence = doc.sentences[doc.tokens[range.first]!.sentence]!
  return sentence.first < range.first && !/^\p{Lu}/u.test(opening(doc, range))
    ? { first: clauseStart(reading, sentence.first), last: range.last }
    : range
}

/** The first word inside quotation marks. */
function opening(doc: Doc, range: Range): string {
  for (let i = range.first; i < range.last; i++) {
    if (doc.tokens[i]!.upos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(doc.tokens[i]!.text))
      return doc.tokens[i]!.text
  }
  return ''
}

/** `“We will,” he told reporters, “in time.”`: the second half. */
function quotedAfter(reading: Reading, cue: Cue, right: number): Range | undefined {
  const { doc, quotedAt, range } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  for (let at = right; at < sentence.last && at < right + 25; at++) {
    const i = quotedAt[at]!
    if (i >= 0) return DASH.test(doc.tokens[at - 1]!.text) ? range[i] : undefined
    const token = doc.tokens[at]!
    if (finite(token) || token.xpos === 'VBG') return undefined
  }
  return undefined
}

function blockAt(reading: Reading, token: number): number {
  const { blocks, doc } = reading
  const sentence = doc.tokens[token]!.sentence
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.last <= sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** What comes after a cue: "said in a statement that ...", "said: ...", "told reporters ...". */
function following(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  right: number,
): Content | typeof leadIn | undefined {
  const { doc, quotedAt, range } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  const told = addressee(reading, cue)
  const to = (first: number, infinitive = false): Content | undefined => {
    const last = clauseEnd(reading, cues, cue, first)
    return last > first ? { ranges: [{ first, last }], way: 'after', infinitive } : undefined
  }
  let at = right
  let passedTold = false
  for (let steps = 0; at < sentence.last && steps < 40; steps++) {
    const token = doc.tokens[at]!
    const text = plain(token)
    const i = quotedAt[at]!
    if (i >= 0) return quoteLed(reading, cues, cue, range[i]!, at)
    if (token.text === ':') return at + 1 >= sentence.last ? leadIn : to(at + 1)
    if (en.that.has(text)) return to(conjunction(doc, at) ? at + 1 : at)
    if (en.questions.has(text) && takes(cue, 'say', 'ask', 'tell', 'think')) return to(at)
    if (text === en.infinitive && doc.tokens[at + 1]?.xpos === 'VB') {
      return takes(cue, 'vow', 'tell', 'ask') ? to(at, true) : undefined
    }
    if (token.text === ',') {
      const next = afterComma(reading, at, sentence.last)
      if (next < 0) return undefined
      at = next
      continue
    }
    if (!passedTold && told && at === told.first) {
      const clause = takes(cue, 'say') && clauseAt(reading, cue, at, sentence.last)
      if (clause) return to(at)
      at = told.last
      passedTold = true
      continue
    }
    if (en.prepositions.has(text) || token.upos === 'ADP') {
      const phrase = phraseAfter(reading, at + 1, true)
      at = phrase ? phrase.last : at + 1
      continue
    }
    if (en.days.has(text) || token.upos === 'ADV' || token.upos === 'NUM' || token.text === '.') {
      if (token.upos === 'NUM' && clauseAt(reading, cue, at, sentence.last)) return to(at)
      at++
      continue
    }
    return clauseAt(reading, cue, at, sentence.last) ? to(at) : undefined
  }
  return undefined
}

/** "that" as in "said that": not "said that man". */
function conjunction(doc: Doc, at: number): boolean {
  const token = doc.tokens[at]!
  const next = doc.tokens[at + 1]
  if (token.upos === 'SCONJ' || token.deprel === 'mark' || !next) return true
  return next.upos !== 'NOUN' || next.xpos === 'NNS'
}

/** Over "said, however, that" and "said, according to Fox, “": where to go on; -1 to give up. */
function afterComma(reading: Reading, at: number, last: number): number {
  const { doc, quotedAt } = reading
  if (quotedAt[at + 1]! >= 0) return at + 1
  for (let i = at + 1; i < last && i < at + 14; i++) {
    if (doc.tokens[i]!.text === ',' || doc.tokens[i]!.text === ':') {
      const next = i + 1 < last ? i + 1 : -1
      if (next < 0) return -1
      return quotedAt[next]! >= 0 || en.that.has(plain(doc.tokens[next])) ? next : -1
    }
    if (finite(doc.tokens[i]!) || quotedAt[i]! >= 0) return -1
  }
  return -1
}

/** True where a clause without "that" starts: "said | the talks would go on". */
function clauseAt(reading: Reading, cue: Cue, at: number, last: number): boolean {
  if (!takes(cue, 'say', 'think', 'vow', 'tell')) return false
  const { doc, quotedAt } = reading
  const token = doc.tokens[at]!
  const complement = doc.childrenOf(cue.token).some(t => t.deprel === 'ccomp' && t.index > at)
  if (complement) return true
  if (en.subordinators.has(plain(token))) return hasFinite(doc, at, last)
  if (!nominal(token) && token.text !== '$') return false
  const sure = cue.score >= 0.9 || takes(cue, 'think')
  if (!sure && cue.form === 'ing') return false
  for (let i = at; i < last && i < at + 30; i++) {
    const word = doc.tokens[i]!
    if (quotedAt[i]! >= 0) continue
    if (finite(word)) return i > at
    if (en.relatives.has(plain(word)) || word.text === ';') return false
    const next = doc.tokens[i + 1]
    if (word.text === ',' && next && (en.coordinators.has(plain(next)) || finite(next)))
      return false
    if (!sure && !nominal(word)) return false
  }
  return en.plainest.has(cue.lemma) && someVerb(doc, at + 1, last)
}

/** A verb that the tagger may have taken for a participle: "said the two raised millions". */
function someVerb(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (doc.tokens[i]!.xpos === 'VBN') return true
  }
  return false
}

/** A content that starts at quotation marks: they alone, or with the words after them. */
function quoteLed(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  range: Range,
  at: number,
): Content {
  const { doc, quoted, quotedAt } = reading
  const q = quoted[quotedAt[at]!]!
  // called the plan "a gift": what is named belongs to the content
  if (takes(cue, 'name') && at > cue.last && !DASH.test(doc.tokens[at - 1]!.text)) {
    const last = series(reading, quotedAt[at]!, clauseEnd(reading, cues, cue, at))
    return { ranges: [{ first: cue.last, last }], way: 'after', infinitive: false }
  }
  const text = doc.text.slice(q.inner.start, q.inner.end)
  const ends = /[.,!?…]$/.test(text) && (/^\p{Lu}/u.test(text) || /[.!?…]$/.test(text))
  const last = ends ? range.last : Math.max(range.last, clauseEnd(reading, cues, cue, at))
  return { ranges: [{ first: at, last }], way: 'after', infinitive: false }
}

/** `a "nasty guy," an "anchor baby" and "sick"`: where a row of quotations ends. */
export function series(reading: Reading, i: number, end: number): number {
  const { range } = reading
  let last = range[i]!.last
  for (let next = i + 1; next < range.length && range[next]!.first < end; next++) {
    if (range[next]!.first - last > 4) break
    last = range[next]!.last
  }
  return last
}

/** Where a reported clause ends: the sentence's end, or where the next cue takes over. */
export function clauseEnd(reading: Reading, cues: readonly Cue[], cue: Cue, first: number): number {
  const { doc, quotedAt } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  let last = sentence.last
  for (const next of cuesAfter(cues, first)) {
    if (next.token.index >= sentence.last) break
    const cut = cutBefore(reading, next, first)
    if (cut > first) {
      last = cut
      break
    }
  }
  while (last > first && quotedAt[last - 1]! < 0 && doc.tokens[last - 1]!.upos === 'PUNCT') last--
  return last
}

/** The cues from a place on. */
export function* cuesAfter(cues: readonly Cue[], from: number): Generator<Cue> {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.first < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < cues.length; i++) yield cues[i]!
}

/** Where a later cue of the sentence ends the clause before it; -1 where it lies inside that clause. */
function cutBefore(reading: Reading, next: Cue, first: number): number {
  const { doc } = reading
  const before = doc.tokens[next.first - 1]
  if (!before || next.first <= first) return -1
  const comma = DASH.test(before.text)
  if (next.form === 'source' && comma) return next.first - 1
  if (next.form === 'ing' && comma && takes(next, 'say', 'tell')) return next.first - 1
  if (next.form === 'finite' && takes(next, 'say', 'tell')) {
    const subject = subjectOf(reading, next)
    const own = subject?.side === 'before' ? subject.first - 1 : -1
    if (own > first) {
      const mark = doc.tokens[own]!
      if (DASH.test(mark.text)) return own
      if (en.coordinators.has(plain(mark)) && DASH.test(doc.tokens[own - 1]!.text)) return own - 1
    }
    if (en.coordinators.has(plain(before))) return next.first - 1
    const adverb = before.upos === 'ADV' ? doc.tokens[next.first - 2] : undefined
    if (adverb && en.coordinators.has(plain(adverb))) return next.first - 2
  }
  return -1
}

/** A clause that went before: "The talks will go on, Rouhani said". */
function preceding(reading: Reading, cue: Cue, left: number, right: number): Content | undefined {
  const { doc } = reading
  if (!takes(cue, 'say', 'tell', 'think') || cue.score < 0.6) return undefined
  const sentence = doc.sentences[cue.token.sentence]!
  const comma = doc.tokens[left - 1]
  if (!comma || left - 1 <= sentence.first || !DASH.test(comma.text)) return undefined
  const first = clauseStart(reading, sentence.first)
  const opener = plain(doc.tokens[first])
  const before = { first, last: left - 1 }
  const verbs = hasFinite(doc, first, left - 1)
  const rest = remainder(reading, right, sentence.last, verbs)
  if (en.subordinators.has(opener) && !rest && !twoClauses(doc, first, left - 1)) return undefined
  if (!verbs && !rest) return undefined
  return rest
    ? { ranges: [before, rest], way: 'both', infinitive: false }
    : { ranges: [before], way: 'before', infinitive: false }
}

/** "After the talks ended, Iran will sign": the sentence says more than its opening clause. */
function twoClauses(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (doc.tokens[i]!.text === ',') return hasFinite(doc, i, last)
  }
  return false
}

/** "The plan, he said, | would cost billions": what goes on after the cue. */
function remainder(
  reading: Reading,
  right: number,
  last: number,
  verbs: boolean,
): Range | undefined {
  const { doc } = reading
  const comma = doc.tokens[right]
  if (!comma || right + 1 >= last || !DASH.test(comma.text)) return undefined
  const next = doc.tokens[right + 1]!
  if (next.xpos === 'VBG' || en.relatives.has(plain(next))) return undefined
  if (verbs && !en.coordinators.has(plain(next)) && !en.subordinators.has(plain(next)))
    return undefined
  let end = last
  while (end > right + 1 && doc.tokens[end - 1]!.upos === 'PUNCT' && reading.quotedAt[end - 1]! < 0)
    end--
  const joined = en.coordinators.has(plain(next)) || en.subordinators.has(plain(next))
  return hasFinite(doc, right + 1, end) || (verbs && joined)
    ? { first: right + 1, last: end }
    : undefined
}

function clauseStart(reading: Reading, first: number): number {
  const { doc, quotedAt } = reading
  let at = first
  while (doc.tokens[at]?.upos === 'PUNCT' && quotedAt[at]! < 0) at++
  return at
}

/** "according to X, ..." and "..., according to X". */
function sourced(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  subject: Subject | undefined,
): Content | undefined {
  const { doc, quotedAt } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  if (!subject) return undefined
  const start = clauseStart(reading, sentence.first)
  const comma = doc.tokens[subject.last]
  const opens = cue.first === start || !hasFinite(doc, start, cue.first)
  if (opens) {
    let at = subject.last
    while (at < sentence.last && doc.tokens[at]!.text !== ',' && at < subject.last + 25) at++
    const first = comma?.text === ',' ? subject.last + 1 : at + 1
    if (first >= sentence.last) return undefined
    const last = clauseEnd(reading, cues, cue, first)
    return last > first ? { ranges: [{ first, last }], way: 'after', infinitive: false } : undefined
  }
  let last = cue.first
  while (last > start && doc.tokens[last - 1]!.upos === 'PUNCT' && quotedAt[last - 1]! < 0) last--
  const i = quotedAt[last - 1]!
  if (i >= 0 && reading.range[i]!.last === last && reading.range[i]!.first <= start) {
    return { ranges: [reading.range[i]!], way: 'before', infinitive: false }
  }
  return { ranges: [{ first: start, last }], way: 'before', infinitive: false }
}

/** True where the content follows in the next sentences. */
export const isLeadIn = (content: Content | typeof leadIn): content is typeof leadIn =>
  content === leadIn
