import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, seen } from './browser.ts'

const focused = 'document.activeElement.closest(".entry")?.dataset.entry ?? ""'

inBrowser('keys', room => {
  test('go through the entries, open one and come back', async () => {
    const { page, faults } = await room.page()
    await page.goto('/list')
    const ids = await page.locator('.entry').evaluateAll(all => all.map(one => one.dataset.entry))
    const press = async (key: string) => {
      await page.keyboard.press(key)
      return page.evaluate(focused)
    }
    assert.equal(await press('j'), ids[0])
    assert.equal(await press('j'), ids[1])
    assert.equal(await press('k'), ids[0])
    await press('j')
    await page.keyboard.press('o')
    await page.waitForURL(`**/e/${ids[1]}`)
    await page.keyboard.press('u')
    await page.waitForURL('**/list')
    assert.deepEqual(faults, [])
  })

  test('"/" searches, and what is typed there is no key', async () => {
    const { page } = await room.page()
    await page.goto('/list')
    await page.keyboard.press('/')
    await page.keyboard.type('jg?n')
    assert.equal(await page.inputValue('#q'), 'jg?n')
    assert.equal(await page.locator('dialog[open]').count(), 0)
    assert.equal(new URL(page.url()).pathname, '/list')
  })

  test('g and a letter lead to a page', async () => {
    const { page } = await room.page()
    await page.goto('/list')
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await page.waitForURL(room.served.url)
  })

  test('"?" tells the keys, Escape closes; they can be turned off for good and on again', async () => {
    const { page } = await room.page()
    await page.goto('/list')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    assert.match(await seen(dialog), /j, k.*g n/)
    await page.keyboard.press('Escape')
    assert.equal(await dialog.isVisible(), false)
    await page.keyboard.press('?')
    await dialog.getByLabel('Single keys are on').uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.keyboard.press('j')
    assert.equal(await page.evaluate(focused), '')
    await page.getByRole('button', { name: 'Keys' }).click()
    await dialog.getByLabel('Single keys are on').check()
    await page.keyboard.press('Escape')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    assert.notEqual(await page.evaluate(focused), '')
  })
})
