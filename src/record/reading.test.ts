import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../find/acts/act.ts'
import type { Doc, Finder, Finding } from '../language/doc.ts'
import { madeAct, madeDoc, madeMention, spanOf } from './made.test.ts'
import { readingOf } from './reading.ts'

const finder = <T extends Finding>(kind: string, found: readonly T[]): Finder<T> => ({
  kind,
  find: () => found,
})

const doc = madeDoc(
  ['headline', 'Russia pledges tanks'],
  ['body', 'Tea 🫖 first. Russia pledged tanks to Iran on Sunday, as soon as the embargo lapses.'],
)

function reading(acts: readonly Act[], mentions: readonly Finding[] = named(doc)) {
  return readingOf(doc, {
    mentions: [finder('party', mentions)],
    acts: [finder('pledge', acts)],
    disputes: [],
  })
}

function named(doc: Doc) {
  return [madeMention(doc, 'Russia'), madeMention(doc, 'Russia', 1), madeMention(doc, 'Iran')]
}

const trigger = spanOf(doc, 'pledged')
const evidence = spanOf(doc, 'Russia pledged tanks to Iran on Sunday')
const act = madeAct(doc, trigger, {
  ...evidence,
  whom: ['p:iran'],
  what: spanOf(doc, 'tanks', 1),
  from: [madeMention(doc, 'Russia', 1), madeMention(doc, 'Iran')],
})

test('an entry holds its evidence as W3C selectors, its sentence, and what it was made from', () => {
  const { entries, parties, refused } = reading([act])
  assert.deepEqual(refused, [])
  assert.equal(entries.length, 1)
  const entry = entries[0]!
  assert.match(entry.id, /^pl-[0-9a-f]{10}$/)
  assert.equal(entry.evidence.exact, 'Russia pledged tanks to Iran on Sunday')
  assert.equal(entry.evidence.suffix, ', as soon as the embargo lapses.')
  assert.ok(doc.text.slice(0, evidence.start).endsWith(entry.evidence.prefix))
  assert.deepEqual(entry.evidence.sentence, [doc.sentences[1]!.start, doc.sentences[1]!.end])
  assert.deepEqual(
    entry.from.map(id => id.split(':')[0]),
    ['party', 'party'],
  )
  assert.deepEqual(
    parties.map(party => [party.id, party.mentions.length]),
    [
      ['p:russia', 2],
      ['p:iran', 1],
    ],
  )
})

test('the same document gives the same bytes', () => {
  assert.equal(JSON.stringify(reading([act])), JSON.stringify(reading([act])))
})

test('two entries on one stretch have two ids', () => {
  const other = { ...act, whom: ['p:russia'], what: evidence }
  const { entries } = reading([act, other])
  assert.equal(new Set(entries.map(entry => entry.id)).size, 2)
})

const far = { start: 0, end: 9999 }
const unsound: readonly (readonly [string, Partial<Act>, RegExp])[] = [
  ['evidence that ends after the text', far, /evidence .* outside/],
  ['evidence that is empty', { start: 5, end: 5 }, /evidence .* empty/],
  ['evidence at half a character', { start: 0.5 }, /evidence .* not a stretch/],
  ['a trigger outside the evidence', { trigger: spanOf(doc, 'lapses') }, /trigger stands outside/],
  ['a what outside the text', { what: far }, /what .* outside/],
  ['a condition before the text', { condition: { start: -2, end: 4 } }, /condition .* outside/],
  ['a party that nobody named', { who: ['p:china'] }, /names p:china/],
  ['an instrument that nobody named', { under: ['UNSCR/2231'] }, /names UNSCR\/2231/],
]

for (const [name, wrong, why] of unsound) {
  test(`refused: ${name}; the rest is kept`, () => {
    const { entries, refused } = reading([{ ...act, ...wrong, rule: 'pledge/wrong' }, act])
    assert.equal(entries.length, 1)
    assert.equal(refused.length, 1)
    assert.equal(refused[0]!.rule, 'pledge/wrong')
    assert.match(refused[0]!.why, why)
  })
}

test('a mention that is no stretch of the text is refused', () => {
  const wrong = { ...madeMention(doc, 'Iran'), end: 9999 }
  const { mentions, refused } = reading([], [wrong, madeMention(doc, 'Russia')])
  assert.equal(mentions.length, 1)
  assert.equal(refused.length, 1)
})
