import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Desk } from '../pages/desk.ts'

/** Minutes without a request after which the next one is a new visit. */
const pause = 30
const name = 'onrecord_visit'
const year = 365 * 24 * 3600

/**
 * The moment up to which who looks has seen the record: when the visit before this one ended. A cookie holds
 * it; it is empty on the first visit.
 */
export function visitOf(c: Context, { now }: Desk): string {
  const at = now()
  const [seen = '', last = ''] = (getCookie(c, name) ?? '').split('~').map(time)
  const ended = last !== '' && Date.parse(at) - Date.parse(last) > pause * 60_000
  const since = ended ? last : seen
  // Written once a minute, so that most answers are the same bytes.
  if (last.slice(0, 16) !== at.slice(0, 16)) {
    setCookie(c, name, `${since}~${at}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: year,
    })
  }
  return since
}

const time = (text: string) => (/^[\dT:.Z-]{20,24}$/.test(text) && Date.parse(text) ? text : '')
