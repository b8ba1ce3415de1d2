import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, InputError } from '../input/page.ts'
import { type Article, article } from './index.ts'

const page = (content: string) => bare('page.html', 'html', content)

const told = (found: Article) =>
  found.sections.map(({ role, start, end }) => `${role}: ${found.text.slice(start, end)}`)

const first =
  'The council of the harbour town agreed on Tuesday to open the old bridge again before the winter, its mayor told reporters.'
const second =
  'She said that the works would be paid for by the province, and promised that no one would wait longer than six hours.'
const story = `<article><h1>Bridge To Open Again</h1><p>${first}</p><p>${second}</p></article>`

/** Pages around the same article: what comes out is that article alone. */
const around: readonly (readonly [shows: string, html: string])[] = [
  ['nothing else', story],
  ['no tag for the body', `<html><head><title>Bridge To Open Again</title></head>${story}`],
  ['a head that never ends', `<html><head><title>Bridge To Open Again</title>${story}`],
  ['a menu', `<nav>${'<a href="/x">Town</a> <a href="/y">Sport</a> '.repeat(20)}</nav>${story}`],
  ['a template around it', `<template>${story}</template>`],
  [
    'scripts and styles',
    `<style>p{}</style>${story}<script>document.write("<p>It rains.</p>")</script>`,
  ],
  ['comments in the source', `<!-- <p>An old text that was here before.</p> -->${story}<!--`],
  ['an attribute of a megabyte', `<div title="${'x '.repeat(5e5)}">${story}</div>`],
  ['100,000 empty siblings', `${'<br><i></i>'.repeat(5e4)}${story}`],
  ['100,000 links', `${story}<div>${'<a href="/x">More</a> '.repeat(1e5)}</div>`],
  ['100,000 entries of a list', `${story}<ul>${'<li><a href="/x">More</a>'.repeat(1e5)}</ul>`],
  ['elements nested 5,000 deep', `${'<div>'.repeat(5e3)}${story}`],
  ['elements nested 100,000 deep', `${'<div>'.repeat(1e5)}${story}`],
  ['inline elements nested 100,000 deep', `${'<b><span>'.repeat(5e4)}${story}`],
  ['100,000 ends without a start', `${'</div></b>'.repeat(5e4)}${story}`],
]

for (const [shows, html] of around) {
  test(`an article with ${shows}`, async () => {
    const found = told(await article(page(html)))
    assert.deepEqual(found, ['title: Bridge To Open Again', `body: ${first}\n\n${second}`])
  })
}

const kept = JSON.stringify(`<p>${first}</p><p>${second}</p><p>${first}</p><p>${second}</p>`)
const state = `<script>window.state = {"html": ${kept.replaceAll('<', '\\u003c')}}</script>`

test('an article that only the state of a script holds is found; where the page shows one, it is that', async () => {
  const shell = `<title>Bridge To Open Again</title><div id="root"></div>${state}`
  const hidden = told(await article(page(shell)))
  assert.deepEqual(hidden, [
    'title: Bridge To Open Again',
    `body: ${[first, second, first, second].join('\n\n')}`,
  ])
  const shown = told(await article(page(`${story}${state}`)))
  assert.deepEqual(shown, ['title: Bridge To Open Again', `body: ${first}\n\n${second}`])
})

test('two short paragraphs without anything around them are a text, signed by an agency or not', async () => {
  const html = '<p>The ferry sails again. (AFP)</p><p>The bridge is shut. (2)</p>'
  assert.deepEqual(told(await article(page(html))), [
    'body: The ferry sails again. (AFP)\n\nThe bridge is shut. (2)',
  ])
})

const refused: readonly (readonly [shows: string, html: string, why: string])[] = [
  [
    'a login form',
    '<h1>Sign in</h1><p>Please sign in to your account.</p><form><input name="u"><input type="password"><button>Go</button></form>',
    'a login form, no article: save the page as its reader sees it',
  ],
  [
    'only links',
    `<ul>${['Harbour', 'Bridge', 'Town'].map(word => `<li><a href="/${word}">${word} news of today</a></li>`).join('')}</ul>`,
    'no article in this page, only links and headings',
  ],
  ['no text', '<html><body><img src="x.png"></body></html>', 'no text in this page'],
  [
    'more than can be read',
    `<html><p>${'The bridge is open. '.repeat(1.1e6)}`,
    'a web page of more than 20 million characters: give its text, or a part of it',
  ],
]

for (const [shows, html, why] of refused) {
  test(`a page of ${shows} is refused in one line`, async () => {
    await assert.rejects(article(page(html)), error => {
      assert(error instanceof InputError)
      assert.equal(error.message.endsWith(why), true, error.message)
      return true
    })
  })
}

const long = [
  first,
  second,
  'The bridge was shut in the spring of last year, when a barge struck its middle pier at night and two of the arches sank by the width of a hand.',
  'Since then the people of the eastern bank have had to walk round by the mill, which takes an hour in dry weather and more when the meadows are flooded.',
  'Engineers from the capital looked at the stones twice. Their first report asked for a new bridge of steel; the second, written after a change of government, found that the old one could be mended.',
  'A quarry in the hills will cut the blocks, forty of them, and carters have been hired to bring them down before the frost makes the pass too slippery for horses.',
  'Not everyone is content. The ferryman, whose takings have doubled, told the council that he had bought a larger boat on credit and could not be expected to sell it again at a loss.',
  'The schoolmaster wants lamps on both ends, because children will cross in the dark from November on, and has offered to collect the money himself if nobody else is willing.',
  'Work starts on the first Monday of next month. Until it ends, carriages have to use the ford below the tannery, where a warden will stand with a flag by day.',
]
const closed = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'
const stubs: readonly (readonly [shows: string, html: string, stub: boolean])[] = [
  ['says so in its data', `${closed}${story}`, true],
  ['asks for a subscription', `${story}<div><p>Subscribe to continue reading.</p></div>`, true],
  ['says nothing of the kind', story, false],
  ['asks for a newsletter', `${story}<p>Subscribe to our newsletter.</p>`, false],
  [
    'says so, and shows all the same',
    `${closed}<article><h1>Bridge To Open Again</h1>${long.map(text => `<p>${text}</p>`).join('')}</article>`,
    false,
  ],
]

for (const [shows, html, stub] of stubs) {
  test(`a page that ${shows} is ${stub ? 'a' : 'no'} stub`, async () => {
    const { text, skipped } = await article(page(html))
    const end = { start: text.length, end: text.length }
    const why = 'only the beginning: the page keeps the rest for subscribers'
    assert.deepEqual(
      skipped.filter(({ start }) => start === text.length),
      stub ? [{ ...end, why }] : [],
    )
  })
}
