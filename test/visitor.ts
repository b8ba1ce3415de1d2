import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { open, read } from '../src/index.ts'
import type { Desk } from '../src/view/pages/desk.ts'
import { app, type Setup } from '../src/view/serve/app.ts'
import { Jobs } from '../src/view/serve/jobs.ts'

/** A text, the day of its publication, and its title. */
export type Said = readonly [text: string, date: string, title?: string]

/** A desk of Mira's over a store of its own that holds some texts; gone after the tests of the file. */
export async function deskOf(texts: readonly Said[], more: Partial<Desk> = {}): Promise<Desk> {
  const room = mkdtempSync(join(tmpdir(), 'onrecord-desk-'))
  const store = open(join(room, 'record.sqlite'))
  after(async () => {
    await store.close()
    rmSync(room, { recursive: true, force: true })
  })
  for (const [at, [text, date, title]] of texts.entries()) {
    const reading = await read(text, { date, ...(title !== undefined && { title }) })
    await store.add(reading, `${at}.txt`, `${date}T12:00:00.000Z`)
  }
  let moment = Date.parse('2021-05-02T10:00:00.000Z')
  const now = () => new Date(moment++).toISOString()
  return { store, now, today: () => '2021-05-02', by: 'mira', writable: true, ...more }
}

const here = 'http://localhost'

/** A browser at a desk's pages: it keeps cookies, and sends forms as pages have them. */
export function browser(desk: Desk, setup: Partial<Setup> = {}) {
  const jobs = new Jobs()
  after(() => jobs.close())
  const server = app(desk, jobs, { hosts: new Set(['localhost']), maxBody: 1 << 20, ...setup })
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: 'localhost', cookie, ...(init.headers as Record<string, string>) }
    const answer = await server.request(new URL(path, here).href, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (/Max-Age=0/.test(line)) jar.delete(name!)
      else jar.set(name!, value!)
    }
    return answer
  }
  const get = async (path: string) => (await ask(path)).text()
  /** Sends a form with the token of the page that it stands on. */
  const send = async (page: string, to: string, fields: Record<string, string>) => {
    const token = /name="token" value="([^"]+)"/.exec(await get(page))?.[1] ?? ''
    const body = new URLSearchParams({ token, ...fields })
    return ask(to, { method: 'POST', body, headers: { origin: here } })
  }
  return { ask, get, send, jar }
}
