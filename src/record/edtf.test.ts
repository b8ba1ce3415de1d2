import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agree, bounds, breadth, daysBetween, isDay, later } from './edtf.ts'

const cases: readonly (
  | readonly [string, string | null, string | null]
  | readonly [string, null]
)[] = [
  ['2020-10-18', '2020-10-18', '2020-10-18'],
  ['2020-10-18T14:00', '2020-10-18', '2020-10-18'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2020', '2020-01-01', '2020-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2020-XX', '2020-01-01', '2020-12-31'],
  ['2020-10-XX', '2020-10-01', '2020-10-31'],
  ['2020~', '2020-01-01', '2020-12-31'],
  ['2020-10?', '2020-10-01', '2020-10-31'],
  ['2020-21', '2020-03-01', '2020-05-31'],
  ['2020-24', '2020-12-01', '2021-02-28'],
  ['2020-33', '2020-01-01', '2020-03-31'],
  ['2020-36', '2020-10-01', '2020-12-31'],
  ['2020-09-01/2020-09-22', '2020-09-01', '2020-09-22'],
  ['2020-09/2020-10', '2020-09-01', '2020-10-31'],
  ['2020-10-18/..', '2020-10-18', null],
  ['../2020-10-18', null, '2020-10-18'],
  ['/2020', null, '2020-12-31'],
  ['2020-10-18/2020-09-01', null],
  ['../..', null],
  ['2021-02-29', null],
  ['2020-13', null],
  ['2020-00', null],
  ['202X-10', null],
  ['PRESENT_REF', null],
  ['', null],
]

test('the days that an EDTF string covers', () => {
  for (const [edtf, from, to] of cases) {
    const expected = to === undefined ? null : { from, to }
    assert.deepEqual(bounds(edtf), expected, edtf)
  }
})

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

test('a day is its own bounds, and lies inside its month, year and decade', () => {
  fc.assert(
    fc.property(anyDay, day => {
      assert.deepEqual(bounds(day), { from: day, to: day })
      for (const wider of [day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 3)}X`]) {
        const { from, to } = bounds(wider)!
        assert.ok(from! <= day && day <= to!, `${day} in ${wider}`)
        assert.ok(agree(day, wider) && breadth(day) < breadth(wider))
      }
    }),
  )
})

const dateLike = fc.string({ unit: fc.constantFrom(...'01239X./~?-T:'), maxLength: 24 })

test('bounds are ordered and exist, whatever string comes', () => {
  const text = fc.oneof(fc.string(), dateLike)
  fc.assert(
    fc.property(text, edtf => {
      const found = bounds(edtf)
      if (found?.from) assert.ok(isDay(found.from), found.from)
      if (found?.to) assert.ok(isDay(found.to), found.to)
      if (found?.from && found.to) assert.ok(found.from <= found.to)
    }),
  )
})

test('dates agree where they may mean one day', () => {
  assert.ok(agree('2020-10', '2020-10-18'))
  assert.ok(agree('../2020-10-20', '2020-10-18'))
  assert.ok(agree('2020-10-18/..', '2021'))
  assert.ok(!agree('2020-10-17', '2020-10-18'))
  assert.ok(!agree('2019', '2020-10-18'))
  assert.ok(agree('FUTURE_REF', 'FUTURE_REF') && !agree('FUTURE_REF', '2020'))
})

test('days, weeks, months and years later', () => {
  const cases = [
    ['2020-09-23', 60, 'd', '2020-11-22'],
    ['2020-09-23', 8, 'w', '2020-11-18'],
    ['2020-12-31', 2, 'm', '2021-02-28'],
    ['2020-02-29', 1, 'y', '2021-02-28'],
    ['2020-01-31', -1, 'm', '2019-12-31'],
    ['2020-03-01', -1, 'd', '2020-02-29'],
  ] as const
  for (const [day, amount, unit, expected] of cases) {
    assert.equal(later(day, amount, unit), expected)
  }
})

test('from one day to another and back', () => {
  assert.equal(daysBetween('2020-09-23', '2020-10-18'), 25)
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (day, n) => {
      assert.equal(daysBetween(day, later(day, n, 'd')), n)
    }),
  )
})
