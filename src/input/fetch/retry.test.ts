import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backOff, retryAfter } from './retry.ts'

test('what Retry-After asks for', () => {
  const now = Date.parse('2026-10-05T10:14:00Z')
  const cases: readonly (readonly [header: string | null, wait: number | undefined])[] = [
    [null, undefined],
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 05 Oct 2026 10:15:00 GMT', 60_000],
    ['Mon, 05 Oct 2026 10:13:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', undefined],
    ['-5', 0],
    ['', undefined],
  ]
  for (const [header, wait] of cases) assert.equal(retryAfter(header, now), wait, String(header))
})

test('waits grow, and stay between a half and the whole of what is due', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 9].map(failures => backOff(failures, 1000, 10_000, () => 0.5)),
    [750, 1500, 3000, 6000, 7500],
  )
  const failures = fc.integer({ min: 1, max: 1000 })
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(failures, random, (count, drawn) => {
      const wait = backOff(count, 1000, 60_000, () => drawn)
      const whole = Math.min(60_000, 1000 * 2 ** Math.min(count - 1, 20))
      return wait >= whole / 2 && wait <= whole
    }),
  )
})
