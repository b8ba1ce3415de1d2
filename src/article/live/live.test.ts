import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare } from '../../input/page.ts'
import { type Article, article } from '../index.ts'

const lead =
  'The town of Harbour votes today on the old bridge, and we follow the count in the hall until the last box is opened.'
const news = [
  [
    '2021-03-02T21:40:00+01:00',
    'Bridge wins',
    'The last box is open and the bridge has won by forty votes, the mayor told the hall, and promised that work would begin in May.',
  ],
  [
    '2021-03-02T20:15:00+01:00',
    'Recount in the mill ward',
    'The mill ward is being counted again, because two of its lists did not agree, said Anna Keller, who speaks for the office.',
  ],
  [
    '2021-03-02T18:05:00+01:00',
    'Doors closed',
    'The doors are closed now. More people have come than four years ago, and the ferryman has gone home, as he said he would.',
  ],
  [
    '2021-03-01T17:30:00+01:00',
    'The evening before',
    'The posters are up on both banks. The council said that it would publish the figures today, and that it would not wait for letters.',
  ],
] as const

const page = (body: string, data?: object) =>
  `<html><head><title>The vote on the bridge, live</title>${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head>` +
  `<body><nav><a href="/">Home</a> <a href="/town">Town</a></nav><main><h1>The vote on the bridge, live</h1>${body}</main></body></html>`
const blog = (bodies: boolean) => ({
  '@type': 'LiveBlogPosting',
  headline: 'The vote on the bridge, live',
  liveBlogUpdate: news.map(([datePublished, headline, articleBody]) => ({
    '@type': 'BlogPosting',
    headline,
    datePublished,
    ...(bodies && { articleBody }),
  })),
})
const marked = (entry: (one: (typeof news)[number]) => string) => news.map(entry).join('')

/** Live blogs as sites write them; each has the same entries. */
const blogs: readonly (readonly [shows: string, html: string, dated: boolean])[] = [
  [
    'elements of one make with a time each',
    page(
      `<p>${lead}</p><div>${marked(([time, title, text]) => `<div class="post post-${title.length}"><time datetime="${time}">${time.slice(11, 16)}</time><h2>${title}</h2><p>${text}</p></div>`)}</div>`,
    ),
    true,
  ],
  [
    'articles of their own with links to themselves',
    page(
      `<p>${lead}</p>${marked(([time, title, text]) => `<article><header><time datetime="${time}">${time.slice(11, 16)}</time> <h3><a href="/live/bridge#e${title.length}">${title}</a></h3></header><p>${text}</p></article>`)}`,
    ),
    true,
  ],
  [
    'a list of entries whose times are plain words',
    page(
      `<p>${lead}</p><ul>${marked(([time, title, text]) => `<li class="entry"><span class="timestamp">${time.slice(11, 16)}</span><h3>${title}</h3><p>${text}</p></li>`)}</ul>`,
    ),
    false,
  ],
  [
    'linked data, and paragraphs without any marks',
    page(
      `<p>${lead}</p>${marked(([, title, text]) => `<h2>${title}</h2><p>${text}</p>`)}`,
      blog(true),
    ),
    true,
  ],
  ['linked data alone', page('<div id="app"></div>', blog(true)), true],
]

for (const [shows, html, dated] of blogs) {
  test(`a live blog of ${shows} has a section by entry`, async () => {
    const found = await article(bare('page.html', 'html', html))
    const entries = entriesOf(found)
    assert.deepEqual(
      entries.map(({ heading, published }) => [heading, published]),
      news.map(([time, title]) => [title, dated ? time : `T${time.slice(11, 16)}`]),
    )
    assert.deepEqual(
      entries.map(({ text }) => text),
      news.map(([, title, text]) => `${title}\n\n${text}`),
    )
  })
}

const paragraphs = news.map(([, , text]) => `<p>${text}</p>`).join('')
const story = `<article><p>${lead}</p>${paragraphs}</article>`
const others = (one: (time: string, title: string, text: string) => string) =>
  news
    .map(([time, title]) =>
      one(
        time,
        `${title} elsewhere`,
        `${title}: what the other towns on the river made of it, and how long it took them.`,
      ),
    )
    .join('')

/** Pages with times in a row that are no live blog. */
const ordinary: readonly (readonly [shows: string, html: string])[] = [
  [
    'a list of other articles with their times',
    page(
      `${story}<div class="related"><ul>${others((time, title) => `<li><time datetime="${time}">${time.slice(11, 16)}</time> <a href="/a/${title.length}">${title}</a></li>`)}</ul></div>`,
    ),
  ],
  [
    'teasers with their times, full of words',
    page(
      `${story}<section>${others((time, title, text) => `<div class="item"><time datetime="${time}">${time.slice(11, 16)}</time><h3><a href="/a/${title.length}">${title}</a></h3><p>${text}</p></div>`)}</section>`,
    ),
  ],
  [
    'readers’ comments with their times',
    page(
      `${story}<section id="comments">${others((time, title, text) => `<div class="item"><b>${title}</b> <time datetime="${time}">${time.slice(11, 16)}</time><p>${text}</p></div>`)}</section>`,
    ),
  ],
  [
    'teasers and nothing else',
    page(
      others(
        (time, title, text) =>
          `<article><h2><a href="/a/${title.length}">${title}</a></h2><time datetime="${time}">${time}</time><p>${text}</p></article>`,
      ),
    ),
  ],
  [
    'a timetable',
    page(
      `${story}<ul>${others((time, title) => `<li class="row"><time datetime="${time}">${time.slice(11, 16)}</time> ${title}</li>`)}</ul>`,
    ),
  ],
  ['the time of the article alone', page(`<time datetime="${news[0][0]}">2 March</time>${story}`)],
  [
    'a LiveBlogPosting of one entry',
    page(story, { ...blog(true), liveBlogUpdate: [blog(true).liveBlogUpdate[0]] }),
  ],
]

for (const [shows, html] of ordinary) {
  test(`a page with ${shows} is no live blog`, async () => {
    const found = await article(bare('page.html', 'html', html))
    assert.deepEqual(
      found.sections.filter(({ update }) => update),
      [],
    )
  })
}

test('the time of an entry is a dateline of its own, the lead above the entries is of none', async () => {
  const { text, sections } = await article(bare('page.html', 'html', blogs[0]![1]))
  const shown = sections.map(({ role, start, end, update }) => [
    role,
    text.slice(start, end).slice(0, 12),
    update?.heading ?? null,
  ])
  assert.deepEqual(shown.slice(0, 4), [
    ['title', 'The vote on ', null],
    ['body', 'The town of ', null],
    ['dateline', '21:40', 'Bridge wins'],
    ['body', 'Bridge wins\n', 'Bridge wins'],
  ])
})

/** The entries of a live blog, in its order, with the words of their bodies. */
function entriesOf({ text, sections }: Article) {
  return sections.flatMap(({ role, start, end, update }) =>
    update && role === 'body' ? [{ ...update, text: text.slice(start, end) }] : [],
  )
}
