import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { inBrowser, seen } from './browser.ts'
import { registered } from './registered.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

inBrowser('every page', room => {
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe finds, ${width} px, ${colorScheme}`, async () => {
        const viewport = { width, height: 800 }
        const { page, wrong } = await room.page({ viewport, colorScheme })
        for (const path of registered(room.desk)) {
          const answer = await page.goto(path)
          assert.equal(answer?.status(), 200, path)
          await page.waitForLoadState('networkidle')
          // Run from outside the page's own rules, as a browser's tools are.
          const found = (await page.evaluate(
            `${axe};axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
          )) as Violation[]
          const told = found.map(({ id, nodes }) => [id, ...nodes.map(toldNode)].join('\n  '))
          assert.deepEqual(told, [], path)
          const wide = await page.evaluate('document.documentElement.scrollWidth')
          assert.ok(Number(wide) <= width, `${path} is ${wide} px wide at ${width}`)
        }
        assert.deepEqual(wrong, [])
        await page.context().close()
      })
    }
  }

  test('reads without scripts', async () => {
    const plain = await room.page({ javaScriptEnabled: false })
    for (const path of registered(room.desk)) {
      await plain.page.goto(path)
      const main = plain.page.locator('main')
      assert.ok(await main.locator('h1').first().isVisible(), path)
      assert.ok((await seen(main)).length > 40, path)
    }
    assert.deepEqual(plain.wrong, [])
    await plain.page.context().close()
  })
})

const toldNode = ({ target, failureSummary = '' }: Violation['nodes'][number]) =>
  `${target}: ${failureSummary.replace(/\s+/g, ' ')}`
