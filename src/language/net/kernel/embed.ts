/**
 * Describes words in 16-bit numbers: a row of the table of vectors, then a sum of rows of the bag.
 * `list` says for each word its row in the table (-1 for none), how many rows of the bag, and which.
 * Both tables are 8-bit with a scale by row; `scale` is what a 16-bit unit is the inverse of.
 */
export function embed(
  words: i32,
  list: usize,
  vectors: usize,
  vectorScales: usize,
  vectorSize: i32,
  bag: usize,
  bagScales: usize,
  bagSize: i32,
  scale: f32,
  to: usize,
): void {
  const unit = f32x4.splat(scale)
  for (let i = 0; i < words; i++) {
    const row = load<i32>(list)
    const count = load<i32>(list, 4)
    list += 8
    for (let k = 0; k < vectorSize; k += 8) {
      let low = f32x4.splat(0)
      let high = f32x4.splat(0)
      if (row >= 0) {
        const s = v128.load32_splat(vectorScales + row * 4)
        const q = v128.load8x8_s(vectors + row * vectorSize + k)
        low = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(q)), s)
        high = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(q)), s)
      }
      put(to, low, high, unit)
      to += 16
    }
    for (let k = 0; k < bagSize; k += 8) {
      let low = f32x4.splat(0)
      let high = f32x4.splat(0)
      for (let f = 0; f < count; f++) {
        const feature = load<i32>(list + f * 4)
        const s = v128.load32_splat(bagScales + feature * 4)
        const q = v128.load8x8_s(bag + feature * bagSize + k)
        low = f32x4.add(low, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(q)), s))
        high = f32x4.add(high, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(q)), s))
      }
      put(to, low, high, unit)
      to += 16
    }
    list += count * 4
  }
}

@inline
/** Rounds eight numbers to 16 bits, the nearest even one where in doubt, the outermost where too large. */
function put(to: usize, low: v128, high: v128, unit: v128): void {
  const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(low, unit)))
  const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(high, unit)))
  v128.store(to, i16x8.narrow_i32x4_s(a, b))
}
