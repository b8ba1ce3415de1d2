import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sitemapOf } from './index.ts'

const none = { changed: null, date: null, title: null, source: null, language: null }
const first =
  '<url><loc>https://a.example/1?a=1&amp;b=2</loc><lastmod>2020-09-23T10:00:00+02:00</lastmod></url>'
const second =
  '<url><loc><![CDATA[https://a.example/2]]></loc><news:news><news:publication><news:name>The Post</news:name>' +
  '<news:language>en</news:language></news:publication><news:publication_date>2020-09-22</news:publication_date>' +
  '<news:title>Ban &amp; boat</news:title></news:news><image:image><image:loc>https://a.example/2.png</image:loc></image:image></url>'
const sitemap = (inner: string) =>
  `<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>\n`
const pages = [
  { ...none, url: 'https://a.example/1?a=1&b=2', changed: '2020-09-23' },
  {
    ...none,
    url: 'https://a.example/2',
    date: '2020-09-22',
    title: 'Ban & boat',
    source: 'The Post',
    language: 'en',
  },
]

test('pages, with what a news sitemap tells of them, each address once', () => {
  const found = sitemapOf(sitemap(first + second + first))
  assert.deepEqual(found, { pages, sitemaps: [], cut: false })
})

test('a list of sitemaps', () => {
  const index = '<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>'
  assert.deepEqual(sitemapOf(index), {
    pages: [],
    sitemaps: ['https://a.example/s.xml'],
    cut: false,
  })
})

test('what is no sitemap, and addresses that are none of the web', () => {
  assert.equal(sitemapOf('<rss/>'), null)
  assert.equal(sitemapOf('The council met.'), null)
  const others = '<url><loc>javascript:x()</loc></url><url><loc>/relative</loc></url><url/>'
  assert.deepEqual(sitemapOf(sitemap(others))?.pages, [])
})

test('entities are not expanded', () => {
  const bomb = '<!DOCTYPE urlset [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
  const source = bomb + sitemap('<url><loc>https://a.example/&b;</loc></url>')
  assert.deepEqual(sitemapOf(source)?.pages[0]?.url, 'https://a.example/&b;')
})

test('cut anywhere, it gives the pages that stand before the cut', () => {
  const whole = sitemap(first + second)
  const ends = [first, first + second].map(part => whole.indexOf(part) + part.length)
  fc.assert(
    fc.property(fc.integer({ min: 60, max: whole.trimEnd().length - 1 }), at => {
      const found = sitemapOf(whole.slice(0, at))
      const before = ends.filter(end => end <= at).length
      if (found) assert.deepEqual(found, { pages: pages.slice(0, before), sitemaps: [], cut: true })
      else assert.equal(before, 0)
    }),
  )
})
