import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare } from '../input/page.ts'
import { article } from './index.ts'

const text =
  '<p>The council of Karel agreed on Tuesday to open the northern bridge before the winter.</p>'
const ld = (headline: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`
const og = (title: string) => `<meta property="og:title" content="${title}">`
const site = '<meta property="og:site_name" content="Karel Post">'

const cases: readonly (readonly [shows: string, head: string, body: string, title: string])[] = [
  [
    'a heading and the same in the title',
    '<title>Bridge opens early | Karel Post</title>',
    '<h1>Bridge opens early</h1>',
    'Bridge opens early',
  ],
  ['no heading', `<title>Bridge opens early | Karel Post</title>${site}`, '', 'Bridge opens early'],
  [
    'a site behind a dash',
    `${og('Bridge opens early - Karel Post')}${site}`,
    '',
    'Bridge opens early',
  ],
  [
    'a part that is no site',
    og('Bridge opens early – and late'),
    '',
    'Bridge opens early – and late',
  ],
  [
    'the name of the site as heading',
    '<title>Bridge opens early | Karel Post</title>',
    '<h1><a href="/">Karel Post</a></h1><h2>Bridge opens early</h2>',
    'Bridge opens early',
  ],
  [
    'a heading in two pieces',
    '<title>Karel: Bridge opens early</title>',
    '<h1><div>Karel</div><div>Bridge opens early</div></h1>',
    'Karel Bridge opens early',
  ],
  [
    'headings of other articles',
    '<title>Bridge opens early</title>',
    '<aside><h1>Mayor resigns at noon</h1></aside><h2>Bridge opens early</h2><h3>Read this too</h3>',
    'Bridge opens early',
  ],
  [
    'entities that were written twice',
    ld('Mayor: &quot;Bridge opens&quot; &#8211; soon'),
    '',
    'Mayor: "Bridge opens" – soon',
  ],
  [
    'JSON-LD where og:title is what search engines get',
    `<title>Karel bridge: all about it</title>${og('Karel bridge: all about it')}${ld('Bridge opens early')}`,
    '<h1>Bridge opens early</h1>',
    'Bridge opens early',
  ],
  [
    'og:title where JSON-LD is what search engines get',
    `<title>Karel bridge: all about it</title>${ld('Karel bridge: all about it')}${og('Bridge opens early')}`,
    '<h1>Bridge opens early</h1>',
    'Bridge opens early',
  ],
]

for (const [shows, head, body, title] of cases) {
  test(`the title of a page with ${shows}`, async () => {
    const content = `<!doctype html><html><head>${head}</head><body>${body}${text}${text}</body></html>`
    const page = bare('test', 'html', content)
    assert.equal((await article(page)).title, title)
  })
}
