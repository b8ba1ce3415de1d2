import { dotOne, dotTwo } from './dot.ts'

/**
 * out = W x + b for `count` rows of 16-bit numbers: `weights` in panels as `packWhole` lays them, their
 * `scales` and `bias` in the order of the panels, results in floats, the 16 of panel p and row i from
 * p * `outStep` + i * `outStride` on. Strides and steps in bytes; `sums` is scratch.
 */
export function affine(
  count: i32,
  x: usize,
  stride: i32,
  size: i32,
  panels: i32,
  weights: usize,
  scales: usize,
  bias: usize,
  sums: usize,
  out: usize,
  outStride: i32,
  outStep: i32,
): void {
  for (let panel = 0; panel < panels; panel++) {
    const place = out + panel * outStep
    const rows = weights + <usize>(panel * size) * 32
    for (let i = 0; i < count; i += 2) {
      const input = x + i * stride
      const pair = i + 1 < count
      if (pair) dotTwo(input, input + stride, rows, size, sums)
      else dotOne(input, rows, size, sums)
      finish(sums, scales + panel * 64, bias + panel * 64, place + i * outStride)
      if (!pair) break
      finish(sums + 64, scales + panel * 64, bias + panel * 64, place + (i + 1) * outStride)
    }
  }
}

@inline
function finish(sums: usize, scales: usize, bias: usize, out: usize): void {
  for (let b: usize = 0; b < 64; b += 16) {
    const sum = f32x4.convert_i32x4_s(v128.load(sums + b))
    v128.store(out + b, f32x4.add(f32x4.mul(sum, v128.load(scales + b)), v128.load(bias + b)))
  }
}

/** A leaky rectifier (slope 0.1) in place, on numbers `from` to `end` (multiples of 4) of each row. */
export function leaky(count: i32, x: usize, stride: i32, from: i32, end: i32): void {
  const slope = f32x4.splat(0.1)
  for (let i = 0; i < count; i++) {
    for (let k = from; k < end; k += 4) {
      const place = x + k * 4
      const value = v128.load(place)
      v128.store(place, f32x4.pmax(value, f32x4.mul(value, slope)))
    }
    x += stride
  }
}

/**
 * out = W x + b for `count` rows of floats, `weights` in panels as `packFloats` lays them. Each sum adds
 * in the order of the inputs, so it does not depend on the rows beside it. Strides in bytes.
 */
export function multiply(
  count: i32,
  x: usize,
  stride: i32,
  size: i32,
  panels: i32,
  weights: usize,
  bias: usize,
  out: usize,
  outStride: i32,
): void {
  for (let panel = 0; panel < panels; panel++) {
    const start = bias + panel * 64
    for (let i = 0; i < count; i += 2) {
      const pair = i + 1 < count
      let p = x + i * stride
      let q = pair ? p + stride : p
      let w = weights + <usize>(panel * size) * 64
      let a0 = v128.load(start)
      let a1 = v128.load(start, 16)
      let a2 = v128.load(start, 32)
      let a3 = v128.load(start, 48)
      let b0 = a0
      let b1 = a1
      let b2 = a2
      let b3 = a3
      const end = p + (<usize>size << 2)
      while (p < end) {
        const u = v128.load32_splat(p)
        const v = v128.load32_splat(q)
        const w0 = v128.load(w)
        a0 = f32x4.add(a0, f32x4.mul(u, w0))
        b0 = f32x4.add(b0, f32x4.mul(v, w0))
        const w1 = v128.load(w, 16)
        a1 = f32x4.add(a1, f32x4.mul(u, w1))
        b1 = f32x4.add(b1, f32x4.mul(v, w1))
        const w2 = v128.load(w, 32)
        a2 = f32x4.add(a2, f32x4.mul(u, w2))
        b2 = f32x4.add(b2, f32x4.mul(v, w2))
        const w3 = v128.load(w, 48)
        a3 = f32x4.add(a3, f32x4.mul(u, w3))
        b3 = f32x4.add(b3, f32x4.mul(v, w3))
        p += 4
        q += 4
        w += 64
      }
      const to = out + i * outStride + panel * 64
      put(to, a0, a1, a2, a3)
      if (pair) put(to + outStride, b0, b1, b2, b3)
    }
  }
}

@inline
function put(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(to, a)
  v128.store(to, b, 16)
  v128.store(to, c, 32)
  v128.store(to, d, 48)
}
