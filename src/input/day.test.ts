import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './day.ts'

const cases: readonly (readonly [written: string, day: string | null])[] = [
  ['2020-09-23', '2020-09-23'],
  ['2020-09-23T23:30:00-04:00', '2020-09-23'],
  ['20200923', '2020-09-23'],
  ['20200923120000', null],
  ['20200923T120000Z', '2020-09-23'],
  ['Wed, 23 Sep 2020 10:00:00 GMT', '2020-09-23'],
  ['Wed, 2 Sept. 2020 10:00 +0200', '2020-09-02'],
  ['23 September 2020', '2020-09-23'],
  ['Wednesday, 23-Sep-20 10:00:00 GMT', '2020-09-23'],
  ['3 Jan 99 10:00:00 GMT', '1999-01-03'],
  ['Wed Sep 23 10:00:00 2020', '2020-09-23'],
  ['Wed Sep 23 10:00:00 EDT 2020', '2020-09-23'],
  ['September 23, 2020', '2020-09-23'],
  ['31 Feb 2020', null],
  ['23 Xyz 2020', null],
  ['23 Ary 2020', null],
  ['1 Jan 1970 00:00:00 GMT', null],
  ['soon', null],
  ['', null],
]

for (const [written, day] of cases) {
  test(`"${written}" is ${day}`, () => assert.equal(dayIn(written), day))
}
