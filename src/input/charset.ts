const asUtf8 = new TextDecoder('utf-8', { fatal: true })
const legacy = 'windows-1252'
const inHtml = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i
const inXml = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w:.-]{2,40})/i
/** Bytes that are enough to detect a charset by. */
const sample = 1 << 17
/** Below this the detector is guessing: three words of a legacy charset look like any other. */
const surest = 0.05

/**
 * The text of some bytes: UTF-16 by its byte order mark or its zeros, UTF-8 if they decode, else what
 * the server said (`declared`, a charset of an HTTP or mail header), else what a page declares, else
 * what `jschardet` detects, else windows-1252. A leading byte order mark is dropped, as `TextDecoder`
 * does, so that offsets count from the first character of the text.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<string> {
  const wide = wideCharset(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  // 7-bit, so that it would pass for UTF-8.
  if (hasEscapes(bytes)) return new TextDecoder('iso-2022-jp').decode(bytes)
  const sound = utf8(bytes)
  if (sound !== null) return sound
  const mended = nearlyUtf8(bytes)
  if (mended !== null) return mended
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const page = inHtml.exec(head)?.[1] ?? inXml.exec(head)?.[1]
  const charset = legacyOf(declared) ?? legacyOf(page) ?? (await detected(bytes)) ?? legacy
  return new TextDecoder(charset).decode(bytes)
}

/** The text of bytes that are UTF-8, else null. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return asUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 with a byte order mark, or without one where every second byte of a text is zero. */
export function wideCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 1024) & ~1
  if (length < 8) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  // Text of Latin letters, mostly; a binary file has zeros in both places.
  if (odd > length * 0.3 && even === 0) return 'utf-16le'
  return even > length * 0.3 && odd === 0 ? 'utf-16be' : null
}

function hasEscapes(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sample))
  return buffer.includes('\x1b$B') || buffer.includes('\x1b$@')
}

/** UTF-8 with a few broken characters (cut, or joined from two sources), else null. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const other = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return broken * 10 <= other ? text : null
}

/** A charset that is known by this name and is not UTF-8, which the bytes are not. */
function legacyOf(name: string | null | undefined): string | null {
  try {
    const encoding = name ? new TextDecoder(name).encoding : null
    return encoding?.startsWith('utf-') ? null : encoding
  } catch {
    return null
  }
}

/** Names of the detector that the WHATWG Encoding standard has under another. */
const names: Readonly<Record<string, string>> = {
  CP932: 'shift_jis',
  CP949: 'euc-kr',
  MacRoman: 'macintosh',
  MacCyrillic: 'x-mac-cyrillic',
}

async function detected(bytes: Uint8Array): Promise<string | null> {
  const { detect } = await import('jschardet')
  const { encoding, confidence } = detect(bytes.subarray(0, sample))
  return encoding && confidence >= surest ? legacyOf(names[encoding] ?? encoding) : null
}
