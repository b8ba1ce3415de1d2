import { existsSync } from 'node:fs'
import { after, before, describe } from 'node:test'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { open } from '../../src/record/store/index.ts'
import type { Desk } from '../../src/view/pages/desk.ts'
import { type Served, serve } from '../../src/view/serve/index.ts'
import { samplesStore } from './samples.ts'

/** Where Debian puts it; ONRECORD_BROWSER names another. */
const program = process.env.ONRECORD_BROWSER || '/usr/bin/chromium'
const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const quiet = ['--disable-background-networking', '--disable-component-update']

/** A server over the samples and a browser that looks at it. */
export interface Room {
  readonly url: string
  readonly desk: Desk
  readonly browser: Browser
  /** A page of a fresh window, with what it complained of and what it asked of other hosts. */
  page(options?: BrowserContextOptions): Promise<Watched>
}

/** A page and what went wrong on it. */
export interface Watched {
  readonly page: Page
  readonly wrong: string[]
}

/**
 * Tests in a real browser. Where there is none they fail in CI, or where ONRECORD_BROWSER asks for one, and are
 * skipped with the reason elsewhere.
 */
export function inBrowser(name: string, tests: (room: Room) => void): void {
  const missing = !existsSync(program)
  const wanted = process.env.CI || process.env.ONRECORD_BROWSER
  const why = `no browser at ${program}: apt-get install chromium, or name one in ONRECORD_BROWSER`
  describe(name, { skip: missing && !wanted ? why : false }, () => {
    const room = {} as { -readonly [key in keyof Room]: Room[key] }
    let served: Served | undefined
    before(async () => {
      if (missing) throw new Error(why)
      const store = open(await samplesStore())
      room.desk = {
        store,
        now: () => '2020-09-25T08:00:00Z',
        today: () => '2020-09-25',
        by: 'mira',
        writable: true,
      }
      served = await serve(room.desk, { host: '127.0.0.1', port: 0, maxBody: 1 << 20 })
      room.url = served.url.replace(/\/$/, '')
      // As root, in a container, it has no sandbox of its own.
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      room.browser = await chromium.launch({
        executablePath: program,
        args: [...args, ...quiet, ...sandbox],
      })
      room.page = options => watched(room, options)
    })
    after(async () => {
      await room.browser?.close()
      await served?.close()
      await room.desk?.store.close()
    })
    tests(room)
  })
}

async function watched({ browser, url }: Room, options?: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({ baseURL: url, ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  // Refused styles and scripts are told on the console too.
  page.on('console', said => {
    if (['error', 'warning'].includes(said.type())) wrong.push(`${page.url()}: ${said.text()}`)
  })
  page.on('pageerror', error => wrong.push(`${page.url()}: ${error.message}`))
  page.on('request', request => {
    const asked = request.url()
    if (!asked.startsWith(`${url}/`) && !/^(data|blob):/.test(asked)) wrong.push(`asked ${asked}`)
  })
  return { page, wrong }
}

/** The words that a person sees of something, with single spaces: what is hidden by a style sheet is not there. */
export async function seen(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what nobody sees
  return (await place.innerText()).replaceAll(/\s+/g, ' ')
}
