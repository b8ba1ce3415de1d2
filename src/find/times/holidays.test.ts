import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civil, dayOf, weekdayOf } from './calendar.ts'
import { intervalOf, isoDate } from './edtf.ts'
import { holidays } from './en/holidays.ts'
import { type Holiday, holidayIn } from './holidays.ts'
import { lex } from './lexer.ts'

const told = (holiday: Holiday, year: number) =>
  holidayIn(holiday, year).map(({ first, last }) => intervalOf(first, last))

const days: [name: string, year: number, ...days: string[]][] = [
  ["new year 's eve", 1999, '1999-12-31'],
  ['leap day', 2024, '2024-02-29'],
  ['leap day', 2023],
  // Easter and what hangs on it
  ['easter', 1582],
  ['easter', 1818, '1818-03-22'],
  ['easter', 1943, '1943-04-25'],
  ['easter', 1954, '1954-04-18'],
  ['easter', 1981, '1981-04-19'],
  ['easter', 2000, '2000-04-23'],
  ['easter', 2008, '2008-03-23'],
  ['easter', 2011, '2011-04-24'],
  ['easter', 2024, '2024-03-31'],
  ['easter', 2025, '2025-04-20'],
  ['easter', 2285, '2285-03-22'],
  ['good friday', 1998, '1998-04-10'],
  ['easter monday', 1916, '1916-04-24'],
  ['easter weekend', 2024, '2024-03-29/2024-04-01'],
  ['palm sunday', 2017, '2017-04-09'],
  ['holy week', 2024, '2024-03-24/2024-03-30'],
  ['ash wednesday', 2018, '2018-02-14'],
  ['shrove tuesday', 2024, '2024-02-13'],
  ['mothering sunday', 2024, '2024-03-10'],
  ['ascension day', 2024, '2024-05-09'],
  ['pentecost', 2024, '2024-05-19'],
  ['advent sunday', 2023, '2023-12-03'],
  ['advent sunday', 2020, '2020-11-29'],
  ['orthodox easter', 2011, '2011-04-24'],
  ['orthodox easter', 2022, '2022-04-24'],
  ['orthodox easter', 2023, '2023-04-16'],
  ['orthodox easter', 2024, '2024-05-05'],
  ['orthodox easter', 300],
  ['orthodox christmas', 1900, '1900-01-06'],
  ['orthodox christmas', 2023, '2023-01-07'],
  ['orthodox christmas', 2100, '2100-01-07'],
  ['orthodox christmas', 2101, '2101-01-08'],
  ['old new year', 2024, '2024-01-14'],
  // Weekdays of a month, and what the rule was before
  ['thanksgiving', 1938, '1938-11-24'],
  ['thanksgiving', 1939, '1939-11-23'],
  ['thanksgiving', 1956, '1956-11-22'],
  ['thanksgiving', 2020, '2020-11-26'],
  ['thanksgiving', 2023, '2023-11-23'],
  ['black friday', 2019, '2019-11-29'],
  ['cyber monday', 2019, '2019-12-02'],
  ['canadian thanksgiving', 2023, '2023-10-09'],
  ['election day', 2000, '2000-11-07'],
  ['election day', 2016, '2016-11-08'],
  ['election day', 2020, '2020-11-03'],
  ['election day', 2022, '2022-11-08'],
  ['martin luther king jr day', 2021, '2021-01-18'],
  ['martin luther king jr day', 1980],
  ["presidents ' day", 2021, '2021-02-15'],
  ['memorial day', 1970, '1970-05-30'],
  ['memorial day', 2020, '2020-05-25'],
  ['memorial day', 2022, '2022-05-30'],
  ['memorial day weekend', 2020, '2020-05-23/2020-05-25'],
  ['labor day', 2020, '2020-09-07'],
  ['columbus day', 1969, '1969-10-12'],
  ['columbus day', 2021, '2021-10-11'],
  ['veterans day', 1974, '1974-10-28'],
  ['veterans day', 2018, '2018-11-11'],
  ['inauguration day', 1933, '1933-03-04'],
  ['inauguration day', 2021, '2021-01-20'],
  ['inauguration day', 2022],
  ["mother 's day", 2020, '2020-05-10'],
  ["father 's day", 2020, '2020-06-21'],
  ['victoria day', 2020, '2020-05-18'],
  ['victoria day', 2021, '2021-05-24'],
  ['remembrance sunday', 2020, '2020-11-08'],
  ['german unity day', 1985, '1985-06-17'],
  ['german unity day', 2020, '2020-10-03'],
  // By the moon and by other calendars
  ['ramadan', 1940],
  ['ramadan', 2024, '2024-03-11/2024-04-09'],
  ['ramadan', 2023, '2023-03-23/2023-04-20'],
  ['ramadan', 2030, '2030-01-05/2030-02-03', '2030-12-26/2031-01-23'],
  ['eid al - fitr', 1999, '1999-01-18'],
  ['eid al - fitr', 2000, '2000-01-08', '2000-12-27'],
  ['eid al - fitr', 2024, '2024-04-10'],
  ['eid al - adha', 2006, '2006-01-10', '2006-12-31'],
  ['eid al - adha', 2024, '2024-06-16'],
  ['islamic new year', 1979, '1979-11-20'],
  ['ashura', 2024, '2024-07-16'],
  ['rosh hashanah', 1973, '1973-09-27/1973-09-28'],
  ['rosh hashanah', 2023, '2023-09-16/2023-09-17'],
  ['yom kippur', 1973, '1973-10-06'],
  ['yom kippur', 2023, '2023-09-25'],
  ['sukkot', 2023, '2023-09-30/2023-10-06'],
  ['hanukkah', 2023, '2023-12-08/2023-12-15'],
  ['hanukkah', 2024, '2024-12-26/2025-01-02'],
  ['purim', 2023, '2023-03-07'],
  ['purim', 2024, '2024-03-24'],
  ['passover', 2002, '2002-03-28/2002-04-03'],
  ['passover', 2024, '2024-04-23/2024-04-29'],
  ['shavuot', 2024, '2024-06-12'],
  ['chinese new year', 1940],
  ['chinese new year', 1985, '1985-02-20'],
  ['chinese new year', 2020, '2020-01-25'],
  ['chinese new year', 2023, '2023-01-22'],
  ['chinese new year', 2024, '2024-02-10'],
  ['chinese new year', 2027, '2027-02-06'],
  ['chinese new year', 2033, '2033-01-31'],
  ["lunar new year 's eve", 2023, '2023-01-21'],
  ['dragon boat festival', 2023, '2023-06-22'],
  ['mid - autumn festival', 2020, '2020-10-01'],
  ['mid - autumn festival', 2023, '2023-09-29'],
  ['seollal', 2027, '2027-02-07'],
  ['chuseok', 2023, '2023-09-29'],
  ['nowruz', 2016, '2016-03-20'],
  ['nowruz', 2021, '2021-03-21'],
  ['nowruz', 2024, '2024-03-20'],
  ['nowruz', 2025, '2025-03-21'],
]
for (const [name, year, ...expected] of days) {
  test(`${name} ${year}: ${expected.join(', ') || 'none'}`, () => {
    assert.deepEqual(told(holidays[name]!, year), expected)
  })
}

