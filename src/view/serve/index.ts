import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Desk } from '../pages/desk.ts'
import { app } from './app.ts'
import { Jobs } from './jobs.ts'

/** Where a server listens, and what it takes. */
export interface Listening {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Bytes that a request may bring. */
  readonly maxBody: number
}

/** A server that answers. */
export interface Served {
  readonly url: string
  /** Ends what is open and lets go of the port. */
  close(): Promise<void>
}

const local: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Opens a server on a desk. Rejects with the system's error where the port cannot be had. */
export async function serve(desk: Desk, { host, port, maxBody }: Listening): Promise<Served> {
  const named = host.includes(':') ? `[${host}]` : host
  const hosts = new Set([...local, named.toLowerCase()])
  const jobs = new Jobs()
  const { fetch } = app(desk, jobs, { hosts, maxBody })
  const server = createAdaptorServer({ fetch }) as Server
  // A client that is slow holds a connection, not the server.
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 5_000
  server.maxConnections = 500
  await listening(server, host, port)
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://${named}:${own}/`,
    close: () =>
      new Promise(done => {
        server.close(() => void jobs.close().then(done))
        server.closeAllConnections()
      }),
  }
}

const listening = (server: ServerType, host: string, port: number) =>
  new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => done())
  })
