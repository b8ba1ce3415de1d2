import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { winnow } from './winnow.ts'

const cases: [string, number[], number, number[]][] = [
  [
    'the example of the paper',
    [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98],
    4,
    [17, 17, 8, 39, 17],
  ],
  ['nothing of nothing', [], 4, []],
  ['the smallest of a few', [9, 3, 7], 4, [3]],
  ['the last of equal ones', [5, 5, 5, 5], 2, [5, 5, 5]],
  ['all of them', [3, 1, 2], 1, [3, 1, 2]],
]

for (const [name, hashes, width, kept] of cases) {
  test(`winnow: ${name}`, () => assert.deepEqual(winnow(hashes, hashes.length, width), kept))
}

const numbers = fc.array(fc.nat(1000), { minLength: 8, maxLength: 30 })

test('winnow: what is common over a whole window is kept of both', () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, fc.integer({ min: 1, max: 8 }), (a, b, same, width) => {
      const one = winnow([...a, ...same], a.length + same.length, width)
      const other = winnow([...b, ...same], b.length + same.length, width)
      assert.ok(one.some(hash => same.includes(hash) && other.includes(hash)))
    }),
  )
})
