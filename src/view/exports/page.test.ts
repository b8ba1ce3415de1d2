import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { hostile, putOut, smallStore, toldOf, twisted } from '../../../test/exported.ts'

const store = await smallStore()
const all = await toldOf(store)

test('a page: each entry with its sentence, the evidence marked', async () => {
  const { text } = await putOut('html', all, 'All of it')
  const { document } = parseHTML(text)
  assert.equal(document.querySelector('h1')?.textContent, 'All of it')
  const articles = [...document.querySelectorAll('article')]
  assert.deepEqual(
    articles.map(({ id }) => id),
    all.map(({ item }) => item.entry.id),
  )
  for (const [at, article] of articles.entries()) {
    assert.equal(article.querySelector('mark')?.textContent, all[at]!.item.entry.evidence.exact)
    assert.equal(article.querySelector('blockquote')?.textContent, all[at]!.sentence)
  }
  assert.equal((await putOut('html', all, 'All of it')).text, text)
})

test('it asks for nothing: no script, no style, picture or font from elsewhere', async () => {
  const { text } = await putOut('html', all)
  const { document } = parseHTML(text)
  assert.equal(document.querySelectorAll('script, link, img, iframe, object, form').length, 0)
  assert.doesNotMatch(document.querySelector('style')!.textContent!, /url\(|@import/)
  assert.match(text, /default-src 'none'/)
  assert.match(text, /@media print/)
})

test('where the text is another by now, the evidence stands with what is kept around it', async () => {
  const own = await smallStore()
  const [told] = await toldOf(own, { kinds: ['pledge'] })
  const { reading, name } = own.document(told!.item.document.id)!
  const document = { ...reading.document, text: `Corrected. ${reading.document.text}` }
  await own.add({ ...reading, document, entries: [] }, name, '2021-06-01T00:00:00.000Z')
  const then = await toldOf(own, { kinds: ['pledge'], recorded: '2021-05-01' })
  const { text } = await putOut('html', then)
  const mark = parseHTML(text).document.querySelector('mark')
  assert.equal(mark?.textContent, told!.item.entry.evidence.exact)
})

test('an empty page says so', async () => {
  assert.match((await putOut('html', [])).text, /Nothing in the record fits/)
})

test('hostile texts are text', async () => {
  const plain = parseHTML((await putOut('html', [all[0]!])).text).document
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const out = (await putOut('html', [twisted(all[0]!, text)], text)).text
      const { document } = parseHTML(out)
      assert.equal(document.querySelectorAll('article').length, 1)
      assert.equal(document.querySelectorAll('script, b').length, 0)
      assert.equal(
        document.querySelectorAll('style').length,
        plain.querySelectorAll('style').length,
      )
      assert.ok(out.isWellFormed() && !out.includes('\0'))
      const names = [...document.querySelectorAll('article *')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name),
      )
      assert.ok(names.every(name => name === 'href' || name === 'rel'))
      for (const link of document.querySelectorAll('a'))
        assert.match(link.getAttribute('href')!, /^https?:/)
    }),
    { numRuns: 60 },
  )
})
