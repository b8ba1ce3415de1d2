import { ByteReader, KeyTable, readKeys } from '../tables.ts'

const WRONG = 'section "words" of the network has a wrong length'

/** Words that the network knows by themselves, looked up by `wordKey`: rows of vectors, Brown clusters. */
export class Lexicon {
  /** Number of words. */
  readonly size: number
  readonly #table: KeyTable
  /** By row, the place of its path from 1; 0 for none. */
  readonly #clusters: Uint16Array
  readonly #paths: readonly string[]

  /** Takes section `words` apart: keys ascending, then clusters. Throws one line where it does not add up. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    this.size = reader.number()
    this.#paths = new TextDecoder().decode(reader.bytes(reader.number())).split(' ')
    // Two numbers a word, of a byte at least: no table is made for more words than there can be.
    if (reader.left < this.size * 2) throw new Error(WRONG)
    const keys = readKeys(reader, this.size)
    const rows = new Int32Array(this.size)
    this.#clusters = new Uint16Array(this.size)
    for (let i = 0; i < this.size; i++) {
      rows[i] = i + 1
      this.#clusters[i] = reader.number()
    }
    if (reader.left !== 0) throw new Error(WRONG)
    this.#table = new KeyTable(keys, rows)
  }

  /** The row of a word, or -1. */
  rowOf(key: number): number {
    return this.#table.get(key) - 1
  }

  /** The Brown cluster of a row as bits; empty for none. */
  pathOf(row: number): string {
    const place = this.#clusters[row] ?? 0
    return place === 0 ? '' : (this.#paths[place - 1] ?? '')
  }
}
