import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeed } from '@rowanmanning/feed-parser'
import fc from 'fast-check'
import { DOMParser, parseHTML } from 'linkedom'
import { hostile, putOut, smallStore, toldOf, twisted } from '../../../test/exported.ts'
import { changedAt, headline, urn } from './told.ts'

const store = await smallStore()
const all = await toldOf(store)

test('Atom: another reader finds the entries, with ids that stay and times of change', async () => {
  const { text } = await putOut('atom', all, 'Pledges')
  const feed = parseFeed(text)
  assert.equal(feed.title, 'Pledges')
  assert.equal(feed.items.length, all.length)
  for (const [at, item] of feed.items.entries()) {
    const told = all[at]!
    assert.equal(item.id, urn('entry', told.item.entry.id))
    assert.match(
      item.id!,
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    assert.equal(item.title, headline(told))
    assert.deepEqual(item.updated, changedAt(told))
    assert.equal(item.url, told.item.document.url)
  }
  assert.deepEqual(feed.updated, new Date('2021-03-06T08:30:00.000Z'))
  assert.equal((await putOut('atom', all, 'Pledges')).text, text)
})

test('a decision is a change; the id stays', async () => {
  const own = await smallStore()
  const [before] = await toldOf(own, { kinds: ['pledge'] })
  own.review.confirm(before!.item.entry.id, { by: 'ines', made: '2021-09-01T10:00:00.000Z' })
  const [after] = await toldOf(own, { kinds: ['pledge'] })
  const [item] = parseFeed((await putOut('atom', [after!])).text).items
  assert.deepEqual(item!.updated, new Date('2021-09-01T10:00:00.000Z'))
  assert.equal(item!.id, urn('entry', before!.item.entry.id))
})

test('JSON Feed 1.1: the fields that it asks for', async () => {
  const { text } = await putOut('json-feed', all)
  const feed = JSON.parse(text)
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.equal(feed.items.length, all.length)
  for (const item of feed.items) {
    assert.ok(item.id && item.title && item.content_html && item.content_text)
    assert.ok(!Number.isNaN(Date.parse(item.date_modified)))
  }
})

test('a feed without entries is a feed', async () => {
  assert.equal(parseFeed((await putOut('atom', [])).text).items.length, 0)
  assert.deepEqual(JSON.parse((await putOut('json-feed', [])).text).items, [])
})

test('hostile texts: well-formed XML, no markup of theirs', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const told = twisted(all[0]!, text)
      const { text: atom } = await putOut('atom', [told], text)
      const [item, ...more] = parseFeed(atom).items
      assert.equal(more.length, 0)
      assert.equal(item!.id, urn('entry', told.item.entry.id))
      const xml = new DOMParser().parseFromString(atom, 'text/xml')
      const { document } = parseHTML(`<body>${xml.querySelector('content')!.textContent}</body>`)
      assert.deepEqual(document.querySelectorAll('script, b').length, 0)
      assert.equal(document.querySelectorAll('mark').length, 1)
      const [json] = JSON.parse((await putOut('json-feed', [told], text)).text).items
      assert.equal(
        parseHTML(`<body>${json.content_html}</body>`).document.querySelectorAll('script, b')
          .length,
        0,
      )
    }),
    { numRuns: 60 },
  )
})
