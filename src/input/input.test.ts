import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import type { FetcherOptions } from './fetch/index.ts'
import { InputError, pages } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-input-'))
after(() => rmSync(folder, { recursive: true }))

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const docs = [
  '{"id":"a","date":"2020-09-23","title":"T","source":"S","url":"https://a.example","text":"One."}',
  '',
  '{"id":7,"date":"2020-09-23T21:00:00Z","html":"<p>Two.</p>"}',
  '{"text":"Three."',
  '{"id":"c"}',
  '["Four."]',
  '{"text":5}',
  '{"text":"Six.","date":"2020-02-30"}',
  '{"text":"Seven.","date":"20200230"}',
  '{"text":" "}',
  '{"text":"Eight.","id":null,"date":null,"title":null}',
]
const news =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>' +
  '<item><guid>g</guid><title>T</title><link>https://a.example/1</link><author>a@a.example (Ann)</author>' +
  '<pubDate>Wed, 23 Sep 2020 10:00:00 GMT</pubDate><content:encoded>&lt;p&gt;Full.&lt;/p&gt;</content:encoded></item>' +
  '<item><link>https://a.example/2</link><description>Short.</description></item><item><title>T</title></item>' +
  '</channel></rss>'
const files: Readonly<Record<string, string | Buffer>> = {
  'all/docs.ndjson': docs.join('\n'),
  'all/text.txt': 'Tea.\n',
  'all/.hidden.txt': 'Hidden.',
  'all/picture.png': latin1('\x89PNG\0\0'),
  'all/inner/page.html': '<!doctype html><p>Page.',
  'all/inner/zeros.txt': latin1('a\0b'),
  'pictures/a.png': latin1('\x89PNG\0\0'),
  'one/empty.txt': ' \n',
  'one/mark.txt': '\ufeffTea.',
  'one/wide.txt': Buffer.from('\ufeffTea.', 'utf16le'),
  'one/legacy.txt': latin1('caf\xe9 \x93x\x94'),
  'one/legacy.html': latin1('<html><meta charset="iso-8859-5"><p>\xbc\xde'),
  'one/liar.html': latin1('<html><meta charset="utf-8"><p>caf\xe9'),
  'one/nameless': '<html><body><p>Page.',
  'one/comment.html': '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<HTML><p>Page.',
  'one/part.txt': '<p>One.</p>\n<p>Two <a href="#">x</a>.</p>',
  'one/less.txt': '<3 is a heart, and this is a text.',
  'one/laughs.txt': '[Applause] {laughs} Thank you.',
  'one/pretty.json': '{\n  "id": "p",\n  "text": "Tea."\n}',
  'one/list.json': '[{"text":"Tea."}]',
  'one/feed.xml': '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
  'one/atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  'one/news.xml': news,
  'one/list.opml':
    '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>',
  'one/other.xml': '<?xml version="1.0"?><note><to>Ann</to></note>',
  'one/feed.json': '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
  'one/crawl.warc': 'WARC/1.0\r\nWARC-Type: warcinfo\r\n',
  'one/text.gz': latin1('\x1f\x8b\x08\0'),
  'one/page.pdf': '%PDF-1.7',
  'one/empty.warc.gz': '',
  'one/map.xml': '<urlset><url><loc>https://a.example/1</loc></url></urlset>',
  'one/torn.xml': news.slice(0, news.indexOf('Short.')),
  'one/first.txt': '{"text":"bad}\n{"text":"Tea."}',
}
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

/** What an input gives: `format content` for a page, `! message` for an error, paths shortened. */
async function given(
  inputs: readonly string[],
  stdin = '',
  network?: FetcherOptions,
): Promise<string[]> {
  const found: string[] = []
  const bytes = (async function* () {
    const size = stdin.length < 1000 ? 7 : 1 << 16
    for (let at = 0; at < stdin.length; at += size) yield Buffer.from(stdin.slice(at, at + size))
  })()
  for await (const page of pages(inputs, { stdin: bytes, ...(network && { network }) })) {
    const shown =
      page instanceof InputError ? `! ${page.message}` : `${page.format} ${page.content.trim()}`
    if (page instanceof InputError) assert(!/[\r\n]/.test(shown), shown)
    found.push(shown.replaceAll(`${folder}/`, ''))
  }
  return found
}

