import { determiners, proseWords, smallWords } from './en.ts'
import type { Line } from './lines.ts'

const letter = /[\p{L}\p{N}]/u
const wordForm = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/**
 * Where a title ends that a text holds from `start` on, letter case and signs left aside; with its
 * closing signs. -1 if other words stand there, or if the line runs on as if it were a sentence.
 */
export function titleEnd(line: Line, title: string, runsOn = false): number {
  const { text } = line
  let at = 0
  let signs = 0
  for (const char of title) {
    if (!letter.test(char)) continue
    while (at < text.length && !letter.test(charAt(text, at))) at += charAt(text, at).length
    if (charAt(text, at).toLowerCase() !== char.toLowerCase()) return -1
    at += charAt(text, at).length
    signs++
  }
  if (!signs) return -1
  const closing = /^[.!?…"”'’)\]]*/.exec(text.slice(at, at + 8))![0]
  const end = at + closing.length
  if (end === text.length) return line.start + end
  const separate = /\s/.test(text[end]!) && (runsOn || /[.!?…]/.test(closing))
  return separate ? line.start + end : -1
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** Whether a line reads as a title, given the text behind it; `apart` where it is set off from that. */
export function isTitle(line: Line, next: Line | undefined, apart = line.closed): boolean {
  const { text } = line
  if (!next || text.length > 220 || /[:;,]$/.test(text)) return false
  const words = text.match(wordForm) ?? []
  if (words.length < 3 || words.length > 32 || !/\p{L}{2}/u.test(text)) return false
  // The next line goes on with the sentence: the text is cut into lines of one width.
  if (/^\p{Ll}/u.test(next.text)) return false
  if (/^["“]/.test(text) && /["”]$/.test(text) && !isTitleCase(words)) return false
  if (/\p{Ll}{4}[.!?…]["”’']?\s+["“‘(]?\p{Lu}/u.test(text)) return false
  if (!/[.!?…。！？؟।۔]["”’')」』»]*$/.test(text)) return apart || next.text.length > text.length
  if (!apart) return false
  return /[!?]["”’']?$/.test(text) ? isTitleCase(words) : isHeadline(words, next)
}

/** "Kremlin says talks go on.": a short first sentence without articles, before a longer paragraph. */
function isHeadline(words: readonly string[], next: Line): boolean {
  if (words.length > 18 || next.text.length < 60) return false
  if (isTitleCase(words, 0.9)) return true
  return !words.some(word => isProse(word.toLowerCase()))
}

function isProse(word: string): boolean {
  return determiners.has(word) || proseWords.has(word)
}

function isTitleCase(words: readonly string[], share = 0.8): boolean {
  const counted = words.filter(word => !smallWords.has(word) && /^\p{L}/u.test(word))
  const capital = counted.filter(word => /^\p{Lu}/u.test(word)).length
  return counted.length >= 3 && capital >= counted.length * share
}
