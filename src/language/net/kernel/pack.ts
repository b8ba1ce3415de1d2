/**
 * Widens `rows` rows of `size` 8-bit weights into panels of 16 rows for `dotTwo`. Row j of block b of
 * panel p is row p * `panelStep` + b * `blockStep` + j; rows that are not there count as zeros.
 */
export function packWhole(
  from: usize,
  rows: i32,
  size: i32,
  panels: i32,
  panelStep: i32,
  blockStep: i32,
  to: usize,
): void {
  for (let p = 0; p < panels; p++) {
    const panel = to + <usize>(p * size) * 32
    for (let r = 0; r < 16; r++) {
      const row = p * panelStep + (r >> 2) * blockStep + (r & 3)
      let place = panel + r * 4
      const weights = from + <usize>(row * size)
      for (let k = 0; k < size; k += 2) {
        const first = row < rows ? <i32>load<i8>(weights + k) : 0
        const second = row < rows ? <i32>load<i8>(weights + k, 1) : 0
        store<i32>(place, (first & 0xffff) | (second << 16))
        place += 64
      }
    }
  }
}

/** Puts `rows` numbers in the order that `packWhole` gives their rows; `blank` where there is none. */
export function packNumbers(
  from: usize,
  rows: i32,
  panels: i32,
  panelStep: i32,
  blockStep: i32,
  blank: f32,
  to: usize,
): void {
  for (let i = 0; i < panels * 16; i++) {
    const row = (i >> 4) * panelStep + ((i >> 2) & 3) * blockStep + (i & 3)
    store<f32>(to + i * 4, row < rows ? load<f32>(from + row * 4) : blank)
  }
}

/**
 * Lays `rows` rows of `size` floats, `stride` bytes apart, in panels for `multiply`: [size][16 rows];
 * the first of them as row `first`. The rest of the last panel is filled with zeros.
 */
export function packFloats(
  from: usize,
  stride: i32,
  rows: i32,
  size: i32,
  first: i32,
  to: usize,
): void {
  for (let r = 0; r < rows; r++) {
    const row = from + <usize>(r * stride)
    let place = to + <usize>(((first + r) >> 4) * size * 64 + ((first + r) & 15) * 4)
    for (let k = 0; k < size; k++) {
      store<f32>(place, load<f32>(row + k * 4))
      place += 64
    }
  }
  for (let r = first + rows; (r & 15) > 0; r++) {
    let place = to + <usize>((r >> 4) * size * 64 + (r & 15) * 4)
    for (let k = 0; k < size; k++) {
      store<f32>(place, 0)
      place += 64
    }
  }
}
