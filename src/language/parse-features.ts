import { mix } from './hash.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** Room for the features of one step. */
export const PARSE_FEATURES = 128

const NONE = 0x27d4eb2f
const ROOT = 0x165667b1

/**
 * Writes the features of a state into `out` and returns how many: words (w), tags (t), clusters (c)
 * and relations around the top of the stack (s0, s1, s2) and the next words (b0, b1, b2), after Zhang
 * and Nivre (2011). Used by training and reading alike.
 */
export function parseFeatures(state: State, w: Words, tags: Int32Array, out: Int32Array): number {
  let count = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[count++] = mix(mix(mix(template, a), b), c)
  }
  const n = w.length
  const at = (values: Int32Array | Uint16Array, i: number) =>
    i < 0 || i > n ? NONE : i === n ? ROOT : values[i]!
  const rel = (i: number) => (i < 0 ? NONE : state.relations[i]!)

  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = state.next
  const s0l = s0 < 0 ? -1 : state.left1[s0]!
  const s0r = s0 < 0 ? -1 : state.right1[s0]!
  const s0l2 = s0 < 0 ? -1 : state.left2[s0]!
  const s0r2 = s0 < 0 ? -1 : state.right2[s0]!
  const s1l = s1 < 0 ? -1 : state.left1[s1]!
  const s1r = s1 < 0 ? -1 : state.right1[s1]!
  const b0l = state.left1[b0]!
  const b0l2 = state.left2[b0]!
  const s0w = at(w.lower, s0)
  const s1w = at(w.lower, s1)
  const b0w = at(w.lower, b0)
  const b1w = at(w.lower, b0 + 1)
  const s0t = at(tags, s0)
  const s1t = at(tags, s1)
  const s2t = at(tags, s2)
  const b0t = at(tags, b0)
  const b1t = at(tags, b0 + 1)
  const b2t = at(tags, b0 + 2)
  const s0c = at(w.cluster, s0)
  const s1c = at(w.cluster, s1)
  const b0c = at(w.cluster, b0)
  const s0wt = mix(s0w, s0t)
  const s1wt = mix(s1w, s1t)
  const b0wt = mix(b0w, b0t)
  const s0b0 = mix(s0t, b0t)
  const s1s0 = mix(s1t, s0t)
  const s0lt = at(tags, s0l)
  const s0rt = at(tags, s0r)
  const s1rt = at(tags, s1r)
  const b0lt = at(tags, b0l)
  const s0lw = at(w.lower, s0l)
  const s1lw = at(w.lower, s1l)
  const b0lw = at(w.lower, b0l)
  const far = s0 < 0 ? 0 : Math.min(b0 - s0, 6)
  const apart = s1 < 0 ? 0 : Math.min(s0 - s1, 8)
  const s0ls = s0 < 0 ? 0 : state.leftSet[s0]!
  const s0rs = s0 < 0 ? 0 : state.rightSet[s0]!
  const s1ls = s1 < 0 ? 0 : state.leftSet[s1]!
  const s1rs = s1 < 0 ? 0 : state.rightSet[s1]!
  const b0ls = state.leftSet[b0]!

  add(1, s0wt)
  add(2, s0w)
  add(3, s0t)
  add(4, s1wt)
  add(5, s1w)
  add(6, s1t)
  add(7, b0wt)
  add(8, b0w)
  add(9, b0t)
  add(10, b1w, b1t)
  add(11, b1w)
  add(12, b1t)
  add(13, b2t, at(w.lower, b0 + 2))
  add(14, b2t)
  add(15, s0c, s0t)
  add(16, s1c, s1t)
  add(17, b0c, b0t)
  add(18, s2t, at(w.lower, s2))
  add(19, s0wt, b0wt)
  add(20, s0wt, b0t)
  add(21, s0t, b0wt)
  add(22, s0b0)
  add(23, s0w, b0w)
  add(24, s0c, b0c)
  add(25, s0c, b0t)
  add(26, s0t, b0c)
  add(27, s1wt, s0wt)
  add(28, s1wt, s0t)
  add(29, s1t, s0wt)
  add(30, s1s0)
  add(31, s1w, s0w)
  add(32, s1c, s0c)
  add(33, s1c, s0t)
  add(34, s1t, s0c)
  add(35, s1t, b0t)
  add(36, s1wt, b0t)
  add(37, s1t, b0wt)
  add(38, s1c, b0c)
  add(39, b0t, b1t)
  add(40, b0wt, b1t)
  add(41, s0b0, b1t)
  add(42, s0b0, b1t, b2t)
  add(43, s1s0, b0t)
  add(44, s1s0, b0t, b1t)
  add(45, s1s0, s2t)
  add(46, s1s0, s2t, b0t)
  add(47, s0b0, s0lt, rel(s0l))
  add(48, s0b0, s0rt, rel(s0r))
  add(49, s0b0, b0lt, rel(b0l))
  add(50, s1s0, s0lt, rel(s0l))
  add(51, s1s0, s0rt, rel(s0r))
  add(52, s1s0, s1rt, rel(s1r))
  add(53, s1s0, at(tags, s1l), rel(s1l))
  add(54, s0wt, s0ls)
  add(55, s0wt, s0rs)
  add(56, s1wt, s1rs)
  add(57, s1wt, s1ls)
  add(58, b0wt, b0ls)
  add(59, s0b0, s0ls, s0rs)
  add(60, s1s0, s1rs, s0ls)
  add(61, s1s0, s1ls, s1rs)
  add(62, s0b0, b0ls, s0rs)
  add(63, s0b0, far)
  add(64, s0wt, far)
  add(65, b0wt, far)
  add(66, s1s0, apart)
  add(67, s1wt, apart)
  add(68, s0wt, apart)
  add(69, s1wt, s0lw, s0t)
  add(70, s1s0, s0lw)
  add(71, mix(s2t, s1t), s0lw, s0t)
  add(72, at(w.lower, s2), s0lw, s1t)
  add(73, s0b0, s0lw, b0lw)
  add(74, s1s0, s1lw, s0lw)
  add(75, s0wt, b0lw, b0t)
  add(76, s0b0, at(tags, s0l2), rel(s0l2))
  add(77, s0b0, at(tags, s0r2), rel(s0r2))
  add(78, s0b0, at(tags, b0l2), rel(b0l2))
  add(79, s0b0, s1t, b0ls)
  add(80, s1s0, b0w, b1t)
  add(81, s0b0, w.casing)
  add(82, s1s0, w.casing, b0t)
  add(83, s0wt, s1t, b0t)
  add(84, s1wt, s0t, b0t)
  add(85, b0wt, s0t, s1t)
  add(86, s0b0, s1t, at(w.lower, s0r))
  add(87, s1s0, at(w.cluster6, s1), at(w.cluster6, s0))
  add(88, s0b0, at(w.cluster6, s0), at(w.cluster6, b0))
  add(89, s0rt, s0lt, mix(s1s0, b0t))
  add(90, b0t, at(tags, b0 - 1), s0t)
  add(91, b1t, b2t, at(tags, b0 + 3))
  return count
}
