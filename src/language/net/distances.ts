import { LONGEST } from './batches.ts'

/** Least distances of tokens that stand 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24 and more apart. */
const DISTANCES = [1, 2, 3, 4, 5, 7, 10, 15, 25]
const SIZES = Uint8Array.from(
  { length: LONGEST + 1 },
  (_, size) => DISTANCES.findLastIndex(least => least <= size) + 1,
)

/**
 * The kind of a distance, in tokens, from a token back to its head: 1 to 9 where the head comes before,
 * 10 to 18 where it comes after (below 0); 0 is left to the root.
 */
export function bucketOf(distance: number): number {
  return distance > 0 ? SIZES[distance]! : SIZES[-distance]! + 9
}

/** Number of those kinds. */
export const BUCKETS = DISTANCES.length * 2 + 1
