/** How much two texts have in common: the part of the fingerprints of each that the other has too, 0 to 1. */
export interface Likeness {
  readonly ofOne: number
  readonly ofOther: number
}

/**
 * When one text is a copy of the other: all of one may stand in the other (a text that was cut, or to which
 * something was added), or much of both (one that was worked over). Both count, the smaller part half; what is
 * common to a pattern of press release reaches less.
 */
const enough = 0.8
/** The least part of the longer text, so that a page of many short texts is no copy of each. */
const least = 0.05
/** The least part of a text that stays in a later version of it. */
const related = 0.2
/** A text of fewer fingerprints, some sixteen words, says too little to be called a copy. */
const few = 12

/** Whether one is a later version of the other under the same address, and no other text that took its place. */
export const isRelated = ({ ofOne, ofOther }: Likeness): boolean =>
  Math.max(ofOne, ofOther) >= related

/** How much two texts have in common, by their fingerprints in rising order. */
export function likenessOf(one: Uint32Array, other: Uint32Array): Likeness {
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i]!
    const b = other[j]!
    if (a === b) shared++
    if (a <= b) i++
    if (b <= a) j++
  }
  return { ofOne: shared / (one.length || 1), ofOther: shared / (other.length || 1) }
}

/** How good a copy one is of the other, up to 1.5; 0 where it is none. `shorter`: the fingerprints of the shorter. */
export function closeness({ ofOne, ofOther }: Likeness, shorter: number): number {
  const more = Math.max(ofOne, ofOther)
  const less = Math.min(ofOne, ofOther)
  const score = more + less / 2
  return score < enough || less < least || shorter < few ? 0 : score
}
