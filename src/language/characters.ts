/** What a character is to the cutting of words and sentences. */
export const Sort = {
  /** A mark, a symbol, half of a broken pair. */
  mark: 1,
  /** A small letter, a letter without case, a combining mark. */
  small: 2,
  capital: 3,
  digit: 4,
  /** White space, a control character, a mark without width that parts words: in no word. */
  blank: 5,
} as const

const BLANK = /[\s\p{Cc}\u200B\u2060\uFEFF]/u
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const LETTER = /^[\p{L}\p{M}]/u
const DIGIT = /^\p{N}/u

/** By UTF-16 code unit, 0 where not yet asked for: Unicode's properties are slow to look up. */
const sorts = new Uint8Array(0x10000)

/** The sort of the character that stands at a place (UTF-16 code units); after the end of the text blank. */
export function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return sorts[code] || firstAsked(text, at, code)
}

function firstAsked(text: string, at: number, code: number): number {
  if (Number.isNaN(code)) return Sort.blank
  if (code >= 0xd800 && code <= 0xdfff) return sortOf(String.fromCodePoint(text.codePointAt(at)!))
  const sort = sortOf(String.fromCharCode(code))
  sorts[code] = sort
  return sort
}

function sortOf(character: string): number {
  if (BLANK.test(character)) return Sort.blank
  if (CAPITAL.test(character)) return Sort.capital
  if (LETTER.test(character)) return Sort.small
  return DIGIT.test(character) ? Sort.digit : Sort.mark
}

/** The place of the first character from `at` on, before `to`, that is not blank; else `to`. */
export function skipBlanks(text: string, at: number, to: number): number {
  let end = at
  while (end < to && sortAt(text, end) === Sort.blank) end++
  return end
}