test('rules that no name has: a fifth weekday, a step over the new year', () => {
  const fifth: Holiday = { is: 'weekday', weekday: 5, nth: 5, month: 2 }
  assert.deepEqual(
    [2024, 2008].flatMap(year => told(fifth, year)),
    ['2008-02-29'],
  )
  const eve: Holiday = { is: 'date', month: 1, day: 1, offset: -1 }
  assert.deepEqual(told(eve, 2024), ['2024-12-31'])
  const after: Holiday = { is: 'date', month: 12, day: 31, offset: 1 }
  assert.deepEqual(told(after, 2024), ['2024-01-01'])
})

test('Easter is a Sunday between 22 March and 25 April; the Orthodox one comes with it or later', () => {
  for (let year = 1583; year <= 2199; year++) {
    const [western] = holidayIn({ is: 'easter', rite: 'western' }, year)
    const [orthodox] = holidayIn({ is: 'easter', rite: 'orthodox' }, year)
    assert.equal(weekdayOf(western!.first), 7)
    assert.equal(weekdayOf(orthodox!.first), 7)
    assert.ok(western!.first >= dayOf(year, 3, 22) && western!.first <= dayOf(year, 4, 25))
    const weeks = (orthodox!.first - western!.first) / 7
    assert.ok([0, 1, 4, 5].includes(weeks), `${year}: ${weeks} weeks`)
  }
})

test('every named day lies in its year, and no year is too far', () => {
  for (const [name, holiday] of Object.entries(holidays)) {
    let years = 0
    for (let year = -500; year <= 3000; year++) {
      const found = holidayIn(holiday, year)
      assert.ok(found.length <= 2)
      for (const { first, last } of found) {
        assert.equal(civil(first).year, year, `${name} ${isoDate(first)}`)
        assert.ok(last >= first && last - first < 30, `${name} ${year}`)
      }
      if (year >= 1990 && year <= 2050 && found.length > 0) years++
    }
    // Leap days and inaugurations come round each four years.
    assert.ok(years >= 15, `${name}: ${years} years`)
  }
})

test('the Hebrew calendar is that of the platform', () => {
  const form = (part: 'month' | 'day') =>
    new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar: 'hebrew',
      timeZone: 'UTC',
      [part]: 'numeric',
    })
  const [month, day] = [form('month'), form('day')]
  for (let year = 1900; year <= 2100; year++) {
    for (const counted of [1, 2, 3, 4, 5]) {
      const [at] = holidayIn({ is: 'calendar', calendar: 'hebrew', month: counted, day: 1 }, year)
      if (!at) continue
      assert.equal(month.format(at.first * 86400000), String(counted))
      assert.equal(day.format(at.first * 86400000), '1')
    }
    const [nisan] = holidayIn({ is: 'calendar', calendar: 'hebrew', month: 7, day: 15 }, year)
    assert.match(month.format(nisan!.first * 86400000), /^[78]$/)
    assert.equal(day.format(nisan!.first * 86400000), '15')
  }
})

test('names are written as a text of theirs is cut into lexemes', () => {
  for (const name of Object.keys(holidays)) {
    const text = name.replaceAll(" '", "'").replaceAll(' - ', '-').replaceAll(' ,', ',')
    const lexemes = lex(text, [], new Set(), new Set())
    assert.equal(lexemes.map(lexeme => lexeme.text).join(' '), name)
    assert.equal(lexemes[0]!.make, 'word')
  }
})
