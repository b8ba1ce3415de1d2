import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  civil,
  dayOf,
  firstDay,
  type Grain,
  isDay,
  isoWeek,
  lastDay,
  pointAt,
  shiftDay,
  weekdayOf,
} from './calendar.ts'
import { edtfOf, isoDate, timexOf } from './edtf.ts'

const span = [dayOf(1583, 1, 1), dayOf(2400, 12, 31)] as const

test('a day and its year, month and day go both ways', () => {
  for (let day = span[0]; day <= span[1]; day += 17) {
    const { year, month, day: date } = civil(day)
    assert.ok(isDay(year, month, date))
    assert.equal(dayOf(year, month, date), day)
    assert.equal(new Date(day * 86400000).toISOString().slice(0, 10), isoDate(day))
    assert.equal(new Date(day * 86400000).getUTCDay() || 7, weekdayOf(day))
  }
})

test('every stretch holds the day it was made from, and ends where the next begins', () => {
  const grains: Grain[] = ['D', 'W', 'M', 'Q', 'H', 'S', 'Y', 'DE', 'CE']
  for (let day = span[0]; day <= span[1]; day += 101) {
    for (const grain of grains) {
      const point = pointAt(grain, day)
      assert.ok(firstDay(point) <= day && day <= lastDay(point), `${grain} of ${isoDate(day)}`)
      assert.deepEqual(pointAt(grain, firstDay(point)), point)
      assert.equal(firstDay({ grain, n: point.n + 1 }), lastDay(point) + 1)
    }
  }
})

const weeks: [string, string][] = [
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2018-12-31', '2019-W01'],
  ['2024-05-15', '2024-W20'],
]
for (const [day, week] of weeks) {
  test(`${day} lies in ${week}`, () => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const point = pointAt('W', dayOf(year, month, date))
    assert.equal(timexOf(point), week)
    assert.equal(isoWeek(firstDay(point)).week, Number(week.slice(-2)))
  })
}

test('a step of months ends on the last day of a shorter month', () => {
  assert.equal(isoDate(shiftDay(dayOf(2024, 1, 31), 'M', 1)), '2024-02-29')
  assert.equal(isoDate(shiftDay(dayOf(2023, 3, 31), 'M', -1)), '2023-02-28')
  assert.equal(isoDate(shiftDay(dayOf(2024, 2, 29), 'Y', 1)), '2025-02-28')
})

const shapes: [Grain, string, string][] = [
  ['D', '2019-10-18', '2019-10-18'],
  ['M', '2019-10', '2019-10'],
  ['Q', '2019-Q4', '2019-10-01/2019-12-31'],
  ['H', '2019-H2', '2019-07-01/2019-12-31'],
  ['S', '2019-FA', '2019-23'],
  ['W', '2019-W42', '2019-10-14/2019-10-20'],
  ['WE', '2019-W42-WE', '2019-10-19/2019-10-20'],
  ['Y', '2019', '2019'],
  ['DE', '201', '201X'],
  ['CE', '20', '20XX'],
]
for (const [grain, timex, edtf] of shapes) {
  test(`${timex} is ${edtf} in EDTF`, () => {
    const point = pointAt(grain, dayOf(2019, 10, 18))
    assert.equal(timexOf(point), timex)
    assert.equal(edtfOf(point), edtf)
  })
}
