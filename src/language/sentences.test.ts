import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layouts } from './layout.ts'
import { LONGEST } from './sentences.ts'
import { paragraphsOf, sentencesOf } from './stretches.ts'

function sentences(text: string): string[] {
  const found: string[] = []
  for (const lines of paragraphsOf(text)) {
    for (const { start, end } of lines) {
      for (const words of sentencesOf(text, start, end)) {
        found.push(text.slice(words[0]!.start, words.at(-1)!.end))
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
  // Datelines, labels and what is announced belong to what follows
  'MOSCOW, Sept 22 (Agency) - Rome said on Tuesday it would sell arms. | Paris objected.',
  'MOSCOW, September 22 (Agency) — Rome will help, Mr. Kim said.',
  'ROME: The minister said it would leave the E.U. | In Brussels, officials disagreed.',
  'Foreign Minister Ana Ruiz: “No.” | The House voted 52-48.',
  'He said: "We will go." | Then he left.',
  // Headlines without a stop, some with an abbreviation or a number
  'Rome to Give Paris Military Support After Embargo Expires Oct.18',
  'U.S. Senate Passes Bill To Aid St. Louis Corp. Workers',
  'Foreign Minister Ana Ruiz: Rome Will Not Yield To U.S. Pressure',
  'ROME SAYS IT WILL NOT YIELD. | PARIS AGREES. | U.S. WARNS OF SANCTIONS',
  // Quotes of several sentences
  '"We will go," he said. | "It is late. | They know." | He left.',
  '“The pact is dead. | It died in May,” Mr. Kim said.',
  '"Will you go?" asked Mr. Kim. | "Never!" he said. | He stayed.',
  // Initials, titles and names with a stop
  'President Ann W. Lee met J. R. Okoye and Mr. Kim on Jan. 5. | Sen. Ruiz left at 5 p.m. Monday.',
  'Acme Inc. President Ann Lee resigned. | Acme Corp. | The firm said nothing.',
  "The ministers' Rome talks failed. | The Visitors' Center closed.",
  'Updated 5:30 p.m. EST. | Share this.',
  // Small letters only
  'the deal is dead. | rome said so. | nobody cared!',
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

test('a sentence without end is cut: after a comma of its second half, else after 512 words', () => {
  const endless = sentences('word '.repeat(200_000))
  assert.equal(endless.length, Math.ceil(200_000 / LONGEST))
  assert.ok(endless.slice(0, -1).every(s => s.split(' ').length === LONGEST))
  const commas = sentences(`${'word '.repeat(300)}, ${'word '.repeat(300)}`)
  assert.deepEqual(
    commas.map(s => s.split(' ').length),
    [301, 300],
  )
})

test('any text is laid out: words in order, sentences that are not empty and not too long', () => {
  const pieces = [
    'The U.S. ',
    '“No.” ',
    'Mr. ',
    '\n',
    '\r\n\n',
    '\u2029',
    '. ',
    ', ',
    'a ',
    '\uD800',
    'мир ',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (text, size) => {
      let last = 0
      let from = 0
      for (const layout of layouts(text, size)) {
        assert.equal(layout.from, from)
        from = layout.to
        let first = 0
        for (const end of layout.sentenceEnds) {
          assert.ok(end > first && end - first <= LONGEST)
          first = end
        }
        assert.equal(first, layout.forms.length)
        for (const [i, form] of layout.forms.entries()) {
          assert.ok(layout.starts[i]! >= last && layout.ends[i]! <= layout.to)
          assert.equal(text.slice(layout.starts[i], layout.ends[i]), form)
          last = layout.ends[i]!
        }
      }
      assert.equal(from, text.length)
    }),
  )
})

test('a line of any length is read as it is: its window leaves no mark', () => {
  const sentence = 'The talks of the two states failed on Tuesday. '
  const found = sentences(sentence.repeat(5000))
  assert.equal(found.length, 5000)
  assert.ok(found.every(s => s === sentence.trim()))
})
