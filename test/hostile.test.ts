import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pages } from '../src/input/index.ts'
import { InputError, type Page } from '../src/input/page.ts'
import { read } from '../src/record/read.ts'
import { faults } from './sound.ts'

const quiet = { given: null, url: null, date: null, title: null, source: null }
const pageOf = (content: string, format: 'text' | 'html' = 'text'): Page => ({
  ...quiet,
  name: 'hostile',
  format,
  content,
})

/** Reads a text the whole way; it may be refused in words, and must otherwise keep the contract. */
async function survives(page: Page) {
  try {
    const reading = await read(page)
    assert.deepEqual(faults(reading), [])
    if (page.format === 'text') assert.equal(reading.document.text, page.content)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

/** Bytes as they come from a pipe: told apart, decoded, read. */
async function survivesPiping(bytes: Uint8Array) {
  const stdin = (async function* () {
    yield bytes
  })()
  for await (const page of pages(['-'], { stdin })) {
    if (!(page instanceof InputError)) await survives(page)
  }
}

const pieces = [
  ...['Russia', 'Mr. Ryabkov', 'the U.N.', 'Washington', 'he', 'its', 'troops', 'Resolution 2231'],
  ...['said', 'pledged to', 'will', 'met', 'expires', 'demanded that', 'if', 'not', 'by', 'after'],
  ...['Oct. 18', 'Oct.18', 'Tuesday', 'next month', '2020', '31/02/2020', '99999999999', 'May'],
  ...['"', '“', '”', "'", '’', '(', ')', '[', ']', '.', '...', ',', ':', '?!', '—', '–', '…', '•'],
  ...['\u00a0', '\u202e', '\u200f', '\u0000', '\u001b[31m', '\ufeff', '\ud83d', '\ude00', '😀'],
  ...['مرحبا', 'Москва', '北京', 'e\u0301', '<p>', '</p>', '&nbsp;', '<script>', '<!--', '@', '#'],
  ...['__proto__', 'constructor', 'toString', '\r\n', '\r', '\n\n', '\t', '\u2028', '\u0085'],
]
const soup = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n')))
  .map(parts => parts.flat().join(''))
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map(codes => String.fromCharCode(...codes))
const strings = fc.oneof(soup, soup, units, fc.string({ unit: 'binary' }), fc.lorem())
const runs = { seed: 20201018, numRuns: 300 }

test('any string is read without a crash, and what is found stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(strings, text => survives(pageOf(text))),
    runs,
  )
})

test('any string is read as a web page without a crash', async () => {
  const tag = fc.constantFrom('<p>', '<div class="', '<h1>', '</p>', '<article>', '<time datetime=')
  const html = fc.array(fc.oneof(tag, soup)).map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(html, text => survives(pageOf(text, 'html'))),
    { ...runs, numRuns: 100 },
  )
})

test('any bytes are read from a pipe without a crash', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    strings.map(text => new TextEncoder().encode(text)),
    fc.json().map(text => new TextEncoder().encode(`${text}\n{"text": ${text}}`)),
  )
  await fc.assert(fc.asyncProperty(bytes, survivesPiping), { ...runs, numRuns: 200 })
})

test('a publication date may be anything', async () => {
  const dates = ['0000-00-00', '2020-02-30', '9999-12-31', '-1', 'yesterday', '']
  for (const date of dates) {
    await survives({ ...pageOf('Talks resume on Tuesday, Oct. 18, or next month.'), date })
  }
})

const times = (text: string, length = 200_000) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)
const million = 1_000_000
const monsters: Record<string, string> = {
  'nothing at all': '',
  'one letter': 'a',
  'one lone surrogate': '\ud800',
  'a megabyte of one letter': times('a', million),
  'a megabyte of spaces': times(' ', million),
  'a megabyte of full stops': times('.', million),
  'a megabyte of sentences on one line': times('Russia pledged to arm Iran on Oct. 18. ', million),
  'words without a full stop': times('Russia said it will meet Iran on Tuesday and '),
  'only quotation marks': times('"'),
  'quotations that never close': times('“He said, "we '),
  'nested brackets': times('(') + times(')').slice(0, 1000),
  'dotted letters': times('U.S.'),
  'commas and names': times('Moscow, Tehran, '),
  digits: times('1'),
  'dates run together': times('2020-10-18'),
  'no-break spaces': times('\u00a0'),
  'empty lines': times('\n'),
  'a word a line': times('said\n'),
  'right to left': times('مرحبا بالعالم. '),
  emoji: times('😀👩‍👩‍👧 '),
  'lone surrogates': times('\ud83d '),
  'control characters': times('\u0000\u0007\u001b[0m'),
  'combining accents': `e${times('\u0301')}`,
  hyphens: times('pro-'),
}
for (const [name, text] of Object.entries(monsters)) {
  test(`survives: ${name}`, () => survives(pageOf(text)))
}

const pagesOfTags: Record<string, string> = {
  'tags never closed': times('<div><p>'),
  'tags never opened': times('</div>'),
  'an attribute without end': `<p title="${times('x')}`,
  'half a comment': `<html><body><p>Moscow said so.</p><!-- ${times('-')}`,
  entities: `<p>${times('&amp;&#x1F600;&bogus;')}`,
}
for (const [name, text] of Object.entries(pagesOfTags)) {
  test(`a web page survives: ${name}`, () => survives(pageOf(text, 'html')))
}
