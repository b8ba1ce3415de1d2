import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Feed, feedOf, opmlOf } from './index.ts'

const spaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${spaces}><channel><title>Wire</title>` +
  `<link>https://a.example/</link>${items.join('')}</channel></rss>`
const atom = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><link href="https://a.example/"/>` +
  `<link rel="self" href="https://a.example/feed"/>${inner}</feed>`
const rdf = (inner: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}>` +
  `<channel rdf:about="x"><title>Wire</title><link>https://a.example/</link></channel>${inner}</rdf:RDF>`
const long = `<p>${'The council met on Tuesday and spoke of the bridge. '.repeat(30)}</p>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** One entry on a line: `number id url title date authors format:text summary`, with "-" for what is not there. */
function shown(feed: Feed | null): string[] {
  return (feed?.items ?? []).map(item =>
    [
      item.number,
      item.id ?? '-',
      item.url ?? '-',
      item.title ?? '-',
      item.date ?? '-',
      item.authors.join('+') || '-',
      item.content ? `${item.content.format}:${item.content.text.slice(0, 19).trim()}` : '-',
      item.summary?.slice(0, 12) ?? '-',
    ].join(' '),
  )
}

const cases: readonly (readonly [what: string, source: string, ...items: string[]])[] = [
  [
    'RSS 2.0 with its text',
    rss(
      '<item><title>Ban &amp;amp; <b>boat</b></title><link>/1</link><guid isPermaLink="false">g1</guid>' +
        '<description>Short.</description><content:encoded><![CDATA[<p>Full.</p>]]></content:encoded>' +
        '<dc:creator>Jane Doe</dc:creator><pubDate>Wed, 23 Sep 2020 23:30:00 -0400</pubDate></item>',
    ),
    '1 g1 https://a.example/1 Ban & boat 2020-09-23 Jane Doe html:<p>Full.</p> Short.',
  ],
  [
    'RSS 2.0, a summary alone',
    rss(
      '<item><title>T</title><guid>https://a.example/2</guid><description>Short.</description></item>',
    ),
    '1 https://a.example/2 https://a.example/2 T - - - Short.',
  ],
  [
    'RSS 2.0, the text in the description',
    rss(
      `<item><description>${escaped(long)}</description><author>j@a.example (Jane Doe)</author></item>`,
    ),
    '1 - - - - Jane Doe html:<p>The council met -',
  ],
  [
    'RSS 2.0, a long text that breaks off',
    rss(
      `<item><description>${escaped(`${long}<a href="/x">Read more »</a>`)}</description></item>`,
    ),
    '1 - - - - - - <p>The counc',
  ],
  [
    'RSS 2.0, content that breaks off',
    rss('<item><content:encoded>&lt;p&gt;The council met […]&lt;/p&gt;</content:encoded></item>'),
    '1 - - - - - - <p>The counc',
  ],
  [
    'RSS 0.91 without any namespace, addresses of other kinds',
    '<rss version="0.91"><channel><item><title>T</title><link>javascript:x()</link></item></channel></rss>',
    '1 - - T - - - -',
  ],
  [
    'RSS 1.0',
    rdf(
      '<item rdf:about="https://a.example/3"><title>T</title><link>https://a.example/3</link>' +
        '<description>Short.</description><dc:date>2020-09-23T10:00+02:00</dc:date></item>',
    ),
    '1 https://a.example/3 https://a.example/3 T 2020-09-23 - - Short.',
  ],
  [
    'Atom: html, text and XHTML, the author of the feed, an update',
    atom(
      '<author><name>Wire</name></author>' +
        '<entry><id>a</id><title type="html">A &amp;lt; B</title><link rel="enclosure" href="/x.mp3"/>' +
        '<link href="/a"/><published>2020-09-22T10:00:00Z</published><updated>2020-09-23T10:00:00Z</updated>' +
        '<content type="html">&lt;p&gt;Full.&lt;/p&gt;</content></entry>' +
        '<entry><id>b</id><author><name>Jane</name></author><updated>2020-09-23T10:00:00Z</updated>' +
        '<content>Plain &lt; text.</content><summary>Short.</summary></entry>' +
        '<entry><id>c</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Full.</p></div></content></entry>' +
        '<entry><id>d</id><content type="image/png" src="/d.png"/></entry>',
    ),
    '1 a https://a.example/a A < B 2020-09-22 Wire html:<p>Full.</p> -',
    '2 b - - 2020-09-23 Jane text:Plain < text. Short.',
    '3 c - - - Wire html:<p>Full.</p> -',
    '4 d https://a.example/d.png - - Wire - -',
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wire',
      home_page_url: 'https://a.example/',
      authors: [{ name: 'Wire' }],
      items: [
        {
          id: '1',
          url: '/1',
          title: 'T',
          content_html: '<p>Full.</p>',
          date_published: '2020-09-23T10:00:00Z',
        },
        { id: '2', content_text: '<rss version="2.0"> is a tag.', authors: [{ name: 'Jane' }] },
        { id: '3', summary: 'Short.' },
      ],
    }),
    '1 1 https://a.example/1 T 2020-09-23 Wire html:<p>Full.</p> -',
    '2 2 - - - Jane text:<rss version="2.0"> -',
    '3 3 - - - Wire - Short.',
  ],
]

for (const [what, source, ...items] of cases) {
  test(what, async () => {
    const feed = await feedOf(source)
    assert.deepEqual(shown(feed), items)
    assert.equal(feed?.damaged, null)
  })
}

test('what is no feed is none', async () => {
  const others = ['', 'x', '{}', '{"id":1}', '[1]', '<p>x</p>', '<html><feed ></html>', '<urlset/>']
  for (const other of others) assert.equal(await feedOf(other), null, other)
})

const entry = (n: number) =>
  `<item><guid>${n}</guid><content:encoded><![CDATA[<p>Text ${n}.</p>]]></content:encoded></item>`

test('entries that are broken do not take others with them', async () => {
  const feed = await feedOf(
    rss(entry(1), '<item><guid>2<', '/item>', entry(3), '<item><x></item>', entry(5)),
  )
  assert.deepEqual(
    shown(feed).map(line => line.slice(0, 3)),
    ['1 1', '3 3', '5 5'].slice(0, feed!.items.length),
  )
  assert.ok(feed!.items.length >= 2)
  assert.match(feed!.damaged!, /^the feed is cut off or damaged \(.*\); \d whole entries in it$/)
})

test('cut anywhere, a feed gives what stands whole before the cut, and throws nothing', async () => {
  const whole = rss(entry(1), entry(2), entry(3))
  const ends = [1, 2, 3].map(n => whole.indexOf(entry(n)) + entry(n).length)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async cut => {
      const feed = await feedOf(whole.slice(0, cut))
      const before = ends.filter(end => end <= cut).length
      assert.equal(feed?.items.length ?? 0, before)
      if (before) assert.equal(feed!.title, 'Wire')
    }),
    { numRuns: 200 },
  )
})

test('declared entities are not expanded, however they are nested', async () => {
  const bomb = Array.from({ length: 20 }, (_, i) =>
    i ? `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">` : '<!ENTITY l0 "lol">',
  )
  const source = rss('<item><title>&l19;</title><content:encoded>&l19;</content:encoded></item>')
  const feed = await feedOf(source.replace('\n', `\n<!DOCTYPE rss [${bomb.join('')}]>\n`))
  assert.deepEqual(shown(feed), ['1 - - &l19; - - html:&l19; -'])
  const outer = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
  const other = await feedOf(`${outer}${rss('<item><title>&f;</title></item>')}`)
  assert.equal(other?.items[0]?.title, '&f;')
})

