import { crc32, createInflateRaw } from 'node:zlib'
import { Held } from './held.ts'
import { headerLength, nextMember, remains, trailer, unpack } from './member.ts'

/** A piece of what a file of gzip members holds, or a place where something of it is lost. */
export type Piece =
  | {
      readonly bytes: Buffer
      /** Where in the file the member begins, if the piece begins it. */
      readonly member?: number
    }
  | { readonly lost: string; readonly at: number }

/** Bytes of a member that are unpacked at once; longer ones come in pieces. */
const atOnce = 32 << 20
/** Packed bytes of a member that are held to unpack it at once. */
const most = 4 << 20
const firstTry = 1 << 16
const cutOff = 'the gzip data are cut off'
/** More than so many bytes, so many times the packed ones, are a bomb and no text. */
const bomb = { bytes: 256 << 20, times: 100 }

/**
 * Unpacks a file of gzip members piece by piece. After damage it goes on at the next member whose
 * content begins with `start`. Checksums are compared; nothing is thrown but errors of the stream.
 */
export async function* members(
  bytes: AsyncIterable<Uint8Array>,
  start: string,
): AsyncGenerator<Piece> {
  const raw = new Held(bytes)
  try {
    yield* all(raw, start)
  } finally {
    await raw.close()
  }
}

async function* all(raw: Held, start: string): AsyncGenerator<Piece> {
  for (;;) {
    const whole = await raw.fill(1 << 12)
    if (!raw.bytes.length) return
    const at = raw.offset
    if (raw.bytes[0] === 0) {
      // Some writers fill blocks with zeros.
      const zeros = raw.bytes.findIndex(byte => byte !== 0)
      raw.skip(zeros < 0 ? raw.bytes.length : zeros)
      continue
    }
    const header = headerLength(raw.bytes)
    if (!header) {
      const cut = !whole && raw.bytes.length < 18
      yield { lost: cut ? cutOff : 'no gzip here', at }
      if (!(await seek(raw, 1, start))) return
      continue
    }
    const fault = yield* member(raw, header, at)
    if (!fault) continue
    yield { lost: fault, at }
    if (!(await seek(raw, 2, start))) return
  }
}

/** One member; gives why it broke off, and has passed it if it did not. */
async function* member(
  raw: Held,
  header: number,
  at: number,
): AsyncGenerator<Piece, string | null> {
  for (let size = firstTry; ; size *= 4) {
    const more = await raw.fill(size)
    const found = unpack(raw.bytes, header, atOnce)
    if ('bytes' in found) {
      yield { bytes: found.bytes, member: at }
      raw.skip(found.length)
      return null
    }
    if (found.fault === 'short' && more && size < most) continue
    if (found.fault === 'large' || (found.fault === 'short' && more)) {
      return yield* inPieces(raw, header, at)
    }
    if (found.fault === 'wrong') return 'damaged gzip'
    let first = true
    for await (const bytes of remains(raw.bytes.subarray(header), atOnce)) {
      yield first ? { bytes, member: at } : { bytes }
      first = false
    }
    return found.fault === 'short' ? cutOff : 'damaged gzip'
  }
}

/** A member that is too long to be held. */
async function* inPieces(
  raw: Held,
  header: number,
  at: number,
): AsyncGenerator<Piece, string | null> {
  const inflate = createInflateRaw({ chunkSize: 1 << 16 })
  raw.skip(header)
  let fed = 0
  const feeding = (async () => {
    for (;;) {
      await raw.fill(1)
      const chunk = raw.bytes.subarray(0, 1 << 16)
      if (!chunk.length) return void inflate.end()
      raw.skip(chunk.length)
      fed += chunk.length
      await new Promise<void>(written => inflate.write(chunk, () => written()))
      // What is not taken comes after the end of the member.
      const left = fed - inflate.bytesWritten
      if (left > 0) return raw.back(chunk.subarray(chunk.length - left))
    }
  })()
  let length = 0
  let sum = 0
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) {
      yield length ? { bytes } : { bytes, member: at }
      length += bytes.length
      sum = crc32(bytes, sum)
      if (length > bomb.bytes && length > bomb.times * fed) {
        return `a bomb: ${fed} bytes that unpack to more than ${length >> 20} MB`
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'Z_BUF_ERROR' ? cutOff : 'damaged gzip'
  }
  await feeding
  if (!(await raw.fill(trailer))) return cutOff
  const right = sum === raw.bytes.readUInt32LE(0)
  raw.skip(trailer)
  return right ? null : 'damaged gzip'
}

/** Goes to the next member; false where there is none. */
async function seek(raw: Held, from: number, start: string): Promise<boolean> {
  for (let past = from; ; ) {
    const more = await raw.fill(past + (1 << 16))
    const found = nextMember(raw.bytes, past, start)
    if (found >= 0) {
      raw.skip(found)
      return true
    }
    if (!more) return false
    // A member that begins near the end is looked at again with more of it.
    raw.skip(Math.max(past, raw.bytes.length - (1 << 12)))
    past = 0
  }
}
