import type { Context, Hono, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Desk } from '../../pages/desk.ts'
import { twinAddress, twinOf } from '../../pages/forms.ts'
import { frame } from '../../pages/frame.ts'
import { signInPage, signOutPage, subscribePage } from '../../pages/signing.ts'
import { formOf, tokenOf } from '../forged.ts'
import { Counter } from '../limits.ts'
import { Sessions } from './session.ts'
import type { Access } from './token.ts'

/** Wrong tokens that one address may try. */
const tries = { requests: 10, seconds: 15 * 60 }

/** Keeps a server shut for all who neither bring its token nor have signed in with it. */
export class Door {
  readonly #desk: Desk
  readonly #access: Access
  readonly #sessions = new Sessions()
  readonly #wrong = new Counter('too many wrong tokens', tries)

  constructor(desk: Desk, access: Access) {
    this.#desk = desk
    this.#access = access
  }

  /** Lets in or answers 401: who asks with a header, a feed with its own key, a browser that has signed in. */
  readonly gate: MiddlewareHandler = async (c, next) => {
    const url = new URL(c.req.url)
    const form = twinOf(url.pathname)
    if (!/^\/assets\//.test(url.pathname)) c.header('Cache-Control', 'private, no-cache')
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const key = url.searchParams.get('token')
    if (/^\/(assets\/|sign-in$)/.test(url.pathname)) return next()
    if (bearer !== undefined) {
      await this.#tried(c, this.#access.opens(bearer))
      return next()
    }
    if (key !== null && c.req.method === 'GET' && (form === 'ics' || form === 'atom')) {
      await this.#tried(c, this.#access.opensFeed(url, key))
      return next()
    }
    if (this.#sessions.holds(c, this.#time())) return next()
    c.header('WWW-Authenticate', 'Bearer realm="onrecord"')
    const reading = c.req.method === 'GET' && !/^\/(api|mcp)(\/|$)/.test(url.pathname)
    if (!reading || form !== undefined) throw new HTTPException(401, { message: how })
    return c.html(signInPage(tokenOf(c), url.pathname + url.search), 401)
  }

  /** Puts the pages into a server on which one signs in and out, and gets addresses for feeds. */
  pages(server: Hono): void {
    server.get('/sign-in', c => c.html(signInPage(tokenOf(c), '/')))
    server.get('/sign-out', c => c.html(signOutPage(tokenOf(c))))
    server.post('/sign-in', async c => {
      const form = await formOf(c)
      const [key, to] = ['key', 'to'].map(name => String(form.get(name) ?? ''))
      await this.#wrong.check(c)
      if (!this.#access.opens(key!.trim())) {
        await this.#wrong.count(c)
        return c.html(signInPage(tokenOf(c), inside(c, to!), 'This is not the token.'), 401)
      }
      this.#sessions.begin(c, this.#time())
      return c.redirect(inside(c, to!), 303)
    })
    server.post('/sign-out', c => {
      this.#sessions.end(c, this.#time())
      return c.redirect('/sign-in', 303)
    })
    server.get('/subscribe', c => {
      const to = inside(c, c.req.query('to') ?? '/')
      const [feed, calendar] = (['atom', 'ics'] as const).map(form => this.#feed(c, to, form))
      const place = { path: '/subscribe', query: '', title: 'Subscribe', islands: [] }
      return c.html(frame(place, this.#desk, subscribePage(feed!, calendar!, to)))
    })
  }

  #feed(c: Context, to: string, form: 'atom' | 'ics'): string {
    const page = new URL(to, c.req.url)
    const url = new URL(twinAddress(page.pathname, form, page.search), page)
    url.searchParams.set('token', this.#access.keyOf(url))
    return url.href
  }

  async #tried(c: Context, right: boolean): Promise<void> {
    await this.#wrong.check(c)
    if (right) return
    await this.#wrong.count(c)
    c.header('WWW-Authenticate', 'Bearer realm="onrecord", error="invalid_token"')
    throw new HTTPException(401, { message: 'this token opens nothing here' })
  }

  #time(): number {
    return Date.parse(this.#desk.now())
  }
}

const how = 'bring the token: Authorization: Bearer TOKEN'

/** An address of this server, without its origin; the first page for any other. */
function inside(c: Context, to: string): string {
  const { origin } = new URL(c.req.url)
  const url = URL.parse(to, origin)
  return url?.origin === origin ? url.pathname.replace(/^\/+/, '/') + url.search : '/'
}
