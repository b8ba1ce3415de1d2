import {
  BOUNDARY_FEATURES,
  bareness,
  boundaryFeatures,
  describeLine,
  endsAbbreviated,
  type Line,
  mayEnd,
} from './boundaries.ts'
import type { Span } from './doc.ts'
import { Kind } from './kinds.ts'
import { readModel } from './model.ts'

/** Weights of sentence ends, a row of the table each, in units of 1 / `UNIT`; a power of two of them. */
export type BoundaryWeights = Int8Array

/** What stands for 1 in the weights (the natural logarithm of the odds). */
export const UNIT = 32

/** What the odds must exceed, by bareness: where no end mark stands a false cut harms more than a missed one. */
const LEAST = [0, UNIT, 2 * UNIT]

/** Most words of a sentence: a longer one is cut, so that reading stays linear in the length of a text. */
export const LONGEST = 512

let english: BoundaryWeights | undefined

/** The weights of English, loaded on first asking. */
export function boundaryWeights(): BoundaryWeights {
  english ??= weightsOf(readModel('sentences').section('weights'))
  return english
}

/** Weights as a section of a model file holds them. */
export function weightsOf(bytes: Uint8Array): BoundaryWeights {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/**
 * Splits the tokens of one stretch of text (a line) into sentences: where each ends in `tokens`,
 * exclusive; the last ends with the line. Ends are judged one by one by logistic regression over
 * what stands around them. A sentence of more than `LONGEST` tokens is cut after the last comma,
 * semicolon, colon or dash of the second half of those, else after as many.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Span[],
  weights = boundaryWeights(),
): number[] {
  const ends: number[] = []
  const line = describeLine(text, tokens)
  for (let i = 0, first = 0; i < tokens.length; i++) {
    if (i + 1 === tokens.length || endsAfter(line, i, weights)) first = i + 1
    else if (i + 1 - first === LONGEST) first = cutPlace(line, first)
    else continue
    ends.push(first)
  }
  return ends
}

const rows = new Int32Array(BOUNDARY_FEATURES)

function endsAfter(line: Line, i: number, weights: BoundaryWeights): boolean {
  if (endsAbbreviated(line, i)) return true
  if (!mayEnd(line, i)) return false
  const count = boundaryFeatures(line, i, weights.length, rows)
  let score = 0
  for (let k = 0; k < count; k++) score += weights[rows[k]!]!
  return score > LEAST[bareness(line, i)]!
}

/** Where a sentence that is too long is cut. */
function cutPlace({ kinds }: Line, first: number): number {
  for (let end = first + LONGEST; end > first + LONGEST / 2; end--) {
    const kind = kinds[end - 1]!
    if (kind >= Kind.comma && kind <= Kind.dash) return end
  }
  return first + LONGEST
}
