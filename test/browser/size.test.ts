import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { inBrowser } from './browser.ts'

const kilobyte = 1000

test('all scripts together are under 150 KB compressed', () => {
  const scripts = globSync('dist/assets/*.js')
  assert.ok(scripts.length > 2, 'dist/assets holds no scripts: node scripts/islands.ts')
  const sizes = scripts.map(file => gzipSync(readFileSync(file)).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(all < 150 * kilobyte, `${all} bytes`)
})

inBrowser('the first page', room => {
  test('is under 200 KB, as it comes over the line', async () => {
    const { page } = await room.page()
    const loaded: Promise<number>[] = []
    page.on('requestfinished', request => {
      loaded.push(request.sizes().then(size => size.responseBodySize + size.responseHeadersSize))
    })
    await page.goto('/', { waitUntil: 'networkidle' })
    const sizes = await Promise.all(loaded)
    const all = sizes.reduce((sum, size) => sum + size, 0)
    assert.ok(sizes.length >= 4 && all > 2 * kilobyte, `only ${sizes.length} answers, ${all} bytes`)
    assert.ok(all < 200 * kilobyte, `${all} bytes`)
    if (process.env.SIZES) console.log(`the first page: ${all} bytes in ${sizes.length} answers`)
  })
})
