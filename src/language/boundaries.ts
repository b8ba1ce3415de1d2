import type { Span } from './doc.ts'
import { LEADING, SAYING, STARTERS } from './en/spelling.ts'
import { mix } from './hash.ts'
import { isAbbreviated, isEnd, Kind, kindOf } from './kinds.ts'
import { isGlued, turnQuotes } from './quoting.ts'

/** Room for the features of one place. */
export const BOUNDARY_FEATURES = 17

/** Styles of lines from here on have more capitalised words than small ones. */
const TITLE_CASE = 2
/** A token is looked at this many code units deep. */
const ENOUGH = 40
/** Marks that are skipped to find the word before or after a place. */
const REACH = 4

/** The tokens of a line as numbers, one a token; what `boundaryFeatures` looks at. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Span[]
  /** By token: its kind, quotes as opening or closing. */
  readonly kinds: Uint8Array
  /** Hash of the word in small letters, digits as 0. */
  readonly words: Int32Array
  /** Hash of its last three letters. */
  readonly endings: Int32Array
  /** Place of the last end mark before a token, -1 if none. */
  readonly endBefore: Int32Array
  /** Open brackets (up to 3), times 2, and 1 within quotes; after the token. */
  readonly inside: Uint8Array
  /** Place of its first word. */
  readonly firstWord: number
  /** 0 mostly small words, 2 mostly capitalised ones, 4 no small words; plus 1 if the line ends with an end mark. */
  readonly style: number
}

/** Describes the tokens of a line of text. */
export function describeLine(text: string, tokens: readonly Span[]): Line {
  const n = tokens.length
  const kinds = new Uint8Array(n)
  const words = new Int32Array(n)
  const endings = new Int32Array(n)
  const inside = new Uint8Array(n)
  const endBefore = new Int32Array(n)
  let small = 0
  let capital = 0
  let firstWord = n
  for (let i = 0; i < n; i++) {
    const { start, end } = tokens[i]!
    const kind = kindOf(text, start, end)
    kinds[i] = kind
    if (kind < Kind.mixed && firstWord === n) firstWord = i
    if (kind === Kind.small) small++
    else if (kind === Kind.capital || kind === Kind.capitals) capital++
    words[i] = hashSmall(text, start, Math.min(end, start + ENOUGH))
    endings[i] = hashSmall(text, Math.max(start, end - 3), end)
  }
  turnQuotes(text, tokens, kinds, inside)
  for (let i = 0, last = -1; i < n; i++) {
    endBefore[i] = last
    if (isEnd(kinds[i]!)) last = i
  }
  const closed = isEnd(kinds[n - 1] ?? Kind.none) || isEnd(kinds[n - 2] ?? Kind.none) ? 1 : 0
  const style = (small === 0 ? 2 : capital > small ? 1 : 0) * 2 + closed
  return { text, tokens, kinds, words, endings, inside, endBefore, firstWord, style }
}

