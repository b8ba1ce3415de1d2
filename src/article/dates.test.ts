import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn, dateLine } from './dates.ts'

const alone: readonly (readonly [line: string, day: string | null])[] = [
  ['Wednesday, September 23, 2020', '2020-09-23'],
  ['Monday, February 11, 2019', '2019-02-11'],
  ['23 September 2020', '2020-09-23'],
  ['Sept. 23, 2020', '2020-09-23'],
  ['2020-09-23', '2020-09-23'],
  ['2020-09-23T10:15:00+02:00', '2020-09-23'],
  ['SEPTEMBER 23, 2020', '2020-09-23'],
  ['23rd of September, 2020', '2020-09-23'],
  ['Sep.23,2020', '2020-09-23'],
  ['September\u00a023,\u00a02020', '2020-09-23'],
  ['Sept. 23, 2020, 10:32 AM EDT', '2020-09-23'],
  ['Published: 3 March 2021', '2021-03-03'],
  ['Posted on March 3, 2021 at 10:32', '2021-03-03'],
  ['Karel, 3 March 2021', '2021-03-03'],
  ['KAREL 3 MARCH, 2021', '2021-03-03'],
  ['25/12/2020', '2020-12-25'],
  ['12/25/2020', '2020-12-25'],
  // A date line, yet it names no day of publication.
  ['Updated: March 3, 2021', null],
  ['Updated Thursday morning', null],
  ['February 30, 2020', null],
  ['Sept. 23', null],
  ['03/04/2020', null],
]

test('lines that are dates', () => {
  for (const [line, day] of alone) assert.deepEqual([line, dateLine(line)?.value], [line, day])
})

const others = [
  'On September 23, 2020 the talks began.',
  'September 23, 2020 was a Wednesday.',
  'The embargo of 2015',
  'Updated plans call for 300 ships.',
  'May 2020',
  'Today 3,000 people marched through Karel',
  'Resolution 2231, adopted July 20, 2015',
  '',
]

test('lines that are no dates', () => {
  for (const line of others) assert.deepEqual([line, dateLine(line)], [line, null])
})

test('a date inside other words', () => {
  assert.equal(dateIn('KAREL, Jan. 17, 2020 (Wire) -'), '2020-01-17')
  assert.equal(dateIn('KAREL, Jan. 17 (Wire) -'), null)
  assert.equal(dateIn('Order 2020-13-45'), null)
})
