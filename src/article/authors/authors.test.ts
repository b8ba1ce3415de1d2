import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bare } from '../../input/page.ts'
import { article } from '../index.ts'
import { distinct, listed, namesOf } from './names.ts'

const cases: readonly (readonly [text: string, names: string, strict?: boolean])[] = [
  ['Jane Doe', 'Jane Doe'],
  ['By Jane Doe and John Roe', 'Jane Doe and John Roe'],
  ['By Jane Doe, John Roe & Ann Reed', 'Jane Doe, John Roe and Ann Reed'],
  ['By Jane Doe, Staff Writer', 'Jane Doe'],
  ['Jane Doe (jdo), John Roe (jro)', 'Jane Doe and John Roe'],
  ['Jane Doe - Chief Reporter', 'Jane Doe'],
  ['Jane Doe, PhD', 'Jane Doe'],
  ['jane.doe@post.example Jane Doe', 'Jane Doe'],
  ['Martin Luther King, Jr.', 'Martin Luther King, Jr.'],
  ['Von Élise Müller und Hans Meier', 'Élise Müller and Hans Meier'],
  ['Par Élise Duval et Jean Roux', 'Élise Duval and Jean Roux'],
  ['Por María Gómez y Luis Paz', 'María Gómez and Luis Paz'],
  ['Di Anna Rossi e Luca Bianchi', 'Anna Rossi and Luca Bianchi'],
  ['Text: Jane Doe | Foto: John Roe', 'Jane Doe'],
  ['Jane Doe | Jane Doe', 'Jane Doe'],
  ['Jane, Jane Doe', 'Jane Doe'],
  ['Reuters', 'Reuters'],
  ['山田太郎', '山田太郎'],
  ['Marta de la Cruz', 'Marta de la Cruz', true],
  ['Staff Writer', ''],
  ['Redaktion', ''],
  ['admin', ''],
  ['105092', ''],
  ['https://facebook.example/post', ''],
  ['', ''],
  ['oz', '', true],
  ['the river rose', '', true],
]

test('the names in what a page says of its authors', () => {
  for (const [text, names, strict] of cases) {
    assert.deepEqual([text, listed(distinct(namesOf(text, strict))) ?? ''], [text, names])
  }
})

test('any string: no error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, strict) => {
      for (const name of namesOf(`By ${text} and ${text}`, strict)) assert(name.length > 1)
    }),
    { seed: 2020, numRuns: 500 },
  )
})

const text =
  '<p>The council of Karel agreed on Tuesday to open the northern bridge before the winter.</p>'
const heading = '<h1>Council opens the northern bridge</h1>'
const ld = (author: string, more = '') =>
  `<script type="application/ld+json">[{"@type":"NewsArticle","author":${author}}${more}]</script>`
const site = '<meta property="og:site_name" content="Karel Post">'

const pages: readonly (readonly [
  shows: string,
  head: string,
  body: string,
  byline: string | null,
])[] = [
  [
    'JSON-LD',
    ld('[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}]'),
    '',
    'Jane Doe and John Roe',
  ],
  ['JSON-LD in parts', ld('{"givenName":"Jane","familyName":"Doe"}'), '', 'Jane Doe'],
  [
    'JSON-LD that points',
    ld('{"@id":"#p"}', ',{"@type":"Person","@id":"#p","name":"Jane Doe"}'),
    '',
    'Jane Doe',
  ],
  [
    'the outlet, and a person on the page',
    site + ld('{"name":"Karel Post"}'),
    '<a rel="author" href="/doe">Jane Doe</a>',
    'Jane Doe',
  ],
  ['the outlet alone', site + ld('{"name":"Karel Post"}'), '', 'Karel Post'],
  ['a meta element', '<meta name="author" content="Jane Doe">', '', 'Jane Doe'],
  [
    'microdata',
    '',
    '<span itemprop="author"><span itemprop="name">Jane Doe</span></span>',
    'Jane Doe',
  ],
  [
    'a class',
    '',
    '<div class="article-byline">By <a href="/doe">Jane Doe</a> May 3, 2016</div>',
    'Jane Doe',
  ],
  [
    'a name and a role',
    '',
    '<div class="author"><span>By</span><b>Jane Doe</b><i>Lifestyle writer</i></div>',
    'Jane Doe',
  ],
  ['a line', '', '<p>By Jane Doe and John Roe</p>', 'Jane Doe and John Roe'],
  ['a line with its date', '', '<p>Posted on September 21, 2020 by Jane Doe</p>', 'Jane Doe'],
  ['an agency', '<meta name="author" content="Reuters">', '', 'Reuters'],
  // Nobody who wrote it.
  [
    'an author of a comment',
    '',
    '</div><div class="comments"><span class="comment-author">Bob Loud</span></div><div>',
    null,
  ],
  [
    'an author of another article',
    '',
    '</div><aside class="related"><span class="author">Bob Loud</span></aside><div>',
    null,
  ],
  ['a sentence that begins so', '', '<p>By the river</p>', null],
]

for (const [shows, head, body, byline] of pages) {
  test(`the authors of a page with ${shows}`, async () => {
    const content = `<!doctype html><html><head><title>Council opens the northern bridge</title>${head}</head><body>${heading}<div>${body}</div>${text}${text}</body></html>`
    const page = bare('test', 'html', content)
    assert.equal((await article(page)).byline, byline)
  })
}
