import { hashText } from './hash.ts'
import { ByteReader, KeyTable, readKeys } from './weights.ts'

/** Brown clusters of words, looked up by the hash of the lower-case form. */
export class Clusters {
  readonly #table: KeyTable
  /** By cluster: a number for the first 4 bits of its path. */
  readonly short: Uint16Array
  /** By cluster: a number for the first 6 bits of its path. */
  readonly middle: Uint16Array

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    const words = reader.number()
    const paths = new TextDecoder().decode(reader.bytes(reader.number())).split(' ')
    const keys = readKeys(reader, words)
    const numbers = new Int32Array(words)
    for (let i = 0; i < words; i++) numbers[i] = reader.number() + 1
    this.#table = new KeyTable(keys, numbers)
    const cut = (bits: number) =>
      Uint16Array.from([0, ...paths.map(path => (hashText(path.slice(0, bits)) & 0x7fff) | 0x8000)])
    this.short = cut(4)
    this.middle = cut(6)
  }

  /** Number of the cluster of a word, from 1; 0 for a word that has none. */
  of(lower: number): number {
    return this.#table.get(lower)
  }
}
