/** How much two texts have in common: the part of each that the other has too, 0 to 1. */
export interface Likeness {
  readonly ofOne: number
  readonly ofOther: number
}

/**
 * When one text is a copy of the other: all of one may stand in the other (a text that was cut, or to which
 * something was added), or much of both (one that was worked over). Both count, the smaller part a quarter; what
 * is common to a pattern of press release reaches less.
 */
const enough = 0.75
/** The least part of the longer text, so that a page of many short texts is no copy of each. */
const least = 0.05
/** The least part of a text that stays in a later version of it. */
const related = 0.2
/** A text of fewer fingerprints, some sixteen words, says too little to be called a copy. */
const few = 12
/** Fingerprints that one changed word takes away, and those beside it. */
const gap = 4
/** Whether one is a later version of the other under the same address, and no other text that took its place. */
export const isRelated = ({ ofOne, ofOther }: Likeness): boolean =>
  Math.max(ofOne, ofOther) >= related

/** How much two texts have in common, by their fingerprints in the order of the text. */
export const likenessOf = (one: Uint32Array, other: Uint32Array): Likeness => comparerOf(one)(other)

/**
 * Compares one text with others, by fingerprints in the order of the text. What stands between two common
 * fingerprints that are as near in the other text counts as common: a changed word takes several away, and yet
 * is one word.
 */
export function comparerOf(one: Uint32Array): (other: Uint32Array) => Likeness {
  const { places, find } = placesOf(one)
  return other => {
    const met = new Uint8Array(places)
    let ofOther = 0
    let before = -1
    let beforeInOther = -1
    for (let at = 0; at < other.length; at++) {
      const place = find(other[at]!)
      if (place < 0) continue
      met[place] = 1
      ofOther++
      const near = place > before && place - before <= gap && at - beforeInOther <= gap
      if (near && before >= 0) {
        met.fill(1, before, place)
        ofOther += at - beforeInOther - 1
      }
      before = place
      beforeInOther = at
    }
    let ofOne = 0
    for (const one of met) ofOne += one
    return { ofOne: ofOne / (places || 1), ofOther: ofOther / (other.length || 1) }
  }
}

/** Where each fingerprint stands first, in a table that is open: half of its room stays free. */
function placesOf(prints: Uint32Array) {
  const room = 2 ** (Math.ceil(Math.log2(prints.length + 1)) + 1)
  const keys = new Uint32Array(room)
  const first = new Int32Array(room).fill(-1)
  const slotOf = (print: number) => {
    let slot = print & (room - 1)
    while (first[slot]! >= 0 && keys[slot] !== print) slot = (slot + 1) & (room - 1)
    return slot
  }
  for (let at = 0; at < prints.length; at++) {
    const slot = slotOf(prints[at]!)
    if (first[slot]! >= 0) continue
    keys[slot] = prints[at]!
    first[slot] = at
  }
  return { places: prints.length, find: (print: number) => first[slotOf(print)]! }
}

/** How good a copy one is of the other, up to 1.25; 0 where it is none. `shorter`: the fingerprints of the shorter. */
export function closeness({ ofOne, ofOther }: Likeness, shorter: number): number {
  const larger = Math.max(ofOne, ofOther)
  const less = Math.min(ofOne, ofOther)
  const score = larger + less / 4
  return score < enough || less < least || shorter < few ? 0 : score
}
