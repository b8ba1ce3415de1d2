const none = Buffer.alloc(0)

/** A stream of bytes, held as far as they are asked for. Errors of the stream come out of `fill`. */
export class Held {
  readonly #stream: AsyncIterator<Uint8Array>
  #bytes: Buffer = none
  #offset = 0
  #ended = false

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#stream = bytes[Symbol.asyncIterator]()
  }

  /** What is held and not yet passed. */
  get bytes(): Buffer {
    return this.#bytes
  }

  /** Place of the first byte held, from the beginning of the stream. */
  get offset(): number {
    return this.#offset
  }

  /** Holds so many bytes; false where the stream has fewer, and holds them all then. */
  async fill(size: number): Promise<boolean> {
    if (this.#bytes.length >= size) return true
    const chunks: Uint8Array[] = [this.#bytes]
    let length = this.#bytes.length
    while (length < size && !this.#ended) {
      const { done, value } = await this.#stream.next()
      if (done) this.#ended = true
      else {
        chunks.push(value)
        length += value.length
      }
    }
    if (chunks.length > 1) this.#bytes = Buffer.concat(chunks, length)
    return length >= size
  }

  /** Passes so many of the bytes held. */
  skip(size: number): void {
    const passed = Math.min(size, this.#bytes.length)
    this.#offset += passed
    this.#bytes = this.#bytes.subarray(passed)
  }

  /** Goes back over bytes that were passed just now. */
  back(bytes: Buffer): void {
    this.#offset -= bytes.length
    this.#bytes = this.#bytes.length ? Buffer.concat([bytes, this.#bytes]) : bytes
  }

  /** Ends the stream, read or not. */
  async close(): Promise<void> {
    await this.#stream.return?.()
  }
}
