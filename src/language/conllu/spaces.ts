const WRITTEN: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '|': '\\p',
  '\\': '\\\\',
}
const READ: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WRITTEN).map(([sign, written]) => [written, sign]),
)
const NOTABLE = /[\s\p{C}|\\]/gu
const ESCAPE = /\\u\{([0-9a-f]{1,6})\}|\\[stnrp\\]/gu

/** Spaces as MISC holds them (UDPipe's `SpacesAfter`): "\s\n"; any other sign but print as "\u{a0}". */
export function writtenSpaces(spaces: string): string {
  return spaces.replace(NOTABLE, sign => {
    return WRITTEN[sign] ?? `\\u{${sign.codePointAt(0)!.toString(16)}}`
  })
}

/** The spaces before and after a token as its MISC column tells of them; a blank after is not told. */
export function spacesOf(misc: string): { readonly before: string; readonly after: string } {
  if (!misc.includes('Space')) return unsaid
  let before = ''
  let after = ' '
  for (const entry of misc.split('|')) {
    if (entry === 'SpaceAfter=No') after = ''
    else if (entry.startsWith('SpacesAfter=')) after = read(entry.slice(12)) || ' '
    else if (entry.startsWith('SpacesBefore=')) before = read(entry.slice(13))
  }
  return { before, after }
}

const unsaid = { before: '', after: ' ' }

/** What stands between two tokens, out of its spelling in MISC. */
function read(written: string): string {
  return written.replace(ESCAPE, (sign, code?: string) => {
    if (code === undefined) return READ[sign]!
    const point = Number.parseInt(code, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
