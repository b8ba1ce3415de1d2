/** Reads numbers of 7 bits a byte, as `pack` in `train/pack.ts` writes them. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  number(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }

  bytes(length: number): Uint8Array {
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
}

/** A table from 32-bit keys to whole numbers above 0; open addressing, at most half full. */
export class KeyTable {
  /** Key and value in turns. */
  readonly #slots: Int32Array
  readonly #mask: number
  /** A bit for each key by its high bits: most keys asked for are unknown, and this fits a cache. */
  readonly #sieve: Int32Array
  readonly #shift: number

  constructor(keys: Int32Array, values: Int32Array) {
    let size = 16
    while (size < keys.length * 2 && size < 1 << 28) size *= 2
    const mask = size - 1
    const slots = new Int32Array(size * 2)
    this.#sieve = new Int32Array(size / 4)
    this.#shift = 32 - Math.log2(size * 8)
    for (let i = 0; i < keys.length; i++) {
      let slot = (keys[i]! & mask) * 2
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (size * 2 - 1)
      const bit = keys[i]! >>> this.#shift
      this.#sieve[bit >>> 5]! |= 1 << (bit & 31)
      slots[slot] = keys[i]!
      slots[slot + 1] = values[i]!
    }
    this.#slots = slots
    this.#mask = mask
  }

  /** The value of a key, or 0. */
  get(key: number): number {
    const bit = key >>> this.#shift
    if ((this.#sieve[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0
    const slots = this.#slots
    const wrap = slots.length - 1
    for (let slot = (key & this.#mask) * 2; ; slot = (slot + 2) & wrap) {
      const value = slots[slot + 1]!
      if (value === 0 || slots[slot] === key) return value
    }
  }
}

/** Reads `count` ascending unsigned 32-bit keys, written as differences. */
export function readKeys(reader: ByteReader, count: number): Int32Array {
  const keys = new Int32Array(count)
  let key = 0
  for (let i = 0; i < count; i++) {
    key += reader.number()
    keys[i] = key | 0
  }
  return keys
}

/** Weights are stored as a signed root in 8 bits: -127..127 stands for -16129..16129. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => {
  const root = byte < 128 ? byte : byte - 256
  return root * Math.abs(root)
})

/**
 * A sparse linear model: each feature (a 32-bit hash) adds its weights to the scores of some labels.
 * Sums are of whole numbers, so the same on every machine.
 */
export class Weights {
  /** By feature: place of its first entry, times 256, and the number of its entries. */
  readonly #table: KeyTable
  /** Label, times 256, and root of the weight. */
  readonly #entries: Uint16Array

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    const features = reader.number()
    const entries = reader.number()
    const keys = readKeys(reader, features)
    const places = new Int32Array(features)
    for (let i = 0, first = 0; i < features; i++) {
      const count = reader.number()
      places[i] = first * 256 + count
      first += count
    }
    this.#table = new KeyTable(keys, places)
    const labels = reader.bytes(entries)
    const roots = reader.bytes(entries)
    this.#entries = new Uint16Array(entries)
    for (let e = 0; e < entries; e++) this.#entries[e] = (labels[e]! << 8) | roots[e]!
  }

  /** Adds the weights of the first `count` features to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const table = this.#table
    const entries = this.#entries
    for (let f = 0; f < count; f++) {
      const place = table.get(features[f]!)
      const first = place >>> 8
      const end = first + (place & 255)
      for (let e = first; e < end; e++) {
        const entry = entries[e]!
        scores[entry >> 8]! += SQUARES[entry & 255]!
      }
    }
  }
}
