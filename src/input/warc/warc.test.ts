import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { crawl, stream, type Written, written } from '../../../test/crawl.ts'
import { InputError, pages } from '../index.ts'
import { read } from '../read.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-warc-'))
after(() => rmSync(folder, { recursive: true }))

/** What a crawl gives: `place format content`, `! message`, and `- note`. */
async function given(bytes: Uint8Array, name = 'c.warc'): Promise<string[]> {
  const found: string[] = []
  const note = (line: string) => void found.push(`- ${line}`)
  for await (const page of read({ name, bytes: stream(bytes) }, { note })) {
    if (page instanceof InputError) {
      assert(!/[\r\n]/.test(page.message), page.message)
      found.push(`! ${page.message}`)
    } else found.push(`${page.name} ${page.format} ${page.content}`)
  }
  return found
}

const html = '<p>The council met.</p>'
const chunks = (text: string) =>
  `5\r\n${text.slice(0, 5)}\r\n${(text.length - 5).toString(16)}\r\n${text.slice(5)}\r\n0\r\n\r\n`
const page = (http: Readonly<Record<string, string>>, body: string | Uint8Array): Written => ({
  http: { 'content-type': 'text/html', ...http },
  body,
})
const answer = `c.warc:0 https://a.example/ html ${html}`
const russian = Buffer.from([0x3c, 0x70, 0x3e, 0xcc, 0xfd, 0xf0])
const bomb = gzipSync(Buffer.alloc(64 << 20))
const nested = gzipSync(gzipSync(html))