test('elements nested without end are told, and nothing breaks', async () => {
  const feed = await feedOf(rss(entry(1), '<a>'.repeat(50_000), entry(2)))
  assert.deepEqual(
    feed?.items.map(({ id }) => id),
    ['1', '2'],
  )
  assert.match(feed!.damaged!, /damaged/)
})

const outlines =
  '<outline text="Papers"><outline text="A" title="Paper A" xmlUrl="https://a.example/f"/>' +
  '<outline text="B" xmlurl="https://b.example/f"></outline></outline>' +
  '<outline text="again" xmlUrl="https://a.example/f"/><outline text="none"/><outline xmlUrl="file:///x"/>'

test('a list of feeds, with groups, each feed once', async () => {
  const list = await opmlOf(
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`,
  )
  assert.deepEqual(list, {
    title: 'Mine',
    feeds: [
      { title: 'Paper A', url: 'https://a.example/f' },
      { title: 'B', url: 'https://b.example/f' },
    ],
    damaged: null,
  })
})

test('a list that is cut off, and what is none', async () => {
  const cut = await opmlOf(
    '<opml version="2.0"><body><outline text="G"><outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xml',
  )
  assert.deepEqual(cut?.feeds, [{ title: 'A', url: 'https://a.example/f' }])
  assert.match(cut!.damaged!, /cut off/)
  assert.equal(await opmlOf('<rss/>'), null)
  assert.deepEqual((await opmlOf('<opml'))?.feeds ?? [], [])
})
