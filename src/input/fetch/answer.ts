import { FetchError, shownAddress } from './fault.ts'
import type { Hop } from './hop.ts'
import { retryAfter } from './retry.ts'

/** What an address gave. */
export interface Answer {
  /** The address that answered, after all redirects; without a name and a password. */
  readonly url: string
  /** Whether nothing changed since what `etag` and `modified` tell (304): there are no bytes then. */
  readonly unchanged: boolean
  readonly bytes: Buffer
  /** The media type that the server gives, without parameters, in lower case. */
  readonly type: string | null
  /** The charset that the server gives. */
  readonly charset: string | null
  readonly etag: string | null
  readonly modified: string | null
  /** Milliseconds for which the answer stays good, where the server tells. */
  readonly fresh: number | undefined
  /** When it came: ISO 8601 in UTC. */
  readonly at: string
}

/** An answer that is one. Throws a `FetchError` for one that says that there is none. */
export function answerOf(
  url: URL,
  hop: Hop,
  now: number,
  at = new Date(now).toISOString(),
): Answer {
  const address = shownAddress(url.href)
  const { status, header, bytes } = hop
  const fault = faultIn(address, hop, now)
  if (fault) throw fault
  const type = header('content-type')
  const control = header('cache-control') ?? ''
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1]
  return {
    url: address,
    unchanged: status === 304,
    bytes,
    type: type?.split(';', 1)[0]?.trim().toLowerCase() || null,
    charset: /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(type ?? '')?.[1] ?? null,
    etag: header('etag'),
    modified: header('last-modified'),
    fresh: seconds === undefined ? undefined : Number(seconds) * 1000,
    at,
  }
}

/** Statuses that say that another try may do. */
const passing = new Set([408, 425, 429])
/** And for good: gone, and barred by law. */
const final = new Set([410, 451])

function faultIn(address: string, { status, header, bytes }: Hop, now: number) {
  if (status === 304) return undefined
  if (status >= 200 && status < 300) {
    return bytes.length ? undefined : new FetchError(address, 'the answer is empty', 'missing')
  }
  const why = `the server says ${status}${names[status] ? ` (${names[status]})` : ''}`
  if (status >= 500 || passing.has(status)) {
    return new FetchError(address, why, 'later', retryAfter(header('retry-after'), now))
  }
  return new FetchError(address, why, final.has(status) ? 'refused' : 'missing')
}

const names: Readonly<Record<number, string>> = {
  401: 'sign in first',
  402: 'to be paid for',
  403: 'forbidden',
  404: 'not found',
  408: 'too slow',
  410: 'gone',
  429: 'too many requests',
  451: 'barred by law',
  500: 'a fault of the server',
  502: 'a fault of the server',
  503: 'not available now',
  504: 'a fault of the server',
}
