import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'

/** Bytes after the data of a gzip member: checksum and length. */
export const trailer = 8
const magic = Buffer.from([0x1f, 0x8b, 8])

/**
 * Length of the header of a gzip member (RFC 1952) that the bytes begin with; 0 where they begin with
 * none or it does not end in them.
 */
export function headerLength(bytes: Buffer): number {
  if (bytes.length < 18 || magic.compare(bytes, 0, 3) || bytes[3]! & 0xe0) return 0
  const flags = bytes[3]!
  let at = 10
  if (flags & 4) at += 2 + bytes.readUInt16LE(at)
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return 0
    at = end + 1
  }
  if (flags & 2) at += 2
  return at < bytes.length ? at : 0
}

/** What came of unpacking a member at once. */
export type Unpacked =
  | { readonly bytes: Buffer /** Of the member, packed. */; readonly length: number }
  /** More bytes are needed, more come out than may be held, they are damaged, or their checksum is wrong. */
  | { readonly fault: 'short' | 'large' | 'damaged' | 'wrong' }

/** Unpacks a member that stands whole in these bytes, its checksum compared. */
export function unpack(bytes: Buffer, header: number, most: number): Unpacked {
  try {
    const options = { info: true, chunkSize: 1 << 16, maxOutputLength: most } as const
    const { buffer, engine } = inflateRawSync(bytes.subarray(header), options) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    const end = header + engine.bytesWritten
    if (bytes.length < end + trailer) return { fault: 'short' }
    if (crc32(buffer) !== bytes.readUInt32LE(end)) return { fault: 'wrong' }
    return { bytes: buffer, length: end + trailer }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return { fault: 'large' }
    return { fault: code === 'Z_BUF_ERROR' ? 'short' : 'damaged' }
  }
}

/** What comes out of a damaged member before the damage, in pieces; no more than so many bytes. */
export async function* remains(bytes: Buffer, most: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 1 << 16, finishFlush: constants.Z_SYNC_FLUSH })
  inflate.end(bytes)
  let length = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > most) return
      yield piece
    }
  } catch {
    // The damage itself: what came before it is out.
  }
}

/** Where the next member begins in these bytes whose content starts with a text; -1 for none. */
export function nextMember(bytes: Buffer, from: number, start: string): number {
  for (let at = bytes.indexOf(magic, from); at >= 0; at = bytes.indexOf(magic, at + 1)) {
    const header = headerLength(bytes.subarray(at, at + (1 << 12)))
    const inside = header ? beginning(bytes.subarray(at + header, at + header + 1024)) : null
    if (inside?.toString('latin1', 0, start.length) === start) return at
  }
  return -1
}

/** What the first bytes of a member's data unpack to; empty where they are damaged. */
export function beginning(packed: Buffer): Buffer {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 << 20 }
    return inflateRawSync(packed, options)
  } catch {
    return Buffer.alloc(0)
  }
}
