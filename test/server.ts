import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server of a test says to one request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => unknown

/** A server on this machine that answers by paths; what it has no answer for is 404. */
export interface Served {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  readonly url: string
  /** The requests that came, in order: path and query. */
  readonly asked: string[]
  /** Answers by path; they may change while it runs. A text is a page. */
  readonly pages: Record<string, Answering | string>
  close(): Promise<void>
}

/** Starts such a server; `host` is the address that it listens on. */
export async function served(
  pages: Record<string, Answering | string> = {},
  host = '127.0.0.1',
): Promise<Served> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const page = pages[path.split('?')[0]!]
    if (typeof page === 'function') return page(request, response)
    response.statusCode = page === undefined ? 404 : 200
    response.setHeader('content-type', path.endsWith('.xml') ? 'application/xml' : 'text/html')
    response.end(page ?? 'none')
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    asked,
    pages,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
