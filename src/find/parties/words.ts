import type { Doc, Span } from '../../language/doc.ts'
import { capitals, states } from '../places/states.ts'
import { en } from './en/index.ts'

/** A word as a name sees it: "Jae-in" is one word, "Russia-Iran" three. Marks are words too. */
export interface Word extends Span {
  readonly index: number
  readonly text: string
  /** Lower case, straight apostrophe, no final stop. */
  readonly lower: string
  /** First and last token that it is made of. */
  readonly first: number
  readonly last: number
  readonly sentence: number
  /** BIO label of a named entity of its first token: "B-PER", "I-ORG", "O". */
  readonly label: string
  /** True at the start of a sentence or of a quotation. */
  readonly initial: boolean
  readonly capital: boolean
  /** True where it stands in a line in which nearly every word has a capital. */
  readonly shouted: boolean
}

const straight = (s: string) => s.replace(/[’‘]/g, "'")

/** A text as names, cues and tables are looked up: lower case, straight apostrophe, no final stop. */
export const lowered = (s: string): string => straight(s).toLowerCase().replace(/\.$/, '')

const HYPHEN = /^[-‐‑]$/
const CAPITAL = /^\p{Lu}/u
const LETTERS = /^[\p{L}\p{M}'’.]+$/u
const OPENING = /^["“”'‘—–:-]+$/

/** The words of a document, in order. */
export function wordsOf(doc: Doc): readonly Word[] {
  const words: Word[] = []
  for (const sentence of doc.sentences) {
    const tokens = doc.tokensOf(sentence)
    const shouted = isShouted(tokens.map(t => t.text))
    for (let i = 0; i < tokens.length; i++) {
      const first = i
      while (joins(tokens[i], tokens[i + 1], tokens[i + 2])) i += 2
      const start = tokens[first]!.start
      const end = tokens[i]!.end
      const text = doc.text.slice(start, end)
      const before = words.at(-1)
      words.push({
        index: words.length,
        text,
        lower: lowered(text),
        start,
        end,
        first: tokens[first]!.index,
        last: tokens[i]!.index,
        sentence: sentence.index,
        label: tokens[first]!.name,
        initial: first === 0 || (before!.sentence === sentence.index && OPENING.test(before!.text)),
        capital: CAPITAL.test(text),
        shouted,
      })
    }
  }
  return words
}

/** "Jae-in", "al-Assad" are joined; "Russia-Iran", "US-led" are not. */
function joins(
  a?: Span & { text: string },
  hyphen?: Span & { text: string },
  b?: Span & { text: string },
) {
  if (!a || !hyphen || !b || !HYPHEN.test(hyphen.text)) return false
  if (a.end !== hyphen.start || hyphen.end !== b.start) return false
  if (!LETTERS.test(a.text) || !LETTERS.test(b.text)) return false
  if (!CAPITAL.test(a.text) && !en.joiners.has(a.text)) return false
  return !states().has(a.text) && !capitals().has(a.text) && !en.suffixes.has(b.text.toLowerCase())
}

/** A line in title case: nearly every word has a capital that is not one of the small words. */
function isShouted(texts: readonly string[]): boolean {
  const plain = texts.filter(t => t.length > 2 && LETTERS.test(t) && !en.openers.has(lowered(t)))
  const high = plain.filter(t => CAPITAL.test(t))
  return high.length >= 4 && high.length >= 0.9 * plain.length
}
