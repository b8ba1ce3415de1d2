import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { crawl, stream } from '../../../test/crawl.ts'
import { zipped } from '../../../test/zip.ts'
import { InputError, pages } from '../index.ts'
import { read } from '../read.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-packed-'))
after(() => rmSync(folder, { recursive: true }))

async function shown(found: AsyncIterable<{ readonly name: string } | InputError>) {
  const lines: string[] = []
  for await (const page of found) {
    if (page instanceof InputError) {
      assert(!/[\r\n]/.test(page.message), page.message)
      lines.push(`! ${page.message.replaceAll(`${folder}/`, '')}`)
    } else {
      const { name, content } = page as unknown as { name: string; content: string }
      lines.push(`${name.replaceAll(`${folder}/`, '')} ${content.slice(0, 40)}`)
    }
  }
  return lines
}

const html = '<!doctype html><p>The council met.</p>'
const page = { url: 'https://a.example/1', body: html }
const bomb = gzipSync(Buffer.alloc(300 << 20, 'a'))
const documents = [1, 2, 3].map(n => `{"text":"Text ${n}."}`).join('\n')
const picture = { url: 'https://a.example/x.png', http: { 'content-type': 'image/png' }, body: 'x' }

const cases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  ...shown: (string | RegExp)[],
])[] = [
  ['page.html.gz', gzipSync(html), `page.html.gz ${html}`],
  [
    'docs.ndjson.gz',
    gzipSync(documents),
    'docs.ndjson.gz:1 Text 1.',
    'docs.ndjson.gz:2 Text 2.',
    'docs.ndjson.gz:3 Text 3.',
  ],
  ['two.txt.gz', Buffer.concat([gzipSync('One. '), gzipSync('Two.')]), 'two.txt.gz One. Two.'],
  [
    'nested.txt.gz',
    gzipSync(gzipSync('One.')),
    '! nested.txt.gz: gzip inside of gzip: unpack it once',
  ],
  [
    'cut.txt.gz',
    gzipSync('The council met.').subarray(0, -9),
    '! cut.txt.gz: cannot be read: the gzip data are cut off',
  ],
  [
    'cut.ndjson.gz',
    Buffer.concat([gzipSync(`${documents}\n`), gzipSync(documents).subarray(0, 20)]),
    'cut.ndjson.gz:1 Text 1.',
    'cut.ndjson.gz:2 Text 2.',
    'cut.ndjson.gz:3 Text 3.',
    '! cut.ndjson.gz: cannot be read: the gzip data are cut off',
  ],
  [
    'wrong.txt.gz',
    Buffer.concat([gzipSync('The council met.').subarray(0, -8), Buffer.alloc(8, 1)]),
    '! wrong.txt.gz: cannot be read: damaged gzip',
  ],
  ['empty.txt.gz', gzipSync(''), '! empty.txt.gz: empty: no text in it'],
  ['bomb.txt.gz', bomb, /^! bomb\.txt\.gz: (larger than 256 MB|cannot be read: a bomb)/],
  [
    'bomb.ndjson.gz',
    bomb,
    /^! bomb\.ndjson\.gz: (larger than 256 MB|cannot be read: a bomb: \d+ bytes that unpack to more than 256 MB$)/,
  ],
  [
    'bomb.warc.gz',
    Buffer.concat([gzipSync(crawl([page], false)), bomb, gzipSync(crawl([page], false))]),
    `bomb.warc.gz:0 https://a.example/1 ${html}`,
    /^! bomb\.warc\.gz:\d+: a bomb: /,
    /^bomb\.warc\.gz:\d+ https/,
  ],
  [
    'pages.zip',
    zipped({ 'b.html': html, 'a/c.txt': 'Tea.', '.d.txt': 'x', 'e.png': 'x', 'readme.txt': 'x' }),
    `pages.zip:b.html ${html}`,
    'pages.zip:a/c.txt Tea.',
  ],
  ['plain.zip', zipped({ 'a.txt': 'Tea.' }, { packed: false }), 'plain.zip:a.txt Tea.'],
  [
    'cut.zip',
    zipped({ 'a.txt': 'Tea.' }).subarray(0, -30),
    /^! cut\.zip: cut off or damaged zip file: /,
  ],
  [
    'none.zip',
    zipped({ 'a.png': 'x' }),
    '! none.zip: nothing to read in this zip file: unpack it, or save it as text',
  ],
  [
    'report.docx',
    zipped({ '[Content_Types].xml': '<x/>', 'word/a.xml': '<x/>' }),
    '! report.docx: an office file: save it as text first',
  ],
  [
    'book.epub',
    zipped({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>', 'a.xhtml': html }),
    '! book.epub: an e-book: save it as text first',
  ],
  [
    'locked.zip',
    zipped({ 'a.txt': 'Tea.' }, { flags: 1 }),
    '! locked.zip:a.txt: locked by a password: unpack it first',
  ],
  ['liar.zip', zipped({ 'a.txt': 'Tea.' }, { said: 2 }), /^! liar\.zip:a\.txt: damaged: /],
  [
    'bomb.zip',
    zipped({ 'a.txt': 'Tea.', 'b.txt': Buffer.alloc(300 << 20) }),
    'bomb.zip:a.txt Tea.',
    '! bomb.zip:b.txt: a bomb: it unpacks to 300 MB',
  ],
  [
    'inner.zip',
    zipped({ 'a.zip': zipped({ 'a.txt': 'x' }), 'b.txt': 'Tea.' }),
    '! inner.zip:a.zip: a zip file inside of one: unpack it',
    'inner.zip:b.txt Tea.',
  ],
  [
    'crawl.wacz',
    zipped(
      {
        'archive/data.warc.gz': crawl([page, picture], true),
        'datapackage.json': '{}',
        'pages/pages.jsonl': '{"text":"x"}',
        'other.txt': 'x',
      },
      { packed: false },
    ),
    `crawl.wacz:archive/data.warc.gz:0 https://a.example/1 ${html}`,
  ],
  [
    'pictures.wacz',
    zipped(
      { 'archive/data.warc.gz': crawl([picture], true), 'datapackage.json': '{}' },
      { packed: false },
    ),
    '! pictures.wacz:archive/data.warc.gz: no page or text in this archive; not read: pictures, scripts and other files (1)',
  ],
]

for (const [name, bytes, ...wanted] of cases) {
  test(name, async () => {
    const at = join(folder, name)
    writeFileSync(at, bytes)
    for (const found of [await shown(pages([at])), await shown(streamed(name, bytes))]) {
      assert.equal(found.length, wanted.length, found.join('\n'))
      for (const [i, want] of wanted.entries()) {
        if (want instanceof RegExp) assert.match(found[i]!, want)
        else assert.equal(found[i], want)
      }
    }
  })
}

/** The same from a pipe, errors of the stream as they come from `pages`. */
async function* streamed(name: string, bytes: Uint8Array) {
  const input = { stdin: stream(bytes) }
  for await (const page of pages(['-'], input)) {
    if (page instanceof InputError)
      yield new InputError(
        page.input.replace(/^-/, name),
        page.message.slice(page.input.length + 2),
      )
    else yield { ...page, name: page.name.replace(/^-/, name) }
  }
}

test('a directory is looked through for all kinds', async () => {
  const found = await shown(pages([folder]))
  assert(found.some(line => line.startsWith('page.html.gz ')))
  assert(found.some(line => line.startsWith('crawl.wacz:archive/data.warc.gz:0 ')))
  assert(!found.some(line => line.includes('report.docx')))
})

test('memory stays bounded while a bomb is told', async () => {
  const before = process.memoryUsage().rss
  await shown(
    read({ name: 'b.warc.gz', bytes: stream(Buffer.concat([gzipSync('WARC/1.0\r\n'), bomb])) }),
  )
  assert(process.memoryUsage().rss - before < 300 << 20)
})
