import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'
import { says } from './fetching.ts'
import { served } from './server.ts'
import { article, held, rss, watched } from './watching.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-watch-'))
after(() => rmSync(room, { recursive: true }))
let stores = 0
const fresh = () => join(room, `${stores++}.sqlite`)

const item = (link: string, more = '') => `<item><link>${link}</link>${more}</item>`

test('a feed that changes between rounds: what is new is read, what is known is not asked for again', async () => {
  const site = await served()
  const path = fresh()
  const feed = `${site.url}/feed.xml`
  const { pages } = site
  try {
    for (const name of ['tea', 'salt', 'oil']) pages[`/${name}`] = article(name)
    pages['/feed.xml'] = rss(item(`${site.url}/tea?utm_source=rss`) + item(`${site.url}/salt`))
    const first = await watched([feed], { path })
    assert.deepEqual((await held(path)).titles, ['salt', 'tea'])
    assert.deepEqual(first.err, [`2 new  ${feed}`])
    assert.equal(JSON.parse(first.out[0]!).outcome, 'added')
    pages['/feed.xml'] = rss(item(`${site.url}/oil`) + item(`${site.url}/tea#top`))
    await watched([feed], { path })
    assert.deepEqual((await held(path)).titles, ['oil', 'salt', 'tea'])
    const asked = site.asked.filter(one => one !== '/robots.txt')
    assert.deepEqual(asked.toSorted(), [
      '/feed.xml',
      '/feed.xml',
      '/oil',
      '/salt',
      '/tea?utm_source=rss',
    ])
  } finally {
    await site.close()
  }
})

test('a feed that did not change is not sent again', async () => {
  const site = await served({ '/1': article('tea') })
  const path = fresh()
  const told: unknown[] = []
  site.pages['/feed.xml'] = (request, response) => {
    const known = request.headers['if-none-match']
    told.push(known, request.headers['if-modified-since'])
    if (known === '"a"') return response.writeHead(304).end()
    const head = { etag: '"a"', 'last-modified': 'Mon, 05 Oct 2026 10:14:00 GMT' }
    return response.writeHead(200, head).end(rss(item(`${site.url}/1`)))
  }
  try {
    for (const _ of [1, 2, 3]) await watched([`${site.url}/feed.xml`], { path })
    const known = ['"a"', 'Mon, 05 Oct 2026 10:14:00 GMT']
    assert.deepEqual(told, [undefined, undefined, ...known, ...known])
    assert.deepEqual((await held(path)).titles, ['tea'])
  } finally {
    await site.close()
  }
})

