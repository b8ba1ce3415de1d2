import { Sort, sortAt } from './characters.ts'

/** What a token looks like: all that sentence ends are judged by besides the words themselves. */
export const Kind = {
  /** "word", and words of scripts without letter case. */
  small: 0,
  /** "Word" */
  capital: 1,
  /** "WORD" */
  capitals: 2,
  /** "A" */
  letter: 3,
  /** "I" */
  i: 4,
  /** "J." */
  initial: 5,
  /** "Corp." */
  abbreviation: 6,
  /** "U.S.", "p.m." */
  acronym: 7,
  /** "B2B", "21st", "11:32" */
  mixed: 8,
  /** "12" */
  number: 9,
  /** "1.5", "2,000" */
  amount: 10,
  /** "1." before a list item */
  item: 11,
  /** "https://example.org", "a@example.org", "example.com" */
  address: 12,
  /** "'s" */
  clitic: 13,
  /** "." */
  stop: 14,
  /** "?", "?!" */
  question: 15,
  /** "!", "!!" */
  exclamation: 16,
  /** "...", "…" */
  dots: 17,
  comma: 18,
  semicolon: 19,
  colon: 20,
  dash: 21,
  /** An opening bracket or quote. */
  open: 22,
  /** A closing bracket or quote. */
  close: 23,
  /** '"' or "'", which may be either until its neighbours are known. */
  quote: 24,
  /** ":)" */
  emoticon: 25,
  /** ">>", "<" */
  angle: 26,
  /** "*", "====", emoji */
  symbol: 27,
  /** Before the first token, after the last. */
  none: 28,
} as const

/** Code units of a token that are looked at. */
const ENOUGH = 40

const marks: ReadonlyMap<string, number> = new Map([
  ['.', Kind.stop],
  [',', Kind.comma],
  [';', Kind.semicolon],
  [':', Kind.colon],
  ...[...'([{“‘«„‹¿¡', '``', '‘’'].map(mark => [mark, Kind.open] as const),
  ...[...')]}”’»›', '’’', '))'].map(mark => [mark, Kind.close] as const),
  ...['"', "'", '""', "''"].map(mark => [mark, Kind.quote] as const),
])
const END_MARKS = /^(?:\.*[!?]+|[.…]+)$/
const DASHES = /^[-–—]{1,3}$/
const ANGLES = /^[<>]+$/
const CLITIC = /^['’`]\p{L}/u
const EMOTICON = /^(?:[:;=].|\(:|<3)/
const ADDRESS = /:\/\/|@|^www\.|\.\p{L}{3}(?:$|\/)/u

/** The kind of the token that stands from `start` to `end` (UTF-16 code units). */
export function kindOf(text: string, start: number, end: number): number {
  const first = sortAt(text, start)
  if (first === Sort.mark) return kindOfMark(text, start, end)
  let small = first === Sort.small
  let capitals = first === Sort.capital ? 1 : 0
  let digit = first === Sort.digit
  let other = false
  const last = Math.min(end, start + ENOUGH)
  for (let at = start + 1; at < last; at++) {
    const sort = sortAt(text, at)
    if (sort === Sort.small) small = true
    else if (sort === Sort.capital) capitals++
    else if (sort === Sort.digit) digit = true
    else if (!isLowSurrogate(text.charCodeAt(at))) other = true
  }
  const letters = small || capitals > 0
  if (other) return kindOfDotted(text.slice(start, last), !letters)
  if (digit) return letters ? Kind.mixed : Kind.number
  if (first === Sort.small) return Kind.small
  if (end === start + 1) return text[start] === 'I' ? Kind.i : Kind.letter
  return small ? Kind.capital : Kind.capitals
}

/** The second half of a character above U+FFFF. */
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** A token that begins with a letter or digit and has marks in it. */
function kindOfDotted(token: string, digits: boolean): number {
  if (digits) {
    if (token.endsWith('.')) return Kind.item
    return token.includes(':') || token.includes('/') || token.includes('-')
      ? Kind.mixed
      : Kind.amount
  }
  if (ADDRESS.test(token)) return Kind.address
  if (!token.endsWith('.')) return sortAt(token, 0) === Sort.capital ? Kind.capital : Kind.small
  if (token.length === 2) return Kind.initial
  return token.indexOf('.') < token.length - 1 ? Kind.acronym : Kind.abbreviation
}

function kindOfMark(text: string, start: number, end: number): number {
  const token = text.slice(start, Math.min(end, start + ENOUGH))
  const known = marks.get(token)
  if (known !== undefined) return known
  if (END_MARKS.test(token)) {
    if (token.includes('?')) return Kind.question
    return token.includes('!') ? Kind.exclamation : Kind.dots
  }
  if (DASHES.test(token)) return Kind.dash
  if (CLITIC.test(token)) return Kind.clitic
  if (EMOTICON.test(token)) return Kind.emoticon
  return ANGLES.test(token) ? Kind.angle : Kind.symbol
}

/** Whether a kind is a mark that ends sentences. */
export function isEnd(kind: number): boolean {
  return kind >= Kind.stop && kind <= Kind.dots
}

/** Whether a kind is a word that a stop belongs to. */
export function isAbbreviated(kind: number): boolean {
  return kind >= Kind.initial && kind <= Kind.acronym
}
