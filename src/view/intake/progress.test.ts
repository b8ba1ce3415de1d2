import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Progress, progressLine, rateOf, spanOf } from './progress.ts'

const zero: Progress = {
  documents: 0,
  failed: 0,
  seconds: 0,
  bytes: 0,
  passed: 0,
  total: undefined,
}

const cases: readonly (readonly [Partial<Progress>, number, string])[] = [
  [{}, 80, '0 documents'],
  [{ documents: 1, seconds: 1 }, 80, '1 document'],
  [{ documents: 1240, seconds: 100 }, 80, '1,240 documents  12.4 a second'],
  [
    { documents: 1240, seconds: 100, bytes: 61_200_000, total: 340_000_000, failed: 3 },
    80,
    '1,240 documents  12.4 a second  18% of 340 MB  8 min left  3 failed',
  ],
  // What was passed over took no time.
  [
    { documents: 100, seconds: 10, bytes: 950_000, passed: 900_000, total: 1_000_000 },
    80,
    '100 documents  10.0 a second  95% of 1 MB  10 s left',
  ],
  [
    { documents: 5, seconds: 10, bytes: 20, total: 10 },
    80,
    '5 documents  0.5 a second  100% of 10 bytes',
  ],
  [{ documents: 0, seconds: 5, bytes: 0, total: 10 }, 80, '0 documents  0% of 10 bytes'],
  [{ documents: 5, seconds: 10, bytes: 0, total: 0 }, 80, '5 documents  0.5 a second'],
  // Never wider than the terminal.
  [
    { documents: 1240, seconds: 100, bytes: 5, total: 10, failed: 3 },
    40,
    '1,240 documents  12.4 a second',
  ],
  [{ documents: 1240, seconds: 100 }, 20, '1,240 documents'],
]

for (const [progress, width, wanted] of cases) {
  test(`progress: ${wanted}`, () => {
    const line = progressLine({ ...zero, ...progress }, width)
    assert.equal(line, wanted)
    assert.ok(line.length < width)
  })
}

test('spans and rates as a person reads them', () => {
  const spans = [0, 0.2, 40, 89, 90, 240, 5350, 5400, 7800, 100_000]
  assert.deepEqual(spans.map(spanOf), [
    '0 s',
    '1 s',
    '40 s',
    '89 s',
    '2 min',
    '4 min',
    '89 min',
    '1 h 30 min',
    '2 h 10 min',
    '27 h 47 min',
  ])
  assert.deepEqual([rateOf(123, 10), rateOf(5000, 10), rateOf(1, 100)], ['12.3', '500', '0.0'])
})
