import type { Doc, Token } from '../../language/doc.ts'
import { clauseEnd, type Range, trimmed } from './clauses.ts'
import { type Cue, isCueWord, takes } from './cues.ts'
import { en } from './en.ts'
import type { Subject } from './phrases.ts'
import { COMMA, finite, hasFinite, plain, type Reading } from './reading.ts'
import { titled } from './titles.ts'

/** What a cue takes as its content: clauses and quoted stretches, before or after it. */
export interface Content {
  readonly ranges: readonly Range[]
  readonly way: 'before' | 'after' | 'both'
  /** True for words that are no clause: "promised to thwart". */
  readonly infinitive: boolean
}

const QUOTE_END = /[,?!.…–—-][\s'’"”)\]]*$/

/** The quotation that ends right before a cue and its subject, with a comma or a stop in it. */
export function quotedBefore(reading: Reading, left: number): Range | undefined {
  const { doc, quotedAt, quoted, range } = reading
  let at = left - 1
  const comma = at >= 0 && quotedAt[at]! < 0 && COMMA.test(doc.tokens[at]!.text)
  if (comma) at--
  const i = at >= 0 ? quotedAt[at]! : -1
  if (i < 0 || range[i]!.last !== at + 1) return undefined
  if (
    doc.sentences[doc.tokens[at]!.sentence]!.section !==
    doc.sentences[doc.tokens[left]!.sentence]!.section
  )
    return
  const q = quoted[i]!
  // They called it "an outlaw." Russia said …: words of the sentence before, within it.
  const before = doc.sentences[doc.tokens[range[i]!.first]!.sentence]!
  const within =
    before.first < range[i]!.first &&
    !doc.tokens.slice(before.first, range[i]!.first).every(t => t.upos === 'PUNCT')
  if (within && before.index !== doc.tokens[left]!.sentence) return undefined
  // On Tuesday's episode of "The Morning Show," she said: the words in marks are a name.
  if (range[i]!.first > 0 && named(reading, i)) return undefined
  if (!comma && !QUOTE_END.test(doc.text.slice(q.inner.start, q.inner.end))) return undefined
  if (q.paragraph !== blockAt(reading, left)) return undefined
  return whole(reading, range[i]!)
}

/** Title Case after a preposition or an article. */
export function named(reading: Reading, i: number): boolean {
  const { doc, range } = reading
  const before = doc.tokens[range[i]!.first - 1]!
  const inside = doc.tokens[range[i]!.first]!.sentence === before.sentence
  // referred to him as "Rocket Man": a name that is given
  if (en.as.has(plain(before))) return false
  const joins = before.upos === 'ADP' || before.upos === 'DET' || before.xpos === 'POS'
  return inside && joins && titled(reading, i)
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
export function quotedAfter(reading: Reading, cue: Cue, right: number): Range | undefined {
  const { doc, quotedAt, range } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  for (let at = right; at < sentence.last && at < right + 25; at++) {
    const i = quotedAt[at]!
    if (i >= 0) return COMMA.test(doc.tokens[at - 1]!.text) ? range[i] : undefined
    const token = doc.tokens[at]!
    // "Tester said, referring to the excuse, “…": a participle between commas is passed over.
    const aside = token.xpos === 'VBG' && doc.tokens[at - 1]?.text === ',' && !isCueWord(token)
    if (finite(token) || (token.xpos === 'VBG' && !aside)) return undefined
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

/** A clause that went before: "The talks will go on, Rouhani said". */
export function preceding(
  reading: Reading,
  cue: Cue,
  left: number,
  right: number,
): Content | undefined {
  const { doc } = reading
  if (!takes(cue, 'say', 'tell', 'think') || cue.score < 0.6) return undefined
  const sentence = doc.sentences[cue.token.sentence]!
  const comma = doc.tokens[left - 1]
  if (!comma || left - 1 <= sentence.first || !COMMA.test(comma.text)) return undefined
  const first = clauseStart(reading, sentence.first)
  const opener = plain(doc.tokens[first])
  // "Asked whether he would quit, Smith said no": what the speaker was asked.
  const opens = doc.tokens[first]!
  if (/^VB[ND]$/.test(opens.xpos) || (opens.xpos === 'VBG' && opens.deprel === 'advcl'))
    return undefined
  // "However, he said, the talks went on": nothing but the connective went before.
  const before = first < left - 1 ? [{ first, last: left - 1 }] : []
  const around = (rest: Range): Content => ({
    ranges: [...before, rest],
    way: before.length > 0 ? 'both' : 'after',
    infinitive: false,
  })
  const clause = complementOf(doc, cue.token)
  // "The museum, he said, celebrated his heroes": the clause goes on behind the cue.
  if (clause && clause.index > right) {
    const own = (child: Token) => child === cue.token
    const on = doc.subtree(clause, own).find(t => t.index >= right && t.upos !== 'PUNCT')!.index
    const range = trimmed(reading, { first: on, last: sentence.last })
    // "Though it was seamless, he said, replacing her would be", "That's why, he argued, they should".
    const opened = en.subordinators.has(opener) || doc.subjectOf(clause) !== undefined
    if (doc.tokens[on - 1]!.text === ',' && (opened || !hasFinite(doc, first, left - 1)))
      return around(range)
  }
  const verbs = hasFinite(doc, first, left - 1) || (clause !== undefined && clause.index < left)
  const rest = remainder(reading, right, sentence.last, verbs)
  if (en.subordinators.has(opener) && !rest && !twoClauses(doc, first, left - 1)) return undefined
  if (!verbs && !rest) return undefined
  if (rest) return around(rest)
  return before.length > 0 ? { ranges: before, way: 'before', infinitive: false } : undefined
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
  if (!comma || right + 1 >= last || !COMMA.test(comma.text)) return undefined
  const next = doc.tokens[right + 1]!
  if (next.xpos === 'VBG' || en.relatives.has(plain(next))) return undefined
  const joined = en.coordinators.has(plain(next)) || en.subordinators.has(plain(next))
  if (verbs && !joined) return undefined
  const rest = trimmed(reading, { first: right + 1, last })
  return verbs || hasFinite(doc, rest.first, rest.last) ? rest : undefined
}

/** The verb of the clause that a cue reports, by the parse: its complement, or what it is put into ("…, he said, …"). */
function complementOf(doc: Doc, cue: Token): Token | undefined {
  const clause = doc.childrenOf(cue).find(t => t.deprel === 'ccomp')
  return clause ?? (cue.deprel === 'parataxis' ? doc.headOf(cue) : undefined)
}

/** Where a clause starts behind the marks and the connective that open its sentence: "But | the deal is dead, he said". */
function clauseStart(reading: Reading, first: number): number {
  const { doc, quotedAt } = reading
  const overMarks = (from: number) => {
    let at = from
    while (doc.tokens[at]?.upos === 'PUNCT' && quotedAt[at]! < 0) at++
    return at
  }
  const at = overMarks(first)
  const ties = quotedAt[at]! < 0 && en.connectives.has(plain(doc.tokens[at]))
  return ties ? overMarks(at + 1) : at
}

/** "according to X, ..." and "..., according to X". */
export function sourced(
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
    const opened = hasFinite(doc, subject.last, Math.min(at, sentence.last))
    // "According to Keller the bridge was safe": the clause follows without a comma
    const first = comma?.text === ',' ? subject.last + 1 : opened ? subject.last : at + 1
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
