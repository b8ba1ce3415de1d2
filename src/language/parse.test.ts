import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spacesOf } from './conllu/spaces.ts'
import {
  ConlluWriter,
  fillConllu,
  givenSentences,
  type Parsed,
  parse,
  parseInParts,
  parseTokens,
  parseTokensInParts,
  toConllu,
} from './parse.ts'

const pieces = [
  ...[
    'Kenya',
    'Mr. Moi',
    'the U.N.',
    'Oct.18',
    "don't",
    'cannot',
    "Ghana's",
    '“',
    '”',
    '(',
    ')',
    '"',
    "'",
  ],
  ...[
    '. ',
    '.',
    '! ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '-',
    '—',
    ', ',
    '1,100',
    '$5bn',
    '|',
    '\\',
  ],
  ...[
    'said',
    'signed',
    'gonna',
    'x_y@z.org',
    '事',
    '😀',
    '\ud83d',
    '\u0000',
    '\u2028',
    '#',
    '1\t2',
    '\u200b',
  ],
]
const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), {
  maxLength: 40,
})
const anyText = texts.map(parts => parts.join(''))

/** What parts words: spaces, and signs without a look. */
const BLANK = /^[\s\p{C}]*$/u

/** What is wrong with an analysis; empty where all holds that it promises. */
function faults(parsed: Parsed): string[] {
  const found: string[] = []
  let at = parsed.from
  let last = 0
  for (const { index, first, last: end } of parsed.sentences()) {
    if (first !== last || end <= first) found.push(`sentence ${index} has words ${first} to ${end}`)
    last = end
    let roots = 0
    for (let word = first; word < end; word++) {
      const { start, end: stop, text, head, deprel, feats, upos, xpos, lemma } = parsed.word(word)
      if (start < at || stop <= start || stop > parsed.to) found.push(`word ${word} at ${start}`)
      if (parsed.text.slice(start, stop) !== text) found.push(`word ${word} is not "${text}"`)
      if (!BLANK.test(parsed.text.slice(at, start))) found.push(`text is left out before ${start}`)
      at = stop
      if (head < 0) roots++
      else if (head < first || head >= end) found.push(`word ${word} hangs on ${head}`)
      if (head < 0 !== (deprel === 'root')) found.push(`word ${word} is ${deprel} of ${head}`)
      if (/[{}*]/.test(feats) || !upos || !xpos || typeof lemma !== 'string')
        found.push(`word ${word}`)
      let up = word
      for (let step = 0; up >= 0 && step <= end - first; step++) up = parsed.heads[up]!
      if (up >= 0) found.push(`word ${word} hangs on itself`)
    }
    if (roots !== 1) found.push(`sentence ${index} has ${roots} roots`)
  }
  if (last !== parsed.length) found.push('words stand behind the last sentence')
  if (!BLANK.test(parsed.text.slice(at, parsed.to))) found.push(`text is left out after ${at}`)
  return found
}

test('any string has an analysis: words in order, nothing left out, one tree a sentence', () => {
  fc.assert(
    fc.property(anyText, text => assert.deepEqual(faults(parse(text)), [])),
    { numRuns: 150 },
  )
})

/** A text put together from CoNLL-U: forms (of ranges, where there are some) and spaces. */
function textIn(conllu: string): string {
  let text = ''
  let covered = 0
  for (const line of conllu.split('\n')) {
    const [id, form, , , , , , , , misc] = line.split('\t')
    if (line === '') covered = 0
    if (form === undefined || line.startsWith('#')) continue
    const [first, last] = id!.split('-').map(Number) as [number, number?]
    if (last === undefined && first <= covered) continue
    covered = last ?? covered
    const { before, after } = spacesOf(misc!)
    text += before + form + after
  }
  return text
}

