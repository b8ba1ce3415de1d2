import { beginning, headerLength } from './member.ts'
import { members } from './members.ts'

/** The beginning of what a gzip file holds, as far as the head of the file tells; empty where it is damaged. */
export function insideOf(head: Uint8Array): Buffer {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length)
  const header = headerLength(bytes)
  return header ? beginning(bytes.subarray(header, header + 8192)) : Buffer.alloc(0)
}

/** What a gzip file holds. Throws an Error in words where it is cut off, damaged or a bomb. */
export async function* unpackedBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of members(bytes, '')) {
    if ('lost' in piece) throw new Error(piece.lost)
    yield piece.bytes
  }
}
