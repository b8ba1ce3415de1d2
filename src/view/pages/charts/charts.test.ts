import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { drawing } from './drawing.ts'
import { periodFor, stretchOf } from './periods.ts'
import { termsChart } from './terms.ts'

const hostile = '</title></text><script>alert(1)</script>" style="x" \u0000'

test('names and labels from outside stay texts in a chart', async () => {
  const svg = String(
    await drawing({ id: 'a', title: hostile, about: hostile }, plot => ({
      marks: [plot.text([hostile], { frameAnchor: 'left' })],
    })),
  )
  assert.doesNotMatch(svg, /<script|<style/)
  const { document } = parseHTML(`<body>${svg}</body>`)
  assert.equal(document.querySelectorAll('svg').length, 2)
  assert.equal(document.querySelectorAll('[style], script, style').length, 0)
  assert.equal(document.querySelector('title')!.textContent, hostile.replace('\u0000', '\ufffd'))
})

test('a term is as wide as its date may mean; without a date it has no place in the chart', async () => {
  const term = (date: string | null, status = 'happened') => {
    return { change: 'expires', date, status, day: '2020-01-01', entries: ['te-1'] }
  }
  const drawn = String(
    await termsChart(
      'X',
      [term('2020-10-18'), term('2020'), term(null), term('2021', 'planned')],
      '2020-10-20',
    ),
  )
  const { document } = parseHTML(drawn)
  const svg = document.querySelector('svg')!
  const [day, year] = [...svg.querySelectorAll('.told rect')].map(bar =>
    Number(bar.getAttribute('width')),
  )
  assert.ok(year! > 20 * day!, `${year} and ${day}`)
  assert.equal(svg.querySelectorAll('.open rect').length, 1)
  assert.equal(svg.querySelectorAll('.today').length, 1)
  assert.equal(document.querySelectorAll('tbody tr').length, 4)
  assert.equal(String(await termsChart('X', [term(null)], '2020-10-20')), '')
})

test('stretches of time are those that counts are kept by', () => {
  const cases = [
    ['2020-09', 'month', '2020-09-01', '2020-10-01'],
    ['2020-Q4', 'quarter', '2020-10-01', '2021-01-01'],
    ['2020', 'year', '2020-01-01', '2021-01-01'],
    ['2020', 'month'],
    ['2019/2020', 'year'],
    ['', 'month'],
  ] as const
  for (const [key, by, from, to] of cases) {
    const stretch = stretchOf(key, by)
    const days = stretch && [stretch.from, stretch.to].map(at => at.toISOString().slice(0, 10))
    assert.deepEqual(days, from && [from, to], `${key} ${by}`)
  }
})

test('a chart has no more than some 50 stretches, however long the time, up to 50 years', () => {
  const days = { month: 30.4, quarter: 91, year: 365 }
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 0, max: 49 }), (y, n) => {
      const by = periodFor(`${y}-01-01`, `${y + n}-12-31`)
      assert.ok(((n + 1) * 366) / days[by] <= 51, `${n + 1} years by ${by}`)
    }),
  )
})
