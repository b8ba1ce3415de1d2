import { civil, type Day, dayOf, daysIn, isDay, weekdayOf } from './calendar.ts'

/**
 * A calendar by its Unicode (CLDR) name; "dangi" is the Korean one. Months are counted from its new
 * year, leap months left out: of the Hebrew ones Tishri is 1, Adar (in a leap year the second) 6.
 */
export type OtherCalendar = 'islamic-umalqura' | 'hebrew' | 'persian' | 'chinese' | 'dangi'

/** How the day of a holiday is reckoned; weekdays are ISO, Monday 1 to Sunday 7. */
export type Reckoning =
  | { readonly is: 'date'; readonly month: number; readonly day: number }
  /** The nth weekday of a month; -1 is the last one. */
  | {
      readonly is: 'weekday'
      readonly weekday: number
      readonly nth: number
      readonly month: number
    }
  /** The last such weekday on or before a date. */
  | {
      readonly is: 'before'
      readonly weekday: number
      readonly month: number
      readonly day: number
    }
  | { readonly is: 'easter'; readonly rite: 'western' | 'orthodox' }
  /** A date of the Julian calendar. */
  | { readonly is: 'julian'; readonly month: number; readonly day: number }
  /** A day of another calendar, in daylight (it may begin the evening before); without it the whole month. */
  | {
      readonly is: 'calendar'
      readonly calendar: OtherCalendar
      readonly month: number
      readonly day?: number
    }

/** A named day, or a stretch of days, that comes round by a rule. */
export type Holiday = Reckoning & {
  /** Days by which it begins after the day that is reckoned, negative before. */
  readonly offset?: number
  /** How many days it lasts, one where it is left out. */
  readonly days?: number
  /** The first year in which the rule held. */
  readonly since?: number
  /** Comes round only each so many years, counted from `since`. */
  readonly every?: number
  /** The rule that held before `since`. */
  readonly formerly?: Holiday
}

/** The first and the last day of one occurrence of a holiday. */
export interface Occurrence {
  readonly first: Day
  readonly last: Day
}

const none: readonly Occurrence[] = []

/** The occurrences of a holiday that begin in a Gregorian year: mostly one, of Islamic ones none to two; none where the rule or its calendar does not reach. */
export function holidayIn(holiday: Holiday, year: number): readonly Occurrence[] {
  const { offset = 0, days = 1, since, every = 1, formerly } = holiday
  if (since !== undefined) {
    if (year < since) return formerly ? holidayIn(formerly, year) : none
    if ((year - since) % every !== 0) return none
  }
  if (offset === 0) return reckon(holiday, year, days)
  return [year, year - Math.sign(offset)]
    .flatMap(base => reckon(holiday, base, days))
    .map(({ first, last }) => ({ first: first + offset, last: last + offset }))
    .filter(({ first }) => civil(first).year === year)
}

function reckon(holiday: Reckoning, year: number, days: number): readonly Occurrence[] {
  const lasting = (first: Day) => [{ first, last: first + days - 1 }]
  switch (holiday.is) {
    case 'date': {
      const { month, day } = holiday
      return isDay(year, month, day) ? lasting(dayOf(year, month, day)) : none
    }
    case 'weekday': {
      const { weekday, nth, month } = holiday
      const end = dayOf(year, month, nth > 0 ? 7 : daysIn(year, month))
      const first = onOrBefore(weekday, end) + 7 * (nth > 0 ? nth - 1 : nth + 1)
      return civil(first).month === month ? lasting(first) : none
    }
    case 'before':
      return lasting(onOrBefore(holiday.weekday, dayOf(year, holiday.month, holiday.day)))
    case 'easter': {
      if (year < firstEaster[holiday.rite]) return none
      return lasting(holiday.rite === 'western' ? westernEaster(year) : orthodoxEaster(year))
    }
    case 'julian':
      return [year - 1, year, year + 1]
        .map(y => julianDay(y, holiday.month, holiday.day))
        .filter(first => civil(first).year === year)
        .flatMap(lasting)
    case 'calendar': {
      const { begins, monthOf } = calendars[holiday.calendar]
      const { month, day } = holiday
      return [0, 1, 2, 3]
        .flatMap(step => {
          const found = monthOf(begins(year) + step, month)
          if (!found || (day ?? 1) > found.days) return none
          const { first, days: length } = found
          return day ? lasting(first + day - 1) : [{ first, last: first + length - 1 }]
        })
        .filter(({ first }) => civil(first).year === year)
    }
  }
}

function onOrBefore(weekday: number, day: Day): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7)
}

/** The first full year of the Gregorian calendar, and the first after the council of Nicaea. */
const firstEaster = { western: 1583, orthodox: 326 }

/** Easter Sunday of the Gregorian calendar (Jean Meeus, Astronomical Algorithms, ch. 8; Butcher 1876). */
function westernEaster(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Easter Sunday of the Julian calendar, as a Gregorian day (Jean Meeus, Astronomical Algorithms, ch. 8). */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  return julianDay(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The number of a day of the Julian calendar: a year from March on has months of 153 days in five. */
function julianDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) + dayOfYear - 719470
}

interface Month {
  readonly first: Day
  readonly days: number
}

interface Calendar {
  /** The first of the four years of the calendar that a Gregorian year may meet. */
  readonly begins: (year: number) => number
  /** A month of a year of the calendar; nothing outside the years it is known for. */
  readonly monthOf: (year: number, month: number) => Month | undefined
}

/**
 * A year that goes by the moon: the lowest twelve bits are its months, the first one the highest, set
 * where it has 30 days and not 29; above them the number of the month that a leap month follows, and
 * above that the leap month's own bit.
 */
