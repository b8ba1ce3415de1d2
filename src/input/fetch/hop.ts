import { type Dispatcher, request } from 'undici'
import { accepted, bodyOf, tooLarge } from './body.ts'
import { FetchError, faultOf, shownAddress } from './fault.ts'
import type { Limits } from './limits.ts'

/** What a GET asks for beside the address. */
export interface Asked {
  readonly agent: string
  /** What a server told of its last answer, so that it need not send the same again. */
  readonly etag?: string | null
  readonly modified?: string | null
  readonly signal?: AbortSignal | undefined
}

/** One answer of one server, whatever it says. */
export interface Hop {
  readonly status: number
  /** A header by its name in lower case; the first where there are several. */
  header(name: string): string | null
  readonly bytes: Buffer
}

const wanted =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5'

/** Kinds of content that hold no text; told by its head, such an answer is not taken. */
const noText = /^\s*(?:image|audio|video|font)\//i

/** Asks one address once, and follows nothing. Throws a `FetchError`. */
export async function hop(
  url: URL,
  asked: Asked,
  dispatcher: Dispatcher,
  limits: Limits,
): Promise<Hop> {
  const address = shownAddress(url.href)
  const over = new AbortController()
  const timer = setTimeout(() => {
    const seconds = Math.round(limits.whole / 1000)
    over.abort(new FetchError(address, `the answer does not end within ${seconds} s`, 'later'))
  }, limits.whole)
  const signal = asked.signal ? AbortSignal.any([over.signal, asked.signal]) : over.signal
  try {
    const { origin, pathname, search, username, password } = url
    const user =
      username || password
        ? `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
        : null
    const answer = await request(`${origin}${pathname}${search}`, {
      dispatcher,
      signal,
      headers: {
        'user-agent': asked.agent,
        accept: wanted,
        'accept-encoding': accepted,
        'accept-language': 'en,*;q=0.5',
        ...(user && { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
        ...(asked.etag && { 'if-none-match': asked.etag }),
        ...(asked.modified && { 'if-modified-since': asked.modified }),
      },
    })
    const header = (name: string) => {
      const value = answer.headers[name]
      return (Array.isArray(value) ? value[0] : value) ?? null
    }
    const type = header('content-type')
    const good = answer.statusCode >= 200 && answer.statusCode < 300
    if (good && type && noText.test(type)) {
      answer.body.on('error', () => {}).destroy()
      const kind = type.split(';')[0]!.trim().slice(0, 60)
      throw new FetchError(address, `holds no text, but ${kind}`, 'refused')
    }
    // What stands in the way of the answer is not read.
    const most = good ? limits.bytes : errorBytes
    const bytes = await bodyOf(address, answer.body, header('content-encoding'), most).catch(
      error => (good ? Promise.reject(error) : Buffer.alloc(0)),
    )
    return { status: answer.statusCode, header, bytes }
  } catch (error) {
    if (over.signal.aborted) throw over.signal.reason
    asked.signal?.throwIfAborted()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') throw tooLarge(address, limits.bytes)
    throw faultOf(address, error)
  } finally {
    clearTimeout(timer)
  }
}

/** Bytes of the page that comes with a fault or a redirect. */
const errorBytes = 64 << 10
