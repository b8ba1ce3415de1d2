import { blankLine, fieldsOf } from './record.ts'

/** An answer of a server as it was crawled. */
export interface Answer {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  /** The body as it was sent: perhaps in chunks, perhaps packed. */
  readonly body: Buffer
}

/** Reads an HTTP answer (RFC 9112); null where the bytes are none. */
export function answerOf(block: Buffer): Answer | null {
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(block.toString('latin1', 0, 40))
  if (!status) return null
  const { end, next } = blankLine(block, 256 << 10)
  const head = block.toString('latin1', 0, end < 0 ? block.length : end)
  const body = end < 0 ? block.subarray(block.length) : block.subarray(next)
  return { status: Number(status[1]), fields: fieldsOf(head), body }
}

/** What a "Content-Type" says: "text/html; charset=utf-8". Both in lower case. */
export function typeOf(field: string | undefined): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (field ?? '').split(';')
  const charset = parameters.map(one => /^\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(one)?.[1])
  return { type: type.trim().toLowerCase(), charset: charset.find(Boolean)?.toLowerCase() ?? null }
}

/**
 * The body without its chunks (RFC 9112, section 7.1). Archives often keep the field and not the
 * chunks: a body that does not begin with a length is taken as it is. Null where a chunk has another
 * length than it says.
 */
export function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n/i.exec(
      body.toString('latin1', at, at + 230),
    )
    if (!line) return parts.length ? null : body
    const length = Number.parseInt(line[1]!, 16)
    const start = at + line[0].length
    if (length === 0) return Buffer.concat(parts)
    const end = start + length
    const closed = body[end] === 10 || (body[end] === 13 && body[end + 1] === 10)
    if (end > body.length || (end < body.length && !closed))
      return parts.length ? null : whole(body)
    parts.push(body.subarray(start, end))
    at = end + (body[end] === 13 ? 2 : 1)
  }
  // The last chunk, of length 0, is missing: the crawler stopped early, and what came is whole.
  return Buffer.concat(parts)
}

/** A body whose first line looks like a length, and markup follows at once, was never in chunks. */
function whole(body: Buffer): Buffer | null {
  return /^\s*</.test(body.toString('latin1', 0, 100)) ? body : null
}
