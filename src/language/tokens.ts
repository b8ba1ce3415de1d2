import type { Span } from './doc.ts'
import {
  CLITIC,
  DOMAIN,
  DOTTED,
  JOINED,
  LEADING,
  LOOSE_CLITIC,
  NUMBERED,
  PREFIX,
  TRAILING,
  UNIT,
} from './en/spelling.ts'

const LETTER = '[\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]'
const HYPHEN = '[-\\u2010\\u2011]'
const WORD = `${LETTER}+(?:['’]${LETTER}+)*`

const BLANK = /[\s\p{Cc}\u200B\u2060\uFEFF]+/uy

/** What stands at a place, the longest reading first. Every repetition that can fail is bounded. */
const PIECE = new RegExp(
  [
    `(?<whole>(?:https?://|www\\.)[^\\s<>"“”]{1,2000}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}`,
    `${LETTER}{1,63}(?:[-.]${LETTER}{1,63}){0,4}\\.${DOMAIN}(?!${LETTER})`,
    `[@#][\\p{L}_]${LETTER}*`,
    `['’]\\d\\ds?(?!${LETTER})`,
    `[:;]-?[)(DP](?!${LETTER})`,
    `\\p{Lu}{1,2}\\$(?=\\d)`,
    `\\.{2,}|…+|[!?]{2,}|-{2,}|–{2,}|\\*{2,}|={2,}|_{2,}|~{2,}`,
    `\\+?\\d+(?:[-.]\\d+){2,}(?!${LETTER})|\\d{3}-\\d{4}(?!${LETTER})`,
    `\\p{Extended_Pictographic}(?:[\\uFE0F\\u200D]|\\p{Extended_Pictographic}|\\p{EMod})*`,
    `${LOOSE_CLITIC})`,
    `(?<number>\\d+(?:[.,:/]\\d+)*(?![\\d]))(?<tail>${LETTER}*(?:['’]${LETTER}+)*)`,
    `(?<acronym>${DOTTED}(?!${LETTER})|\\p{L}(?:\\.\\p{L})+(?!${LETTER})\\.?)`,
    `(?<ampersand>\\p{Lu}{1,4}&\\p{Lu}{1,4}(?!${LETTER}))`,
    `(?<word>${WORD})`,
    `(?<other>[^\\s])`,
  ].join('|'),
  'uy',
)
/** Most words: letters up to a blank or a comma, with nothing to decide. */
const PLAIN = /\p{L}+(?=[\s,;)”])/uy
const PREFIXED = new RegExp(`${PREFIX}${HYPHEN}(?=\\p{L})${WORD}`, 'iuy')
const AFTER_URL = /[.,;:!?'’")\]]+$/u
const DECADE = /^\d+0$/
const DIGIT_NEXT = /\s?\d/uy
const ITEM = /\d{1,3}\.(?=\s+["“‘']?\p{Lu})/uy

/**
 * The words and marks of a stretch of text, in order, in the manner of UD English EWT: "do|n't",
 * "Iran|'s", "13|-|year", "Oct.|18", "$|5".
 */
export function tokenise(text: string, from: number, to: number): Span[] {
  const part = text.slice(from, to)
  const tokens: Span[] = []
  const put = (start: number, end: number) => {
    if (end > start) tokens.push({ start: from + start, end: from + end })
  }
  let at = 0
  while (at < part.length) {
    BLANK.lastIndex = at
    if (BLANK.test(part)) {
      at = BLANK.lastIndex
      continue
    }
    at = (tokens.length === 0 && item(part, at, put)) || piece(part, at, put)
  }
  return tokens
}

type Put = (start: number, end: number) => void

/** "1. The parties shall meet": a number that opens a list item keeps its stop. */
function item(part: string, at: number, put: Put): number {
  ITEM.lastIndex = at
  if (!ITEM.test(part)) return 0
  put(at, ITEM.lastIndex)
  return ITEM.lastIndex
}

function piece(part: string, at: number, put: Put): number {
  PLAIN.lastIndex = at
  if (PLAIN.test(part)) return word(part, at, PLAIN.lastIndex, put)
  PREFIXED.lastIndex = at
  if (PREFIXED.test(part)) return word(part, at, PREFIXED.lastIndex, put)
  PIECE.lastIndex = at
  const found = PIECE.exec(part)?.groups
  const end = Math.max(PIECE.lastIndex, at + 1)
  if (!found) {
    put(at, at + 1)
    return at + 1
  }
  if (found.whole !== undefined) return whole(part, at, end, put)
  if (found.number !== undefined) return number(at, found.number, found.tail ?? '', put)
  if (found.word !== undefined) return word(part, at, end, put)
  if (found.ampersand !== undefined) return word(part, at, end, put)
  put(at, end)
  return end
}

function whole(part: string, at: number, end: number, put: Put): number {
  const text = part.slice(at, end)
  const address = text.startsWith('http') || text.startsWith('www.')
  const cut = address ? (AFTER_URL.exec(text.slice(-200))?.[0].length ?? 0) : 0
  put(at, end - cut)
  return end - cut
}

function number(at: number, digits: string, tail: string, put: Put): number {
  const middle = at + digits.length
  const end = middle + tail.length
  const clitic = tail.length < 40 ? CLITIC.exec(tail)?.[0] : undefined
  if (clitic && !(clitic.length === tail.length && DECADE.test(digits.slice(-9)))) {
    put(at, end - clitic.length)
    put(end - clitic.length, end)
  } else if (UNIT.test(tail)) {
    put(at, middle)
    put(middle, end)
  } else {
    put(at, end)
  }
  return end
}

function word(part: string, at: number, end: number, put: Put): number {
  const text = part.slice(at, end)
  if (part[end] === '.' && part[end + 1] !== '.' && keepsStop(part, text, end)) {
    put(at, end + 1)
    return end + 1
  }
  const cut = text.length > 12 ? undefined : JOINED.get(text.toLowerCase())
  if (cut !== undefined) {
    put(at, at + cut)
    put(at + cut, end)
    return end
  }
  cutClitics(part, at, end, put)
  return end
}

/** "I'd've": at most three are cut off one word. */
function cutClitics(part: string, at: number, end: number, put: Put): void {
  const cuts = [end]
  while (cuts.length < 4) {
    const last = cuts[0]!
    const clitic = CLITIC.exec(part.slice(Math.max(at, last - 4), last))?.[0]
    if (!clitic || clitic.length === last - at) break
    cuts.unshift(last - clitic.length)
  }
  for (const [i, cut] of cuts.entries()) put(cuts[i - 1] ?? at, cut)
}

/** Whether the stop at `stop` belongs to the word before it: "Mr.", "J. Smith", "No. 4". */
function keepsStop(part: string, word: string, stop: number): boolean {
  if (word.length > 8) return false
  if (NUMBERED.has(word)) {
    DIGIT_NEXT.lastIndex = stop + 1
    return DIGIT_NEXT.test(part)
  }
  if (LEADING.has(word) || TRAILING.has(word)) return true
  return /^\p{Lu}$/u.test(word) && word !== 'I'
}
