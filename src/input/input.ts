import { createHash } from 'node:crypto'
import { refused } from './files.ts'
import type { InputError, Page } from './page.ts'

/** Bytes at the beginning by which two files of one size are told apart. */
const headSize = 4096

/** Gives the pages of an input; its bytes are taken through what is told. */
type Reader = (
  counted: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
) => AsyncIterable<Page | InputError>

/** One input by itself: a file, or what is piped in. Its pages are read as they are asked for, once. */
export class Input {
  readonly name: string
  /** Bytes taken from it so far. */
  bytes = 0
  /** SHA-256 of its first 4,096 bytes, once a page was asked for. */
  head: string | null = null
  /** Whether its pages came to their end; false where its bytes could not be read. */
  whole = false
  readonly #read: Reader

  constructor(name: string, read: Reader) {
    this.name = name
    this.#read = read
  }

  /** Its pages in order; what cannot be read comes as an `InputError` in its place. Nothing is thrown. */
  async *pages(): AsyncGenerator<Page | InputError> {
    try {
      yield* this.#read(bytes => this.#counted(bytes))
      this.whole = true
    } catch (error) {
      yield refused(this.name, error)
    }
  }

  async *#counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.head ??= createHash('sha256').update(chunk.subarray(0, headSize)).digest('hex')
      this.bytes += chunk.length
      yield chunk
    }
  }
}