const bodies: readonly (readonly [what: string, record: Written, ...shown: string[]])[] = [
  ['a page', page({}, html), answer],
  ['in chunks', page({ 'transfer-encoding': 'chunked' }, chunks(html)), answer],
  ['said to be in chunks and not', page({ 'transfer-encoding': 'chunked' }, html), answer],
  [
    'in chunks without the last one',
    page({ 'transfer-encoding': 'chunked' }, chunks(html).slice(0, -5)),
    answer,
  ],
  [
    'in chunks of wrong lengths',
    page({ 'transfer-encoding': 'chunked' }, chunks(html).replace('\r\n12\r\n', '\r\nff\r\n')),
    '! c.warc:0 https://a.example/: its chunks have other lengths than they say',
  ],
  ['gzip', page({ 'content-encoding': 'gzip' }, gzipSync(html)), answer],
  [
    'gzip in chunks',
    page(
      { 'content-encoding': 'GZIP', 'transfer-encoding': 'chunked' },
      Buffer.concat([
        Buffer.from(`${gzipSync(html).length.toString(16)}\r\n`),
        gzipSync(html),
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
    ),
    answer,
  ],
  ['deflate', page({ 'content-encoding': 'deflate' }, deflateSync(html)), answer],
  ['deflate, bare', page({ 'content-encoding': 'deflate' }, deflateRawSync(html)), answer],
  ['brotli', page({ 'content-encoding': 'br' }, brotliCompressSync(html)), answer],
  ['zstd', page({ 'content-encoding': 'zstd' }, zstdCompressSync(html)), answer],
  ['packed twice', page({ 'content-encoding': 'gzip, gzip' }, nested), answer],
  ['said to be packed and not', page({ 'content-encoding': 'br' }, html), answer],
  [
    'packed by a coding that nobody knows',
    page({ 'content-encoding': 'constructor' }, html),
    answer,
  ],
  [
    'packed and cut off',
    page({ 'content-encoding': 'gzip' }, gzipSync(html).subarray(0, 24)),
    '! c.warc:0 https://a.example/: its body does not unpack (gzip)',
  ],
  [
    'a bomb',
    page({ 'content-encoding': 'gzip' }, bomb),
    '! c.warc:0 https://a.example/: its body unpacks to more than 32 MB',
  ],
  [
    'larger than any article',
    page({}, Buffer.alloc(33 << 20, html)),
    '! c.warc:0 https://a.example/: a page of more than 32 MB',
  ],
  [
    'windows-1251 by the server',
    page({ 'content-type': 'text/html; charset="windows-1251"' }, russian),
    'c.warc:0 https://a.example/ html <p>Мэр',
  ],
  [
    'UTF-16',
    page({ 'content-type': 'text/html' }, Buffer.from(`\ufeff${html}`, 'utf16le')),
    answer,
  ],
  [
    'a text',
    page({ 'content-type': 'text/plain' }, 'The council met.'),
    'c.warc:0 https://a.example/ text The council met.',
  ],
  [
    'no type',
    page({ 'content-type': '' }, html.repeat(3)),
    `c.warc:0 https://a.example/ html ${html.repeat(3)}`,
  ],
  [
    'a picture',
    page({ 'content-type': 'image/png' }, '\x89PNG'),
    '! c.warc: no page or text in this archive; not read: pictures, scripts and other files (1)',
  ],
  [
    'a picture said to be a page',
    page({}, Buffer.from('\x89PNG\0\0', 'latin1')),
    '! c.warc: no page or text in this archive; not read: pictures, scripts and other files (1)',
  ],
  [
    'not found',
    { status: 404, body: html },
    '! c.warc: no page or text in this archive; not read: answers of status 404 (1)',
  ],
  [
    'empty',
    page({}, ' \n'),
    '! c.warc: no page or text in this archive; not read: empty answers (1)',
  ],
  [
    'no answer',
    { status: null, body: html },
    '! c.warc: no page or text in this archive; not read: pictures, scripts and other files (1)',
  ],
  [
    'for machines',
    {
      url: 'https://a.example/robots.txt',
      http: { 'content-type': 'text/plain' },
      body: 'User-agent: *',
    },
    '! c.warc: no page or text in this archive; not read: pictures, scripts and other files (1)',
  ],
  [
    'a text taken out of a page (WET)',
    {
      type: 'conversion',
      status: null,
      fields: { 'content-type': 'text/plain' },
      body: 'The council met.',
    },
    'c.warc:0 https://a.example/ text The council met.',
  ],
  [
    'a resource',
    { type: 'resource', status: null, fields: { 'content-type': 'text/html' }, body: html },
    answer,
  ],
  [
    'a resource of the crawler',
    {
      type: 'resource',
      status: null,
      url: 'urn:text:x',
      fields: { 'content-type': 'text/plain' },
      body: 'x',
    },
    '! c.warc: no page or text in this archive',
  ],
  [
    'what was asked',
    { type: 'request', body: 'GET /' },
    '! c.warc: no page or text in this archive',
  ],
]

for (const [what, record, ...shown] of bodies) {
  test(what, async () => assert.deepEqual(await given(crawl([record], false)), shown))
}

test('the fields of a page', async () => {
  const { value: first } = await read({
    name: 'c.warc',
    bytes: stream(crawl([page({}, html)], true)),
  }).next()
  assert.deepEqual(first, {
    name: 'c.warc:0 https://a.example/',
    format: 'html',
    content: html,
    given: null,
    url: 'https://a.example/',
    date: null,
    title: null,
    source: null,
    dated: { value: '2020-09-23', from: 'fetched' },
  })
})

test('a feed gives the entries that carry their text', async () => {
  const feed =
    '<rss version="2.0"><channel><title>W</title><item><link>https://a.example/1</link>' +
    `<content:encoded>&lt;p>One.&lt;/p></content:encoded></item><item><description>Short.</description></item></channel></rss>`
  const record = page({ 'content-type': 'application/rss+xml' }, feed)
  assert.deepEqual(await given(crawl([record], true)), [
    'c.warc:0 https://a.example/:1 https://a.example/1 html <p>One.</p>',
    '- c.warc: not read: entries of feeds without their text (1)',
  ])
})

const digest = { 'WARC-Payload-Digest': 'sha1:A' }
const again: Written = {
  type: 'revisit',
  url: 'https://a.example/again',
  fields: {
    ...digest,
    'WARC-Refers-To-Target-URI': 'https://a.example/old',
    'WARC-Refers-To-Date': '2019-01-02T00:00:00Z',
  },
}

test('a revisit of what the archive holds is no fault', async () => {
  assert.deepEqual(await given(crawl([{ ...page({}, html), fields: digest }, again], false)), [
    answer,
    '- c.warc: not read: revisits of pages that the archive holds (1)',
  ])
  const picture = { ...page({ 'content-type': 'image/png' }, 'x'), fields: digest }
  assert.deepEqual(await given(crawl([page({}, html), picture, again], false)), [
    answer,
    '- c.warc: not read: pictures, scripts and other files (1), revisits of other files (1)',
  ])
})

test('a revisit under another address is another place of the page, where the file can be read again', async () => {
  const at = join(folder, 'c.warc.gz')
  const first = { ...page({}, html), fields: digest }
  const same = { ...again, url: 'https://a.example/' }
  const later = { ...again, date: '2020-10-01T00:00:00Z' }
  writeFileSync(at, crawl([page({}, 'x'), first, same, later], true))
  const found: string[] = []
  for await (const one of pages([at], { note: line => void found.push(line) })) {
    assert(!(one instanceof InputError))
    found.push(`${one.url} ${one.dated?.value} ${one.content}`)
  }
  assert.deepEqual(found, [
    'https://a.example/ 2020-09-23 x',
    `https://a.example/ 2020-09-23 ${html}`,
    `https://a.example/again 2020-10-01 ${html}`,
    `${at}: not read: revisits of pages that the archive holds (1)`,
  ])
})

test('a revisit of a page that the archive lacks is told, with where it was', async () => {
  const at = written(page({}, html)).length
  assert.deepEqual(await given(crawl([page({}, html), again], false)), [
    answer,
    `! c.warc:${at} https://a.example/again: a revisit of a page that is not in this archive: https://a.example/old of 2019-01-02`,
  ])
})

for (const packed of [true, false]) {
  test(`who stops early ends the stream, ${packed ? 'packed' : 'plain'}`, async () => {
    let closed = false
    async function* bytes() {
      try {
        yield* stream(crawl(Array(50).fill(page({}, html.repeat(2000))), packed), 1 << 12)
      } finally {
        closed = true
      }
    }
    for await (const one of read({ name: 'c.warc', bytes: bytes() })) {
      assert(!(one instanceof InputError))
      break
    }
    assert(closed)
  })
}
