import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { open, type Store } from '../../src/record/store/index.ts'
import type { Desk } from '../../src/view/pages/desk.ts'
import { type Served, serve } from '../../src/view/serve/index.ts'
import { fill } from '../samples.ts'

const browsers = [
  process.env.ONRECORD_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
]

/** The browser of this machine; undefined where there is none. */
export const browserPath = (): string | undefined => browsers.find(path => path && existsSync(path))

/**
 * Why tests in a browser are left out: false where one is there. Where the checks of the project run (CI is set)
 * they are not left out, so that a missing browser fails there.
 */
export const withoutBrowser: string | false =
  browserPath() || process.env.CI
    ? false
    : 'no browser: install chromium, or name one in ONRECORD_BROWSER'

/** A server over a store of its own with the samples in it, and a browser beside it. */
export interface Bench {
  readonly store: Store
  readonly served: Served
  readonly browser: Browser
  /** A page of a browser that was never here; all that goes wrong in it is told in `faults`. */
  page(options?: BrowserContextOptions): Promise<{ page: Page; faults: string[] }>
  close(): Promise<void>
}

/** Opens one; `day` is the day it is there. */
export async function bench(
  day: string,
  inputs = ['samples'],
  desk: Partial<Desk> = {},
): Promise<Bench> {
  const path = browserPath()
  if (path === undefined)
    throw new Error('no browser: install chromium, or name one in ONRECORD_BROWSER')
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const store = open(join(folder, 'record.sqlite'))
  await fill(store, inputs, '2020-11-01T08:00:00.000Z')
  const now = () => `${day}T10:14:00.000Z`
  const own: Desk = { store, now, today: () => day, by: 'mira', writable: true, ...desk }
  const served = await serve(own, { host: '127.0.0.1', port: 0, maxBody: 8 << 20 })
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
    ],
  })
  return {
    store,
    served,
    browser,
    async page(options = {}) {
      const context = await browser.newContext({ baseURL: served.url, ...options })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
      })
      page.on('request', request => {
        const url = request.url()
        if (!url.startsWith(served.url) && !url.startsWith('data:')) faults.push(`asked ${url}`)
      })
      return { page, faults }
    },
    async close() {
      await browser.close()
      await served.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
