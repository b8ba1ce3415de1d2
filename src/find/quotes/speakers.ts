import type { Doc, Span, Token } from '../../language/doc.ts'
import { type Cue, takes } from './cues.ts'
import { en } from './en.ts'
import { finite, naming, nominal, plain, type Reading } from './reading.ts'

/** Who a cue says is speaking: a noun phrase, as tokens (exclusive end), and where it stands. */
export interface Subject {
  readonly first: number
  readonly last: number
  /** The token that the phrase hangs on. */
  readonly head: number
  readonly side: 'before' | 'after' | 'elsewhere'
}

const SUBJECT = /^nsubj/
const COMMA = /^[,–—-]+$/

/** The noun phrase that speaks, for one cue. */
export function subjectOf(reading: Reading, cue: Cue): Subject | undefined {
  if (cue.form === 'source') return phraseAfter(reading, cue.last, true)
  if (cue.form === 'noun') return ownerOf(reading, cue)
  if (cue.form === 'ing') return participleSubject(reading, cue)
  if (cue.form === 'passive') return agentOf(reading, cue)
  return (
    parsedSubject(reading, cue) ??
    phraseBefore(reading, cue) ??
    inverted(reading, cue) ??
    coordinated(reading, cue)
  )
}

/** The subject that the parse hangs on the cue, where it is whole and outside quotation marks. */
function parsedSubject(reading: Reading, cue: Cue): Subject | undefined {
  const { doc, quotedAt } = reading
  const child = doc.childrenOf(cue.token).find(t => SUBJECT.test(t.deprel))
  if (!child || quotedAt[child.index]! >= 0 || !naming(child)) return undefined
  const tokens = [...doc.subtree(child)]
  while (tokens.length > 1 && tokens.at(-1)!.upos === 'PUNCT') tokens.pop()
  while (tokens.length > 1 && tokens[0]!.upos === 'PUNCT') tokens.shift()
  const first = tokens[0]!.index
  const last = tokens.at(-1)!.index + 1
  if (last - first !== tokens.length && last - first > 2 * tokens.length) return undefined
  for (let i = first; i < last; i++) if (quotedAt[i]! >= 0) return undefined
  if (first <= cue.token.index && cue.token.index < last) return undefined
  const before = child.index < cue.token.index
  const near = before ? positionalBefore(reading, cue) : phraseAfter(reading, cue.last, false)
  // the parse may hang a far noun on the cue: words next to it decide
  if (!near) return { first, last, head: child.index, side: before ? 'before' : 'after' }
  if (near.last <= first || last <= near.first) return near
  if (!before) return { first, last, head: child.index, side: 'after' }
  const head = child.index < near.last ? child.index : near.head
  return { first: Math.min(first, near.first), last: near.last, head, side: 'before' }
}

function phraseBefore(reading: Reading, cue: Cue): Subject | undefined {
  return positionalBefore(reading, cue) ?? relativeBefore(reading, cue)
}

