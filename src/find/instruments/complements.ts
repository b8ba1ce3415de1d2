import type { Doc, Token } from '../../language/doc.ts'
import { sameSentence } from './citations.ts'
import { en } from './en.ts'
import { capital, HYPHEN, lower, power, stateOf } from './names.ts'

/** "on Iran", "on steel and aluminum", "with South Korea", "on Diplomatic Relations". */
export function complement(
  doc: Doc,
  from: number,
  { measure, proper, definite }: { measure: boolean; proper: boolean; definite: boolean },
) {
  const none = { last: from, on: [] as string[], about: [] as string[] }
  const preposition = doc.tokens[from]
  if (!preposition || !sameSentence(doc, from - 1, from)) return none
  const text = lower(preposition.text)
  const takes =
    (measure && en.targets.has(text)) ||
    (!measure && en.partners.has(text)) ||
    (proper && en.subjects.has(text))
  if (!takes) return none
  const titled = proper && en.subjects.has(text)
  const on: string[] = []
  const about: string[] = []
  let last = from
  for (let at = from + 1; at < from + 8 && sameSentence(doc, from, at); at++) {
    const token = doc.tokens[at]!
    const word = lower(token.text)
    if (HYPHEN.test(doc.tokens[at + 1]?.text ?? '') || en.calendar.has(word)) break
    if (en.substances.has(word)) about.push(word)
    else if (token.upos === 'PROPN' || power(token.text) || (titled && isTitleNoun(token)))
      on.push(stateOf(token.text))
    else if (
      token.upos === 'NOUN' &&
      last === at &&
      on.length > 0 &&
      doc.tokens[at - 1]!.upos === 'ADJ'
    ) {
      last = at + 1
      continue
    } else if (common(token) && last === at && on.length > 0 && !measure) {
      // "the deal with Trump officials": a name before a noun is no party to the deal
      return none
    } else if (en.definite.has(word) && last === from && !titled) continue
    else if (en.and.has(word) || (token.text === ',' && isListed(doc, at))) continue
    else if (token.upos === 'ADJ' && capital(token.text)) continue
    else break
    last = at + 1
  }
  const plain = measure && definite && last === from ? plainNoun(doc, from + 1) : undefined
  return plain ? { last: plain.index + 1, on, about: [plain.lemma] } : { last, on, about }
}

/** "the ban on plastic bags", "the moratorium on evictions": what a known measure is about. */
function plainNoun(doc: Doc, from: number): Token | undefined {
  let noun: Token | undefined
  for (let at = from; at < from + 4 && sameSentence(doc, from, at); at++) {
    const token = doc.tokens[at]!
    if (!common(token) || en.idle.has(lower(token.text))) break
    if (token.upos === 'NOUN') noun = token
  }
  return noun
}

/** "on Iran, Syria and Cuba": a comma within a list, which an "and" ends; not "on Iran, Paris said". */
function isListed(doc: Doc, comma: number): boolean {
  for (let at = comma + 1; at < comma + 8 && sameSentence(doc, comma, at); at++) {
    const { text, upos } = doc.tokens[at]!
    if (en.and.has(lower(text))) return true
    if (upos === 'VERB' || upos === 'AUX' || upos === 'ADP') return false
  }
  return false
}

/** "on Diplomatic Relations": a noun written as part of a name. */
const isTitleNoun = ({ upos, text }: Token) => upos === 'NOUN' && capital(text)

/** A plain noun or adjective: what stands before it is no name of its own. */
const common = ({ upos, text }: Token) => (upos === 'NOUN' || upos === 'ADJ') && !capital(text)
