import type { Doc, Token } from '../../language/doc.ts'
import { type Cue, takes } from './cues.ts'
import { en } from './en.ts'
import { leftOf, nounPhraseBefore, phraseAfter, positionalBefore, type Subject } from './phrases.ts'
import { COMMA, finite, naming, plain, type Reading } from './reading.ts'

/** The noun phrase that speaks, for one cue. */
export function subjectOf(reading: Reading, cue: Cue): Subject | undefined {
  if (cue.form === 'source') return widened(reading, phraseAfter(reading, cue.last, true))
  if (cue.form === 'noun') return ownerOf(reading, cue)
  if (cue.form === 'ing') return participleSubject(reading, cue)
  if (cue.form === 'passive') return agentOf(reading, cue)
  const subject =
    parsedSubject(reading, cue) ??
    phraseBefore(reading, cue) ??
    inverted(reading, cue) ??
    coordinated(reading, cue)
  return subject?.side === 'after' ? widened(reading, subject) : subject
}

/** "said Joseph, who has four children": all that the parse hangs on a speaker that follows its cue. */
function widened(reading: Reading, subject: Subject | undefined): Subject | undefined {
  if (!subject) return undefined
  const { doc, quotedAt } = reading
  const inside = (index: number) => subject.first <= index && index < subject.last
  const head = doc.tokens.slice(subject.first, subject.last).find(token => !inside(token.head))
  if (!head || !naming(head)) return subject
  const tokens = doc.subtree(head).filter(token => token.index >= subject.first)
  let last = subject.last
  for (const token of tokens) {
    if (token.index > last || quotedAt[token.index]! >= 0 || token.index - subject.first > widest)
      break
    if (token.index === last) last++
  }
  while (last > subject.last && doc.tokens[last - 1]!.upos === 'PUNCT') last--
  return { ...subject, last }
}

/** Words of the longest speaker with all that is said of them. */
const widest = 40

/** The subject that the parse hangs on the cue, where it is whole and outside quotation marks. */
function parsedSubject(reading: Reading, cue: Cue): Subject | undefined {
  const { doc, quotedAt } = reading
  const child = doc.subjectOf(cue.token)
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
  if (!near) {
    const behind = before ? aloneBehind(reading, cue) : undefined
    return behind ?? { first, last, head: child.index, side: before ? 'before' : 'after' }
  }
  if (near.last <= first || last <= near.first) return near
  if (!before) return { first, last, head: child.index, side: 'after' }
  if (unclosed(doc, near)) return near
  const head = child.index < near.last ? child.index : near.head
  return { first: Math.min(first, near.first), last: near.last, head, side: 'before' }
}

/** "The museum, Mr. Obama said, would": an apposition that no comma closes is none. */
function unclosed(doc: Doc, near: Subject): boolean {
  if (doc.tokens[near.first - 1]?.text !== ',' || doc.tokens[near.last]?.text === ',') return false
  return doc.tokens
    .slice(near.first, near.last)
    .some(token => token.deprel === 'appos' && token.head < near.first)
}

function phraseBefore(reading: Reading, cue: Cue): Subject | undefined {
  return positionalBefore(reading, cue) ?? relativeBefore(reading, cue)
}

/** "officials who said": the relative pronoun speaks. */
function relativeBefore(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const last = leftOf(doc, cue)
  const word = doc.tokens[last - 1]
  if (!word || word.sentence !== cue.token.sentence || !en.which.has(plain(word))) return undefined
  return { first: last - 1, last, head: last - 1, side: 'before' }
}

/** `"...," said Ann Lee, an aide of Mr. Park`. */
function inverted(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const before = doc.tokens[cue.first - 1]
  const opens = !before || before.sentence !== cue.token.sentence || before.upos === 'PUNCT'
  return opens ? phraseAfter(reading, cue.last, false) : undefined
}

/** "…, said one source in the room.": nothing but its speaker follows the cue. */
function aloneBehind(reading: Reading, cue: Cue): Subject | undefined {
  const { doc } = reading
  const phrase = inverted(reading, cue)
  if (!phrase || doc.tokens[phrase.head]!.upos === 'PRON') return undefined
  const { sentence } = cue.token
  for (let at = phrase.first; doc.tokens[at]?.sentence === sentence; at++) {
    if (finite(doc.tokens[at]!)) return undefined
    if (COMMA.test(doc.tokens[at]!.text)) break
  }
  return phrase
}

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
  const child = doc.subjectOf(verb)
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
    if (en.agent.has(plain(token))) return phraseAfter(reading, at + 1, false)
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

/** Whom a cue says it was said to: "told reporters", "asked Tehran". */
export function addressee(reading: Reading, cue: Cue): Subject | undefined {
  if (!takes(cue, 'tell', 'ask') || cue.form === 'passive') return undefined
  const phrase = phraseAfter(reading, cue.last, true)
  return phrase && phrase.first === cue.last ? phrase : undefined
}
