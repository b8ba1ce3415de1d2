import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowsOf } from './packed.ts'

test('stretches that touch go into different rows, the others into the lowest', () => {
  const all = [
    { from: 0, to: 10 },
    { from: 2, to: 4 },
    { from: 4, to: 6 },
    { from: 5, to: 5 },
    { from: 10, to: 12 },
  ]
  assert.deepEqual(rowsOf(all, 1), [0, 1, 1, 2, 0])
})

test('no two in a row overlap, whatever they are', () => {
  const stretch = fc
    .tuple(fc.nat(1000), fc.nat(50))
    .map(([from, long]) => ({ from, to: from + long }))
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (all, least) => {
        const sorted = all.toSorted((a, b) => a.from - b.from)
        const rows = rowsOf(sorted, least)
        sorted.forEach((one, i) => {
          sorted.slice(0, i).forEach((other, j) => {
            if (rows[i] !== rows[j]) return
            assert.ok(Math.max(other.to, other.from + least) <= one.from)
          })
        })
      },
    ),
  )
})
