import { userInfo } from 'node:os'
import { open, storePath } from '../../record/store/index.ts'
import { Failure } from '../fault.ts'
import { type Common, exit, type Io, moment, today } from '../io.ts'
import type { Desk } from '../pages/desk.ts'
import { type Access, keptToken, newToken as newTokenIn, tokenPath } from '../serve/access/token.ts'
import { serve } from '../serve/index.ts'
import { isLoopback } from '../serve/names.ts'

/** What `onrecord serve` takes. */
export interface ServeCommand extends Common {
  readonly store?: string
  readonly port: number
  readonly host: string
  readonly readOnly?: boolean
  readonly as?: string
  readonly newToken?: boolean
  readonly name?: readonly string[]
}

/** Bytes of a text that may be pasted or dropped. */
const maxBody = 8 << 20

/** Shows the record as pages until it is stopped. */
export async function serveCommand(options: ServeCommand, io: Io): Promise<number> {
  const { env } = io
  const store = open(storePath(options.store, env))
  const desk: Desk = {
    store,
    now: () => moment(env),
    today: () => today(env),
    by: options.as || env.ONRECORD_BY || env.USER || env.USERNAME || userInfo().username,
    writable: !options.readOnly,
    guarded: !isLoopback(options.host),
  }
  const { host, port, name = [] } = options
  try {
    const access = accessOf(store.path, options, io)
    const listening = { host, port, maxBody, names: name, ...(access && { access }) }
    const served = await serve(desk, listening).catch(error => {
      throw new Failure(`${host}:${port} cannot be had: ${whyOf(error)}`)
    })
    await io.out(`${served.url}\n`)
    io.err(`the record of ${store.path} is at ${served.url} — Ctrl-C stops`)
    const code = await stopped()
    await served.close()
    return code
  } finally {
    await store.close()
  }
}

/**
 * What opens the record to others: a token, drawn and shown once. On this machine nobody signs in. What travels
 * is not encrypted, which is a proxy's work.
 */
function accessOf(store: string, { host, newToken }: ServeCommand, io: Io): Access | undefined {
  const path = tokenPath(store)
  const kept = newToken ? undefined : keptToken(path)
  if (isLoopback(host) && !newToken) return undefined
  if (kept) return kept
  const { token, access } = newTokenIn(path)
  io.err(`the token, shown this once: ${token}`)
  io.err(`its SHA-256 is kept in ${path}; --new-token draws another`)
  return isLoopback(host) ? undefined : access
}

/** Waits until it is to stop; gives the exit code. A second signal ends it at once. */
function stopped(): Promise<number> {
  // The command line's own would not wait for answers under way.
  process.removeAllListeners('SIGINT')
  return new Promise(done => {
    process.once('SIGINT', () => done(exit.stopped))
    process.once('SIGTERM', () => done(exit.done))
  })
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there; -p 0 picks a free port',
  EACCES: 'the system does not let you; choose a port above 1023',
  EADDRNOTAVAIL: 'this machine has no such address',
}

const whyOf = ({ code, message }: NodeJS.ErrnoException) => reasons[code ?? ''] ?? message
