const asUtf8 = new TextDecoder('utf-8', { fatal: true })
const legacy = 'windows-1252'
const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i

/**
 * The text of some bytes: UTF-8 if they decode, else UTF-16 by its byte order mark, else the charset that
 * a server `told`, else what an HTML page declares, else windows-1252. A leading byte order mark is dropped, as `TextDecoder`
 * does, so that offsets count from the first character of the text.
 */
export function decode(bytes: Uint8Array, told: string | null = null): string {
  const wide = wideCharset(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  return utf8(bytes) ?? new TextDecoder(knownCharset(bytes, told)).decode(bytes)
}

/** The text of bytes that are UTF-8, else null. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return asUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 with a byte order mark, which alone may hold NUL bytes. */
export function wideCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function knownCharset(bytes: Uint8Array, told: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return encodingOf(told) ?? encodingOf(declared.exec(head)?.[1]) ?? legacy
}

/** The encoding of a name, where it is one that can be what bytes are in that are no UTF-8. */
function encodingOf(name: string | undefined | null): string | null {
  try {
    // A page that declares UTF-8 and is not is most often windows-1252.
    const encoding = name ? new TextDecoder(name).encoding : 'utf-8'
    return encoding.startsWith('utf-') ? null : encoding
  } catch {
    return null
  }
}
