import type { Parsed } from '../columns.ts'
import { BARE_ENCLITIC, ENCLITIC } from '../en/contractions.ts'

const LETTER_LAST = /\p{L}$/u

/**
 * The last word of the multiword token that begins with a word of a sentence ("do" of "don't"), or
 * the word itself where none does; `last` is the place after the sentence's last word.
 */
export function rangeEnd(parsed: Parsed, word: number, last: number): number {
  let end = word
  while (end + 1 < last && leans(parsed, end + 1)) end++
  return end
}

/** Whether a word is a clitic written to the word before it. */
function leans(parsed: Parsed, word: number): boolean {
  if ((parsed.glue[word]! & 1) === 0) return false
  const { upos, xpos } = parsed.labels
  if (upos[parsed.upos[word - 1]!] === 'PUNCT') return false
  const form = parsed.forms[word]!
  if (form.length > 8) return false
  if (ENCLITIC.test(form) || xpos[parsed.xpos[word]!] === 'POS') return true
  return BARE_ENCLITIC.test(form) && LETTER_LAST.test(parsed.forms[word - 1]!)
}
