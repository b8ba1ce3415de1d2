import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConlluError } from './fault.ts'
import { givenSentences } from './read.ts'

/** A word's line: ID, FORM and MISC as given, nothing in the columns between. */
const row = (id: string, form: string, misc = '_') => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}`

const read = (...lines: readonly string[]) => [...givenSentences(lines.join('\n'))]

/** Lines of a sentence, its text, and its words with what they touch (1 before, 2 after, 3 both). */
const given: readonly (readonly [lines: readonly string[], text: string, words: string])[] = [
  [
    [row('1', 'Talks'), row('2', 'end', 'SpaceAfter=No'), row('3', '.')],
    'Talks end. ',
    'Talks0 end2 .1',
  ],
  [
    [row('1-2', "don't"), row('1', 'do'), row('2', "n't"), row('3', 'go')],
    "don't go ",
    "do2 n't1 go0",
  ],
  [[row('1-2', 'dámelo', 'SpaceAfter=No'), row('1', 'da'), row('2', 'me')], 'dámelo', 'da2 me1'],
  [[row('1', 'a', 'SpacesAfter=\\s\\n'), row('2', 'b', 'SpacesAfter=\\n')], 'a \nb\n', 'a0 b0'],
  [[row('1', 'a', 'SpacesBefore=\\u{a0}')], '\u00a0a ', 'a0'],
  [['# a comment', row('1', 'a'), row('1.1', 'left out'), row('2', 'b')], 'a b ', 'a0 b0'],
  [[row('0.1', 'left out'), row('1', 'a')], 'a ', 'a0'],
  [[row('1', 'in spite', 'SpaceAfter=No|X=Y')], 'in spite', 'in spite0'],
  [[row('1', '_')], '_ ', '_0'],
]

test('words, what they touch, and the text that they make', () => {
  for (const [lines, text, words] of given) {
    const [sentence, ...more] = read(...lines, '')
    assert.deepEqual(more, [])
    assert.equal(sentence!.text, text)
    assert.equal(sentence!.forms.map((form, i) => `${form}${sentence!.glue[i]}`).join(' '), words)
    assert.deepEqual(sentence!.lines, lines)
    for (const [i, form] of sentence!.forms.entries()) {
      const spelt = text.slice(sentence!.starts[i], sentence!.ends[i])
      assert.ok(spelt === form || spelt === 'dámelo', `${form} is not at its place: ${spelt}`)
    }
  }
})

test('either line end, a byte order mark, blank lines, and no blank line at the end', () => {
  const sentences = [row('1', 'a'), row('1', 'b')]
  for (const text of [
    `${sentences.join('\n\n')}\n\n`,
    sentences.join('\n\n'),
    `\uFEFF${sentences.join('\r\n\r\n')}\r\n`,
    `\n\n \n${sentences.join('\n\n\n\n')}\n`,
  ]) {
    assert.deepEqual(
      [...givenSentences(text)].map(({ forms }) => forms),
      [['a'], ['b']],
    )
  }
  assert.deepEqual([...givenSentences('')], [])
})

test('a paragraph or document opens where its comment says so', () => {
  const opens = read(
    '# newdoc',
    row('1', 'a'),
    '',
    row('1', 'b'),
    '',
    '# newpar id = p',
    row('1', 'c'),
  )
  assert.deepEqual(
    opens.map(sentence => sentence.opens),
    [true, false, true],
  )
})

/** Lines, the line at fault, and what is said of it. */
const faults: readonly (readonly [lines: readonly string[], line: number, why: RegExp])[] = [
  [['Plain text.'], 1, /^1 column, parted by tabs, where CoNLL-U has 10$/],
  [['1\ta\t_'], 1, /^3 columns/],
  [['# fine', row('1', 'a'), '', row('2', 'b')], 4, /^the ID 2 stands where 1 is due$/],
  [[row('1', 'a'), row('1', 'b')], 2, /^the ID 1 stands where 2 is due$/],
  [[row('one', 'a')], 1, /^"one" is not an ID$/],
  [[row('1', '')], 1, /^the word has no form$/],
  [[row('1', 'a'), '# late'], 2, /^a comment inside a sentence$/],
  [['# nothing'], 1, /^a sentence without words$/],
  [[row('1-2', 'ab'), row('1', 'a')], 1, /^the range ends behind the sentence$/],
  [[row('2-1', 'ab'), row('1', 'a')], 1, /^the range 2-1 ends before it begins$/],
  [[row('2-3', 'ab'), row('1', 'a')], 1, /^the range 2-3 stands where one from 1 on is due$/],
  [
    [row('1-3', 'abc'), row('1-2', 'ab'), row('1', 'a')],
    2,
    /^the range 1-2 begins inside another$/,
  ],
  [[row('1', 'a'), row('2.1', 'e')], 2, /^the ID 2\.1 stands where 1\.1 is due$/],
  [[row('9'.repeat(99), 'a')], 1, /^"9{40}…" is not an ID$/],
]

test('a fault names its line and says what is wrong', () => {
  for (const [lines, line, why] of faults) {
    assert.throws(
      () => read(...lines),
      error => error instanceof ConlluError && error.line === line && why.test(error.why),
      lines.join('\n'),
    )
  }
})
