import { InputError } from '../page.ts'

/**
 * What a failure means for the next try: `refused` is for good, whoever refuses; `missing` may come yet; `later`
 * is worth another try.
 */
export type Failing = 'refused' | 'missing' | 'later'

/** An address that could not be fetched: which one, why, and whether another try is worth it. One line. */
export class FetchError extends InputError {
  readonly failing: Failing
  readonly why: string
  /** Milliseconds that the server asks to wait, where it does. */
  readonly wait: number | undefined

  constructor(address: string, why: string, failing: Failing, wait?: number) {
    super(shownAddress(address), why)
    this.name = 'FetchError'
    this.failing = failing
    this.why = why
    this.wait = wait
  }
}

/** An address as it may be shown and kept: without a name and a password in it. */
export function shownAddress(address: string): string {
  const url = URL.parse(address)
  if (!url?.username && !url?.password) return address
  url.username = ''
  url.password = ''
  return url.href
}

/** Codes of faults below HTTP, in words; all are worth another try. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPIPE: 'the host broke the connection off',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the answer does not begin in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stops in the middle',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as it says',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer is too large',
}

/** Whatever was thrown while an address was fetched, as a `FetchError`. */
export function faultOf(address: string, error: unknown): FetchError {
  if (error instanceof FetchError) {
    const { input, why, failing, wait } = error
    return input === address ? error : new FetchError(address, why, failing, wait)
  }
  const { code = '', message } = causeOf(error)
  const secure = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_|SELF_SIGNED_|DEPTH_ZERO_|EPROTO)/.test(code)
  const why = words[code] ?? (secure ? `no trusted connection: ${plain(message)}` : plain(message))
  return new FetchError(address, why, 'later')
}

/** The innermost error that has a code. */
function causeOf(error: unknown): NodeJS.ErrnoException {
  let found = error as NodeJS.ErrnoException & { errors?: readonly unknown[] }
  for (;;) {
    const inner = found.errors?.[0] ?? found.cause
    if (!(inner instanceof Error)) return found
    found = inner as typeof found
  }
}

const plain = (message: string) => message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 160)
