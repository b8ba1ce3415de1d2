/** Reads numbers of 7 bits a byte, as `pack` in `train/pack.ts` writes them. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Bytes still to be read; below 0 where more were asked for than there are. */
  get left(): number {
    return this.#bytes.length - this.#at
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
