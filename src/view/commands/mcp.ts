import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Common, exit, type Io, moment, today } from '../io.ts'
import { toolServer } from '../mcp/index.ts'
import { inStore } from '../stores.ts'
import { serveCommand } from './serve.ts'

/** What `onrecord mcp` takes. */
export interface McpCommand extends Common {
  readonly store?: string
  readonly address?: string
  readonly port?: number
}

/** Offers the record to an assistant over stdin and stdout until stdin ends; over HTTP where a port is given. */
export async function mcpCommand(options: McpCommand, io: Io): Promise<number> {
  const { port, address } = options
  if (port !== undefined) {
    return serveCommand({ ...options, port, host: '127.0.0.1', readOnly: true }, io)
  }
  const { env } = io
  await inStore(options, io, async store => {
    const desk = { store, now: () => moment(env), today: () => today(env), by: '', writable: false }
    const ended = new Promise<void>(done => process.stdin.once('end', done).once('close', done))
    const handle = serveStdio(() => toolServer({ desk, base: address ?? null }))
    await ended
    await handle.close()
  })
  return exit.done
}
