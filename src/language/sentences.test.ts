import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphs } from './lines.ts'
import { sentenceEnds } from './sentences.ts'
import { tokenise } from './tokens.ts'

function sentences(text: string): string[] {
  const found: string[] = []
  for (const lines of paragraphs(text, 0, text.length)) {
    for (const line of lines) {
      const tokens = tokenise(text, line.start, line.end)
      let first = 0
      for (const end of sentenceEnds(text, tokens)) {
        found.push(text.slice(tokens[first]!.start, tokens[end - 1]!.end))
        first = end
      }
    }
  }
  return found
}

/** Sentences parted by " | "; the text is the same without the bars. */
const cases = [
  'The talks failed. | Both sides left.',
  '“Never!” said Mr. Kim. | He left.',
  'It was Mr. Kim. | He said so.',
  'U.S. officials agreed. | They signed.',
  'They flew to the U.S. | The talks failed.',
  'The U.S. Senate voted at 5 p.m. on Monday. | It passed.',
  'It closed at 5 p.m. | The vote followed.',
  'Lt. Gen. J. R. Okoye met Sen. Ruiz. | Both smiled.',
  'It expires on Oct. 18. | It began in Jan. | The end is near.',
  '“We will go.” | “When?” he asked.',
  '“Will we yield?” Mr. Kim asked. | Nobody answered.',
  '“We will not yield!” | The crowd cheered.',
  'He said, "We go." | Then he left.',
  '(It was late.) | They went.',
  'What?! | Nobody knows.',
  'The pact... is void. | So what... | Nobody cares.',
  'The bank, Acme Inc., closed. | Its head resigned.',
  'See No. 4 of the list. | No. | Yes.',
  'Growth was 3.5 percent. | It was 2.1 before.',
  'He signed. | 12 states followed.',
  'Art. 36 applies. | Dr. Mensah agrees.',
  'vs. Rome, i.e. the state, e.g. its head. | Yes.',
  '1. The parties shall meet. | They shall talk.',
]

test('sentences of a line', () => {
  for (const line of cases) {
    assert.deepEqual(sentences(line.replaceAll(' | ', ' ')), line.split(' | '))
  }
})

test('a lost space after a stop', () => {
  assert.deepEqual(sentences('They imposed sanctions.The end'), [
    'They imposed sanctions.',
    'The end',
  ])
})

test('a sentence never crosses a blank line, nor a line that was broken by hand', () => {
  assert.deepEqual(sentences('A Pact Is Signed\n\nThe states met.'), [
    'A Pact Is Signed',
    'The states met.',
  ])
  assert.deepEqual(sentences('A Pact\r\nThe foreign ministers of both states met'), [
    'A Pact',
    'The foreign ministers of both states met',
  ])
  assert.deepEqual(sentences('Points:\n- the first point stands\n- the second does not'), [
    'Points:',
    '- the first point stands',
    '- the second does not',
  ])
})

test('headlines one below the other are not one text', () => {
  const lines = [
    'Council Urges Both States To Halt Work',
    'Ministers To Meet',
    'Two Held After Fire',
  ]
  assert.deepEqual(sentences(lines.join('\n')), lines)
})

test('lines broken at a column are one text', () => {
  const wrapped =
    'The foreign ministers of both states met on Tuesday in Rome and\n' +
    'Paris, where they talked of the pact that both had signed before.'
  assert.deepEqual(sentences(wrapped), [wrapped])
})

test('a sentence without end is cut', () => {
  const text = 'word '.repeat(5000)
  const found = sentences(text)
  assert.ok(found.length >= 12 && found.every(s => s.length <= 2000))
})
