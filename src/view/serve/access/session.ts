import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { same } from '../forged.ts'

const cookie = 'onrecord_session'
/** Seconds for which who signed in stays so. */
const lasts = 12 * 3600

/** Who has signed in: a cookie that says until when, signed with a secret of this process. */
export class Sessions {
  readonly #secret = randomBytes(32)
  /** Those signed out before their time, with that time (milliseconds). */
  readonly #ended = new Map<string, number>()

  /** Signs who asks in. `now` is in milliseconds. */
  begin(c: Context, now: number): void {
    const session = `${now + lasts * 1000}.${randomBytes(16).toString('base64url')}`
    const value = `${session}.${this.#sign(session)}`
    setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: lasts })
  }

  /** Whether who asks has signed in, and not out again. */
  holds(c: Context, now: number): boolean {
    const [until = '', number = '', mark = ''] = (getCookie(c, cookie) ?? '').split('.')
    if (!same(mark, this.#sign(`${until}.${number}`))) return false
    return Number(until) > now && !this.#ended.has(number)
  }

  /** Signs who asks out: the cookie opens nothing any more, whoever kept it. */
  end(c: Context, now: number): void {
    for (const [number, until] of this.#ended) if (until <= now) this.#ended.delete(number)
    const [until, number] = (getCookie(c, cookie) ?? '').split('.')
    if (number && this.holds(c, now)) this.#ended.set(number, Number(until))
    deleteCookie(c, cookie, { path: '/' })
  }

  #sign(session: string): string {
    return createHmac('sha256', this.#secret).update(session).digest('base64url')
  }
}
