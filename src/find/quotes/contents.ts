import type { Doc } from '../../language/doc.ts'
import { type Content, preceding, quotedAfter, quotedBefore, sourced } from './before.ts'
import { clauseEnd, type Range, series } from './clauses.ts'
import { type Cue, takes } from './cues.ts'
import { en } from './en.ts'
import { phraseAfter, type Subject } from './phrases.ts'
import { COMMA, finite, hasFinite, nominal, plain, type Reading } from './reading.ts'
import { addressee } from './speakers.ts'
import { titled } from './titles.ts'

/** A cue whose words follow in the next sentences: "here is what he told Interfax:". */
export const leadIn = 'lead-in'

/** The content that belongs to a cue; `leadIn` where it follows after the sentence. */
export function contentOf(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  subject: Subject | undefined,
): Content | typeof leadIn | undefined {
  const { doc } = reading
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
  const clause = doc.childrenOf(cue.token).find(t => t.deprel === 'ccomp')
  const early = cue.form === 'finite' && clause !== undefined && clause.index < left
  if (early) {
    const before = preceding(reading, cue, left, right)
    if (before) return before
  }
  const after = asTold(reading, cues, cue, right) ?? following(reading, cues, cue, right)
  if (after) return after
  const before = cue.form === 'finite' && preceding(reading, cue, left, right)
  return before || undefined
}

/** "As Keller told Wire, the bridge was safe": the words follow the clause that opens with "as". */
function asTold(
  reading: Reading,
  cues: readonly Cue[],
  cue: Cue,
  right: number,
): Content | undefined {
  const { doc } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  const opener = doc.tokens[sentence.first]!
  if (
    !takes(cue, 'say', 'tell') ||
    !en.as.has(plain(opener)) ||
    cue.first - sentence.first > asReach
  )
    return undefined
  for (let at = right; at < sentence.last && at < right + asReach; at++) {
    const token = doc.tokens[at]!
    if (finite(token) || reading.quotedAt[at]! >= 0) return undefined
    if (token.text !== ',') continue
    const last = clauseEnd(reading, cues, cue, at + 1)
    return last > at + 1 && hasFinite(doc, at + 1, last)
      ? { ranges: [{ first: at + 1, last }], way: 'after', infinitive: false }
      : undefined
  }
  return undefined
}

/** Words that a clause with "as" has on either side of its cue. */
const asReach = 10

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
  const complement = complementAfter(reading, cue, right)
  if (complement >= 0) return to(complement)
  let at = right
  let passedTold = false
  for (let steps = 0; at < sentence.last && steps < 40; steps++) {
    const token = doc.tokens[at]!
    const text = plain(token)
    const i = quotedAt[at]!
    // said on CNN's "State of the Union"
    const name = i >= 0 && at > right && titled(reading, i) && !COMMA.test(doc.tokens[at - 1]!.text)
    if (name) {
      at = range[i]!.last
      continue
    }
    if (i >= 0) return quoteLed(reading, cues, cue, range[i]!, at)
    if (token.text === ':') {
      if (at + 1 >= sentence.last) return leadIn
      const marked = quotedAt[at + 1]!
      return marked < 0 ? to(at + 1) : quoteLed(reading, cues, cue, range[marked]!, at + 1)
    }
    if (en.that.has(text)) return to(at)
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
    const partOfDay = en.units.has(text) && en.days.has(plain(doc.tokens[at - 1]))
    const passed = partOfDay || en.days.has(text) || token.upos === 'ADV'
    if (passed || token.upos === 'NUM' || token.text === '.') {
      if (token.upos === 'NUM' && clauseAt(reading, cue, at, sentence.last)) return to(at)
      at++
      continue
    }
    return clauseAt(reading, cue, at, sentence.last) ? to(at) : undefined
  }
  return undefined
}

/** Where the clause starts that the parse gives a cue as its complement, no more than a few words behind it; -1 for none. */
function complementAfter(reading: Reading, cue: Cue, right: number): number {
  const { doc, quotedAt } = reading
  const child = doc.childrenOf(cue.token).find(t => t.deprel === 'ccomp' && t.index >= right)
  if (!child || !takes(cue, 'say', 'think', 'tell', 'vow')) return -1
  const first = doc.subtree(child).find(t => t.index >= right)!.index
  if (first - right > reach || doc.tokens[first]!.upos === 'PUNCT') return -1
  for (let at = right; at <= child.index; at++) {
    if (quotedAt[at]! >= 0 || (at < first && /^[,;:]$/.test(doc.tokens[at]!.text))) return -1
  }
  return first
}

/** Words that may stand between a cue and its clause: "said on Friday in a statement". */
const reach = 8

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
  // a vow of a thing: "pledges sales the moment the ban ends"
  const thing = takes(cue, 'vow') && doc.childrenOf(cue.token).some(t => t.deprel === 'obj')
  if (complement && !thing) return true
  if (en.subordinators.has(plain(token))) return hasFinite(doc, at, last)
  if (!nominal(token) && token.text !== '$') return false
  const sure = cue.score >= 0.9 || takes(cue, 'think')
  if (!sure && cue.form === 'ing') return false
  for (let i = at; i < last && i < at + 30; i++) {
    const word = doc.tokens[i]!
    if (quotedAt[i]! >= 0) continue
    if (finite(word)) return i > at
    // "said many of the examples that critics point to failed": one verb for the relative, one for the clause
    if (en.relatives.has(plain(word)))
      return en.plainest.has(cue.lemma) && finites(doc, i, last) > 1
    if (word.text === ';') return false
    const next = doc.tokens[i + 1]
    if (word.text === ',' && next && (en.coordinators.has(plain(next)) || finite(next)))
      return false
    if (!sure && !nominal(word)) return false
  }
  return en.plainest.has(cue.lemma) && someVerb(doc, at + 1, last)
}

function finites(doc: Doc, first: number, last: number): number {
  return doc.tokens.slice(first, last).filter(finite).length
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
  if (takes(cue, 'name') && at > cue.last && !COMMA.test(doc.tokens[at - 1]!.text)) {
    const last = series(reading, quotedAt[at]!, clauseEnd(reading, cues, cue, at))
    return { ranges: [{ first: cue.last, last }], way: 'after', infinitive: false }
  }
  const text = doc.text.slice(q.inner.start, q.inner.end)
  const ends = /[.,!?…]$/.test(text) && (/^\p{Lu}/u.test(text) || /[.!?…]$/.test(text))
  const last = ends ? range.last : Math.max(range.last, clauseEnd(reading, cues, cue, at))
  return { ranges: [{ first: at, last }], way: 'after', infinitive: false }
}

/** True where the content follows in the next sentences. */
export const isLeadIn = (content: Content | typeof leadIn): content is typeof leadIn =>
  content === leadIn
