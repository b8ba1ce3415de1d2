import { createHash } from 'node:crypto'

/** The first 16 hex digits of the SHA-256 of url, line feed, text. */
export function idOf(url: string | null, text: string): string {
  return createHash('sha256')
    .update(`${url ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 16)
}