/** Over auxiliaries and adverbs to the left: where the subject would end, exclusive. */
function leftOf(doc: Doc, cue: Cue): number {
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
function positionalBefore(reading: Reading, cue: Cue): Subject | undefined {
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
    const relative = en.relatives.has(plain(doc.tokens[at + 1]))
    let verbs = 0
    for (let i = at + 1; i < last - 1; i++) if (finite(doc.tokens[i]!)) verbs++
    if (verbs > 0 && !relative) return undefined
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
function nounPhraseBefore(reading: Reading, end: number, sentence: number): Subject | undefined {
  const { doc, quotedAt } = reading
  const last = end
  let at = end - 1
  const word = doc.tokens[at]
  if (!word || word.sentence !== sentence || quotedAt[at]! >= 0 || !naming(word)) return undefined
  if (en.objects.has(plain(word)) && !en.pronouns.has(plain(word))) return undefined
  if (en.relatives.has(plain(word)) && plain(word) !== 'who') return undefined
  let first = at
  let head = at
  for (; at >= 0; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== sentence || quotedAt[at]! >= 0) break
    const text = plain(token)
    const before = doc.tokens[at - 1]
    const linked =
      (en.inside.has(text) || (en.coordinators.has(text) && COORDINATED.test(text))) &&
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

const COORDINATED = /^and$/
const possessive = (token: Token) => token.xpos === 'PRP$' || en.possessives.has(plain(token))
const startsPhrase = (token: Token) =>
  token.text !== '-' && token.xpos !== 'POS' && token.xpos !== 'HYPH'

/** "officials who said": the relative pronoun speaks. */
function relativeBefore(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const last = leftOf(doc, cue)
  const word = doc.tokens[last - 1]
  if (!word || word.sentence !== cue.token.sentence || plain(word) !== 'which') return undefined
  return { first: last - 1, last, head: last - 1, side: 'before' }
}

/** `"...," said Yoon Young-chan, a spokesman for Mr. Moon`. */
function inverted(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const before = doc.tokens[cue.first - 1]
  const opens = !before || before.sentence !== cue.token.sentence || before.upos === 'PUNCT'
  return opens ? phraseAfter(reading, cue.last, false) : undefined
}

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
    if (at > from && (OF.has(text) || COORDINATED.test(text))) {
      if (!onward || en.days.has(plain(next))) break
      continue
    }
    if (!nominal(token) || (at > from && en.days.has(text))) break
    if (token.upos === 'PRON' && !possessive(token)) return at === from ? at + 1 : end
    if (naming(token) || token.xpos === 'POS') end = at + 1
  }
  return end
}

const OF = new Set(['of', 'for', 'at', 'from'])

/** "denied it and said": the subject of the verb before. */
function coordinated(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const last = leftOf(doc, cue)
  const word = doc.tokens[last - 1]
  if (!word || word.sentence !== cue.token.sentence) return undefined
  const joined = en.coordinators.has(plain(word)) || COMMA.test(word.text)
  if (!joined) return undefined
  const head = doc.headOf(cue.token)
  const shared = cue.token.deprel === 'conj' && head ? childSubject(reading, head) : undefined
  return shared ?? mainSubject(reading, cue)
}

/** "delivered a speech, saying": the subject of the clause that the participle hangs on. */
function participleSubject(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const before = doc.tokens[cue.first - 1]
  if (!before || before.sentence !== cue.token.sentence) return undefined
  if (naming(before) && before.upos !== 'PRON' && !en.nouns.has(plain(before).replace(/s$/, ''))) {
    const phrase = nounPhraseBefore(reading, cue.first, before.sentence)
    if (phrase && doc.tokens[phrase.head]?.upos !== 'NUM') {
      return { ...phrase, side: 'elsewhere' }
    }
  }
  const head = reporting(doc, cue.token)
  const near =
    head && Math.abs(head.index - cue.token.index) < 60 ? childSubject(reading, head) : undefined
  return near ?? mainSubject(reading, cue)
}

/** The verb that a participle hangs on; out of a reported clause, the verb that reports it. */
function reporting(doc: Doc, token: Token): Token | undefined {
  let head = doc.headOf(token)
  for (let steps = 0; head && head.deprel === 'ccomp' && steps < 5; steps++) {
    const above: Token | undefined = doc.headOf(head)
    if (!above || above.index > head.index) break
    head = above
  }
  return head
}

function childSubject(reading: Reading, verb: Token): Subject | undefined {
  const { doc, quotedAt } = reading
  if (quotedAt[verb.index]! >= 0) return undefined
  const child = doc.childrenOf(verb).find(t => SUBJECT.test(t.deprel))
  if (!child || quotedAt[child.index]! >= 0 || !naming(child)) return undefined
  const { start, end } = doc.extent(child)
  const tokens = doc.tokensIn({ start, end })
  const first = tokens[0]!.index
  return { first, last: tokens.at(-1)!.index + 1, head: child.index, side: 'elsewhere' }
}

/** The subject of the sentence that a cue stands in. */
function mainSubject(reading: Reading, cue: Cue): Subject | undefined {
  return mainSubjectBefore(reading, reading.doc.sentences[cue.token.sentence]!.first, cue.first)
}

/** The subject of the first finite verb in a stretch of a sentence. */
export function mainSubjectBefore(reading: Reading, from: number, to: number): Subject | undefined {
  const { doc, quotedAt } = reading
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i]!
    if (quotedAt[i]! >= 0 || !finite(token)) continue
    let last = i
    while (last > from && doc.tokens[last - 1]!.upos === 'ADV') last--
    const phrase = nounPhraseBefore(reading, last, token.sentence)
    if (!phrase || en.empty.has(plain(doc.tokens[phrase.head]))) continue
    const opener = doc.tokens[phrase.first - 1]
    if (opener && opener.sentence === token.sentence && opener.upos === 'SCONJ') continue
    return { ...phrase, side: 'elsewhere' }
  }
  return undefined
}

/** "was quoted as saying" speaks itself; "was told by Rouhani" has an agent. */
function agentOf(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  for (let at = cue.last; at < cue.last + 6; at++) {
    const token = doc.tokens[at]
    if (!token || token.sentence !== cue.token.sentence || token.upos === 'PUNCT') return undefined
    if (plain(token) === 'by') return phraseAfter(reading, at + 1, false)
  }
  return undefined
}

/** "Trump's claim that", "the claim by Tehran that". */
function ownerOf(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  for (let at = cue.first - 1; at > cue.first - 6 && at >= 0; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== cue.token.sentence || token.upos === 'PUNCT') break
    if (token.xpos === 'PRP$') return { first: at, last: at + 1, head: at, side: 'elsewhere' }
    if (token.xpos !== 'POS') continue
    const phrase = nounPhraseBefore(reading, at, token.sentence)
    return phrase && { ...phrase, side: 'elsewhere' }
  }
  return undefined
}

/** The text of a run of tokens, as a span. */
export function spanOf(doc: Doc, range: { readonly first: number; readonly last: number }): Span {
  return { start: doc.tokens[range.first]!.start, end: doc.tokens[range.last - 1]!.end }
}

/** Whom a cue says it was said to: "told reporters", "asked Tehran". */
export function addressee(reading: Reading, cue: Cue): Subject | undefined {
  if (!takes(cue, 'tell', 'ask') || cue.form === 'passive') return undefined
  const phrase = phraseAfter(reading, cue.last, true)
  return phrase && phrase.first === cue.last ? phrase : undefined
}
