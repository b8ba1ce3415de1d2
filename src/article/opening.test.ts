import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opened, openingOf } from './opening.ts'

const cases: readonly (readonly [text: string, opening: string])[] = [
  [
    'OSLO, Sept. 23, 2020 (Harbour Wire) - Norway said so.',
    'OSLO, Sept. 23, 2020 (Harbour Wire) - ',
  ],
  ['NEW YORK — The Council met.', 'NEW YORK — '],
  ['WASHINGTON ― The Council met.', 'WASHINGTON ― '],
  ['WASHINGTON -- Two officials resigned.', 'WASHINGTON -- '],
  ['BRUSSELS (Wire) – “We agree,” she said.', 'BRUSSELS (Wire) – '],
  ['Moscow (Harbour Wire) - Russia said so.', 'Moscow (Harbour Wire) - '],
  ['SANTA FE, N.M. — A judge ruled.', 'SANTA FE, N.M. — '],
  ['PORT-AU-PRINCE, Haiti – Police said so.', 'PORT-AU-PRINCE, Haiti – '],
  ['NATO — the alliance of 30 states — met.', ''],
  ['IAEA chief Rafael Grossi – who leads it – spoke.', ''],
  ['The deal – signed in 2015 – is dead.', ''],
  ['Oslo – the capital – was quiet.', ''],
  ['US-China talks resumed.', ''],
  ['', ''],
]
for (const [text, opening] of cases) {
  test(`opening of ${JSON.stringify(text)}`, () => {
    assert.equal(text.slice(0, openingOf(text)), opening)
  })
}

/** Paragraphs, and how they come out: with the role of each piece. */
const tops: readonly (readonly [paragraphs: readonly string[], pieces: readonly string[]])[] = [
  [
    ['OSLO — Norway met.', 'It left.'],
    ['dateline OSLO —', 'body Norway met.', 'body It left.'],
  ],
  [
    ['Norway says it is free', 'OSLO — Norway met.'],
    ['body Norway says it is free', 'dateline OSLO —', 'body Norway met.'],
  ],
  [
    ['One.', 'Two.', 'Three.', 'OSLO — Norway met.'],
    ['body One.', 'body Two.', 'body Three.', 'body OSLO — Norway met.'],
  ],
  [['Norway met.'], ['body Norway met.']],
]

for (const [paragraphs, pieces] of tops) {
  test(`the opening among ${JSON.stringify(paragraphs)}`, () => {
    let start = 0
    const given = paragraphs.map(text => {
      const piece = { role: 'body' as const, text, start, end: start + text.length }
      start = piece.end + 2
      return piece
    })
    const whole = paragraphs.join('\n\n')
    const found = opened(given)
    assert.deepEqual(
      found.map(({ role, text }) => `${role} ${text}`),
      pieces,
    )
    for (const { text, start } of found) assert.equal(whole.startsWith(text, start), true)
  })
}
