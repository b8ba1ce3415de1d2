import type { Readable, Transform } from 'node:stream'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'
import { FetchError } from './fault.ts'

/** The codings of a body that are asked for. */
export const accepted = 'gzip, deflate, br, zstd'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}
/** Codings upon codings that a server may use. */
const layers = 2

/**
 * The bytes of an answer, unpacked. They are counted while they are unpacked: an answer with more than `most` is let
 * go of at once, whatever its head says. Throws a `FetchError`, and what the body throws.
 */
export async function bodyOf(
  address: string,
  body: Readable,
  coding: string | null,
  most: number,
): Promise<Buffer> {
  // What is let go of half-way complains, to nobody.
  body.on('error', () => {})
  const names = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
  const codings = names.filter(name => name !== '' && name !== 'identity').toReversed()
  const strange = codings.find(name => !Object.hasOwn(unpackers, name))
  const many = codings.length > layers
  if (strange !== undefined || many) {
    body.destroy()
    const what = many ? `${codings.length} codings` : `"${plain(strange!)}"`
    throw new FetchError(address, `packed in a way that is not known: ${what}`, 'refused')
  }
  const streams: Readable[] = [body]
  for (const name of codings) streams.push(unpacked(streams.at(-1)!, unpackers[name]!()))
  try {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of streams.at(-1)! as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > most) throw tooLarge(address, most)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    if (!isZlib(error)) throw error
    throw new FetchError(address, `its packing is broken: ${(error as Error).message}`, 'later')
  } finally {
    for (const stream of streams) stream.destroy()
  }
}

function unpacked(from: Readable, unpacker: Transform): Readable {
  from.on('error', error => unpacker.destroy(error))
  unpacker.on('error', () => {})
  return from.pipe(unpacker)
}

/** What is said of an answer of more bytes than are taken. */
export const tooLarge = (address: string, most: number) =>
  new FetchError(address, `larger than ${Math.round(most / (1 << 20))} MB: not taken`, 'refused')

const isZlib = (error: unknown) =>
  /^(?:Z_|ERR_BROTLI|ERR__?ERROR|ZSTD_|ERR_ZSTD)/.test(
    String((error as NodeJS.ErrnoException).code),
  )

const plain = (text: string) => text.replace(/[^\w-]/g, '').slice(0, 20)
