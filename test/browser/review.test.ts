import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { chromium, type Page } from 'playwright-core'
import { serve } from '../../src/view/serve/index.ts'
import { deskOf } from '../visitor.ts'

const chrome = process.env.CHROMIUM ?? '/usr/bin/chromium'
const skip = existsSync(chrome) ? false : `no browser at ${chrome}`
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const still = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const browser = skip
  ? undefined
  : await chromium.launch({ executablePath: chrome, args: [...quiet, ...still] })
const desk = await deskOf([
  ['Norway pledged to open the Skarvik line by June 15, 2021.', '2021-03-02', 'First'],
  ['Norway promised to open the Skarvik line by Dec. 1, 2021.', '2021-04-02', 'Then'],
  ['Chad pledged to repay the loan to Niger by May 1, 2021.', '2021-01-03', 'Third'],
])
const served = await serve(desk, { host: '127.0.0.1', port: 0, maxBody: 1 << 20 })
after(async () => {
  await browser?.close()
  await served.close()
})
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

async function open(path: string, javaScriptEnabled = true, width = 360): Promise<Page> {
  const viewport = { width, height: 800 }
  const context = await browser!.newContext({ javaScriptEnabled, viewport, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(new URL(path, served.url).href)
  return page
}
const log = () => desk.store.log.list().map(({ ruling }) => ruling.kind)

/** What axe finds wrong with a page, and whether it is wider than its window. */
async function faults(page: Page): Promise<string[]> {
  // What has scrolled half under the head of the page is not too small for that.
  await page.evaluate('scrollTo(0, 0)')
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })')
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`),
    ...(wide ? ['wider than its window'] : []),
  ]
}

test('single keys rule on one entry after the other, and take back', { skip }, async () => {
  const page = await open('/review')
  const pressed = async (key: string) => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
    return page.locator('.turn .from').textContent()
  }
  assert.match((await pressed('m'))!, /First/)
  assert.match((await page.locator('#decided').textContent())!, /linked it .* confirmed it/s)
  assert.match((await pressed('z'))!, /Then/)
  assert.match((await pressed('u'))!, /First/)
  assert.deepEqual(log(), ['link', 'confirm', 'undo', 'undo'])
  await page.keyboard.press('e')
  await page.keyboard.type('2021-07-01x')
  assert.deepEqual(log().length, 4, 'letters in a field are no keys')
  await page.locator('[name="now.due"]').fill('2021-07-01')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  assert.match((await page.locator('#decided').textContent())!, /due: 2021-06-15 → 2021-07-01/)
  await Promise.all([page.waitForURL(served.url), page.keyboard.press('q')])
})

test('without JavaScript the buttons do the same', { skip }, async () => {
  const page = await open('/review', false)
  const before = log().length
  await page.getByRole('button', { name: /Not a pledge/ }).click()
  assert.match((await page.locator('#decided').textContent())!, /rejected it/)
  await page.getByRole('button', { name: /Undo/ }).click()
  assert.match((await page.locator('#decided').textContent())!, /taken back/)
  assert.deepEqual(log().slice(before), ['reject', 'undo'])
  const entry = desk.store.list({ kinds: ['pledge'] }).items[0]!.entry.id
  await page.goto(new URL(`/e/${entry}`, served.url).href)
  await page.getByText('Decide how it stands').click()
  await page.getByLabel('How it stands').selectOption('simple3/broken')
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  assert.equal(desk.store.item(entry)!.item.outcome!.outcome, 'broken')
  assert.match((await page.locator('#decided').textContent())!, /ruled "broken"/)
})

test('what rules is read by all: axe finds nothing, at 360 and at 1280 pixels', {
  skip,
}, async () => {
  const entry = desk.store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items[1]!.entry.id
  for (const path of ['/review', `/e/${entry}`]) {
    for (const width of [360, 1280]) {
      const page = await open(path, true, width)
      for (const fold of await page.locator('main details > summary').all()) await fold.click()
      assert.deepEqual(await faults(page), [], `${path} at ${width}`)
    }
  }
})
