import type { Doc, Span, Token } from '../../language/doc.ts'
import type { Cue } from './cues.ts'
import { en } from './en.ts'
import { COMMA, hasFinite, naming, nominal, plain, type Reading } from './reading.ts'

/** Who a cue says is speaking: a noun phrase, as tokens (exclusive end), and where it stands. */
export interface Subject {
  readonly first: number
  readonly last: number
  /** The token that the phrase hangs on. */
  readonly head: number
  readonly side: 'before' | 'after' | 'elsewhere'
}

/** Over auxiliaries and adverbs to the left: where the subject would end, exclusive. */
export function leftOf(doc: Doc, cue: Cue): number {
  let at = cue.first
  while (at > 0 && doc.tokens[at - 1]!.sentence === cue.token.sentence) {
    const word = doc.tokens[at - 1]!
    const adverb = word.upos === 'ADV' || word.upos === 'AUX'
    const pronoun = word.upos === 'ADJ' && doc.tokens[at - 2]?.upos === 'PRON'
    if (adverb || pronoun || en.days.has(plain(word))) at--
    else if (en.units.has(plain(word)) && lately(doc, at)) at -= 2
    else if (word.text === ')') at = openedAt(doc, at - 1)
    else break
  }
  return at
}

/** "he earlier this month promised": a time between subject and verb. */
const lately = (doc: Doc, at: number) => at >= 2 && en.recent.has(plain(doc.tokens[at - 2]))

/** "Sen. Marco Rubio (R-Fla.) said": where the brackets before a verb were opened. */
function openedAt(doc: Doc, close: number): number {
  for (let i = close - 1; i > close - 10 && i > 0; i--) if (doc.tokens[i]!.text === '(') return i
  return close
}

/** "Iran's President Hassan Rouhani | said", "Ryabkov, a deputy minister, | said". */
export function positionalBefore(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const last = leftOf(doc, cue)
  const direct = nounPhraseBefore(reading, last, cue.token.sentence)
  if (direct) return bracketed(doc, direct, cue)
  const comma = doc.tokens[last - 1]
  if (!comma || comma.sentence !== cue.token.sentence || !COMMA.test(comma.text)) return undefined
  // back over an apposition: "Ryabkov, deputy foreign minister, said"
  for (let at = last - 2; at > last - 40 && at >= 0; at--) {
    const word = doc.tokens[at]!
    if (word.sentence !== comma.sentence || reading.quotedAt[at]! >= 0) return undefined
    if (!COMMA.test(word.text)) continue
    const opener = plain(doc.tokens[at + 1])
    // "…, and the meeting went on from there, said one source": a clause, no apposition
    if (en.coordinators.has(opener)) return undefined
    const relative = en.relatives.has(opener)
    if (!relative && hasFinite(doc, at + 1, last - 1)) return undefined
    const head = nounPhraseBefore(reading, at, comma.sentence)
    if (!head) continue
    return { ...head, last: last - 1 }
  }
  return undefined
}

/** The brackets between a noun phrase and its cue belong to the phrase. */
function bracketed(doc: Doc, subject: Subject, cue: Cue): Subject {
  const open = doc.tokens[subject.last]
  if (open?.text !== '(') return subject
  let last = subject.last
  while (last < cue.first && doc.tokens[last]!.text !== ')') last++
  return { ...subject, last: last + 1 }
}