const cases: readonly (readonly [input: string, ...shown: string[]])[] = [
  ['one/empty.txt', '! one/empty.txt: empty: no text in it'],
  ['one/mark.txt', 'text Tea.'],
  ['one/wide.txt', 'text Tea.'],
  ['one/legacy.txt', 'text café “x”'],
  ['one/legacy.html', 'html <html><meta charset="iso-8859-5"><p>Мо'],
  ['one/liar.html', 'html <html><meta charset="utf-8"><p>café'],
  ['one/nameless', 'html <html><body><p>Page.'],
  ['one/laughs.txt', 'text [Applause] {laughs} Thank you.'],
  ['one/less.txt', 'text <3 is a heart, and this is a text.'],
  ['one/pretty.json', 'text Tea.'],
  ['one/list.json', '! one/list.json: a JSON list: give one document a line (NDJSON)'],
  ['one/feed.xml', '! one/feed.xml: a feed without entries'],
  ['one/atom.xml', '! one/atom.xml: a feed without entries'],
  ['one/feed.json', '! one/feed.json: a feed without entries'],
  [
    'one/news.xml',
    'html <p>Full.</p>',
    '! one/news.xml:2 https://a.example/2: only a summary in the feed; give its page, or watch the feed',
    '! one/news.xml:3: no text in the feed; give its page, or watch the feed',
  ],
  [
    'one/list.opml',
    '! one/list.opml: a list of 1 feed (OPML), no text; onrecord watch one/list.opml reads what they bring',
  ],
  [
    'one/other.xml',
    '! one/other.xml: XML that is neither a page nor a feed: save it as text first',
  ],
  ['one/crawl.warc', '! one/crawl.warc:0: the file is cut off in this record'],
  ['one/text.gz', '! one/text.gz: cannot be read: the gzip data are cut off'],
  ['one/page.pdf', '! one/page.pdf: a PDF file: save it as text first'],
  ['one/empty.warc.gz', '! one/empty.warc.gz: empty: no text in it'],
  [
    'one/map.xml',
    '! one/map.xml: a sitemap of 1 page, no text; onrecord watch one/map.xml fetches them',
  ],
  [
    'one/torn.xml',
    'html <p>Full.</p>',
    '! one/torn.xml: the feed is cut off or damaged (its end is missing); 1 whole entry in it',
  ],
  ['one/missing.txt', '! one/missing.txt: no such file or directory'],
  ['pictures/*.txt', '! pictures/*.txt: no such file, and nothing matches the pattern'],
  ['pictures/a.png', '! pictures/a.png: binary file, not text'],
  [
    'pictures',
    '! pictures: nothing to read in this directory (looked for .txt .md .html .htm .xhtml .ndjson .jsonl .warc .wacz .zip .xml .rss .atom .rdf .opml .eml .mbox .mhtml .mht, also .gz)',
  ],
  ['one/m*.txt', 'text Tea.'],
]

for (const [input, ...shown] of cases) {
  test(input, async () => assert.deepEqual(await given([join(folder, input)]), shown))
}

test('a page told by its tags, whatever its name', async () => {
  for (const name of ['one/comment.html', 'one/part.txt']) {
    assert.match((await given([join(folder, name)]))[0]!, /^html /)
  }
})

