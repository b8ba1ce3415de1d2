import { Behind } from './behind.ts'
import { Sort, skipBlanks, sortAt } from './characters.ts'
import { cutChunk, SURELY_PLAIN } from './chunks.ts'
import type { Span } from './doc.ts'

/**
 * Cuts of short chunks met before; most of a text is made of few. Longer ones are not kept: a slice
 * of 13 code units or more would keep the whole text it was cut from in memory.
 */
const known = new Map<string, readonly number[]>()
const LONGEST_KNOWN = 12
const MOST_KNOWN = 1 << 15

/** Marks that stand by themselves after a word. */
const ENDING = '.,;:!?)"”'

/**
 * The words and marks of a stretch of text (a line, so that its end is the end of a sentence), in
 * order, in the manner of UD English EWT: "do|n't", "Iran|'s", "13|-|year", "Oct.|18", "$|5".
 * Offsets are UTF-16 code units of `text`; every character but blanks (white space, controls, marks
 * without width) is in one token, and no blank is in any.
 */
export function tokenise(text: string, from: number, to: number): Span[] {
  const tokens: Span[] = []
  const behind = new Behind(text, to)
  for (let at = skipBlanks(text, from, to); at < to; ) {
    const letters = lettersEnd(text, at, to)
    let end = letters
    while (end < to && sortAt(text, end) !== Sort.blank) end++
    const marked = end === letters + 1 && ENDING.includes(text[letters]!)
    if (letters - at > SURELY_PLAIN && (end === letters || marked)) {
      tokens.push({ start: at, end: letters })
      if (marked) tokens.push({ start: letters, end })
    } else {
      behind.set(end)
      let start = at
      for (const cut of cutsOf(text.slice(at, end), tokens.length === 0, behind)) {
        tokens.push({ start, end: at + cut })
        start = at + cut
      }
    }
    at = skipBlanks(text, end, to)
  }
  return tokens
}

/** The end of a run of letters. */
function lettersEnd(text: string, from: number, to: number): number {
  let at = from
  for (; at < to; at++) {
    const sort = sortAt(text, at)
    if (sort !== Sort.small && sort !== Sort.capital) break
  }
  return at
}

function cutsOf(chunk: string, opens: boolean, behind: Behind): readonly number[] {
  // A chunk that opens a line may be cut otherwise ("1."), so it is looked at anew
  if (opens || chunk.length > LONGEST_KNOWN) return cutChunk(chunk, opens, behind)
  const before = known.get(chunk)
  if (before) return before
  const cuts = cutChunk(chunk, opens, behind)
  if (!behind.asked) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(chunk, cuts)
  }
  return cuts
}
