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

/** A table from 32-bit keys to their place in the order of packing; open addressing. */
export class KeyTable {
  readonly #slots: Int32Array
  readonly #mask: number

  constructor(keys: Int32Array) {
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.#mask = size - 1
    this.#slots = new Int32Array(size * 2)
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.#mask
      while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[slot * 2] = keys[i]!
      this.#slots[slot * 2 + 1] = i + 1
    }
  }

  /** The place of a key, or -1. */
  get(key: number): number {
    const slots = this.#slots
    const mask = this.#mask
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot * 2 + 1]!
      if (place === 0) return -1
      if (slots[slot * 2] === key) return place - 1
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
  readonly #table: KeyTable
  readonly #first: Int32Array
  readonly #entries: Uint16Array

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    const features = reader.number()
    const entries = reader.number()
    this.#table = new KeyTable(readKeys(reader, features))
    this.#first = new Int32Array(features + 1)
    for (let i = 0; i < features; i++) this.#first[i + 1] = this.#first[i]! + reader.number()
    const labels = reader.bytes(entries)
    const roots = reader.bytes(entries)
    this.#entries = Uint16Array.from(labels, (label, i) => (label << 8) | roots[i]!)
  }

  /** Adds the weights of the first `count` features to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const table = this.#table
    const first = this.#first
    const entries = this.#entries
    for (let f = 0; f < count; f++) {
      const row = table.get(features[f]!)
      if (row < 0) continue
      const end = first[row + 1]!
      for (let e = first[row]!; e < end; e++) {
        const entry = entries[e]!
        scores[entry >> 8]! += SQUARES[entry & 255]!
      }
    }
  }
}
