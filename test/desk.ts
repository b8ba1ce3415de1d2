import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { parseHTML } from 'linkedom'
import { open, read } from '../src/index.ts'
import { app } from '../src/view/serve/app.ts'
import { Jobs } from '../src/view/serve/jobs.ts'

type Text = readonly [name: string, day: string, text: string]

/** A server over a store made of some texts, on 2021-05-20, and what is asked of it. */
export async function desk(texts: readonly Text[]) {
  const room = mkdtempSync(join(tmpdir(), 'onrecord-desk-'))
  const store = open(join(room, 'record.sqlite'))
  const jobs = new Jobs()
  after(async () => {
    await jobs.close()
    await store.close()
    rmSync(room, { recursive: true, force: true })
  })
  for (const [title, date, text] of texts) {
    await store.add(await read(text, { date, title }), `${title}.txt`, `${date}T12:00:00.000Z`)
  }
  const now = '2021-05-20T10:00:00.000Z'
  const at = { store, now: () => now, today: () => now.slice(0, 10), by: 'mira', writable: true }
  const server = app(at, jobs, { hosts: new Set(['localhost']), maxBody: 1 << 20 })
  const get = (path: string) => server.request(path, { headers: { host: 'localhost' } })
  return {
    store,
    get,
    text: async (path: string) => (await get(path)).text(),
    json: async (path: string) => (await get(path)).json(),
    page: async (path: string) =>
      parseHTML(await (await get(path)).text()).document.querySelector('main')!,
  }
}
