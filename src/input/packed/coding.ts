import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer

const unpackers: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  // The standard means zlib's form; some servers send the bare data.
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
  zstd: [zstdDecompressSync],
}

/**
 * A body without its content codings (RFC 9110, section 8.4), the last one first. A body that is plain
 * text though a coding is named is taken as it is: archives keep the field of what they unpacked.
 * No more than `most` bytes come out of any. Else a line tells why it cannot be had.
 */
export function uncoded(body: Buffer, codings: string, most: number): Buffer | string {
  let bytes = body
  const names = codings.toLowerCase().split(/[\s,]+/)
  for (const name of names.filter(one => one && one !== 'identity').toReversed()) {
    const found = Object.hasOwn(unpackers, name) ? tried(bytes, unpackers[name]!, most) : null
    if (found === 'large') return `its body unpacks to more than ${most >> 20} MB`
    if (found) bytes = found
    else if (isPacked(bytes)) return `its body does not unpack (${name.slice(0, 20)})`
    else return bytes
  }
  return bytes
}

function tried(bytes: Buffer, unpackers: readonly Unpack[], most: number): Buffer | 'large' | null {
  for (const unpack of unpackers) {
    try {
      return unpack(bytes, { maxOutputLength: most })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'large'
    }
  }
  return null
}

/** Whether bytes look packed rather than like a text: control characters that no text has. */
function isPacked(bytes: Buffer): boolean {
  let control = 0
  const head = bytes.subarray(0, 512)
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27)) control++
  return control > head.length / 50
}
