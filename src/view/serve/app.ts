import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { asset } from '../pages/assets.ts'
import type { Desk } from '../pages/desk.ts'
import { pathOf } from '../pages/forms.ts'
import { Door } from './access/index.ts'
import type { Access } from './access/token.ts'
import { faulty, missing } from './faults.ts'
import { ownForms } from './forged.ts'
import { headers, ownNames } from './guard.ts'
import type { Jobs } from './jobs.ts'
import { limited, type Rate } from './limits.ts'
import { remembered } from './remembered.ts'
import { routes } from './routes.ts'
import { rulings } from './rulings/index.ts'

/** How a server is set up. */
export interface Setup {
  /** Names under which it answers, without ports. */
  readonly hosts: ReadonlySet<string>
  /** Bytes that a request may bring. */
  readonly maxBody: number
  /** What opens it; open to all who reach it where that is missing. */
  readonly access?: Access
  /** How often one address may ask; as often as it likes where that is missing. */
  readonly rate?: Rate
}

/** The server's answers, without a port: what stands in front of every page, then the pages. */
export function app(own: Desk, jobs: Jobs, { hosts, maxBody, access, rate }: Setup): Hono {
  const desk: Desk = { ...own, passing: id => jobs.holding(id)?.store }
  const server = new Hono({
    getPath: request => pathOf(new URL(request.url).pathname),
  })
  server.use(headers)
  server.use(ownNames(hosts))
  if (rate) server.use(limited(rate))
  const door = access && new Door(desk, access)
  if (door) server.use(door.gate)
  server.use(compress())
  server.use(etag({ weak: true }))
  server.use(remembered(desk))
  server.use(bodyLimit({ maxSize: maxBody, onError: c => faulty(new TooLong(maxBody), c, desk) }))
  server.use(ownForms)
  server.get('/assets/:name', c => {
    const found = asset(c.req.param('name'))
    if (!found) return c.text('no such file\n', 404)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(found.bytes, 200, { 'Content-Type': found.type })
  })
  door?.pages(server)
  rulings(server, desk)
  routes(server, desk, jobs)
  server.notFound(c => missing(c, desk))
  server.onError((error, c) => faulty(error, c, desk))
  return server
}

/** What a request brought is more than it may be. */
class TooLong extends Error {
  override readonly name = 'TooLong'

  constructor(most: number) {
    super(`more than ${Math.round(most / 1e5) / 10} MB: give it in parts, or use onrecord add`)
  }
}
