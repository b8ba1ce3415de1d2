// Whole-number dot products. Weights lie in panels of 16 rows: for each pair of inputs (2k, 2k + 1)
// four vectors of [row 0: 2k, 2k + 1, row 1: 2k, 2k + 1, ...], so that four rows are summed in the four
// lanes of one register and nothing is added across lanes. Sums are exact, in whatever order. Two inputs
// at a time keep the multipliers of x86-64 busy; longer tiles and unrolled loops were measured no faster.

@inline
/** Adds the products of one pair of inputs, in all lanes of `pair`, with four rows of weights. */
function add(sum: v128, pair: v128, weights: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(pair, weights))
}

/** Sums of the 16 rows of a panel for two inputs: 16 whole numbers for `x`, then 16 for `y`. */
export function dotTwo(x: usize, y: usize, weights: usize, size: i32, to: usize): void {
  let a0 = i32x4.splat(0)
  let a1 = i32x4.splat(0)
  let a2 = i32x4.splat(0)
  let a3 = i32x4.splat(0)
  let b0 = i32x4.splat(0)
  let b1 = i32x4.splat(0)
  let b2 = i32x4.splat(0)
  let b3 = i32x4.splat(0)
  const end = x + (<usize>size << 1)
  while (x < end) {
    const p = v128.load32_splat(x)
    const q = v128.load32_splat(y)
    let w = v128.load(weights)
    a0 = add(a0, p, w)
    b0 = add(b0, q, w)
    w = v128.load(weights, 16)
    a1 = add(a1, p, w)
    b1 = add(b1, q, w)
    w = v128.load(weights, 32)
    a2 = add(a2, p, w)
    b2 = add(b2, q, w)
    w = v128.load(weights, 48)
    a3 = add(a3, p, w)
    b3 = add(b3, q, w)
    x += 4
    y += 4
    weights += 64
  }
  v128.store(to, a0)
  v128.store(to, a1, 16)
  v128.store(to, a2, 32)
  v128.store(to, a3, 48)
  v128.store(to, b0, 64)
  v128.store(to, b1, 80)
  v128.store(to, b2, 96)
  v128.store(to, b3, 112)
}

/** Sums of the 16 rows of a panel for one input. */
export function dotOne(x: usize, weights: usize, size: i32, to: usize): void {
  let a0 = i32x4.splat(0)
  let a1 = i32x4.splat(0)
  let a2 = i32x4.splat(0)
  let a3 = i32x4.splat(0)
  const end = x + (<usize>size << 1)
  while (x < end) {
    const p = v128.load32_splat(x)
    a0 = add(a0, p, v128.load(weights))
    a1 = add(a1, p, v128.load(weights, 16))
    a2 = add(a2, p, v128.load(weights, 32))
    a3 = add(a3, p, v128.load(weights, 48))
    x += 4
    weights += 64
  }
  v128.store(to, a0)
  v128.store(to, a1, 16)
  v128.store(to, a2, 32)
  v128.store(to, a3, 48)
}
