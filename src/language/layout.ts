import type { Span } from './doc.ts'
import { paragraphsOf, sentencesOf } from './stretches.ts'

/** Where words stand, before they are read. */
export interface Layout {
  readonly text: string
  /** The stretch of the text that the words were looked for in: UTF-16 code units, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** By word: its span, UTF-16 code units, end exclusive. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The words as they are written. */
  readonly forms: readonly string[]
  /** By word: 1 where it touches the word before, 2 the word after, 3 both. */
  readonly glue: Uint8Array
  /** By sentence: the place after its last word. */
  readonly sentenceEnds: Int32Array
  /** By sentence: 1 where it opens a paragraph. */
  readonly opens: Uint8Array
}

/** A sentence as the spans of its words. */
export interface Draft {
  readonly spans: readonly Span[]
  readonly opens: boolean
}

/** Lays out sentences of a text that stand between two places. */
export function layoutOf(text: string, drafts: readonly Draft[], from: number, to: number): Layout {
  let length = 0
  for (const { spans } of drafts) length += spans.length
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const forms = new Array<string>(length)
  const glue = new Uint8Array(length)
  const sentenceEnds = new Int32Array(drafts.length)
  const opens = new Uint8Array(drafts.length)
  let word = 0
  for (const [at, draft] of drafts.entries()) {
    const first = word
    for (const { start, end } of draft.spans) {
      starts[word] = start
      ends[word] = end
      forms[word] = text.slice(start, end)
      if (word > first && ends[word - 1] === start) {
        glue[word - 1]! |= 2
        glue[word] = 1
      }
      word++
    }
    sentenceEnds[at] = word
    opens[at] = draft.opens ? 1 : 0
  }
  return { text, from, to, starts, ends, forms, glue, sentenceEnds, opens }
}

/**
 * The sentences and words of a text in parts of about `size` words, which cover it without a gap. A
 * part ends with a sentence and reaches up to the first word of the next.
 */
export function* layouts(text: string, size: number): Generator<Layout> {
  let drafts: Draft[] = []
  let words = 0
  let from = 0
  for (const lines of paragraphsOf(text)) {
    let opens = true
    for (const line of lines) {
      for (const spans of sentencesOf(text, line.start, line.end)) {
        if (words >= size) {
          const to = spans[0]!.start
          yield layoutOf(text, drafts, from, to)
          drafts = []
          words = 0
          from = to
        }
        drafts.push({ spans, opens })
        words += spans.length
        opens = false
      }
    }
  }
  yield layoutOf(text, drafts, from, text.length)
}

/** Layouts of one text, one behind the other, as one. */
export function joinLayouts(text: string, parts: readonly Layout[]): Layout {
  let words = 0
  const sentenceEnds = parts.map(part => {
    const base = words
    words += part.forms.length
    return part.sentenceEnds.map(end => base + end)
  })
  return {
    text,
    from: 0,
    to: text.length,
    starts: joinInts(parts.map(part => part.starts)),
    ends: joinInts(parts.map(part => part.ends)),
    forms: parts.flatMap(part => part.forms),
    glue: joinBytes(parts.map(part => part.glue)),
    sentenceEnds: joinInts(sentenceEnds),
    opens: joinBytes(parts.map(part => part.opens)),
  }
}

/** Columns of whole numbers, one behind the other. */
export function joinInts(parts: readonly Int32Array[]): Int32Array {
  return laidEnd(parts, new Int32Array(lengthOf(parts)))
}

/** Columns of small numbers, one behind the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return laidEnd(parts, new Uint8Array(lengthOf(parts)))
}

const lengthOf = (parts: readonly { readonly length: number }[]) =>
  parts.reduce((sum, part) => sum + part.length, 0)

function laidEnd<T extends Int32Array | Uint8Array>(parts: readonly T[], whole: T): T {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
