import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Desk } from '../pages/desk.ts'
import type { Access } from './access/token.ts'
import { app } from './app.ts'
import { Jobs } from './jobs.ts'
import { isLoopback, named, namesOf } from './names.ts'

/** Where a server listens, and what it takes. */
export interface Listening {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Bytes that a request may bring. */
  readonly maxBody: number
  /** What opens it; open to all who reach it where that is missing. */
  readonly access?: Access
  /** What else it is called: by a proxy before it. */
  readonly names?: readonly string[]
  /** Milliseconds that a client may take for its headers, and for all that it sends. */
  readonly slow?: { readonly headers: number; readonly request: number }
}

/** A server that answers. */
export interface Served {
  readonly url: string
  /** Takes nothing new, lets what is under way end, a few seconds long, and lets go of the port. */
  close(): Promise<void>
}

/** Milliseconds that a client may take for its headers, and for all that it sends. */
const patience = { headers: 10_000, request: 60_000 }
/** On this machine only a program gone wild asks more often; from elsewhere a person does not. */
const rates = { local: { requests: 20_000, seconds: 10 }, open: { requests: 600, seconds: 60 } }
/** Milliseconds that answers under way are waited for at the end. */
const grace = 5000

/** Opens a server on a desk. Rejects with the system's error where the port cannot be had. */
export async function serve(desk: Desk, listening: Listening): Promise<Served> {
  const { host, port, maxBody, access, names, slow = patience } = listening
  const hosts = namesOf(host, names)
  const rate = isLoopback(host) ? rates.local : rates.open
  const setup = { hosts, maxBody, rate, ...(access && { access }) }
  const jobs = new Jobs()
  const server = createAdaptorServer({
    fetch: app(desk, jobs, setup).fetch,
    // A client that is slow holds a connection, not the server, and not for long.
    serverOptions: {
      headersTimeout: slow.headers,
      requestTimeout: slow.request,
      connectionsCheckingInterval: Math.min(1000, slow.headers),
      keepAliveTimeout: 5000,
    },
  }) as Server
  server.maxConnections = 500
  await open(server, host, port)
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://${named(host)}:${own}/`,
    close: () =>
      new Promise(done => {
        const late = setTimeout(() => server.closeAllConnections(), grace)
        server.close(() => {
          clearTimeout(late)
          void jobs.close().then(done)
        })
        server.closeIdleConnections()
      }),
  }
}

const open = (server: ServerType, host: string, port: number) =>
  new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => done())
  })
