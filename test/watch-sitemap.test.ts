import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { InputError, pages } from '../src/input/index.ts'
import { open } from '../src/record/store/index.ts'
import { says } from './fetching.ts'
import { served } from './server.ts'
import { article, watched } from './watching.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-sitemap-'))
after(() => rmSync(room, { recursive: true }))

const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const map = (entries: string) => `<?xml version="1.0"?><urlset ${space}>${entries}</urlset>`
const index = (...addresses: string[]) =>
  `<?xml version="1.0"?><sitemapindex ${space}>${addresses
    .map(one => `<sitemap><loc>${one}</loc></sitemap>`)
    .join('')}</sitemapindex>`
const entry = (url: string, more = '') => `<url><loc>${url}</loc>${more}</url>`
const news = (day: string) =>
  `<news:news><news:publication><news:name>Wire</news:name><news:language>en</news:language></news:publication><news:publication_date>${day}</news:publication_date><news:title>T</news:title></news:news>`
const today = new Date().toISOString().slice(0, 10)

/** The paths asked for but robots.txt, and titles with days of the documents. */
async function seen(inputs: readonly string[], path: string, asked: string[]) {
  const { err } = await watched(inputs, { path })
  const store = open(path)
  const documents = store.ask.documents({}).documents.map(one => `${one.title} ${one.published}`)
  await store.close()
  return { asked: asked.filter(one => one !== '/robots.txt'), documents: documents.toSorted(), err }
}

test('of a list of sitemaps those of news are read, packed ones too, each page once', async () => {
  const site = await served({ '/1': article('tea'), '/2': article('salt'), '/old': article('old') })
  const { url } = site
  site.pages['/index.xml'] = index(`${url}/pages.xml`, `${url}/news.xml.gz`)
  site.pages['/news.xml.gz'] = says(
    200,
    { 'content-type': 'application/gzip' },
    gzipSync(map(entry(`${url}/1`, news(today)) + entry(`${url}/old`))),
  )
  const path = join(room, 'news.sqlite')
  try {
    const first = await seen([`${url}/index.xml`], path, site.asked)
    assert.deepEqual(first.asked, ['/index.xml', '/news.xml.gz', '/1'])
    assert.deepEqual(first.documents, [`tea ${today}`])
    assert.deepEqual(first.err, [`1 new  ${url}/news.xml.gz`])
    site.asked.length = 0
    const second = await seen([`${url}/index.xml`], path, site.asked)
    assert.deepEqual(second.asked, ['/index.xml', '/news.xml.gz'])
    assert.deepEqual(second.err, [])
  } finally {
    await site.close()
  }
})

test('of a sitemap of all pages those that changed of late; without days it says so', async () => {
  const site = await served({ '/1': article('tea'), '/old': article('old'), '/2': article('salt') })
  const { url } = site
  const changed = (day: string) => `<lastmod>${day}T10:00:00Z</lastmod>`
  site.pages['/pages.xml'] = map(
    entry(`${url}/1`, changed(today)) + entry(`${url}/old`, changed('2020-01-01')),
  )
  site.pages['/bare.xml'] = map(entry(`${url}/2`))
  site.pages['/cut.xml'] = map(entry(`${url}/2`, changed(today))).slice(0, -4)
  try {
    const all = [`${url}/pages.xml`, `${url}/bare.xml`, `${url}/cut.xml`]
    const { documents, err } = await seen(all, join(room, 'pages.sqlite'), site.asked)
    assert.equal(documents.length, 2)
    assert.ok(!site.asked.includes('/old'))
    assert.deepEqual(err.map(line => line.replaceAll(url, '')).toSorted(), [
      '1 new  /cut.xml',
      '1 new  /pages.xml',
      'onrecord: /bare.xml: a sitemap that tells no days, so not what is new; asked again from T on',
      'onrecord: /cut.xml: the sitemap is cut off; what is whole in it is read',
    ])
  } finally {
    await site.close()
  }
})

test('read by its address a sitemap gives its pages', async () => {
  const site = await served({ '/1': article('tea') })
  const { url } = site
  site.pages['/pages.xml'] = map(entry(`${url}/1`) + entry(`${url}/none`))
  site.pages['/index.xml'] = index(`${url}/pages.xml`, `${url}/1`)
  const network = { allowPrivate: true, delay: 0 }
  const found: string[] = []
  try {
    for await (const page of pages([`${url}/index.xml`], { network })) {
      found.push(page instanceof InputError ? page.message : page.name)
    }
    assert.deepEqual(
      found.map(one => one.replaceAll(url, '')),
      ['/1', '/none: the server says 404 (not found)', '/1: no sitemap'],
    )
  } finally {
    await site.close()
  }
})
