import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../article/article.ts'
import { Doc } from '../../language/doc.ts'
import { analyse } from '../../language/index.ts'
import { blocksOf } from './blocks.ts'
import { sayingsOf } from './index.ts'
import { quotedIn } from './marks.ts'

/** Quotations of a text without furniture, no party known. */
function quotesIn(text: string) {
  const section = { role: 'body', start: 0, end: text.length } as const
  const article: Article = {
    id: '0000000000000000',
    given: null,
    url: null,
    site: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    sections: [section],
    skipped: [],
  }
  return sayingsOf(analyse(article), [])
}

/** The same numbers on every run (Lehmer, 2^31 - 1). */
function* random(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (x * 48271) % 2147483647
    yield x
  }
}

const pieces = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '«',
  '»',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  ': ',
  ' said ',
  ' told reporters that ',
  'Rouhani ',
  'according to ',
  ' called it ',
  'the talks will go on',
  'who ',
  '(',
  ')',
  ' — ',
  '\u{1F600}',
  '\uD800',
  'שלום ',
  '\u0000',
  '\u00A0',
]

test('any string gives quotations with valid places', () => {
  const numbers = random(20200923)
  for (let round = 0; round < 300; round++) {
    const length = numbers.next().value! % 40
    let text = ''
    for (let i = 0; i < length; i++) text += pieces[numbers.next().value! % pieces.length]
    for (const quote of quotesIn(text)) {
      const spans = [
        quote,
        quote.speakerSpan,
        quote.cueSpan,
        ...(quote.quotedSpans ?? []),
        ...quote.contentSpans,
      ]
      assert.ok(quote.contentSpans.length > 0, JSON.stringify(text))
      for (const span of spans) {
        if (!span) continue
        assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, text)
        assert.ok(quote.start <= span.start && span.end <= quote.end, JSON.stringify(text))
      }
    }
  }
})

test('a megabyte of quotation marks is paired inside the text', () => {
  for (const unit of ['"', '“', '’', "'a ", '"a ', "''", '“ ‘a ']) {
    const text = unit.repeat(1_000_000 / unit.length)
    const section = { role: 'body', start: 0, end: text.length } as const
    const sentence = {
      start: 0,
      end: text.length,
      index: 0,
      first: 0,
      last: 0,
      section,
      paragraph: 0,
    }
    const article = { text, sections: [section] } as unknown as Article
    const doc = new Doc(article, { sentences: [sentence], tokens: [] })
    for (const { start, end } of quotedIn(doc, blocksOf(doc))) {
      assert.ok(0 <= start && start < end && end <= text.length, JSON.stringify(unit))
    }
  }
})