test('full texts are kept without asking for their pages; changed ones are read anew', async () => {
  const site = await served()
  const path = fresh()
  const full = (words: string) =>
    item(
      `${site.url}/1`,
      `<guid isPermaLink="false">g</guid><title>Tea</title><content:encoded><![CDATA[<p>Kenya pledged to ${words} by October 18, 2026, officials said on Monday.]]></content:encoded>`,
    )
  const feed = (words: string) =>
    rss(full(words)).replace(
      '<rss',
      '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    )
  try {
    for (const words of ['lift its ban on tea', 'lift its ban on tea', 'buy salt from Norway']) {
      site.pages['/feed.xml'] = feed(words)
      await watched([`${site.url}/feed.xml`], { path })
    }
    const { documents } = await held(path)
    assert.deepEqual(
      documents.map(({ url }) => url),
      [`${site.url}/1`, `${site.url}/1`],
    )
    assert.ok(!site.asked.includes('/1'))
  } finally {
    await site.close()
  }
})

test('what fails is listed and tried again with waits, then given up; what is refused, at once', async () => {
  const site = await served({ '/robots.txt': 'User-agent: *\nDisallow: /secret' })
  const path = fresh()
  site.pages['/feed.xml'] = rss(
    ['/missing', '/broken', '/gone', '/secret', '/empty'].map(one => item(site.url + one)).join(''),
  )
  site.pages['/broken'] = says(503)
  site.pages['/gone'] = says(410)
  site.pages['/empty'] = '<!doctype html><html><body><script>1</script></body></html>'
  try {
    const { err } = await watched([`${site.url}/feed.xml`], { path })
    const again = 'tried again from T on'
    assert.deepEqual(
      err.map(line => line.replaceAll(site.url, '')),
      [
        '5 new  /feed.xml',
        `onrecord: /missing: the server says 404 (not found); ${again}`,
        `onrecord: /broken: the server says 503 (not available now); ${again}`,
        'onrecord: /gone: the server says 410 (gone); given up',
        `onrecord: /secret: robots.txt of ${new URL(site.url).host} forbids it; given up`,
        `onrecord: /empty: no text in this page; ${again}`,
      ],
    )
    assert.equal((await held(path)).skipped.length, 5)
    // Not before it is time: nothing but the feed is asked for.
    site.asked.length = 0
    await watched([`${site.url}/feed.xml`], { path })
    assert.deepEqual(site.asked, ['/robots.txt', '/feed.xml'])
    // When it is time, and the page is there, nothing is said of it any more.
    site.pages['/missing'] = article('tea')
    const tried = new Map<string, number>()
    for (let round = 1; round < 9; round++) {
      await hasten(path)
      site.asked.length = 0
      await watched([], { path })
      for (const one of site.asked) tried.set(one, (tried.get(one) ?? 0) + 1)
    }
    tried.delete('/robots.txt')
    assert.deepEqual(Object.fromEntries(tried), { '/missing': 1, '/broken': 7, '/empty': 2 })
    const { titles, skipped } = await held(path)
    assert.deepEqual(titles, ['tea'])
    assert.equal(skipped.length, 4)
    assert.ok(skipped.some(why => /503 \(not available now\); given up after 8 tries$/.test(why)))
    assert.ok(skipped.some(why => /no text in this page; given up after 3 tries$/.test(why)))
  } finally {
    await site.close()
  }
})

/** Makes all that waits due now. */
async function hasten(path: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(path)
  database.exec("update offered set next = '2000-01-01T00:00:00.000Z'")
  database.exec("update feeds set rests = ''")
  database.close()
}

test('a feed that fails is left alone for a while, as long as it asks for', async () => {
  const site = await served()
  const path = fresh()
  const feed = `${site.url}/feed.xml`
  site.pages['/feed.xml'] = says(429, { 'retry-after': '7200' })
  try {
    const before = Date.now()
    const { err } = await watched([feed], { path })
    assert.deepEqual(err, [
      `onrecord: ${feed}: the server says 429 (too many requests); asked again from T on`,
    ])
    const store = open(path)
    const { rests, failures } = store.watch.of(feed)
    await store.close()
    assert.equal(failures, 1)
    assert.ok(Date.parse(rests) >= before + 7_200_000)
    const again = await watched([feed], { path })
    assert.deepEqual(again.err, [`${feed}: not asked before T`])
    await hasten(path)
    site.pages['/feed.xml'] = rss('', '<ttl>120</ttl>')
    await watched([feed], { path })
    assert.deepEqual((await held(path)).skipped, [])
    // What a feed wishes itself is heeded too.
    assert.deepEqual((await watched([feed], { path })).err, [`${feed}: not asked before T`])
  } finally {
    await site.close()
  }
})

test('what is no feed, is damaged, or blows itself up', async () => {
  const site = await served()
  const path = fresh()
  const page =
    '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>A'
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(500)}">${[...'bcdefg']
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdef'[at]};`.repeat(20)}">`)
    .join('')}]>`
  const entry = item(`${site.url}/1`, '<title>&g;</title>')
  Object.assign(site.pages, {
    '/1': article('tea'),
    '/page': page,
    '/plain': 'No feed here.',
    '/docs': '{"text":"One."}\n',
    '/bomb.xml': bomb + rss(entry).slice(21),
    '/torn.xml': rss(item(`${site.url}/1`) + item(`${site.url}/2`)).slice(0, -40),
    '/list.xml': `<opml><body><outline xmlUrl="${site.url}/torn.xml"/><outline xmlUrl="${site.url}/no"/></body></opml>`,
  })
  try {
    const inputs = ['/page', '/plain', '/docs', '/bomb.xml', '/list.xml'].map(one => site.url + one)
    const { err } = await watched(inputs, { path })
    const again = 'asked again from T on'
    assert.deepEqual(err.map(line => line.replaceAll(site.url, '')).toSorted(), [
      '1 new  /bomb.xml',
      `onrecord: /docs: no feed, but a file of data: read it with onrecord add; ${again}`,
      `onrecord: /no: the server says 404 (not found); ${again}`,
      `onrecord: /page: a page and no feed; it names one: /feed.xml; ${again}`,
      `onrecord: /plain: a page and no feed; ${again}`,
      'onrecord: /torn.xml: the feed is cut off or damaged (its end is missing); 1 whole entry in it',
    ])
    // Offered by two feeds, read once.
    assert.equal(site.asked.filter(one => one === '/1').length, 1)
    assert.deepEqual((await held(path)).titles, ['tea'])
  } finally {
    await site.close()
  }
})

test('it goes on until it is stopped', { timeout: 60_000 }, async () => {
  const site = await served({ '/1': article('tea'), '/2': article('salt') })
  const path = fresh()
  const stop = new AbortController()
  let rounds = 0
  site.pages['/feed.xml'] = (_, response) => {
    rounds++
    response.end(rss(item(`${site.url}/${Math.min(rounds, 2)}`)))
  }
  site.pages['/2'] = (_, response) => {
    response.end(article('salt'))
    setTimeout(() => stop.abort(), 500)
  }
  try {
    await watched([`${site.url}/feed.xml`], { path, stop, interval: 50 })
    assert.ok(rounds >= 2)
    assert.ok((await held(path)).titles.includes('tea'))
  } finally {
    await site.close()
  }
})
