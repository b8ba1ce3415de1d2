import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from './index.ts'

const silent = { given: null, date: null, title: null, source: null }
const dated = { value: '2026-10-05', from: 'fetched' as const }
const text = '<p>The council met on Tuesday and spoke about the bridge at length.'

/** The address of an article of a page with this link to itself. */
async function address(
  url: string | null,
  canonical: string,
  fetched = true,
): Promise<string | null> {
  const content = `<html><head><link rel="canonical" href="${canonical}"></head><body>${text}`
  const page = { name: 'a', format: 'html' as const, content, url, ...silent }
  return (await article(fetched ? { ...page, dated } : page)).url
}

const cases: readonly (readonly [url: string, canonical: string, address: string])[] = [
  ['https://a.example/1?utm_source=rss', 'https://a.example/1', 'https://a.example/1'],
  ['https://www.a.example/1', 'https://a.example/1', 'https://a.example/1'],
  ['https://a.example/amp/1', 'https://www.a.example/1', 'https://www.a.example/1'],
  ['https://a.example/1', 'https://b.example/1', 'https://a.example/1'],
  ['https://a.example/1', 'https://a.example/', 'https://a.example/1'],
  ['https://a.example/1', 'javascript:alert(1)', 'https://a.example/1'],
]
for (const [url, canonical, wanted] of cases) {
  test(`${url} that calls itself ${canonical}`, async () => {
    assert.equal(await address(url, canonical), wanted)
  })
}

test('an address that a document brought stays; without one the page tells', async () => {
  assert.equal(
    await address('https://a.example/1?b', 'https://a.example/1', false),
    'https://a.example/1?b',
  )
  assert.equal(await address(null, 'https://a.example/1', false), 'https://a.example/1')
})
