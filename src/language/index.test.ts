import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, Section } from '../article/article.ts'
import { analyse } from './index.ts'
import { LONGEST } from './sentences.ts'

function article(text: string, sections?: readonly Section[]): Article {
  return {
    id: 'a',
    given: null,
    url: null,
    site: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    sections: sections ?? [{ role: 'body', start: 0, end: text.length }],
    skipped: [],
  }
}

/** A text and its words with their Penn tags. */
const tagged: readonly (readonly [text: string, tags: string])[] = [
  [
    'Kenya signed the treaty on Monday.',
    'Kenya/NNP signed/VBD the/DT treaty/NN on/IN Monday/NNP ./.',
  ],
  ['They will not resume talks.', 'They/PRP will/MD not/RB resume/VB talks/NNS ./.'],
  ['“We can’t wait,” she said.', "“/`` We/PRP ca/MD n’t/RB wait/VB ,/, ”/'' she/PRP said/VBD ./."],
  ['Kenya Signs Deal With Ghana', 'Kenya/NNP Signs/VBZ Deal/NN With/IN Ghana/NNP'],
  ['Officials To Visit Rome Next Week', 'Officials/NNS To/TO Visit/VB Rome/NNP Next/JJ Week/NN'],
]

test('tags', () => {
  for (const [text, tags] of tagged) {
    const doc = analyse(article(text))
    assert.equal(doc.tokens.map(t => `${t.text}/${t.xpos}`).join(' '), tags)
  }
})

/** A text and some of its arcs: word, relation, governor ("root" has none). */
const arcs: readonly (readonly [text: string, ...arcs: string[]])[] = [
  [
    'The minister pledged military support on Monday.',
    'minister nsubj pledged',
    'pledged root',
    'support obj pledged',
    'military amod support',
    'Monday obl pledged',
    'on case Monday',
  ],
  ['“We will not go,” Kim said.', 'Kim nsubj said', 'go ccomp said', 'We nsubj go', 'said root'],
  ['The treaty was signed by both states.', 'treaty nsubj:pass signed', 'states obl:agent signed'],
  ['Kenya Signs Treaty With Ghana', 'Kenya nsubj Signs', 'Treaty obj Signs', 'Signs root'],
  ['She promised to send aid.', 'send xcomp promised', 'aid obj send'],
]

test('trees', () => {
  for (const [text, ...expected] of arcs) {
    const doc = analyse(article(text))
    const found = doc.tokens.map(t =>
      [t.text, t.deprel, doc.headOf(t)?.text].filter(x => x !== undefined).join(' '),
    )
    for (const arc of expected)
      assert.ok(found.includes(arc), `${text}: ${arc}\n${found.join('\n')}`)
  }
})

test('lemmas', () => {
  const doc = analyse(article('The states imposed sanctions and denied having threatened allies.'))
  assert.equal(
    doc.tokens.map(t => t.lemma).join(' '),
    'the state impose sanction and deny have threaten ally .',
  )
})

test('boilerplate is not read, and no sentence crosses a section', () => {
  const text = 'A title\nBody text here.\nNo comments:'
  const doc = analyse(
    article(text, [
      { role: 'title', start: 0, end: 7 },
      { role: 'body', start: 8, end: 23 },
      { role: 'boilerplate', start: 24, end: text.length },
    ]),
  )
  assert.deepEqual(
    doc.sentences.map(s => [s.section.role, s.paragraph, doc.at(s)]),
    [
      ['title', 0, 'A title'],
      ['body', 1, 'Body text here.'],
    ],
  )
})

test('any text gives sound spans and one tree a sentence', () => {
  const hostile = [
    '',
    '\n\n \u00A0\n',
    '\uD800 lone \uDC00 halves.',
    'שלום עולם. مرحبا!',
    '👨‍👩‍👧 met 🇺🇳. \u0000\u0007',
    '((((([[[["""\'\'\'',
    '. . . ! ? … , ; :',
    'A\r\nB\rC\u2028D',
    `${'no end '.repeat(3000)}`,
    'x'.repeat(100_000),
    '“'.repeat(2000),
  ]
  for (const text of hostile) {
    const doc = analyse(article(text))
    let last = 0
    for (const [i, token] of doc.tokens.entries()) {
      assert.equal(token.index, i)
      assert.ok(token.start >= last && token.end > token.start)
      assert.equal(doc.at(token), token.text)
      last = token.end
    }
    for (const sentence of doc.sentences) {
      const tokens = doc.tokensOf(sentence)
      assert.ok(tokens.length > 0 && tokens.length <= LONGEST)
      assert.equal(tokens.filter(t => t.head === -1 && t.deprel === 'root').length, 1)
      for (const token of tokens) {
        let at = token
        for (let steps = 0; at.head >= 0; steps++) {
          assert.ok(steps <= tokens.length && at.head >= sentence.first && at.head < sentence.last)
          at = doc.tokens[at.head]!
        }
      }
    }
  }
})

test('the same text is read the same way twice', () => {
  const text = 'Two ministers met in Rome. “We agreed,” one said.'
  assert.deepEqual(analyse(article(text)).tokens, analyse(article(text)).tokens)
})
