import type { Span } from './doc.ts'

/** Widths, in UTF-16 code units, at which text is broken at a column; else lines are broken by hand. */
const NARROWEST = 55
const WIDEST = 120
const LOWER = /^[\s\p{Cc}]*\p{Ll}/u
const BULLET = /^[\s\p{Cc}]*(?:[-–—•*▪●]\s|\d{1,3}[.)]\s)/u

/** The paragraphs of a stretch: runs of lines between blank lines, each as its lines joined or not. */
export function paragraphs(text: string, from: number, to: number): Span[][] {
  const found: Span[][] = []
  let lines: Span[] = []
  const close = () => {
    if (lines.length > 0) found.push(unwrap(text, lines))
    lines = []
  }
  for (let start = from; start < to; ) {
    const end = lineEnd(text, start, to)
    if (text.slice(start, end).trim() === '') close()
    else lines.push({ start, end })
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  close()
  return found
}

function lineEnd(text: string, start: number, to: number): number {
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at
  }
  return to
}

/** Joins lines that were broken at a column: the next word would not have fitted on the line before. */
function unwrap(text: string, lines: readonly Span[]): Span[] {
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  const joined: Span[] = []
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    const before = lines[index - 1]
    if (last && before && width <= WIDEST && goesOn(text, before, line, width)) {
      joined[joined.length - 1] = { start: last.start, end: line.end }
    } else {
      joined.push(line)
    }
  }
  return joined
}

function goesOn(text: string, before: Span, line: Span, width: number): boolean {
  const next = text.slice(line.start, line.end)
  if (BULLET.test(next)) return false
  if (LOWER.test(next)) return true
  if (width < NARROWEST) return false
  const space = next.trimStart().search(/\s/u)
  const word = space < 0 ? next.trimStart().length : space
  const length = text.slice(before.start, before.end).trimEnd().length
  return length + 1 + word > width
}
