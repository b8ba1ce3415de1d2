import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare } from '../input/page.ts'
import { article } from './index.ts'

const texts = [
  'The council of the harbour town agreed on Tuesday to open the old bridge again before the winter, its mayor told reporters.',
  'She said that the works would be paid for by the province, and promised that no one would wait longer than six hours.',
  'The bridge was shut in the spring of last year, when a barge struck its middle pier at night and two of the arches sank by the width of a hand.',
  'Since then the people of the eastern bank have had to walk round by the mill, which takes an hour in dry weather and more when the meadows are flooded.',
]
const lead =
  'After a year of ferries the town gets its crossing back, and the province pays for it.'
const head = `<head><title>Bridge To Open Again</title><meta name="description" content="${lead}"></head>`
const other = 'The Lower Lock is the oldest one on the river and was built in a single summer.'
const caption = 'The old bridge as it was seen from the mill on the day after the barge struck it.'
const tweet = `<blockquote class="twitter-tweet"><p>We have waited long for this and shall all walk across together.</p>— Ferry Club (@ferry) May 3, 2016</blockquote>`

const page = ({ top = '', middle = '', below = '', meta = '' }) =>
  `<html>${meta}<body><main><header><h1>Bridge To Open Again</h1>${top}</header><div class="text">` +
  `<p>${texts[0]}</p><p>${texts[1]}</p>${middle}<p>${texts[2]}</p><p>${texts[3]}</p></div></main>${below}</body></html>`

const said = 'We have waited long for this and shall all walk across together.'

const cases: readonly (readonly [
  shows: string,
  html: string,
  words: string,
  role: 'body' | 'caption' | null,
])[] = [
  [
    'a lead that the page gives as its summary',
    page({ meta: head, top: `<p>${lead}</p>` }),
    lead,
    'body',
  ],
  ['a lead by its name', page({ top: `<p class="article-standfirst">${lead}</p>` }), lead, 'body'],
  [
    'a line of links named a lead',
    page({ top: `<p class="lead"><a href="/x">${lead}</a></p>` }),
    lead,
    null,
  ],
  [
    'a teaser far below the text',
    page({
      below: `<div class="teaser"><h3><a href="/y">Lock</a></h3><p class="lead"><a href="/y">${other}</a></p></div>`,
    }),
    other,
    null,
  ],
  ['a post that is quoted in the text', page({ middle: tweet }), said, 'body'],
  ['a post below the text', page({ below: `<aside>${tweet}</aside>` }), said, null],
  [
    'a box of facts in the text',
    page({ middle: `<div class="fact-box"><h3>The locks</h3><p>${other}</p></div>` }),
    other,
    null,
  ],
  [
    'a paragraph in a box of another name',
    page({ middle: `<div class="text-box"><p>${other}</p></div>` }),
    other,
    'body',
  ],
  [
    'a caption by its name alone',
    page({ middle: `<div class="image-caption"><p>${caption}</p></div>` }),
    caption,
    'caption',
  ],
  [
    'a paragraph of a text that is captioned',
    page({ middle: `<div class="closed-captioned"><p>${caption}</p></div>` }),
    caption,
    'body',
  ],
]

for (const [shows, html, words, role] of cases) {
  test(`${shows} is ${role ?? 'left out'}`, async () => {
    const { text, sections } = await article(bare('page.html', 'html', html))
    const at = text.indexOf(words)
    const found = at < 0 ? null : sections.find(({ start, end }) => start <= at && at < end)!.role
    assert.equal(found, role)
    for (const own of texts) assert.equal(text.split(own).length, 2)
  })
}

test('a lead that the text opens with is not taken twice', async () => {
  const html = page({
    meta: head,
    top: `<p class="lead">${lead}</p>`,
    middle: `<p>${lead} More will follow.</p>`,
  })
  const { text } = await article(bare('page.html', 'html', html))
  assert.equal(text.split(lead).length, 2)
})
