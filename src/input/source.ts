/** A named stream of bytes: a file, standard input, what an address gave. */
export interface Source {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** Where it lies, for what must be read from its end; absent where it cannot be opened again. */
  readonly path?: string
}

/** The first `size` bytes of a stream (fewer if it is shorter), and the whole stream again. */
export async function peek(bytes: AsyncIterable<Uint8Array>, size: number) {
  const stream = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  let fault: unknown = null
  try {
    while (length < size) {
      const { done, value } = await stream.next()
      if (done) break
      chunks.push(value)
      length += value.length
    }
  } catch (error) {
    // What came before it is read first.
    fault = error
  }
  const head = Buffer.concat(chunks)
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length) yield head
      if (fault) throw fault
      for (;;) {
        const { done, value } = await stream.next()
        if (done) return
        yield value
      }
    } finally {
      await stream.return?.()
    }
  }
  /** Ends the stream, for who wants no more of it than its head. */
  const close = async () => void (await stream.return?.())
  return { head: head.subarray(0, size), whole: whole(), close }
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

/** Bytes of a line that are held; what is longer is passed over. */
const longestLine = 64 << 20

/**
 * The lines of a stream without their ends, and their numbers from 1; a line may come in pieces. Of a
 * line longer than 64 MB only that it is too long is told.
 */
export async function* lines(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let number = 0
  let length = 0
  let parts: Uint8Array[] = []
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > longestLine) parts = []
    else parts.push(part)
  }
  const line = () => {
    const found = { number: ++number, bytes: Buffer.concat(parts), long: length > longestLine }
    parts = []
    length = 0
    return found
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
  }
  if (length) yield line()
}
