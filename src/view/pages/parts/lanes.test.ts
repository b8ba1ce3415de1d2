import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inLanes, piecesOf } from './lanes.ts'

const span = (start: number, end: number) => ({ start, end })
const drawn = (spans: readonly { start: number; end: number }[]) =>
  inLanes(spans).map(({ start, end, lane }) => `${start}-${end} in ${lane}`)

const cases: readonly [string, readonly (readonly [number, number])[], readonly string[]][] = [
  [
    'one after the other share a lane',
    [
      [0, 5],
      [5, 9],
    ],
    ['0-5 in 0', '5-9 in 0'],
  ],
  [
    'two that begin at the same place: the longer on top',
    [
      [0, 4],
      [0, 9],
    ],
    ['0-9 in 0', '0-4 in 1'],
  ],
  [
    'the same stretch twice',
    [
      [2, 6],
      [2, 6],
    ],
    ['2-6 in 0', '2-6 in 1'],
  ],
  [
    'one inside the other',
    [
      [0, 9],
      [3, 5],
    ],
    ['0-9 in 0', '3-5 in 1'],
  ],
  [
    'two that end at the same place',
    [
      [0, 9],
      [3, 9],
    ],
    ['0-9 in 0', '3-9 in 1'],
  ],
  [
    'a lane that has come free is taken again',
    [
      [0, 9],
      [1, 3],
      [4, 6],
    ],
    ['0-9 in 0', '1-3 in 1', '4-6 in 1'],
  ],
  [
    'chained ones take turns',
    [
      [0, 4],
      [3, 7],
      [6, 9],
    ],
    ['0-4 in 0', '3-7 in 1', '6-9 in 0'],
  ],
  [
    'three at once',
    [
      [0, 9],
      [1, 9],
      [2, 9],
    ],
    ['0-9 in 0', '1-9 in 1', '2-9 in 2'],
  ],
  ['none', [], []],
]

for (const [name, spans, expected] of cases) {
  test(`lanes: ${name}`, () => {
    assert.deepEqual(drawn(spans.map(([start, end]) => span(start, end))), expected)
  })
}

test('pieces: cut where a mark begins or ends, also where it goes on past the paragraph', () => {
  const marks = inLanes([span(2, 8), span(4, 20)])
  const pieces = piecesOf(0, 10, marks).map(
    ({ start, end, marks }) => `${start}-${end}:${marks.map(({ lane }) => lane)}`,
  )
  assert.deepEqual(pieces, ['0-2:', '2-4:0', '4-8:0,1', '8-10:1'])
  assert.deepEqual(
    piecesOf(12, 30, marks).map(({ start, end, marks }) => [start, end, marks.length]),
    [
      [12, 20, 1],
      [20, 30, 0],
    ],
  )
})

const spans = fc.array(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([at, long]) => span(at, at + long)),
  { maxLength: 12 },
)

test('no two marks share a lane where they overlap; lanes have no holes', () => {
  fc.assert(
    fc.property(spans, all => {
      const laned = inLanes(all)
      assert.equal(laned.length, all.length)
      for (const [at, one] of laned.entries()) {
        for (const other of laned.slice(at + 1)) {
          const apart = one.end <= other.start || other.end <= one.start
          assert.ok(apart || one.lane !== other.lane)
        }
        const below = laned.filter(other => other.start <= one.start && other.end > one.start)
        const used = new Set(below.map(({ lane }) => lane))
        for (let lane = 0; lane < one.lane; lane++) assert.ok(used.has(lane))
      }
    }),
  )
})

test('pieces put together are the text, and each has all marks that cover it', () => {
  fc.assert(
    fc.property(spans, fc.string({ minLength: 1, maxLength: 70 }), (all, text) => {
      const marks = inLanes(all)
      const pieces = piecesOf(0, text.length, marks)
      assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text)
      for (const { start, end, marks: own } of pieces) {
        const covering = marks.filter(mark => mark.start <= start && mark.end >= end)
        assert.deepEqual(own, covering)
      }
    }),
  )
})
