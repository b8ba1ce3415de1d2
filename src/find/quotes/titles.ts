import type { Token } from '../../language/doc.ts'
import { en } from './en.ts'
import { plain, type Reading } from './reading.ts'

/** The title of a book or a film: every long word has a capital. */
export function titled(reading: Reading, i: number): boolean {
  const { doc, range } = reading
  const words: Token[] = []
  for (let at = range[i]!.first; at < range[i]!.last; at++) {
    const token = doc.tokens[at]!
    if (token.text.length > 3 && token.upos !== 'PUNCT') words.push(token)
  }
  return (
    words.length > 0 && words.every(t => /^[\p{Lu}\p{N}]/u.test(t.text) || en.inside.has(plain(t)))
  )
}
