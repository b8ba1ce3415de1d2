import type { Span } from './doc.ts'
import { paragraphs } from './lines.ts'
import { boundaryWeights, sentenceEnds } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** UTF-16 code units of one line that are cut into words at once. */
const WINDOW = 1 << 16
/** Words that may be looked at behind the end of a sentence to tell that it ends. */
const AHEAD = 16
/** UTF-16 code units of text whose paragraphs are told apart at once. */
const BLOCK = 1 << 14
/** A paragraph longer than this is cut at the end of a line. */
const LONGEST_PARAGRAPH = 1 << 17

/**
 * The sentences of a line (or of lines that belong together), each as its words. A long line is read
 * through a window: what stands near its end is read again in the next, so that its words take room
 * only while they are looked at.
 */
export function* sentencesOf(
  text: string,
  from: number,
  to: number,
  weights = boundaryWeights(),
): Generator<Span[]> {
  let size = WINDOW
  for (let at = from; at < to; ) {
    const until = Math.min(to, at + size)
    const words = tokenise(text, at, until)
    const settled = until === to ? words.length : words.length - AHEAD
    let first = 0
    for (const last of sentenceEnds(text, words, weights)) {
      if (last > settled) break
      yield words.slice(first, last)
      first = last
    }
    if (until === to) return
    if (first > 0) at = words[first]!.start
    size = first > 0 ? WINDOW : size * 2
  }
}

/**
 * The paragraphs of a text (runs of lines between blank lines) as `paragraphs` tells them, a block
 * of some 16 K code units at a time: for texts of any length.
 */
export function* paragraphsOf(text: string): Generator<Span[]> {
  for (let from = 0; from < text.length; ) {
    const to = blockEnd(text, from)
    yield* paragraphs(text, from, to)
    from = to
  }
}

/** Where a block may end: after a blank line, else at the end of a line. */
function blockEnd(text: string, from: number): number {
  const least = from + BLOCK
  if (least >= text.length) return text.length
  let lineEnd = 0
  for (let at = text.indexOf('\n', least); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (lineEnd > 0 && isBlank(text, lineEnd, at)) return at + 1
    lineEnd = at + 1
    if (lineEnd - from >= LONGEST_PARAGRAPH) return lineEnd
  }
  return text.length
}

function isBlank(text: string, from: number, to: number): boolean {
  return to - from < 200 && text.slice(from, to).trim() === ''
}