test('CoNLL-U tells the text again', () => {
  const printable = anyText.map(text => text.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
  fc.assert(
    fc.property(printable, text => {
      const parsed = parse(text)
      if (parsed.length > 0) assert.equal(textIn(toConllu(parsed)), text)
    }),
    { numRuns: 150 },
  )
})

test('CoNLL-U of ours, taken back in, has the same words, sentences and analysis', () => {
  fc.assert(
    fc.property(anyText, text => {
      const parsed = parse(text)
      const conllu = toConllu(parsed)
      const again = parseTokens(conllu)
      assert.equal(again.length, parsed.length)
      assert.deepEqual(again.sentenceEnds, parsed.sentenceEnds)
      assert.deepEqual(again.glue, parsed.glue)
      assert.deepEqual(again.opens, parsed.opens)
      assert.equal(fillConllu([...givenSentences(conllu)], again), conllu)
    }),
    { numRuns: 150 },
  )
})

test('parts cover the text, and say what the whole says', () => {
  const text = 'Kenya signed the treaty on Monday. “We won’t wait,” she said.\n\n'.repeat(300)
  const parts = [...parseInParts(text)]
  assert.ok(parts.length > 1)
  assert.deepEqual(
    parts.map(part => part.from),
    [0, ...parts.slice(0, -1).map(part => part.to)],
  )
  assert.equal(parts.at(-1)!.to, text.length)
  const writer = new ConlluWriter({ prefix: 'talks-' })
  assert.equal(
    parts.map(part => writer.write(part)).join(''),
    toConllu(parse(text), { prefix: 'talks-' }),
  )
  const given = [...parseTokensInParts(toConllu(parse(text), { prefix: 'talks-' }))]
  assert.equal(given.flatMap(part => part.given).length, 600)
})

test('a document as CoNLL-U', () => {
  const text = 'She can’t wait.  "It’s\tover."\n\nTalks end'
  const lines = toConllu(parse(text), { document: 'a/b c.txt', prefix: 'b-' }).split('\n')
  const comments = lines.filter(line => line.startsWith('#'))
  assert.deepEqual(comments, [
    '# newdoc id = a/b c.txt',
    '# newpar',
    '# sent_id = b-1',
    '# text = She can’t wait.',
    '# sent_id = b-2',
    '# text = "It’s over."',
    '# newpar',
    '# sent_id = b-3',
    '# text = Talks end',
  ])
  const words = lines.filter(line => /^\d/.test(line)).map(line => line.split('\t'))
  assert.deepEqual(
    words.map(row => `${row[0]} ${row[1]} ${row[9]}`),
    [
      ...[
        '1 She _',
        '2-3 can’t _',
        '2 ca _',
        '3 n’t _',
        '4 wait SpaceAfter=No',
        '5 . SpacesAfter=\\s\\s',
      ],
      ...[
        '1 " SpaceAfter=No',
        '2-3 It’s SpacesAfter=\\t',
        '2 It _',
        '3 ’s _',
        '4 over SpaceAfter=No',
      ],
      ...['5 . SpaceAfter=No', '6 " SpacesAfter=\\n\\n', '1 Talks _', '2 end SpaceAfter=No'],
    ],
  )
  assert.deepEqual(words[4]!.slice(2, 8), ['wait', 'VERB', 'VB', 'VerbForm=Inf', '0', 'root'])
})

test('nothing read is nothing written', () => {
  for (const text of ['', ' \n\n', '\uFEFF']) assert.equal(toConllu(parse(text.trim())), '')
})

test('given CoNLL-U is filled, and all else of it kept', () => {
  const given = [
    '# sent_id = given-7',
    '# note = kept',
    "1-2\tdon't\t_\t_\t_\tTypo=Yes\t_\t_\t_\tA=1",
    '1\tDo\tx\tX\tXX\tX=Y\t9\tdep\t5:obj\tB=2|NER=B-PER|Z=3',
    "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
    '2.1\tleft\t_\tVERB\t_\t_\t_\t_\t0:root\tCopyOf=3',
    '3\twait\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
    '4\t.\t_\t_\t_\t_\t_\t_\t_\t_',
    '',
    '',
  ].join('\n')
  const [part] = [...parseTokensInParts(given)]
  const filled = fillConllu(part!.given, part!.parsed).split('\n')
  assert.deepEqual(filled.slice(0, 3), given.split('\n').slice(0, 3))
  assert.equal(filled[3], '1\tDo\tdo\tAUX\tVB\tMood=Imp|VerbForm=Fin\t3\taux\t5:obj\tB=2|Z=3')
  assert.equal(filled[4], "2\tn't\tnot\tPART\tRB\tPolarity=Neg\t3\tadvmod\t_\t_")
  assert.equal(filled[5], given.split('\n')[5])
  assert.equal(filled[6]!.split('\t')[9], 'SpaceAfter=No')
})

test('"\'s" is "have" in a perfect', () => {
  const lemmas = (text: string) => [...parse(text).words()].find(word => word.text === "'s")?.lemma
  assert.equal(lemmas("She's gone to Rome."), 'have')
  assert.equal(lemmas("It's been a long year."), 'have')
  assert.equal(lemmas("She's going to Rome."), 'be')
  assert.equal(lemmas("Kenya's minister left."), "'s")
})

test('a wrong call says what was expected', () => {
  for (const door of [parse, parseTokens]) {
    assert.throws(() => door(7 as never), /^TypeError: parse\w*: expected a text, got number$/)
  }
  assert.throws(() => parseInParts(undefined as never).next(), /^TypeError: parseInParts: expected/)
})
