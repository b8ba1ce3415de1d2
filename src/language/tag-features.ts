import { mix } from './hash.ts'
import type { Words } from './words.ts'

/** Room for the features of one word. */
export const TAG_FEATURES = 64

const NONE = 0x5bd1e995

/**
 * Writes the features of word `i` into `out` and returns how many. `tags` holds the tags given so
 * far. Used by training and reading alike.
 */
export function tagFeatures(w: Words, tags: Int32Array, i: number, out: Int32Array): number {
  let count = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[count++] = mix(mix(mix(template, a), b), c)
  }
  const at = (values: Int32Array | Uint16Array, k: number) =>
    k >= 0 && k < w.length ? values[k]! : NONE
  const tag1 = i > 0 ? tags[i - 1]! : -1
  const tag2 = i > 1 ? tags[i - 2]! : -1
  const lower = w.lower[i]!
  const before = at(w.lower, i - 1)
  const after = at(w.lower, i + 1)
  const cluster = w.cluster[i]!
  const clusterBefore = at(w.cluster, i - 1)
  const clusterAfter = at(w.cluster, i + 1)
  const shape = w.shape[i]!
  const suffix2 = w.suffixes[1]![i]!
  const suffix3 = w.suffixes[2]![i]!
  const setting = w.casing * 2 + (i === 0 ? 1 : 0)
  add(1, lower)
  add(2, w.cased[i]!, setting)
  for (let k = 0; k < 4; k++) add(3 + k, w.suffixes[k]![i]!)
  for (let k = 0; k < 3; k++) add(7 + k, w.prefixes[k]![i]!)
  add(10, shape, setting)
  add(11, before)
  add(12, after)
  add(13, at(w.lower, i - 2))
  add(14, at(w.lower, i + 2))
  add(15, tag1)
  add(16, tag1, tag2)
  add(17, tag1, lower)
  add(18, tag2)
  add(19, before, lower)
  add(20, lower, after)
  add(21, cluster)
  add(22, w.cluster6[i]!)
  add(23, w.cluster4[i]!, shape)
  add(24, clusterBefore)
  add(25, clusterAfter)
  add(26, clusterBefore, cluster)
  add(27, cluster, clusterAfter)
  add(28, tag1, clusterAfter)
  add(29, tag1, suffix3)
  add(30, at(w.suffixes[2]!, i - 1))
  add(31, at(w.suffixes[2]!, i + 1))
  add(32, at(w.shape, i + 1), shape, setting)
  add(33, at(w.shape, i - 1), shape, setting)
  add(34, tag1, tag2, lower)
  add(35, w.glue[i]!, lower, tag1)
  add(36, setting)
  add(37, tag1, tag2, clusterAfter)
  add(38, tag1, shape, setting)
  add(39, tag1, w.cluster6[i]!, at(w.cluster6, i + 1))
  add(40, suffix2, at(w.suffixes[1]!, i + 1))
  add(41, clusterAfter, at(w.cluster, i + 2))
  add(42, tag1, cluster)
  add(43, tag1, suffix3, shape)
  return count
}
