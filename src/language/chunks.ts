import type { Behind } from './behind.ts'
import { Sort, sortAt } from './characters.ts'
import {
  BROKEN,
  CLITIC,
  CONFUSED,
  DOMAIN,
  DOTTED,
  ELIDED,
  EXTENSION,
  JOINED,
  JOINED_NOT,
  LEADING,
  LOOSE_CLITIC,
  NEWSGROUP,
  NUMBERED,
  ORDINAL,
  PREFIX,
  SLASHED,
  TRAILING,
  UNIT,
  UNOWNED,
  YIELDING,
} from './en/spelling.ts'

const LETTER = '[\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]'
const HYPHEN = '[-\\u2010\\u2011]'
const WORD = `${LETTER}+(?:['’]\\p{L}${LETTER}*)*`
/** Where a mark may begin that words do not touch: at the start or after a bracket. */
const LOOSE = '(?<=^|[([])'

/** What is one word whatever stands in it, the longest reading first. Every repetition that can fail is bounded. */
const WHOLE = [
  `(?:[a-z]{3,8}://|www\\.)[^<>"“”]{1,2000}`,
  `(?:mailto:)?[\\p{L}\\p{N}_.%+-]{1,64}@[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,6}`,
  `(?:${LETTER}{1,63}[-.]){0,5}${LETTER}{1,63}\\.${DOMAIN}(?!${LETTER})(?:/[^<>"“”()]{0,500}[\\p{L}\\p{N}/])?`,
  `(?:[\\p{L}\\p{N}_#~%]{1,63}[-.#]){0,8}[\\p{L}\\p{N}_#~%]{0,63}\\.${EXTENSION}(?!${LETTER})`,
  `${NEWSGROUP}(?:\\.[a-z][a-z-]{1,20}){1,6}`,
  `[@#][\\p{L}_]${LETTER}*`,
  `['’]\\d\\ds?(?!${LETTER})(?<!\\d['’]\\d\\d)`,
  `[:;=]-?[)(DPO](?!${LETTER})|${LOOSE}(?:\\(:|<3|:/)$`,
  `\\p{Lu}{1,2}\\$(?=\\d)`,
  `${LOOSE}\\.\\d+|${LOOSE}\\+\\d[-.\\d]*(?!${LETTER})`,
  // "Really.?": a stop and marks; but dots in a row stand by themselves
  `\\.{2,}|…+\\.?|\\.[!?]+$|[!?]{2,}`,
  `<{2,}|>{2,}|\\*{2,}|#{2,}|\\\${2,}|['’‘]{2,}|\`{2}|–{2,}|<>|[-=~_+<>|^]{2,}`,
  `\\+?\\d+(?:[-.]\\d+){2,}(?!${LETTER})|(?:\\d{3}|\\d{5}|x?\\d)-\\d{4}(?!${LETTER})`,
  `\\p{Extended_Pictographic}(?:[\\uFE0F\\u200D]|\\p{Extended_Pictographic}|\\p{EMod})*`,
  LOOSE_CLITIC,
  `${LOOSE}${ELIDED}(?!${LETTER})`,
  `${SLASHED}(?!${LETTER})`,
  `${BROKEN}(?=[,.?!]|$)`,
]

