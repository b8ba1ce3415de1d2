/** Copies `count` rows of `size` bytes (a multiple of 16): row i of `to` is row `index`[i] of `from`. */
export function gather(count: i32, index: usize, from: usize, size: i32, to: usize): void {
  for (let i = 0; i < count; i++) {
    memory.copy(to, from + load<i32>(index + i * 4) * size, size)
    to += size
  }
}

/** Copies `count` rows of `size` bytes: row `index`[i] of `to` is row i of `from`. */
export function scatter(count: i32, index: usize, from: usize, size: i32, to: usize): void {
  for (let i = 0; i < count; i++) {
    memory.copy(to + load<i32>(index + i * 4) * size, from, size)
    from += size
  }
}

/** By row of floats the place of the largest among `begin` up to `end`, the first where equal, as a byte. */
export function bestOf(
  count: i32,
  x: usize,
  stride: i32,
  begin: i32,
  end: i32,
  to: usize,
): void {
  for (let i = 0; i < count; i++) {
    store<u8>(to + i, <u8>largest(x + i * stride, begin, end, -1))
  }
}

/**
 * By token the head of the highest score: 0 for the root, k + 1 for token k, never itself. Row d of
 * `scores` has the heads of token d in that order.
 */
export function bestHeads(count: i32, scores: usize, stride: i32, to: usize): void {
  for (let d = 0; d < count; d++) {
    store<i32>(to + d * 4, largest(scores + d * stride, 0, count + 1, d + 1))
  }
}

function largest(row: usize, begin: i32, end: i32, without: i32): i32 {
  let best = -1
  let most: f32 = 0
  for (let k = begin; k < end; k++) {
    const score = load<f32>(row + k * 4)
    if (k !== without && (best < 0 || score > most)) {
      best = k
      most = score
    }
  }
  return best
}

/**
 * What the relation of a token to its head is told from: its own part, that of its head (`rootHead` where
 * `heads`[d] is 0, else token `heads`[d] - 1 of the same sentence), and row `buckets`[d] of `distances`;
 * then a leaky rectifier. Parts are rows of `size` floats, `stride` bytes apart.
 */
export function relate(
  count: i32,
  own: usize,
  others: usize,
  stride: i32,
  size: i32,
  heads: usize,
  rootHead: usize,
  buckets: usize,
  distances: usize,
  to: usize,
): void {
  const slope = f32x4.splat(0.1)
  for (let d = 0; d < count; d++) {
    const head = load<i32>(heads + d * 4)
    const mine = own + d * stride
    const other = head > 0 ? others + (head - 1) * stride : rootHead
    const far = distances + load<i32>(buckets + d * 4) * (size * 4)
    for (let k = 0; k < size * 4; k += 16) {
      const sum = f32x4.add(v128.load(mine + k), v128.load(other + k))
      const value = f32x4.add(sum, v128.load(far + k))
      v128.store(to + k, f32x4.pmax(value, f32x4.mul(value, slope)))
    }
    to += size * 4
  }
}
