import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDay } from '../../input/index.ts'
import { momentOf } from './moment.ts'
import { monthOf, monthsByLanguage } from './months.ts'
import { customOf } from './order.ts'
import { datesIn, type Order } from './written.ts'

const none = { language: null, order: null }

const written: readonly (readonly [
  text: string,
  days: string,
  language?: string,
  order?: Order,
])[] = [
  ['Wednesday, September 23rd, 2020', '2020-09-23'],
  ['23rd of September, 2020', '2020-09-23'],
  ['Wed Sep 23 2020', '2020-09-23'],
  ['23-Sep-2020', '2020-09-23'],
  ['2020-09-23T10:15:00+02:00', '2020-09-23'],
  ['2020/9/3 01:43:09', '2020-09-03'],
  ['Mittwoch, 23. September 2020 um 10:15 Uhr', '2020-09-23'],
  ['1. Jänner 2022', '2022-01-01'],
  ['mercredi 1er février 2023 à 10h30', '2023-02-01'],
  ['jueves 2 de abril de 2020', '2020-04-02'],
  ['il 3 maggio 2021', '2021-05-03'],
  ['3 de março de 2021', '2021-03-03'],
  ['5 mei 2021 om 10:00', '2021-05-05'],
  ['15 августа 2016, 13:43', '2016-08-15'],
  ['3 maja 2020 r.', '2020-05-03'],
  ['2. září 2021', '2021-09-02'],
  ['2020. szeptember 23.', '2020-09-23', 'hu'],
  ['2.9.2020 klo 12.45', '2020-09-02'],
  ['3 Eylül 2021 Cuma', '2021-09-03'],
  ['5 Σεπτεμβρίου 2021', '2021-09-05'],
  ['2020年07月12日', '2020-07-12'],
  ['2020. 9. 23. 오전 10:15', '2020-09-23'],
  ['٢٣ سبتمبر ٢٠٢٠', '2020-09-23'],
  ['23.09.20', '2020-09-23'],
  ['25/12/2020', '2020-12-25'],
  ['03/04/2020', '2020-04-03', 'en', 'day first'],
  ['03/04/2020', '2020-03-04', 'en', 'month first'],
  ['at 5 May 3, 2020', '2020-05-03'],
  ['from May 3, 2020 to June 4, 2020', '2020-05-03 2020-06-04'],
  // One word, two months.
  ['4 listopada 2021', '2021-11-04', 'pl'],
  ['4 listopada 2021', '2021-10-04', 'hr'],
  // No full date, or none that the calendar has.
  ['03/04/2020', ''],
  ['30 February 2020', ''],
  ['2020-13-45', ''],
  ['May 2020', ''],
  ['3 hours ago', ''],
  ['192.168.10.20', ''],
  ['version 1.2.20.4', ''],
  ['Score 3-2 2020', ''],
  ['', ''],
]

test('full dates in texts of many languages', () => {
  for (const [text, days, language = null, order = null] of written) {
    const found = datesIn(text, { language, order }).map(one => one.day)
    assert.deepEqual([text, found.join(' ')], [text, days])
  }
})

const moments: readonly (readonly [value: string, moment: string | null, utc?: boolean])[] = [
  ['2020-09-23', '2020-09-23', false],
  ['2020-09-23T10:15:00+02:00', '2020-09-23T10:15:00+02:00', false],
  ['2020-09-23 10:15', '2020-09-23T10:15:00', false],
  ['2020-09-23T22:15:00.123Z', '2020-09-23T22:15:00Z', true],
  ['20200923T1015', '2020-09-23T10:15:00', false],
  ['1600848000', '2020-09-23T08:00:00Z', true],
  ['1600848000000', '2020-09-23T08:00:00Z', true],
  ['Wed, 23 Sep 2020 10:15:00 GMT', '2020-09-23', true],
  ['September 23, 2020', '2020-09-23', false],
  ['2020-02-30', null],
  ['today', null],
  ['12345678901234', null],
]

test('moments as attributes tell them', () => {
  for (const [value, moment, utc] of moments) {
    const found = momentOf(value, none)
    assert.deepEqual(
      [value, found?.value ?? null, found?.utc],
      [value, moment, moment === null ? undefined : utc],
    )
  }
})

test('every language has twelve months, each found by its names', () => {
  for (const [language, row] of Object.entries(monthsByLanguage)) {
    const months = row.split(' ')
    assert.equal(months.length, 12, language)
    months.forEach((forms, at) => {
      for (const form of forms.split('/')) {
        assert.equal(monthOf(form.replaceAll('_', ' '), language), at + 1, `${language} ${form}`)
      }
    })
  }
})

const customs: readonly (readonly [
  declared: string | null,
  url: string | null,
  text: string,
  order: Order,
])[] = [
  ['en-US', null, '', 'month first'],
  ['en_GB', null, '', 'day first'],
  ['en', 'https://a.example.co.uk/x', '', 'day first'],
  ['en', 'https://a.example.gov/x', '', 'month first'],
  ['de', 'https://a.example.com', '', 'day first'],
  ['en', 'https://a.example.com', 'Posted 25/12/2020', 'day first'],
  ['en', 'https://a.example.com', 'Posted 12/25/2020', 'month first'],
  ['en', 'https://a.example.com', 'Posted 3/4/2020', null],
  [null, null, '', null],
]

test('the order of figures', () => {
  for (const [declared, url, text, order] of customs) {
    assert.deepEqual([declared, url, customOf(declared, url, [text]).order], [declared, url, order])
  }
})

test('any string: no error, and every day is one of the calendar', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '3',
      '12',
      '2020',
      ' ',
      '.',
      '/',
      '-',
      'May',
      'mai',
      'T',
      '年',
      '𐀀',
      ',',
      'de ',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const text = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(null, 'day first' as const), (value, order) => {
      for (const one of datesIn(value, { language: null, order })) {
        assert(isDay(one.day) && one.start < one.end)
      }
      const moment = momentOf(value, { language: null, order })
      assert(!moment || isDay(moment.day))
    }),
    { seed: 2020, numRuns: 1000 },
  )
})
