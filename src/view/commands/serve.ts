import { userInfo } from 'node:os'
import { open, storePath } from '../../record/store/index.ts'
import { Failure } from '../fault.ts'
import { type Common, exit, type Io, moment, today } from '../io.ts'
import type { Desk } from '../pages/desk.ts'
import { serve } from '../serve/index.ts'

/** What `onrecord serve` takes. */
export interface ServeCommand extends Common {
  readonly store?: string
  readonly port: number
  readonly host: string
  readonly readOnly?: boolean
  readonly as?: string
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
  }
  try {
    const served = await serve(desk, { host: options.host, port: options.port, maxBody }).catch(
      error => {
        throw new Failure(`${options.host}:${options.port} cannot be had: ${whyOf(error)}`)
      },
    )
    await io.out(`${served.url}\n`)
    io.err(`the record of ${store.path} is at ${served.url} — Ctrl-C stops`)
    await new Promise<void>(done => {
      process.once('SIGTERM', () => done())
    })
    await served.close()
  } finally {
    await store.close()
  }
  return exit.done
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there; -p 0 picks a free port',
  EACCES: 'the system does not let you; choose a port above 1023',
  EADDRNOTAVAIL: 'this machine has no such address',
}

const whyOf = ({ code, message }: NodeJS.ErrnoException) => reasons[code ?? ''] ?? message
