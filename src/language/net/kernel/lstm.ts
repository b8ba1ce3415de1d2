import { logistic, tanh, whole } from './curves.ts'
import { dotOne, dotTwo } from './dot.ts'

/** Sentences read in step, at most. */
const LANES = 16

/**
 * Adds to what each word brings to the gates (row `words`[i] of `wordRows`) what its context does (row
 * `contexts`[i] of `contextRows`), rows of 4 `hidden` floats. Goes to `to` panel by panel, 16 floats a token.
 */
export function bring(
  tokens: i32,
  hidden: i32,
  words: usize,
  wordRows: usize,
  contexts: usize,
  contextRows: usize,
  to: usize,
): void {
  const row = hidden * 16
  const step = tokens * 64
  for (let i = 0; i < tokens; i++) {
    let word = wordRows + load<i32>(words + i * 4) * row
    let context = contextRows + load<i32>(contexts + i * 4) * row
    let place = to + i * 64
    for (const end = word + row; word < end; word += 64) {
      v128.store(place, f32x4.add(v128.load(word), v128.load(context)))
      v128.store(place, f32x4.add(v128.load(word, 16), v128.load(context, 16)), 16)
      v128.store(place, f32x4.add(v128.load(word, 32), v128.load(context, 32)), 32)
      v128.store(place, f32x4.add(v128.load(word, 48), v128.load(context, 48)), 48)
      context += 64
      place += step
    }
  }
}

/**
 * One direction of a layer of LSTM (Hochreiter & Schmidhuber 1997, with a forget gate) over sentences in
 * step. Step t has its tokens at `offsets`[t] up to `offsets`[t + 1], the longest sentence first; all
 * begin at step 0, so `back` takes up shorter ones on its way. What comes into the gates of a token is in
 * `inputs`, panel by panel, 16 floats a token: four units, gate by gate (input, forget, cell, output);
 * `weights` and `scales` of the recurrence as packed in the same order. States go to `out` as 16-bit
 * numbers of which `unit` make 1, a row of `outStride` bytes a token.
 */
export function lstm(
  steps: i32,
  offsets: usize,
  back: bool,
  hidden: i32,
  weights: usize,
  scales: usize,
  inputs: usize,
  cells: usize,
  sums: usize,
  unit: f32,
  out: usize,
  outStride: i32,
): void {
  const inputStep = load<i32>(offsets + steps * 4) * 64
  let before = 0
  let running = 0
  for (let step = 0; step < steps; step++) {
    const t = back ? steps - 1 - step : step
    const first = load<i32>(offsets + t * 4)
    const lanes = load<i32>(offsets + t * 4, 4) - first
    if (lanes < running) running = lanes
    for (let panel = 0; panel < hidden >> 2; panel++) {
      const rows = weights + <usize>(panel * hidden) * 32
      const scale = scales + panel * 64
      const input = inputs + panel * inputStep + first * 64
      const cell = cells + <usize>panel * (LANES * 16)
      for (let lane = 0; lane < lanes; lane += 2) {
        const previous = out + (before + lane) * outStride
        if (lane + 1 < running) dotTwo(previous, previous + outStride, rows, hidden, sums)
        else if (lane < running) dotOne(previous, rows, hidden, sums)
        for (let i = lane; i < min(lane + 2, lanes); i++) {
          const gates = input + i * 64
          let entry = v128.load(gates)
          let forget = v128.load(gates, 16)
          let fresh = v128.load(gates, 32)
          let exit = v128.load(gates, 48)
          let state = f32x4.splat(0)
          if (i < running) {
            const sum = sums + (i - lane) * 64
            entry = f32x4.add(entry, scaled(sum, scale))
            forget = f32x4.add(forget, scaled(sum + 16, scale + 16))
            fresh = f32x4.add(fresh, scaled(sum + 32, scale + 32))
            exit = f32x4.add(exit, scaled(sum + 48, scale + 48))
            state = f32x4.mul(logistic(forget), v128.load(cell + i * 16))
          }
          state = f32x4.add(state, f32x4.mul(logistic(entry), tanh(fresh)))
          v128.store(cell + i * 16, state)
          const shown = f32x4.mul(logistic(exit), tanh(state))
          const bits = whole(f32x4.mul(shown, f32x4.splat(unit)))
          const place = out + (first + i) * outStride + panel * 8
          v128.store64_lane(place, i16x8.narrow_i32x4_s(bits, bits), 0)
        }
      }
    }
    before = first
    running = lanes
  }
}

@inline
function scaled(sum: usize, scale: usize): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum)), v128.load(scale))
}