function monthsFrom(start: Day, code: number): { months: readonly Month[]; next: Day } {
  const months: Month[] = []
  let next = start
  for (let month = 1; month <= 12; month++) {
    const days = 29 + ((code >> (12 - month)) & 1)
    months.push({ first: next, days })
    next += days
    if (month === ((code >> 12) & 15)) next += 29 + (code >> 16)
  }
  return { months, next }
}

/** Years of the moon as a table: the first year and its first day, then `width` hexadecimal figures for each. */
function table(year: number, start: Day, width: number, figures: string): Calendar['monthOf'] {
  const years: (readonly Month[])[] = []
  let next = start
  for (let at = 0; at < figures.length; at += width) {
    const read = monthsFrom(next, Number.parseInt(figures.slice(at, at + width), 16))
    years.push(read.months)
    next = read.next
  }
  return (of, month) => years[of - year]?.[month - 1]
}

/** New year of the Hebrew calendar (Reingold and Dershowitz, Calendrical Calculations, ch. 8). */
function hebrewNewYear(year: number): Day {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)]
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0
  return here + delay - 2092590
}

/** Days from the Hebrew epoch to the molad of a year's first month, put off where the weekday is barred. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const day = 29 * months + Math.floor((12084 + 13753 * months) / 25920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

function hebrewMonth(year: number, month: number): Month | undefined {
  if (year < 4119) return undefined
  const start = hebrewNewYear(year)
  const ending = (hebrewNewYear(year + 1) - start) % 10
  const leap = (7 * year + 1) % 19 < 7 ? 0x15000 : 0
  const heshvan = ending === 5 ? 0x400 : 0
  const kislev = ending === 3 ? 0 : 0x200
  return monthsFrom(start, leap | 0x8aa | heshvan | kislev).months[month - 1]
}

/** The Persian calendar by the cycle of 33 years, which holds for the years given here. */
function persianMonth(year: number, month: number): Month | undefined {
  if (year < 1304 || year > 1501) return undefined
  const newYear = 365 * (year - 1) + Math.floor((8 * year + 21) / 33) - 492268
  const leap = (25 * year + 11) % 33 < 8
  const first = newYear + (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7))
  return { first, days: month <= 6 ? 31 : month < 12 || leap ? 30 : 29 }
}

/**
 * Tables and not `Intl`, which differs from one platform to the next: with ICU 78 the Chinese new year
 * of 2027 is a day late, and the Umm al-Qura months are right for 1420 to 1450 only. These are its
 * months as printed to 1450 and as announced to 1500, the others as China and Korea publish them.
 */
const calendars: Readonly<Record<OtherCalendar, Calendar>> = {
  hebrew: { begins: year => year + 3760, monthOf: hebrewMonth },
  persian: { begins: year => year - 622, monthOf: persianMonth },
  'islamic-umalqura': {
    begins: year => Math.floor((year - 621.6) * 1.0307 - 0.1),
    monthOf: table(
      1365,
      dayOf(1945, 12, 5),
      3,
      'aabaaaaaaaabab6aaaa5754b555ab3aa64ea95baaa555aaab4ab655aaaaab2ecab2ab6aaaabab4aab2aba2baa6' +
        'b4aba55aaab5556d2b54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4a' +
        'b5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a755' +
        '35a95d49ba4dd26d535aaaad4b6a57527a95b4ab5536c9ae4b6a96b4ada55d25d92dc96d4ad6556d2b693749b6' +
        '4d72ab54b6a5752b6956b2ad94dc95d4aea56caad5556c97',
    ),
  },
  chinese: {
    begins: year => year - 1,
    monthOf: table(
      1945,
      dayOf(1945, 2, 13),
      5,
      '0025d0092d02d2b00a9507b55006ca00b5515535004da00a5b134570052b08a9a00e95006aa06aea00ab5004b6' +
        '04aae00a570052603f2600d95075b50056a0096d054dd004ad00a4d04d4d00d2508d5500b5400b6a1695a0095b' +
        '0049b04a9700a4b0ab27006a5006d406af400ab600957054af004970064b0374a00ea5086b5005ac00ab60596d' +
        '0092e00c9604d9500d4a00da5027550056a07abb0025d0092d05cab00a9500b4a04baa00ad50955d004ba00a5b' +
        '165170052b00a9304795006aa00ad5025b5004b606a6e00a4e00d2605ea600d53005aa0376a0096d0b4af004ad' +
        '00a4d16d0b00d2500d5205dd400b5a0056d0255b0049b07a5700a4b00aa515b25006d200ada134b6009370849f' +
        '004970064b1668a00ea5006b214a6c00aae0092e03d2e00c9607d5500d4a00da5055d50056a00a6d0455d0052d' +
        '08a9b00a9500b4a06b6a00ad50055a04aba00a5b0052b',
    ),
  },
  dangi: {
    begins: year => year - 1,
    monthOf: table(
      1945,
      dayOf(1945, 2, 13),
      5,
      '0025d0092d02d2b00a9507d5500b4a00b5515555004db0025b138570052b08a9b00695006aa06aea00ab5004b6' +
        '04aae00a57005270372600d95076b50056a009ad054dd004ae00a4e04d4d00d2508d5900b5400d6a1695a0095b' +
        '0049b04a9b00a4b0ab27006a5006d406b75002b60095b054b7004970064b0374a00ea5086d9005ad002b60596e' +
        '0092e00c9604e9500d4a00da5027550056c07abb0025d0092d05cab00a9500b4a13b4a00b550955d004ba00a5b' +
        '055570052b00a9504b95006aa00ad5026b5004b606a6e00a5700527056a600d93005aa03b6a0096d0b4af004ae' +
        '00a4d16d0d00d2500d5205dd400b6a0096d0255b0049b07a5700a4b00b2515b25006d400ada138b4',
    ),
  },
}
