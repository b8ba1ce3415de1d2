import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { InputError, type Page, pages } from '../src/input/index.ts'
import { served } from './server.ts'

const site = await served()
after(() => site.close())
const { url } = site
const network = { allowPrivate: true, delay: 0, now: () => Date.parse('2026-10-05T10:14:00Z') }

/** What addresses give: the page, or "! why". */
async function given(...paths: string[]): Promise<(Page | string)[]> {
  const found: (Page | string)[] = []
  for await (const page of pages(
    paths.map(path => url + path),
    { network },
  )) {
    found.push(page instanceof InputError ? `! ${page.message}`.replaceAll(url, '') : page)
  }
  return found
}

/** The same in a line each: name, content, url, date with its source, title. */
const shown = (found: readonly (Page | string)[]) =>
  found.map(page => {
    if (typeof page === 'string') return page
    const { name, content, url: at, dated, title } = page
    const date = dated ? `${dated.value} ${dated.from}` : '-'
    return [name, content, at ?? '-', date, title ?? '-'].join(' | ').replaceAll(url, '')
  })

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>${url}/</link>${items}</channel></rss>`
const full = `&lt;p&gt;${'Tea. '.repeat(300)}`

test('a page: the day on which it was fetched is the last resort for its date', async () => {
  site.pages['/page'] = '<!doctype html><p>Tea.'
  site.pages['/from'] = (_, response) => response.writeHead(301, { location: '/page' }).end()
  assert.deepEqual(shown(await given('/page', '/from')), [
    '/page | <!doctype html><p>Tea. | /page | 2026-10-05 fetched | -',
    '/from | <!doctype html><p>Tea. | /page | 2026-10-05 fetched | -',
  ])
})

test('the charset of the head holds where the bytes are no UTF-8', async () => {
  site.pages['/cyrillic'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-5' })
    response.end(Buffer.from('<!doctype html><meta charset="windows-1252"><p>\xbc\xde', 'latin1'))
  }
  site.pages['/utf8'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-5' }).end('café')
  }
  const [cyrillic, utf8] = (await given('/cyrillic', '/utf8')) as Page[]
  assert.match(cyrillic!.content, /Мо$/)
  assert.equal(utf8!.content, 'café')
})

test('a feed gives its entries: by their texts, else by their pages', async () => {
  site.pages['/full.xml'] = rss(
    `<item><title>One</title><link>/1</link><pubDate>Mon, 05 Oct 2026 10:00:00 GMT</pubDate><description>${full}</description></item>` +
      '<item><title>Two</title><link>/2</link><pubDate>Sun, 04 Oct 2026 10:00:00 GMT</pubDate><description>Short.</description></item>' +
      '<item><title>Three</title><link>/3</link></item>' +
      '<item><title>Four</title><description>No page.</description></item>',
  )
  site.pages['/2'] = '<!doctype html><p>Two.'
  const [one, ...rest] = await given('/full.xml')
  assert.match((one as Page).content, /^<p>Tea\. Tea\./)
  assert.deepEqual(
    [(one as Page).url, (one as Page).title, (one as Page).dated?.from],
    [`${url}/1`, 'One', 'feed'],
  )
  assert.deepEqual(shown(rest), [
    '/2 | <!doctype html><p>Two. | /2 | 2026-10-04 feed | -',
    '! /3: the server says 404 (not found)',
    '! /full.xml:4: only a summary in the feed; give its page, or watch the feed',
  ])
})

test('a list of feeds gives what its feeds offer', async () => {
  site.pages['/one.xml'] = rss('<item><link>/2</link></item>')
  site.pages['/list.xml'] =
    `<opml version="2.0"><body><outline text="G"><outline type="rss" text="One" xmlUrl="${url}/one.xml"/></outline>` +
    `<outline type="rss" text="Page" xmlUrl="${url}/page"/><outline type="rss" text="None" xmlUrl="${url}/none.xml"/></body></opml>`
  assert.deepEqual(shown(await given('/list.xml')), [
    '/2 | <!doctype html><p>Two. | /2 | 2026-10-05 fetched | -',
    '! /page: no feed; /list.xml says that it is one',
    '! /none.xml: the server says 404 (not found)',
  ])
})

test('documents of data, and what is none to read', async () => {
  site.pages['/docs'] = '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n'
  site.pages['/pdf'] = '%PDF-1.7'
  site.pages['/blank'] = ' \n'
  site.pages['/long'] = `<!doctype html>${'<p>The council met.</p>'.repeat(400_000)}`
  site.pages['/torn.xml'] = '<rss version="2.0"><channel><item><link>/2</link></item><item><li'
  assert.deepEqual(shown(await given('/docs', '/pdf', '/blank', '/long', '/torn.xml')), [
    '/docs:1 | One. | - | - | -',
    '/docs:2 | Two. | - | - | -',
    '! /pdf: a PDF file: save it as text first',
    '! /blank: the answer is empty',
    '! /long: a page of more than 8 MB: no article is',
    '! /torn.xml:1: no text in the feed; give its page, or watch the feed',
    '! /torn.xml: the feed is cut off or damaged (its end is missing); 1 whole entry in it',
  ])
})

test('entities of a feed are not blown up', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(100)}">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
    .join('')}]>`
  site.pages['/bomb.xml'] = bomb + rss('<item><link>/2</link><title>&j;</title></item>').slice(21)
  const found = await given('/bomb.xml')
  assert.ok(JSON.stringify(found).length < 5000)
  assert.equal(found.length, 1)
})
