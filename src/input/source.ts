/** A named stream of bytes: a file, standard input, what an address gave. */
export interface Source {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** The charset that a server told. */
  readonly charset?: string | null
}

/** The first `size` bytes of a stream (fewer if it is shorter), and the whole stream again. */
export async function peek(bytes: AsyncIterable<Uint8Array>, size: number) {
  const stream = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const { done, value } = await stream.next()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  const head = Buffer.concat(chunks)
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (head.length) yield head
    for (;;) {
      const { done, value } = await stream.next()
      if (done) return
      yield value
    }
  }
  return { head: head.subarray(0, size), whole: whole() }
}

/** All bytes of a stream, or null if there are more than `limit`. */
export async function collect(bytes: AsyncIterable<Uint8Array>, limit: number) {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The lines of a stream without their ends, and their numbers from 1; a line may come in pieces. */
export async function* lines(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let number = 0
  let parts: Uint8Array[] = []
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end))
      yield { number: ++number, bytes: Buffer.concat(parts) }
      parts = []
      start = end + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length) yield { number: ++number, bytes: Buffer.concat(parts) }
}