test('a directory, its subdirectories in their places; a bad line or file does not end the rest', async () => {
  const remedy = 'fix or remove the line'
  const wanted = 'is no day of the calendar; write it as YYYY-MM-DD'
  const json = /^! all\/docs\.ndjson:4: not JSON: .*; fix or remove the line$/
  const found = await given([join(folder, 'all')])
  assert.match(found[2]!, json)
  assert.deepEqual(found.toSpliced(2, 1), [
    'text One.',
    'html <p>Two.</p>',
    `! all/docs.ndjson:5: neither "text" nor "html"; ${remedy}`,
    `! all/docs.ndjson:6: a document must be a JSON object, is a list; ${remedy}`,
    `! all/docs.ndjson:7: "text" must be a string, is a number; ${remedy}`,
    `! all/docs.ndjson:8: "date" "2020-02-30" ${wanted}`,
    `! all/docs.ndjson:9: "date" "20200230" ${wanted}`,
    `! all/docs.ndjson:10: the document is empty; ${remedy}`,
    'text Eight.',
    'html <!doctype html><p>Page.',
    '! all/inner/zeros.txt: binary file, not text',
    'text Tea.',
  ])
})

test('the fields of a document', async () => {
  for await (const page of pages([join(folder, 'all/docs.ndjson')])) {
    assert(!(page instanceof InputError))
    const { name, ...fields } = page
    assert(name.endsWith('docs.ndjson:1'))
    assert.deepEqual(fields, {
      format: 'text',
      content: 'One.',
      given: 'a',
      url: 'https://a.example',
      date: '2020-09-23',
      title: 'T',
      source: 'S',
    })
    break
  }
})

test('the fields of an entry of a feed', async () => {
  for await (const page of pages([join(folder, 'one/news.xml')])) {
    assert(!(page instanceof InputError))
    const { name, ...fields } = page
    assert(name.endsWith('news.xml:1 https://a.example/1'))
    assert.deepEqual(fields, {
      format: 'html',
      content: '<p>Full.</p>',
      given: 'g',
      url: 'https://a.example/1',
      date: null,
      title: 'T',
      source: 'Wire',
      dated: { value: '2020-09-23', from: 'feed' },
      authors: ['Ann'],
    })
    break
  }
})

test('standard input, in pieces: a text, and documents', async () => {
  assert.deepEqual(await given(['-'], 'The council met on Tuesday.'), [
    'text The council met on Tuesday.',
  ])
  assert.deepEqual(await given(['-'], '{"text":"One."}\n{"text":"Two."}\n'), [
    'text One.',
    'text Two.',
  ])
  assert.deepEqual(await given(['-'], ''), ['! -: empty: no text in it'])
})

test('a first line that does not parse is not the end of the file', async () => {
  const [bad, good] = await given([join(folder, 'one/first.txt')])
  assert.match(bad!, /^! one\/first\.txt:1: not JSON/)
  assert.equal(good, 'text Tea.')
})

test('a page of 200 MB is told in a line, and held no further than its limit', async () => {
  let sent = 0
  async function* endless() {
    for (; sent < 200; sent++) yield Buffer.alloc(1 << 20, '<p>The council met.</p>\n')
  }
  const found: string[] = []
  for await (const page of pages(['-'], { stdin: endless() })) found.push((page as Error).message)
  assert.deepEqual(found, ['-: larger than 32 MB: no article is'])
  assert(sent < 40)
})

test('pictures embedded in a page do not count, and are left out', async () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(20 << 20)}">`
  const shown = await given(['-'], `<!doctype html>${picture}<p>The council met.</p>`)
  assert.deepEqual(shown, ['html <!doctype html><img src="data:,"><p>The council met.</p>'])
  const long = `<!doctype html>${'<p>The council met.</p>'.repeat(400_000)}`
  assert.deepEqual(await given(['-'], long), ['! -: a page of more than 8 MB: no article is'])
})

test('an address is fetched only where the network may be asked, and then not from everywhere', async () => {
  const address = 'http://127.0.0.1:9/page'
  const alone =
    'addresses are fetched by read, add and watch alone; save the page, and give the file'
  assert.deepEqual(await given([address]), [`! ${address}: ${alone}`])
  const why = '127.0.0.1 is not on the public internet; --allow-private allows it'
  const secret = 'http://mira:secret@127.0.0.1:9/page'
  assert.deepEqual(await given([secret], '', {}), [`! ${address}: ${why}`])
})