/** FNV-1a of a stretch, ASCII letters as small ones and digits as 0. */
function hashSmall(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code += 32
    else if (code >= 48 && code <= 57) code = 48
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

/**
 * Whether it must be judged if a sentence ends after token `i`. Never before a mark that belongs to
 * what stands before it; after one that announces what follows ("He said:", "ROME (Agency) -") or
 * opens the line ("*", "[2]"); without an end mark in a line in Title Case; within a run of small
 * words; before the words that tell who asked; after an abbreviation.
 */
export function mayEnd(line: Line, i: number): boolean {
  const { kinds, tokens } = line
  const before = kinds[i]!
  const after = kinds[i + 1] ?? Kind.none
  if (after === Kind.none || after === Kind.clitic || before === Kind.open) return false
  if ((before >= Kind.comma && before <= Kind.dash) || i < line.firstWord) return false
  if (isEnd(after) || (after >= Kind.comma && after <= Kind.colon)) return false
  if (after === Kind.small && before === Kind.small) return false
  if (isGlued(tokens, i)) {
    if (after === Kind.close) return false
    if (!isEnd(before) && before !== Kind.close) return false
  }
  if (before === Kind.close && isAsked(kinds[i - 1] ?? Kind.none) && saidAfter(line, i))
    return false
  // A headline: a capital begins nothing there
  if (line.style >= TITLE_CASE && bareness(line, i) > 0) return false
  return !isAbbreviated(before)
}

/** Whether a sentence ends with the stop of an abbreviation: "in the U.S. The", not "U.S. officials" or "Mr. The". */
export function endsAbbreviated(line: Line, i: number): boolean {
  if (!isAbbreviated(line.kinds[i]!) || LEADING.has(wordAt(line, i).slice(0, -1))) return false
  const next = line.kinds[i + 1] === Kind.open ? i + 2 : i + 1
  return STARTERS.has(wordAt(line, next))
}

/** What stands at the end of a sentence: 0 an end mark or what closes after one, 1 a word, 2 a number, symbol, bracket or quote. */
export function bareness({ kinds }: Line, i: number): number {
  const kind = kinds[i]!
  if (isEnd(kind) || (kind === Kind.close && isEnd(kinds[i - 1] ?? Kind.none))) return 0
  return kind < Kind.mixed || kind === Kind.address ? 1 : 2
}

function wordAt({ text, tokens }: Line, i: number): string {
  const token = tokens[i]
  return token === undefined
    ? ''
    : text.slice(token.start, Math.min(token.end, token.start + ENOUGH))
}

/** Whether a kind ends what is quoted within a sentence: a comma stands there for a stop. */
function isAsked(kind: number): boolean {
  return kind >= Kind.question && kind <= Kind.dots
}

/** Whether a verb of saying comes before the next end mark, soon: `"Will we yield?" Mr. Kim asked.` */
function saidAfter(line: Line, i: number): boolean {
  for (let k = i + 1; k < i + 7 && k < line.tokens.length; k++) {
    if (isEnd(line.kinds[k]!)) return false
    if (SAYING.has(wordAt(line, k))) return true
  }
  return false
}

/** Numbers in steps: 1 to 4 as they are, then ever wider. */
function step(n: number): number {
  if (n <= 4) return n
  if (n <= 6) return 5
  if (n <= 9) return 6
  if (n <= 14) return 7
  if (n <= 22) return 8
  return n <= 35 ? 9 : 10
}

/**
 * What is looked at to tell whether a sentence ends after token `i`, as rows among `rows` (a power
 * of two) found by hashing (Weinberger et al. 2009). Gives the number of rows written to `out`.
 */
export function boundaryFeatures(line: Line, i: number, rows: number, out: Int32Array): number {
  const { kinds, words, endings, tokens } = line
  const n = tokens.length
  const kind = (k: number) => (k < 0 || k >= n ? Kind.none : kinds[k]!)
  let count = 0
  const put = (number: number, a: number, b: number) => {
    out[count++] = (mix(mix(number, a), b) >>> 0) & (rows - 1)
  }
  const j = i + 1
  // The mark that ends it, without closing quotes and brackets; the word before; the word that begins.
  let mark = i
  while (mark > 0 && mark > i - REACH && kinds[mark] === Kind.close) mark--
  let word = mark
  while (word > 0 && word > i - 2 * REACH && (isEnd(kinds[word]!) || kinds[word] === Kind.close))
    word--
  let begin = j
  while (begin < n - 1 && begin < j + REACH && leads(kinds[begin]!)) begin++

  const here = (kind(i) * 32 + kind(j)) * 2 + (isGlued(tokens, i) ? 1 : 0)
  const stop = kind(mark) * 32 + kind(begin)
  const since = i - line.endBefore[i]!
  const length = Math.min(6, tokens[word]!.end - tokens[word]!.start)
  put(1, here, 0)
  put(2, stop, words[begin]!)
  put(3, stop, words[word]!)
  put(4, here, kind(i - 1) * 32 + kind(j + 1))
  put(5, here, kind(i - 1) * 32 + kind(i - 2))
  put(6, here, kind(j + 1) * 32 + kind(j + 2))
  put(7, here, step(since))
  put(8, here, line.style)
  put(9, here, line.inside[i]! * 2 + (kind(i - 1) === Kind.comma ? 1 : 0))
  put(10, stop, length * 32 + kind(word))
  put(11, here, words[Math.min(n - 1, j + 1)]!)
  put(12, here, words[Math.max(0, i - 1)]!)
  put(13, here, step(j) * 8 + line.style)
  put(14, here, mix(endings[word]!, endings[Math.max(0, word - 1)]!))
  put(15, here, endings[begin]!)
  put(16, here, words[begin]!)
  put(17, here, words[i]!)
  return count
}

/** Marks that a sentence may begin with, before its first word. */
function leads(kind: number): boolean {
  return (
    kind === Kind.open ||
    kind === Kind.dash ||
    kind === Kind.symbol ||
    kind === Kind.item ||
    kind === Kind.angle
  )
}
