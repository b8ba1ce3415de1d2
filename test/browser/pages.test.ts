import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pages } from '../../src/view/serve/routes.ts'
import { type Bench, bench, withoutBrowser } from './desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Widths tell of the layout, schemes of the colours: each of both once. */
const rooms = [
  [1280, 'dark'],
  [360, 'light'],
] as const
const options = { skip: withoutBrowser }
let desk: Bench
let addresses: readonly string[]

before(async () => {
  if (withoutBrowser) return
  desk = await bench('2020-09-24')
  const { store } = desk
  const pledge = store.list({ kinds: ['pledge'] }).items.find(({ entry }) => entry.under.length)!
  const [instrument] = pledge.entry.under
  const known = pledge.parties.flatMap(({ known }) => known ?? [])
  const names: Readonly<Record<string, readonly string[]>> = {
    '/e/:name': [
      `/e/${pledge.entry.id}`,
      `/e/${store.list({ kinds: ['term'] }).items[0]!.entry.id}`,
    ],
    '/d/:name': store.ask.documents({}).documents.map(({ id }) => `/d/${id}`),
    '/i/:name': [`/i/${instrument}`],
    '/party/:name': [`/party/${known[0]}`, '/party/IRN'],
    '/between/:name': ['/between/RUS/IRN'],
    '/disputes/:name': ['/disputes'],
    '/p/:name': [`/p/${pledge.entry.id}`],
    '/search': ['/search?q=embargo', '/search?q=embargo&documents=yes'],
    '/list': ['/list', '/list?kind=pledge&by=IRN'],
  }
  addresses = [...Object.keys(pages).flatMap(path => names[path] ?? [path]), '/no/such/page']
})
after(() => desk?.close())

/** What axe finds wrong by WCAG 2.2 AA: the rule, and where. */
async function wrongIn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`
  const { violations } = (await page.evaluate(run)) as Verdict
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  )
}

/** What axe gives back, as far as it is asked for. */
interface Verdict {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
}

const overhang = 'document.documentElement.scrollWidth - innerWidth'

for (const [width, colorScheme] of rooms) {
  test(
    `every page at ${width} px, ${colorScheme}: open to all, no sideways scrolling, nothing from elsewhere`,
    options,
    async () => {
      const { page, faults } = await desk.page({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: false,
      })
      const wrong: string[] = []
      for (const address of addresses) {
        const answer = await page.goto(address)
        const wanted = address === '/no/such/page' ? 404 : 200
        if (answer?.status() !== wanted) wrong.push(`${address} answers ${answer?.status()}`)
        // What a script draws is there before it is looked at.
        if (/^\/(timeline|graph)$/.test(address)) await page.locator('figure.chart').waitFor()
        await page.evaluate(axe)
        wrong.push(...(await wrongIn(page)).map(one => `${address} ${one}`))
        const over = (await page.evaluate(overhang)) as number
        if (over > 0) wrong.push(`${address} is ${over} px too wide`)
      }
      assert.deepEqual([...wrong, ...faults.filter(one => !/ 404 /.test(one))], [])
    },
  )
}

test('every page reads without JavaScript', options, async () => {
  const { page, faults } = await desk.page({ javaScriptEnabled: false })
  for (const address of addresses) {
    await page.goto(address)
    const main = page.locator('main')
    assert.ok((await main.locator('h1').count()) === 1, `${address} has one heading`)
    assert.ok(((await main.textContent()) ?? '').trim().length > 40, `${address} says something`)
  }
  assert.deepEqual(
    faults.filter(one => !/ 404 /.test(one)),
    [],
  )
})