/** The noun phrase that ends at a place. */
export function nounPhraseBefore(
  reading: Reading,
  end: number,
  sentence: number,
): Subject | undefined {
  const { doc, quotedAt } = reading
  const last = end
  let at = end - 1
  const word = doc.tokens[at]
  if (!word || word.sentence !== sentence || quotedAt[at]! >= 0 || !naming(word)) return undefined
  if (en.objects.has(plain(word)) && !en.pronouns.has(plain(word))) return undefined
  if (en.relatives.has(plain(word)) && !en.who.has(plain(word))) return undefined
  let first = at
  let head = at
  for (; at >= 0; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== sentence || quotedAt[at]! >= 0) break
    const text = plain(token)
    const before = doc.tokens[at - 1]
    const linked =
      (en.inside.has(text) || (en.coordinators.has(text) && en.and.has(text))) &&
      at < last - 1 &&
      before !== undefined &&
      before.sentence === sentence &&
      quotedAt[at - 1]! < 0 &&
      naming(before) &&
      before.upos !== 'PRON' &&
      !en.days.has(plain(before))
    if (at < last - 1 && en.inside.has(text) && familiar(doc, at, sentence)) {
      head = at - 2
      at--
      continue
    }
    if (linked) {
      head = at - 1
      continue
    }
    if (!nominal(token) || (token.upos === 'PRON' && at < last - 1 && !possessive(token))) break
    if (en.days.has(text) && at < last - 1) break
    first = at
    if (token.upos === 'PRON' && !possessive(token)) break
    if (token.upos === 'DET' && !en.possessives.has(plain(before))) {
      const onward = before !== undefined && before.sentence === sentence
      if (!onward || !(en.inside.has(plain(before)) || en.coordinators.has(plain(before)))) break
    }
  }
  while (first < last - 1 && !startsPhrase(doc.tokens[first]!)) first++
  return { first, last, head, side: 'before' }
}

/** "people familiar with the process": an adjective between a noun and its preposition. */
function familiar(doc: Doc, at: number, sentence: number): boolean {
  const noun = doc.tokens[at - 2]
  return doc.tokens[at - 1]?.upos === 'ADJ' && noun?.sentence === sentence && noun.upos === 'NOUN'
}

const possessive = (token: Token) => token.xpos === 'PRP$' || en.possessives.has(plain(token))
const startsPhrase = (token: Token) =>
  token.text !== '-' && token.xpos !== 'POS' && token.xpos !== 'HYPH'

/** The noun phrase that starts at a place, with its apposition. */
export function phraseAfter(reading: Reading, from: number, long: boolean): Subject | undefined {
  const { doc, quotedAt } = reading
  const start = doc.tokens[from]
  if (!start || start.sentence !== doc.tokens[from - 1]?.sentence) return undefined
  let last = core(reading, from)
  if (last <= from) return undefined
  const comma = doc.tokens[last]
  const after = doc.tokens[last + 1]
  let head = from
  for (let i = from; i < last && !en.inside.has(plain(doc.tokens[i])); i++) {
    if (naming(doc.tokens[i]!)) head = i
  }
  if (!naming(doc.tokens[head]!)) return undefined
  // "..., said Yoon, a spokesman for Mr. Moon, after the talks"
  if (
    comma?.text === ',' &&
    after &&
    after.sentence === start.sentence &&
    quotedAt[last + 1]! < 0
  ) {
    const end = core(reading, last + 1)
    const stop = doc.tokens[end]
    const closed = !stop || stop.sentence !== start.sentence || stop.upos === 'PUNCT'
    const common = after.upos === 'DET' || after.upos === 'NOUN' || after.upos === 'ADJ'
    const relative = en.relatives.has(plain(after))
    if (!long && end > last + 1 && closed && (common || start.upos !== 'PROPN') && !relative) {
      last = end
    }
  }
  return { first: from, last, head, side: 'after' }
}

/** Where a noun phrase that starts here ends, exclusive. */
function core(reading: Reading, from: number): number {
  const { doc, quotedAt } = reading
  const sentence = doc.tokens[from]?.sentence
  let at = from
  let end = from
  for (; at < doc.tokens.length; at++) {
    const token = doc.tokens[at]!
    if (token.sentence !== sentence || quotedAt[at]! >= 0) break
    const text = plain(token)
    const next = doc.tokens[at + 1]
    const onward = next !== undefined && next.sentence === sentence && nominal(next)
    if (at > from && (en.onward.has(text) || en.and.has(text))) {
      if (!onward || en.days.has(plain(next))) break
      continue
    }
    if (token.upos === 'DET' && end > from && !en.onward.has(plain(doc.tokens[at - 1]))) break
    if (!nominal(token) || (at > from && en.days.has(text))) break
    if (token.upos === 'PRON' && !possessive(token)) return at === from ? at + 1 : end
    if (naming(token) || token.xpos === 'POS') end = at + 1
  }
  return end
}

/** The text of a run of tokens, as a span. */
export function spanOf(doc: Doc, range: { readonly first: number; readonly last: number }): Span {
  return { start: doc.tokens[range.first]!.start, end: doc.tokens[range.last - 1]!.end }
}
