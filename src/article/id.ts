import { createHash } from 'node:crypto'

/**
 * The first 16 hex digits of the SHA-256 of url, line feed, text; without a url of the id that the input brought,
 * so that the same text from two places is two documents.
 */
export function idOf(url: string | null, given: string | null, text: string): string {
  return createHash('sha256')
    .update(`${url ?? given ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 16)
}
