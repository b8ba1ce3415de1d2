import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, seen } from './browser.ts'

const paper = 'getComputedStyle(document.body).backgroundColor'

inBrowser('the look', room => {
  test('is the system’s until a person chooses, and stays chosen', async () => {
    const { page, faults } = await room.page({ colorScheme: 'light' })
    await page.goto('/')
    const light = await page.evaluate(paper)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await page.evaluate(paper)
    assert.notEqual(light, dark)
    await page.getByLabel('Light', { exact: true }).check()
    assert.equal(await page.evaluate(paper), light)
    await page.goto('/list')
    assert.equal(await page.evaluate(paper), light)
    assert.ok(await page.getByLabel('Light', { exact: true }).isChecked())
    await page.getByLabel('System', { exact: true }).check()
    assert.equal(await page.evaluate(paper), dark)
    assert.deepEqual(faults, [])
  })

  test('on narrow screens the pages stand behind a button, without scripts too', async () => {
    const viewport = { width: 360, height: 740 }
    const { page } = await room.page({ viewport, javaScriptEnabled: false })
    await page.goto('/')
    const way = page.getByRole('link', { name: 'Entries', exact: true })
    assert.equal(await way.isVisible(), false)
    await page.getByRole('button', { name: 'Pages' }).click()
    await way.click()
    await page.waitForURL('**/list')
  })

  test('on paper each entry has its sentence, its source and its hash', async () => {
    const { page } = await room.page()
    const [item] = room.store.list({ kinds: ['pledge'] }, { limit: 1 }).items
    const { entry, document } = item!
    const { start, end, exact } = entry.evidence
    for (const path of ['/list?kind=pledge', `/e/${entry.id}`, `/d/${document.id}`]) {
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      const paper = await seen(page.locator('body'))
      assert.ok(paper.includes(exact.replaceAll(/\s+/g, ' ')), `${path} has no "${exact}"`)
      assert.ok(paper.includes(document.title!), `${path} has no source`)
      assert.ok(paper.includes(`document ${document.id}, ${start} to ${end}`), `${path}: no hash`)
      assert.equal(await page.locator('nav').isVisible(), false)
      assert.ok((await page.pdf()).length > 1000)
      await page.emulateMedia({ media: 'screen' })
    }
  })

  test('a mark leads to its entry and an entry to its mark; both light up', async () => {
    const { page } = await room.page()
    const [item] = room.store.list({ kinds: ['pledge'] }, { limit: 1 }).items
    const { entry, document } = item!
    await page.goto(`/d/${document.id}#e-${entry.id}`)
    const mark = page.locator(`#e-${entry.id}`)
    const beside = page.locator(`#n-${entry.id}`)
    assert.ok(await mark.isVisible())
    await mark.click()
    assert.equal(new URL(page.url()).hash, `#n-${entry.id}`)
    await beside.getByText('why').click()
    assert.match(await seen(beside), /Rule .*confidence/)
    await beside.hover()
    assert.ok(await page.locator(`.mark-in.lit[data-of="${entry.id}"]`).first().isVisible())
    await beside.getByRole('link', { name: 'in the text' }).click()
    assert.equal(new URL(page.url()).hash, `#e-${entry.id}`)
  })
})