const PIECE = new RegExp(
  [
    `(?<whole>${WHOLE.join('|')})`,
    // "1,900" and "1,00,000" are numbers, "[13,14]" is two
    `(?<number>\\d+(?:[.:/]\\d+|,\\d{3}(?!\\d)|,\\d{2}(?=(?:,\\d{2}){0,4},\\d{3}(?!\\d)))*(?!\\d))(?<tail>${LETTER}*(?:['’]\\p{L}${LETTER}*)*)`,
    `(?<acronym>${DOTTED}(?!${LETTER})|\\p{L}(?:\\.\\p{L})+(?!${LETTER})\\.?)`,
    `(?<ampersand>\\p{Lu}{1,4}&\\p{Lu}{1,4}(?!${LETTER}))`,
    `(?<word>${WORD})`,
    `(?<other>[^])`,
  ].join('|'),
  'uy',
)
/** Most words: letters, perhaps a clitic, before marks that end a chunk; they need no other pattern. */
const PLAIN = /\p{L}+(?:['’]\p{L}+)?(?=$|[,;)”]|[.:!?"\]]{1,3}$)/uy
/** Most marks and numbers: alone, or before a word. */
const SINGLE = /[,"“”()[\]-](?=$|\p{L})|[.?!:]$|\d+(?=[,.)]?$)/uy
const PREFIXED = new RegExp(`${PREFIX}${HYPHEN}(?=[\\p{L}\\d])${WORD}`, 'iuy')
const AFTER_URL = /[.,;:!?'’")\]]+$/u
const DECADE = /^\d+0$/
const SMALL_TAIL = /^\p{Ll}{2,}$/u
const SINGLE_CAPITAL = /^\p{Lu}$/u
const ONLY_CLOSING = /["”’)\]]*$/uy

/** Where the parts of a word after the first begin, by the word as written: "can|not", "Can|not", "CAN|NOT". */
function cutsOf(words: readonly string[]): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const word of words) {
    const parts = word.split('|')
    const cuts = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('').length)
    const small = parts.join('')
    const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
    for (const form of [small, capital, small.toUpperCase()]) {
      found.set(form, cuts)
      found.set(form.replace("'", '’'), cuts)
    }
  }
  return found
}

const confused = cutsOf(CONFUSED)
const joined = new Map([...confused, ...cutsOf(JOINED)])
for (const form of JOINED_NOT) joined.delete(form)
const LONGEST_JOINED = Math.max(...[...joined.keys()].map(word => word.length))
/** Abbreviations are no longer than this. */
const LONGEST_ABBREVIATION = 8

/** A run of plain letters longer than this is one word, and a stop after it none of its own. */
export const SURELY_PLAIN = Math.max(LONGEST_JOINED, LONGEST_ABBREVIATION)

/**
 * Where the words and marks of a chunk (what stands between two blanks) end, in UTF-16 code units of
 * the chunk, ascending, the last at its length. `opens` is whether it opens a line.
 */
export function cutChunk(chunk: string, opens: boolean, behind: Behind): number[] {
  const ends: number[] = []
  if (opens && /^\d{1,3}\.$/.test(chunk) && behind.capital()) return [chunk.length]
  for (let at = 0; at < chunk.length; at = ends.at(-1)!) piece(chunk, at, ends, behind)
  return ends
}

/** Whether a sticky pattern matches at a place. */
function matches(pattern: RegExp, chunk: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(chunk)
}

function piece(chunk: string, at: number, ends: number[], behind: Behind): void {
  if (matches(PLAIN, chunk, at)) word(chunk, at, PLAIN.lastIndex, ends, behind)
  else if (matches(SINGLE, chunk, at)) ends.push(SINGLE.lastIndex)
  else if (matches(PREFIXED, chunk, at)) word(chunk, at, PREFIXED.lastIndex, ends, behind)
  else rarePiece(chunk, at, ends, behind)
}

function rarePiece(chunk: string, at: number, ends: number[], behind: Behind): void {
  PIECE.lastIndex = at
  const found = PIECE.exec(chunk)?.groups
  const end = Math.max(PIECE.lastIndex, at + 1)
  if (found?.whole !== undefined) ends.push(end - overhang(found.whole))
  else if (found?.number !== undefined) number(at, found.number, found.tail ?? '', ends)
  else if ((found?.word ?? found?.ampersand) !== undefined) word(chunk, at, end, ends, behind)
  else ends.push(end)
}

/** The length of the marks behind an address that are none of it. */
function overhang(text: string): number {
  const address = text.includes('://') || text.startsWith('www.')
  return address ? (AFTER_URL.exec(text.slice(-200))?.[0].length ?? 0) : 0
}

function number(at: number, digits: string, tail: string, ends: number[]): void {
  const middle = at + digits.length
  const end = middle + tail.length
  const clitic = tail.length < 40 ? CLITIC.exec(tail)?.[0] : undefined
  if (clitic && !(clitic.length === tail.length && DECADE.test(digits.slice(-9)))) {
    ends.push(end - clitic.length)
  } else if (UNIT.test(tail) || (SMALL_TAIL.test(tail) && !ORDINAL.test(tail))) {
    ends.push(middle)
  }
  ends.push(end)
}

function word(chunk: string, at: number, end: number, ends: number[], behind: Behind): void {
  const text = chunk.slice(at, end)
  if (
    chunk[end] === '.' &&
    !chunk.startsWith('..', end + 1) &&
    keepsStop(chunk, text, end, behind)
  ) {
    ends.push(end + 1)
    return
  }
  const cuts = text.length > LONGEST_JOINED ? undefined : joined.get(text)
  if (cuts && (!confused.has(text) || (end === chunk.length && UNOWNED.has(behind.word())))) {
    for (const cut of cuts) ends.push(at + cut)
    ends.push(end)
  } else if (text.includes("'") || text.includes('’')) {
    cutClitics(chunk, at, end, ends)
  } else {
    ends.push(end)
  }
}

/** "I'd've": at most three are cut off one word. */
function cutClitics(chunk: string, at: number, end: number, ends: number[]): void {
  const cuts = [end]
  while (cuts.length < 4) {
    const last = cuts[0]!
    const clitic = CLITIC.exec(chunk.slice(Math.max(at, last - 4), last))?.[0]
    if (!clitic || clitic.length === last - at) break
    cuts.unshift(last - clitic.length)
  }
  ends.push(...cuts)
}

/** Whether the stop at `stop` belongs to the word before it: "Mr.", "J. Smith", "No. 4". */
function keepsStop(chunk: string, word: string, stop: number, behind: Behind): boolean {
  if (word.length > LONGEST_ABBREVIATION) return false
  if (NUMBERED.has(word)) {
    return stop + 1 < chunk.length ? sortAt(chunk, stop + 1) === Sort.digit : behind.digit()
  }
  const closed = matches(ONLY_CLOSING, chunk, stop + 1)
  if (YIELDING.has(word)) return !closed || !(behind.nothing() || behind.capital())
  if (LEADING.has(word) || TRAILING.has(word)) return true
  return SINGLE_CAPITAL.test(word) && word !== 'I' && !(closed && behind.nothing())
}
