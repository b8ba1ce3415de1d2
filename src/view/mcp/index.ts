import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import type { Hono } from 'hono'
import { maker } from '../../record/maker.ts'
import type { At } from '../api/route.ts'
import type { Desk } from '../pages/desk.ts'
import { offer } from './tool.ts'
import { tools } from './tools.ts'

/** Where the tools are offered over HTTP. */
export const mcpAddress = '/mcp'

const instructions =
  'The record of who said, pledged, demanded or did what to whom, each entry pinned to its sentence. Cite the sentence and its source; a status other than happened or ongoing is not told as fact.'

/** The tools for one connection. */
export function toolServer(at: At): McpServer {
  const version = maker().program.replace(/^\S+ /, '')
  const server = new McpServer({ name: 'onrecord', version }, { instructions })
  for (const one of tools) offer(server, at, one)
  return server
}

/** Puts the tools into a server, as streamable HTTP. */
export function mcp(server: Hono, desk: Desk): void {
  const handler = createMcpHandler(({ requestInfo }) =>
    toolServer({ desk, base: requestInfo ? new URL('/', requestInfo.url).href : null }),
  )
  server.all(mcpAddress, c => handler.fetch(c.req.raw))
}
