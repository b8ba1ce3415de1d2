import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../record/disputes/told.test.ts'
import { open } from '../../../record/store/index.ts'
import { disputesAbout } from '../disputed.ts'
import { sidesIn } from './standpoints.ts'

const plant = `Norway promises to close Lenne steel plant

The council of Lenne met for three hours on Monday. Some two hundred workers stood outside.`

const cases: [string, [string, string][], string[][]][] = [
  [
    'a headline, and its maker in another document',
    [
      ['2021-05-03', plant],
      ['2021-05-04', 'Norway said it would consider closing the Lenne steel plant.'],
    ],
    [['the headline', 'Norway']],
  ],
  [
    'the text, and whoever denies it in another document',
    [
      ['2021-05-03', 'Norway sold missiles to Chad on April 12.'],
      ['2021-05-04', 'Norway denied having sold missiles to Chad.'],
    ],
    [['the text', 'Norway']],
  ],
  ['nobody', [['2021-05-03', 'The mayor spoke of the weather.']], []],
]

for (const [name, texts, wanted] of cases) {
  test(`who is said to hold the sides of a dispute: ${name}`, async () => {
    const store = open(':memory:')
    try {
      await told(store, ...texts)
      const found = await disputesAbout(store, undefined, {})
      const who = found.map(one =>
        sidesIn(one).map(side => side.holders.map(held => held.name).join(', ') || side.voice),
      )
      assert.deepEqual(who, wanted)
    } finally {
      await store.close()
    }
  })
}
