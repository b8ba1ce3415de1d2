import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../article/article.ts'
import { analyse } from '../../language/index.ts'
import { instruments } from './index.ts'

/** A text without furniture, analysed. */
function docOf(text: string) {
  const section = { role: 'body', start: 0, end: text.length } as const
  return analyse({ text, sections: [section] } as unknown as Article)
}

const pieces = [
  'the ',
  'arms embargo ',
  'on Iran ',
  'Resolution ',
  '2231 ',
  'U.N. Security Council ',
  'Treaty ',
  'deal ',
  "'",
  '“',
  ' - ',
  '. ',
  ', ',
  'and ',
  '\n\n',
  '\uDC00',
  '\u{1F600}',
  'الاتفاق ',
  '\u0007',
  'H.R. ',
  '2015 ',
  'JCPOA ',
  'mandate of ',
  'regime imposed by ',
]

test('any string gives instruments with valid places', () => {
  let x = 20151018
  const next = (n: number) => {
    x = (x * 48271) % 2147483647
    return x % n
  }
  for (let round = 0; round < 400; round++) {
    let text = ''
    for (let i = next(30); i > 0; i--) text += pieces[next(pieces.length)]
    const doc = docOf(text)
    for (const found of doc.all(instruments)) {
      assert.ok(0 <= found.start && found.start < found.end && found.end <= text.length)
      assert.equal(found.text, text.slice(found.start, found.end))
      assert.ok(found.instrument.id.length > 0, JSON.stringify(text))
      assert.ok(doc.tokens[found.head]!.start >= found.start)
    }
  }
})
