import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, type Page } from '../../input/page.ts'
import { article } from '../index.ts'

const filler =
  'The council of Karel agreed on Tuesday to open the northern bridge before the winter, and the mayor said that the works would be paid for by the province.'
const text = `<p>${filler}</p><p>${filler}</p>`

interface Case {
  readonly shows: string
  readonly head?: string
  readonly body?: string
  readonly lang?: string
  readonly url?: string
  readonly day: string | null
  readonly from?: string
  readonly why?: RegExp
}

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`
const heading = '<h1>Council opens the northern bridge</h1>'

const cases: readonly Case[] = [
  {
    shows: 'JSON-LD in a graph',
    head: ld(
      '{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2021-03-04T10:00:00+01:00"}]}',
    ),
    day: '2021-03-04',
    from: 'json-ld',
    why: /^JSON-LD NewsArticle datePublished$/,
  },
  {
    shows: 'JSON-LD that is no JSON',
    head: ld('{"@type":"NewsArticle","headline":"A "bridge"","datePublished":"2021-03-04",}'),
    day: '2021-03-04',
    from: 'json-ld',
  },
  {
    shows: 'meta article:published_time before article:modified_time',
    head: '<meta property="article:modified_time" content="2021-03-09"><meta property="article:published_time" content="2021-03-04T09:00:00Z">',
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'meta parsely',
    head: '<meta name="parsely-pub-date" content="2021-03-04T09:00:00Z">',
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'meta sailthru',
    head: '<meta name="sailthru.date" content="2021-03-04 09:00:00">',
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'meta DC.date.issued',
    head: '<meta name="DC.date.issued" content="2021-03-04">',
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'meta citation',
    head: '<meta name="citation_publication_date" content="2021/03/04">',
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'microdata',
    body: `${heading}<span itemprop="datePublished" content="2021-03-04">some time</span>${text}`,
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'RDFa',
    body: `${heading}<span property="schema:datePublished" content="2021-03-04">x</span>${text}`,
    day: '2021-03-04',
    from: 'meta',
  },
  {
    shows: 'an address',
    url: 'https://a.example/2021/03/04/bridge',
    day: '2021-03-04',
    from: 'url',
  },
  {
    shows: 'an address with the name of the month',
    url: 'https://a.example/news/2021/mar/04/bridge',
    day: '2021-03-04',
    from: 'url',
  },
  {
    shows: 'a time element by the heading',
    body: `${heading}<time datetime="2021-03-04T10:00">Thursday</time>${text}`,
    day: '2021-03-04',
    from: 'header',
  },
  {
    shows: 'a line with a label',
    body: `${heading}<div>Posted on March 4, 2021 by Ann Reed</div>${text}`,
    day: '2021-03-04',
    from: 'header',
    why: /near the heading$/,
  },
  {
    shows: 'a German label',
    lang: 'de',
    body: `${heading}<p>Veröffentlicht am 4. März 2021 von Ann Reed</p>${text}`,
    day: '2021-03-04',
    from: 'header',
  },
  {
    shows: 'a label in an element of its own',
    body: `${heading}<p><b>Published:</b> <span>4 March 2021</span></p>${text}`,
    day: '2021-03-04',
    from: 'header',
  },
  {
    shows: 'a plain line above the heading',
    body: `<p>Thursday, March 4, 2021</p>${heading}${text}`,
    day: '2021-03-04',
    from: 'dateline',
  },
  {
    shows: 'a class for dates below the text',
    body: `${heading}${text}<span class="page-published-date">4 March 2021</span>`,
    day: '2021-03-04',
    from: 'dateline',
  },
  {
    shows: 'figures in the order of the land',
    lang: 'en-GB',
    body: `${heading}<p class="date">03/04/2021</p>${text}`,
    day: '2021-04-03',
    from: 'dateline',
  },
  {
    shows: 'figures in an order that nothing tells',
    lang: 'en',
    body: `${heading}<p class="date">03/04/2021</p>${text}`,
    day: null,
  },
  {
    shows: 'a state in a script',
    body: `${heading}${text}<script>window.state={"post":{"publishedAt":"2021-03-04T10:00:00+01:00"}}</script>`,
    day: '2021-03-04',
    from: 'meta',
    why: /script, publishedAt/,
  },
  {
    shows: 'UTC where the page shows the day before',
    head: ld('{"@type":"NewsArticle","datePublished":"2021-03-05T02:10:00Z"}'),
    body: `${heading}<time>March 4, 2021</time>${text}`,
    day: '2021-03-04',
    from: 'header',
    why: /is in UTC/,
  },
  {
    shows: 'an archived copy',
    url: 'https://web.archive.org/web/20160218174457/http://a.example/bridge',
    body: `${heading}<p>May 3, 2015</p>${text}`,
    day: '2015-05-03',
    from: 'dateline',
  },
  {
    shows: 'only a day of change',
    body: `${heading}<p>Updated: March 9, 2021</p>${text}`,
    day: '2021-03-09',
    from: 'header',
    why: /day of change/,
  },
  // What is not the day of publication.
  {
    shows: 'a change beside the publication',
    body: `${heading}<p>Updated March 9, 2021</p><p>Published March 4, 2021</p>${text}`,
    day: '2021-03-04',
  },
  {
    shows: 'a comment',
    body: `${heading}${text}<div class="comments"><p>Bob</p><time datetime="2021-03-06">March 6, 2021</time></div>`,
    day: null,
  },
  { shows: 'a year of copyright', body: `${heading}${text}<p>© 2021 Karel Post</p>`, day: null },
  {
    shows: 'a day in running text',
    body: `${heading}${text}<p>The bridge was closed by the province after the flood of 3 May 2019 had torn away two of its piers, and it was not opened again.</p>`,
    day: null,
  },
  { shows: 'a relative time', body: `${heading}<p class="date">3 hours ago</p>${text}`, day: null },
  {
    shows: 'a day that does not exist',
    head: '<meta property="article:published_time" content="2021-02-30">',
    day: null,
  },
  { shows: 'a day before the Web', head: '<meta name="date" content="1970-01-01">', day: null },
  {
    shows: 'the day after the copy was archived',
    url: 'https://web.archive.org/web/20160218174457/http://a.example/bridge',
    body: `${heading}<p>May 3, 2017</p>${text}`,
    day: null,
  },
  {
    shows: 'a related article',
    body: `<aside class="related"><a href="/other">Other</a> <time datetime="2021-01-01">1 Jan 2021</time></aside>${heading}<time datetime="2021-03-04">4 March</time>${text}`,
    day: '2021-03-04',
  },
]

function page({ head = '', body = `${heading}${text}`, lang = 'en', url }: Case): Page {
  const content = `<!doctype html><html lang="${lang}"><head><title>Council opens the northern bridge</title>${head}</head><body>${body}</body></html>`
  return { ...bare('test', 'html', content), url: url ?? null }
}

for (const one of cases) {
  test(`the day of a page with ${one.shows}`, async () => {
    const { published, dates = [] } = await article(page(one))
    assert.equal(published?.value ?? null, one.day)
    if (one.from) assert.equal(published?.from, one.from)
    if (one.why) assert.match(published?.why ?? '', one.why)
    if (one.day) assert(dates.some(({ value }) => value.startsWith(one.day!)))
  })
}

test('the candidates of a page, the most telling first', async () => {
  const head =
    '<meta property="article:modified_time" content="2021-03-09T10:00:00Z"><meta name="date" content="2021-03-04">'
  const { dates } = await article(page({ shows: '', day: '', head }))
  assert.deepEqual(dates, [
    { value: '2021-03-04', from: 'meta', where: 'meta date', kind: 'published', weight: 0.75 },
    {
      value: '2021-03-09T10:00:00Z',
      from: 'meta',
      where: 'meta article:modified_time',
      kind: 'modified',
      weight: 0.3,
    },
  ])
})
