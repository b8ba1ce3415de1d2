import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'

/** A browser's own number. It tells who nobody is; it only makes its forms known again. */
const cookie = 'onrecord_forms'
const secret = randomBytes(32)

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => createHmac('sha256', secret).update(text).digest())
  return timingSafeEqual(a!, b!)
}

const signed = (browser: string) => createHmac('sha256', secret).update(browser).digest('base64url')

/**
 * What every form that changes something carries: no other site knows it. Drawn from the browser's number,
 * which is given where it has none, and a secret of this process.
 */
export function tokenOf(c: Context): string {
  const known = c.get('forms') as string | undefined
  if (known !== undefined) return known
  let browser = getCookie(c, cookie) ?? ''
  if (!/^[\w-]{22}$/.test(browser)) {
    browser = randomBytes(16).toString('base64url')
    setCookie(c, cookie, browser, { path: '/', httpOnly: true, sameSite: 'Lax' })
  }
  const token = signed(browser)
  c.set('forms', token)
  return token
}

const reads = /^(GET|HEAD|OPTIONS)$/
/** Bodies that a page of another site can send without being asked first. */
const formed = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i
const sameSite = csrf()

/**
 * Refuses what a page of another site sends in a person's name: by where the browser says that it comes from,
 * and by the token of the form (field "token", or the header "X-Form-Token" of a script). Programs that ask
 * under /api or /mcp bring no cookies that count, and need no token. Throws an HTTPException.
 */
export const ownForms: MiddlewareHandler = async (c, next) => {
  if (reads.test(c.req.method)) return next()
  // These take JSON alone, which no page of another site can send unasked, and refuse all else themselves.
  if (/^\/(api|mcp)(\/|$)/.test(c.req.path)) return next()
  return sameSite(c, async () => {
    await checked(c)
    await next()
  })
}

async function checked(c: Context): Promise<void> {
  const browser = getCookie(c, cookie) ?? ''
  const given = c.req.header('x-form-token') ?? (await field(c))
  if (browser !== '' && given !== '' && same(given, signed(browser))) return
  const why = 'this form is not from here, or too old: open the page again and send it from there'
  throw new HTTPException(403, { message: why })
}

async function field(c: Context): Promise<string> {
  if (!formed.test(c.req.header('content-type') ?? '')) return ''
  const given = (await formOf(c)).get('token')
  return typeof given === 'string' ? given : ''
}

/** The fields of a form that was sent. Throws an HTTPException where they cannot be read. */
export async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new HTTPException(400, { message: 'this form cannot be read' })
  }
}
