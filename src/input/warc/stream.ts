import type { Piece } from '../packed/members.ts'

const none = Buffer.alloc(0)

/** What an archive holds, unpacked, as one stream with its places in the file and its gaps. */
export class WarcStream {
  readonly #pieces: AsyncIterator<Piece>
  #bytes: Buffer = none
  /** Unpacked bytes passed. */
  #passed = 0
  /** Members that begin at or before what is held: where unpacked, where in the file. */
  #members: { readonly at: number; readonly file: number }[] = []
  #ended = false
  /** The gap that comes behind what is held. */
  gap: { readonly lost: string; readonly at: number } | null = null

  constructor(pieces: AsyncIterable<Piece>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  get bytes(): Buffer {
    return this.#bytes
  }

  /** Holds so many bytes; false where the archive, or what comes before a gap, has fewer. */
  async fill(size: number): Promise<boolean> {
    if (this.#bytes.length >= size) return true
    const chunks: Buffer[] = [this.#bytes]
    let length = this.#bytes.length
    while (length < size && !this.#ended && !this.gap) {
      const { done, value } = await this.#pieces.next()
      if (done) this.#ended = true
      else if ('lost' in value) this.gap = value
      else {
        if (value.member !== undefined) {
          this.#members.push({ at: this.#passed + length, file: value.member })
        }
        chunks.push(value.bytes)
        length += value.bytes.length
      }
    }
    if (chunks.length > 1) this.#bytes = Buffer.concat(chunks, length)
    return length >= size
  }

  skip(size: number): void {
    const passed = Math.min(size, this.#bytes.length)
    this.#passed += passed
    this.#bytes = this.#bytes.subarray(passed)
    while (this.#members.length > 1 && this.#members[1]!.at <= this.#passed) this.#members.shift()
  }

  /** The place of the next byte in the file. */
  get place(): string {
    const [member] = this.#members
    if (!member) return String(this.#passed)
    const inside = this.#passed - member.at
    return inside ? `${member.file}+${inside}` : String(member.file)
  }

  /** Goes over the gap; what is held before it is left out. */
  pass(): void {
    this.skip(this.#bytes.length)
    this.gap = null
  }

  /** Ends it, read or not. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }
}
