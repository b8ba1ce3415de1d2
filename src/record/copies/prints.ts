import { winnow } from './winnow.ts'

/** The fingerprints of a text: numbers of 32 bits. */
export interface Prints {
  /** Closely set, in the order of the text, each once: how much two texts have in common is reckoned by them. */
  readonly fine: Uint32Array
  /** Widely set, in rising order, each once: texts that may have something in common are looked up by them. */
  readonly coarse: Uint32Array
}

/** Words in a row that are hashed together. */
const run = 3
/** Of so many such hashes in a row one is kept. */
const width = { fine: 2, coarse: 24 }
/** Runs of words of a text that are looked at: what comes after this much adds nothing to whose copy it is. */
const enough = 1 << 15

const hashes = new Uint32Array(enough)

/** The fingerprints of a text: of its words in small letters, whatever stands between them. */
export function printsOf(text: string): Prints {
  const count = hashRuns(text.toLowerCase())
  return {
    fine: Uint32Array.from(new Set(winnow(hashes, count, width.fine))),
    coarse: ordered(winnow(hashes, count, width.coarse)),
  }
}

/** Hashes every run of words; a text of fewer words is one run. Gives how many there are. */
function hashRuns(text: string): number {
  const recent = new Uint32Array(run)
  let words = 0
  let count = 0
  let word = 0
  let inWord = false
  for (let i = 0; i <= text.length && count < enough; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (isLetter(code)) {
      // FNV-1a.
      word = Math.imul((inWord ? word : 0x811c9dc5) ^ code, 0x01000193)
      inWord = true
    } else if (inWord) {
      recent[words++ % run] = word
      inWord = false
      if (words >= run) hashes[count++] = together(recent, words)
    }
  }
  if (count === 0 && words > 0) hashes[count++] = together(recent, words)
  return count
}

function together(recent: Uint32Array, words: number): number {
  let hash = 0
  for (let i = words; i < words + run; i++) {
    hash = (Math.imul(hash, 0x9e3779b1) + recent[i % run]!) | 0
    hash ^= hash >>> 15
  }
  // The last steps of MurmurHash3, so that the smallest is any of them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Letters and digits; of what is not ASCII all but signs, spaces and punctuation. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return (code >= 0xc0 && code < 0x2000) || code >= 0x3040
}

function ordered(numbers: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort()
  let count = 0
  for (const number of sorted) {
    if (count === 0 || number !== sorted[count - 1]) sorted[count++] = number
  }
  return sorted.slice(0, count)
}
