import type { Doc, Span } from '../../language/doc.ts'
import type { Block } from './blocks.ts'

/** A stretch inside quotation marks. `start` to `end` runs over the marks. */
export interface Quoted extends Span {
  /** What stands between the marks. */
  readonly inner: Span
  /** False where the closing mark is missing: the stretch runs to the end of its paragraph. */
  readonly closed: boolean
  readonly double: boolean
  /** Running number of the paragraph, broken lines counted as paragraphs. */
  readonly paragraph: number
}

const OPENING = new Set(['“', '«', '„', '‟'])
const CLOSING = new Set(['”', '»'])
const WORDISH = /[\p{L}\p{N}]/u
const BLANK = /\s/u
const BEFORE_OPENING = /[\s([{—–―\-/:;,.…>“"‘'«]/u
/** Between a word and its final s, or the s of a plural: not the end of a single quotation. */
const LETTER = /[\p{L}\p{N}\p{M}]/u

/** All outermost stretches in quotation marks, in text order. Linear in the length of the text. */
export function quotedIn(doc: Doc, blocks: readonly Block[]): readonly Quoted[] {
  const found: Quoted[] = []
  for (const [paragraph, block] of blocks.entries()) {
    const next = blocks[paragraph + 1]
    const goesOn = next !== undefined && width(doc.text, next.start) > 0
    const double = doubles(doc.text, block, paragraph, goesOn)
    const single = singles(doc.text, block, paragraph, double)
    let i = 0
    for (const q of double) {
      while (i < single.length && single[i]!.end <= q.start) found.push(single[i++]!)
      if (!(i < single.length && single[i]!.start < q.start)) found.push(q)
    }
    while (i < single.length) found.push(single[i++]!)
  }
  return found
}

/** Width of a double mark at a place: `''` and ` `` ` count as one. */
function width(text: string, at: number): number {
  const c = text[at]!
  if (c === '"' || OPENING.has(c) || CLOSING.has(c)) return 1
  return (c === "'" || c === '`' || c === '’') && text[at + 1] === c ? 2 : 0
}

function doubles(text: string, block: Block, paragraph: number, goesOn: boolean): Quoted[] {
  const found: Quoted[] = []
  let open = -1
  let openWidth = 0
  let depth = 0
  const close = (at: number, end: number, closed: boolean) => {
    const inner = trimmed(text, open + openWidth, at)
    if (inner.end > inner.start) {
      found.push({ start: open, end, inner, closed, double: true, paragraph })
    }
    open = -1
    depth = 0
  }
  for (let at = block.start; at < block.end; at++) {
    const w = width(text, at)
    if (w === 0) continue
    const opens = opensAt(text, at, w, block)
    if (open < 0) {
      if (opens) {
        open = at
        openWidth = w
      }
    } else if (OPENING.has(text[at]!)) depth++
    else if (CLOSING.has(text[at]!) && depth > 0) depth--
    else if (CLOSING.has(text[at]!) || !opens || text[at] !== text[open]) close(at, at + w, true)
    else {
      // a straight mark that can only open: the one before it was never closed
      open = at
      openWidth = w
    }
    at += w - 1
  }
  if (open >= 0) close(block.end, block.end, false)
  return found.filter(q => q.closed || goesOn || worth(text, q, block))
}

/** An unclosed mark counts where its stretch opens the paragraph or is long enough to be speech. */
function worth(text: string, q: Quoted, block: Block): boolean {
  if (q.start === block.start) return true
  return (
    text.slice(q.inner.start, Math.min(q.inner.end, q.inner.start + 200)).split(/\s+/).length > 5
  )
}

function opensAt(text: string, at: number, w: number, block: Block): boolean {
  const c = text[at]!
  if (OPENING.has(c)) return true
  if (CLOSING.has(c)) return false
  const before = at > block.start ? text[at - 1]! : ' '
  const after = at + w < block.end ? text[at + w]! : ' '
  return BEFORE_OPENING.test(before) && !BLANK.test(after)
}

/** Single quotations outside double ones: apostrophes told from marks by what stands around them. */
function singles(text: string, block: Block, paragraph: number, double: Quoted[]): Quoted[] {
  const covered = cover(double)
  const ends: { at: number; sure: boolean }[] = []
  const starts: number[] = []
  for (let at = block.start; at < block.end; at++) {
    const c = text[at]!
    if ((c !== "'" && c !== '’' && c !== '‘') || covered(at)) continue
    if (width(text, at) > 1) {
      at++
      continue
    }
    const before = at > block.start ? text[at - 1]! : ' '
    const after = at + 1 < block.end ? text[at + 1]! : ' '
    if (c !== '’' && BEFORE_OPENING.test(before) && /\p{L}/u.test(after)) starts.push(at)
    else if (c !== '‘' && !BLANK.test(before) && !LETTER.test(after)) {
      ends.push({
        at,
        sure: !/[sz]/i.test(before) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 4)),
      })
    }
  }
  return paired(text, starts, ends, paragraph)
}

function paired(
  text: string,
  starts: readonly number[],
  ends: readonly { at: number; sure: boolean }[],
  paragraph: number,
): Quoted[] {
  const found: Quoted[] = []
  let next = 0
  let free = -1
  for (const [i, start] of starts.entries()) {
    if (start < free) continue
    while (next < ends.length && ends[next]!.at <= start + 1) next++
    const limit = starts[i + 1] ?? Number.POSITIVE_INFINITY
    let best = ends[next]
    if (!best || best.at > limit) continue
    const second = ends[next + 1]
    if (!best.sure && second && second.at < limit) best = second
    const inner = trimmed(text, start + 1, best.at)
    free = best.at + 1
    found.push({ start, end: free, inner, closed: true, double: false, paragraph })
  }
  return found
}

/** Says whether a place lies in one of the spans; asked with rising places. */
function cover(spans: readonly Span[]): (at: number) => boolean {
  let i = 0
  return at => {
    while (i < spans.length && spans[i]!.end <= at) i++
    return i < spans.length && spans[i]!.start <= at
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && BLANK.test(text[start]!)) start++
  while (end > start && BLANK.test(text[end - 1]!)) end--
  return { start, end }
}

/** Number of words in a stretch, counted up to `most`. */
export function wordsIn(text: string, span: Span, most = 50): number {
  let count = 0
  let inside = false
  for (let at = span.start; at < span.end && count < most; at++) {
    const word = WORDISH.test(text[at]!)
    if (word && !inside) count++
    inside = word || (inside && !BLANK.test(text[at]!))
  }
  return count
}
