import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf } from './opening.ts'

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
