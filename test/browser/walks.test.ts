import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { read } from '../../src/index.ts'
import { bench, withoutBrowser } from './desk.ts'

// The analyst and the fact-checker of docs/stories.md, at the page: all by clicks and keys, wide and narrow.
const options = { skip: withoutBrowser }
const widths = [1280, 360] as const

/** A way of the navigation, which stands behind a button on narrow pages. */
async function way(page: Page, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await page.getByRole('button', { name: 'Pages' }).click()
  await link.click()
}

const main = async (page: Page) => (await page.locator('main').textContent()) ?? ''

for (const width of widths) {
  const viewport = { width, height: 800 }

  test(`an analyst follows an embargo, ${width} px`, options, async () => {
    const desk = await bench('2020-10-20', [])
    try {
      const { page, faults } = await desk.page({ viewport })
      await page.goto('/')
      assert.match(await main(page), /Nothing on record yet/)
      await page.getByRole('button', { name: 'Put all samples on record' }).click()
      await page.locator('.boards, .notice').first().waitFor({ timeout: 60_000 })
      await page.goto('/')
      const boards = await page.locator('.board h2').allTextContents()
      for (const name of ['New', 'Due', 'Overdue', 'Disputed', 'To review']) {
        assert.ok(
          boards.some(board => board.includes(name)),
          `${name} in ${boards}`,
        )
      }

      await way(page, 'Documents')
      await page
        .getByRole('link', { name: /Moscow looks past October/i })
        .first()
        .click()
      await page.waitForURL('**/d/**')
      assert.ok((await page.locator('main .text [data-of]').count()) > 5, 'the text is marked')
      await page.locator('main .text a.tag').first().click()
      await page.locator('aside :target a.told, aside .entry:target a').first().click()
      await page.waitForURL('**/e/**')
      assert.ok(
        (await page.locator('blockquote mark').count()) >= 1,
        'the sentence with its evidence',
      )

      await way(page, 'Due')
      const feed = await page.getByRole('link', { name: 'calendar' }).getAttribute('href')
      const calendar = await page.request.get(feed!)
      assert.match(await calendar.text(), /^BEGIN:VCALENDAR/)

      await way(page, 'Disputes')
      assert.match(await main(page), /embargo|sanctions/i)

      await way(page, 'Instruments')
      await page.locator('main a[href^="/i/"]').first().click()
      assert.ok((await page.locator('main .entry').count()) > 0, 'what is said under it')

      await page.goto('/due?overdue=yes')
      await page.locator('main .entry a.told').first().click()
      await page.locator('details.outcome summary').click()
      await page.getByLabel('or in your own word').fill('pending')
      await page.locator('form.decide').getByLabel('Why').fill('lapsed; no contract announced')
      await page.getByRole('button', { name: 'Decide' }).click()
      assert.match(await main(page), /no contract announced/)
      assert.match(await main(page), /mira/)
      assert.deepEqual(faults, [])
    } finally {
      await desk.close()
    }
  })

  test(`a fact-checker rules on promises, ${width} px`, options, async () => {
    const desk = await bench('2021-06-20', [])
    try {
      const texts = [
        [
          '2020-11-20',
          'Finance Minister Ana Lund pledged to abolish the harbour levy by June 1, 2021.',
        ],
        [
          '2021-03-04',
          'Finance Minister Ana Lund promised to abolish the harbour levy on small boats by June 15, 2021.',
        ],
        [
          '2021-06-18',
          'Finance Minister Ana Lund did not abolish the harbour levy. The levy stays, parliament said on Friday.',
        ],
      ] as const
      for (const [date, text] of texts) {
        await desk.store.add(
          await read(text, { date, title: `Of ${date}` }),
          `${date}.txt`,
          `${date}T12:00:00.000Z`,
        )
      }
      const { page, faults } = await desk.page({ viewport })
      await page.goto('/review?kind=pledge')
      assert.match(await main(page), /harbour levy/)
      for (const _ of ['first', 'second']) {
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('a')])
      }
      assert.equal(desk.store.count({ kinds: ['pledge'], states: ['confirmed'] }), 2)

      await page.goto('/due?overdue=yes')
      await page.locator('main .entry a.told', { hasText: '2021-06-01' }).click()
      await page.waitForURL('**/e/**')
      const drift = page.locator('section', {
        has: page.getByRole('heading', { name: 'Said again' }),
      })
      assert.ok(
        (await drift.locator('ins, del').count()) > 0,
        'what changed from telling to telling',
      )
      assert.match((await drift.textContent()) ?? '', /2021-06-01.*2021-06-15/s)

      await page.locator('details.outcome summary').click()
      const scale = page.locator('optgroup[label="politifact6"] option', { hasText: 'broken' })
      await page.getByLabel('How it stands').selectOption((await scale.getAttribute('value'))!)
      await page.locator('form.decide').getByLabel('Why').fill('the levy stays')
      await page.getByRole('button', { name: 'Decide' }).click()
      assert.match(await main(page), /broken/)
      assert.equal((await page.locator('.notice').count()) > 0, true)
      const before = desk.store.log.list().length
      const undo = page.getByRole('button', { name: /undo/i }).first()
      await Promise.all([page.waitForEvent('load'), undo.click()])
      assert.equal(desk.store.log.list().length, before + 1)

      await page.goto('/changes?since=1y')
      assert.match(await main(page), /decided/)
      assert.deepEqual(faults, [])
    } finally {
      await desk.close()
    }
  })
}
