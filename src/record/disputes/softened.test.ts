import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import { told } from './told.test.ts'

const body = '\n\nThe weather in the valley was fine on Monday, and many people went out.'
const flat = 'Norway promised to close the Lenne steel plant.'
const title = `Norway promises to close Lenne steel plant${body}`

type Case = readonly [rule: string, one: string, other: string, days: number]

const softer: readonly Case[] = [
  ['softened', flat, 'Norway said it might close the Lenne steel plant.', 9],
  ['softened', flat, 'Norway said it would try to close the Lenne steel plant.', 9],
  ['softened', flat, 'Norway said it would consider closing the Lenne steel plant.', 9],
  [
    'softened',
    flat,
    'Norway said it was not certain that it would close the Lenne steel plant.',
    9,
  ],
  ['headline', title, 'Norway said it would consider closing the Lenne steel plant.', 1],
  ['headline', title, 'Norway said it might close the Lenne steel plant.', 0],
  ['headline', title, 'Norway said it would try to close the Lenne steel plant.', -2],
]

const apart: readonly Case[] = [
  // Another party, another deed, another plant, said again as flatly.
  ['', flat, 'Sweden said it might close the Lenne steel plant.', 9],
  ['', flat, 'Norway said it might sell the Lenne steel plant.', 9],
  ['', flat, 'Norway said it might delay closing the Lenne steel plant.', 9],
  ['', flat, 'Norway said it might close the port of Skarvik.', 9],
  ['', flat, 'Norway said it would close the Lenne steel plant.', 9],
  // What was soft first and then promised is no dispute; nor is what lies too far apart.
  ['', flat, 'Norway said it might close the Lenne steel plant.', -9],
  ['', flat, 'Norway said it might close the Lenne steel plant.', 45],
  // A flat promise in a text is no headline, and the words of another headline are no quote.
  ['', flat, 'Norway said it would consider closing the Lenne steel plant.', 0],
  ['', title, `Norway may close Lenne steel plant${body}`, 0],
  ['', title, 'Norway said it would consider closing the Lenne steel plant.', -9],
]

for (const [rule, one, other, days] of [...softer, ...apart]) {
  test(`${rule || 'none'}: ${one.split('\n')[0]} / ${days} days: ${other.split('\n')[0]}`, () =>
    withStore(async store => {
      const day = new Date(Date.UTC(2021, 3, 20 + days)).toISOString().slice(0, 10)
      await told(store, ['2021-04-20', one], [day, other])
      const rules = (found: ReturnType<typeof store.across>) =>
        found.flatMap(({ sides }) => sides.flatMap(({ against }) => against.map(a => a.rule)))
      const expected = rule ? [`across/${rule}`] : []
      assert.deepEqual(rules(store.across()), expected)
      // From the promise's end, too.
      assert.deepEqual(rules(store.across({}, 'Norway')), expected)
    }))
}
