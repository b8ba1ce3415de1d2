import { fold } from './fold.ts'
import { hashText, mix } from './hash.ts'

/**
 * What the network looks at in a word by itself, its neighbours left aside: rows of one table of
 * learned vectors, found by hashing (Weinberger et al. 2009), whose sum describes the word. Letters
 * n by n stand for what a word is made of (Bojanowski et al. 2017).
 */

/** Code units of a word that count. */
const ENOUGH = 40

/** How the features of a word lie in what `featuresOf` gives: the first two name the word itself. */
export const NAMING_FEATURES = 2

/** What a word looks like when it is looked up: typographic marks made plain, digits as 0. */
export function plainForm(form: string): string {
  return fold(form.length > ENOUGH ? form.slice(0, ENOUGH) : form).replace(/\d/g, '0')
}

/** Hash under which a plain form stands in the table of word vectors. */
export function wordKey(plain: string): number {
  return hashText(plain.toLowerCase())
}

/**
 * The rows of a word among `rows` (a power of two) rows; `path` is the Brown cluster of the word as
 * bits ("0010110"), empty for none. The same row may come twice.
 */
export function featuresOf(plain: string, path: string, rows: number): Int32Array {
  const small = plain.toLowerCase()
  const found: number[] = []
  const put = (kind: number, hash: number) => found.push((mix(hash, kind) >>> 0) & (rows - 1))
  put(1, hashText(small))
  put(2, hashText(plain))
  put(3, hashText(shapeOf(plain)))
  put(4, caseOf(plain, small))
  for (let k = 1; k <= Math.min(4, small.length); k++) put(10 + k, hashText(small, 0, k))
  for (let k = 1; k <= Math.min(5, small.length); k++) {
    put(20 + k, hashText(small, small.length - k))
  }
  const ringed = `<${small}>`
  for (const n of [3, 4]) {
    for (let i = 0; i + n <= Math.min(ringed.length, 26); i++) {
      put(30 + n, hashText(ringed, i, i + n))
    }
  }
  for (const bits of [4, 6, 8, 11]) if (path.length >= bits) put(40 + bits, hashText(path, 0, bits))
  if (path !== '') put(40, hashText(path))
  return Int32Array.from(found)
}

/** 0 no letter case, 1 small, 2 Capital, 3 ALL CAPITALS, 4 miXed. */
function caseOf(plain: string, small: string): number {
  const large = plain.toUpperCase()
  if (large === small) return 0
  if (plain === small) return 1
  if (plain === large) return plain.length > 1 ? 3 : 2
  const first = plain.slice(0, 1)
  return first !== first.toLowerCase() && plain.slice(1) === small.slice(1) ? 2 : 4
}

/** "Oct." is Xxl., "F-16" X-00: runs are cut at two letters, ten in all. */
function shapeOf(plain: string): string {
  let shape = ''
  for (let i = 0; i < plain.length && shape.length < 10; i++) {
    const letter = plain[i]!
    const upper = letter.toUpperCase()
    const small = letter.toLowerCase()
    const kind = letter === '0' ? '0' : upper === small ? letter : letter === upper ? 'X' : 'x'
    if (!shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}

const ALPHABETIC = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const SMALL_INSIDE = /\p{Ll}/u

/** How a sentence is written: 0 as usual, 1 Title Case, 2 ALL CAPITALS; then a capital says nothing. */
export function casingOf(forms: readonly string[]): number {
  let long = 0
  let capital = 0
  let allCapitals = 0
  for (const form of forms) {
    if (form.length < 4 || !ALPHABETIC.test(form)) continue
    long++
    if (!CAPITAL.test(form)) continue
    capital++
    if (!SMALL_INSIDE.test(form.slice(0, ENOUGH))) allCapitals++
  }
  if (long < 3 || capital < long * 0.75) return 0
  return allCapitals > long * 0.75 ? 2 : 1
}
