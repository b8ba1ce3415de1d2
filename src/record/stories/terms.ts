import { hashText, mix } from '../../language/hash.ts'
import { empty, stemOf } from './en.ts'
import { type Vector, vectorOf } from './vector.ts'

/** What a word adds: names and numbers tell more of an event, and so does how a text begins. */
const weight = { word: 1, name: 2, number: 1.5, pair: 1, lead: 3 }
/** So many words are the beginning, less and less. */
const beginning = 60
/** A text is about what it says in so many words. */
const enough = 1500
/** A sentence ends before a capital letter that says nothing. */
const fresh = /(?:^|[.!?:;"“”‘(]\s*|\n\s*)$/

/** The terms of a text, words and pairs of words, and how much it says of each. */
export function termsOf(text: string): Vector {
  const found = new Map<number, number>()
  const add = (term: number, more: number) =>
    found.set(term >>> 0, (found.get(term >>> 0) ?? 0) + more)
  let before: number | undefined
  let at = 0
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)) {
    if (++at > enough) break
    const [word] = match
    const stem = stemOf(word.toLowerCase())
    if (stem.length < 2 || empty.has(word.toLowerCase())) {
      before = undefined
      continue
    }
    const name =
      /^\p{Lu}/u.test(word) && !fresh.test(text.slice(Math.max(0, match.index - 4), match.index))
    const lead = 1 + weight.lead * Math.max(0, 1 - at / beginning)
    const term = hashText(stem)
    const own = /^\p{N}/u.test(word) ? weight.number : name ? weight.name : weight.word
    add(term, own * lead)
    if (before !== undefined) add(mix(before, term), weight.pair * (name ? weight.name : 1))
    before = term
  }
  return vectorOf(found)
}
