import { createHash } from 'node:crypto'
import { refused } from './files.ts'
import type { InputError, Page } from './page.ts'
import { read } from './read.ts'

/** Bytes at the beginning by which two files of one size are told apart. */
const headSize = 4096

/** One input by itself: a file, or what is piped in. Its pages are read as they are asked for, once. */
export class Input {
  readonly name: string
  /** Bytes taken from it so far. */
  bytes = 0
  /** SHA-256 of its first 4,096 bytes, once a page was asked for. */
  head: string | null = null
  /** Whether its pages came to their end; false where its bytes could not be read. */
  whole = false
  readonly #open: () => AsyncIterable<Uint8Array>

  constructor(name: string, open: () => AsyncIterable<Uint8Array>) {
    this.name = name
    this.#open = open
  }

  /** Its pages in order; what cannot be read comes as an `InputError` in its place. Nothing is thrown. */
  async *pages(): AsyncGenerator<Page | InputError> {
    try {
      yield* read({ name: this.name, bytes: this.#counted() })
      this.whole = true
    } catch (error) {
      yield refused(this.name, error)
    }
  }

  async *#counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#open()) {
      this.head ??= createHash('sha256').update(chunk.subarray(0, headSize)).digest('hex')
      this.bytes += chunk.length
      yield chunk
    }
  }
}
