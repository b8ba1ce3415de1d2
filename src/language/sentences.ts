import type { Span } from './doc.ts'
import { LEADING, SAYING, STARTERS } from './en/spelling.ts'

/** A sentence is cut at this many tokens, so that reading stays linear in the length of a text. */
const LONGEST = 400
const CUT = /^[;,:–—]$/u

const END = /^(?:[.!?]+|…+)$/u
const CLOSING = /^["'”’»)\]}]+$/u
const OPENING = /^["'“‘«([{]$/u
const LOWER = /^[\p{Ll}]/u
const UPPER = /^[\p{Lu}\p{Lt}]/u

/** Splits the tokens of one stretch of text into sentences: where each ends in `tokens`, exclusive. */
export function sentenceEnds(text: string, tokens: readonly Span[]): number[] {
  const ends: number[] = []
  const word = (i: number) => {
    const token = tokens[i]
    return token === undefined ? '' : text.slice(token.start, Math.min(token.end, token.start + 40))
  }
  const gap = (i: number) => i >= tokens.length || tokens[i]!.start > tokens[i - 1]!.end
  let first = 0
  const close = (end: number) => {
    if (end <= first) return
    ends.push(end)
    first = end
  }
  for (let i = 0; i < tokens.length; i++) {
    if (i < first) continue
    if (i - first >= LONGEST) close(cutPlace(word, first, i))
    const mark = word(i)
    if (END.test(mark)) {
      const after = closingAfter(word, gap, i + 1)
      if (endsAt(word, gap, i, after)) close(after)
    } else if (mark.endsWith('.') && i > first && endsAbbreviated(word, i)) {
      close(closingAfter(word, gap, i + 1))
    }
  }
  close(tokens.length)
  return ends
}

type Word = (i: number) => string
type Gap = (i: number) => boolean

/** Past closing quotes and brackets that touch the stop. */
function closingAfter(word: Word, gap: Gap, at: number): number {
  let i = at
  while (!gap(i) && CLOSING.test(word(i))) i++
  return i
}

function endsAt(word: Word, gap: Gap, stop: number, after: number): boolean {
  const next = word(after)
  if (next === '') return true
  const mark = word(stop)
  if (!gap(after)) {
    // "new sanctions.The deal": a lost space; but not "v.2" or "3.The"
    return UPPER.test(next) && /\p{Ll}\p{Ll}$/u.test(word(stop - 1)) && after === stop + 1
  }
  if (LOWER.test(next) || CUT.test(next) || END.test(next)) return false
  if (OPENING.test(next) && LOWER.test(word(after + 1))) return mark === '.'
  if (mark !== '.' && after > stop + 1) return !saidAfter(word, after)
  return true
}

/** `"Will we yield?" Mr. Kim asked.` */
function saidAfter(word: Word, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    if (SAYING.has(word(i))) return true
    if (END.test(word(i))) return false
  }
  return false
}

/** After an abbreviation with its stop: "in the U.S. The" ends, "U.S. officials" does not. */
function endsAbbreviated(word: Word, at: number): boolean {
  const bare = word(at).slice(0, -1)
  if (LEADING.has(bare)) return false
  const next = word(at + 1)
  if (next === '') return true
  const opening = OPENING.test(next)
  return STARTERS.has(opening ? word(at + 2) : next)
}

function cutPlace(word: Word, first: number, end: number): number {
  for (let i = end - 1; i > first + LONGEST / 2; i--) if (CUT.test(word(i))) return i + 1
  return end
}
