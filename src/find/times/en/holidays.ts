import type { Holiday } from '../holidays.ts'

const newYear: Holiday = { is: 'date', month: 1, day: 1 }
const valentine: Holiday = { is: 'date', month: 2, day: 14 }
const patrick: Holiday = { is: 'date', month: 3, day: 17 }
const fools: Holiday = { is: 'date', month: 4, day: 1 }
const mayDay: Holiday = { is: 'date', month: 5, day: 1 }
const mothers: Holiday = { is: 'weekday', weekday: 7, nth: 2, month: 5 }
const fathers: Holiday = { is: 'weekday', weekday: 7, nth: 3, month: 6 }
const fawkes: Holiday = { is: 'date', month: 11, day: 5 }
const halloween: Holiday = { is: 'date', month: 10, day: 31 }

const easter: Holiday = { is: 'easter', rite: 'western' }
const holyThursday: Holiday = { is: 'easter', rite: 'western', offset: -3 }
const pentecost: Holiday = { is: 'easter', rite: 'western', offset: 49 }
const advent: Holiday = { is: 'before', weekday: 7, month: 12, day: 3 }
const christmas: Holiday = { is: 'date', month: 12, day: 25 }
const stephen: Holiday = { is: 'date', month: 12, day: 26 }
const assumption: Holiday = { is: 'date', month: 8, day: 15 }
const allSouls: Holiday = { is: 'date', month: 11, day: 2 }
const julianChristmas: Holiday = { is: 'julian', month: 12, day: 25 }
const julianNewYear: Holiday = { is: 'julian', month: 1, day: 1 }
const orthodoxEaster: Holiday = { is: 'easter', rite: 'orthodox' }

const king: Holiday = { is: 'weekday', weekday: 1, nth: 3, month: 1, since: 1986 }
const presidents: Holiday = { is: 'weekday', weekday: 1, nth: 3, month: 2, since: 1971 }
const memorialDay = { is: 'weekday', weekday: 1, nth: -1, month: 5, since: 1971 } as const
const laborDay = { is: 'weekday', weekday: 1, nth: 1, month: 9, since: 1894 } as const
const columbus = { is: 'weekday', weekday: 1, nth: 2, month: 10, since: 1971 } as const
const armistice = { is: 'date', month: 11, day: 11 } as const
const october = { is: 'weekday', weekday: 1, nth: 4, month: 10, since: 1971 } as const
const veterans: Holiday = {
  ...armistice,
  since: 1978,
  formerly: { ...october, formerly: armistice },
}
const lastThursday = { is: 'weekday', weekday: 4, nth: -1, month: 11, since: 1870 } as const
const lastButOne = { is: 'weekday', weekday: 4, nth: -2, month: 11, since: 1939 } as const
const fourthThursday = { is: 'weekday', weekday: 4, nth: 4, month: 11, since: 1942 } as const
const thanksgiving: Holiday = {
  ...fourthThursday,
  formerly: { ...lastButOne, formerly: lastThursday },
}
const march4 = { is: 'date', month: 3, day: 4, since: 1793, every: 4 } as const
const june17 = { is: 'date', month: 6, day: 17, since: 1954 } as const
const germanUnity: Holiday = { is: 'date', month: 10, day: 3, since: 1990, formerly: june17 }

const hijra: Holiday = { is: 'calendar', calendar: 'islamic-umalqura', month: 1, day: 1 }
const ashura: Holiday = { is: 'calendar', calendar: 'islamic-umalqura', month: 1, day: 10 }
const ramadan: Holiday = { is: 'calendar', calendar: 'islamic-umalqura', month: 9 }
const fitr: Holiday = { is: 'calendar', calendar: 'islamic-umalqura', month: 10, day: 1 }
const adha: Holiday = { is: 'calendar', calendar: 'islamic-umalqura', month: 12, day: 10 }

// Feasts that last a day longer outside Israel have the days that all keep.
const roshHashanah: Holiday = { is: 'calendar', calendar: 'hebrew', month: 1, day: 1, days: 2 }
const yomKippur: Holiday = { is: 'calendar', calendar: 'hebrew', month: 1, day: 10 }
const sukkot: Holiday = { is: 'calendar', calendar: 'hebrew', month: 1, day: 15, days: 7 }
const hanukkah: Holiday = { is: 'calendar', calendar: 'hebrew', month: 3, day: 25, days: 8 }
const passover: Holiday = { is: 'calendar', calendar: 'hebrew', month: 7, day: 15, days: 7 }

const lunarNewYear = { is: 'calendar', calendar: 'chinese', month: 1, day: 1 } as const
const nowruz: Holiday = { is: 'calendar', calendar: 'persian', month: 1, day: 1 }

/**
 * Named days by their English names, word by word as lexemes are cut: marks and "'s" stand alone.
 * Left out, since the name alone does not tell the day:
 * - other days in other countries: Independence Day, National Day, Republic Day, Constitution Day, Labour
 *   Day, Flag Day, Armed Forces Day, Holocaust Remembrance Day, Golden Week, bank holidays;
 * - one day in history rather than each year's: D-Day, VE Day;
 * - other meanings: "in the new year", Lent, Advent, Epiphany, Corpus Christi, Guy Fawkes, Eid, Mardi Gras
 *   (Sydney's is in March), Spring Festival, festival of lights, Whitsun;
 * - no rule that can be reckoned: Super Tuesday, Diwali, Holi, Vesak, Tet, Qingming, Yom HaShoah, and
 *   the Prophet's birthday and Simchat Torah, which differ by branch or place.
 */
export const holidays: Readonly<Record<string, Holiday>> = {
  "new year 's": newYear,
  "new year 's day": newYear,
  'new years day': newYear,
  "new year 's eve": { is: 'date', month: 12, day: 31 },
  'groundhog day': { is: 'date', month: 2, day: 2 },
  "valentine 's day": valentine,
  'valentines day': valentine,
  "st valentine 's day": valentine,
  'leap day': { is: 'date', month: 2, day: 29 },
  "st patrick 's day": patrick,
  "saint patrick 's day": patrick,
  "april fools ' day": fools,
  "april fool 's day": fools,
  'april fools day': fools,
  'may day': mayDay,
  "international workers ' day": mayDay,
  // The second Sunday of May but for Britain and Ireland, which have it in Lent, and Arab countries.
  "mother 's day": mothers,
  "mothers ' day": mothers,
  'mothers day': mothers,
  "father 's day": fathers,
  "fathers ' day": fathers,
  'fathers day': fathers,
  halloween,
  "hallowe ' en": halloween,

  // Feasts of the churches. "Orthodox" is by the Julian calendar, as in Russia, Serbia and Georgia.
  "three kings ' day": { is: 'date', month: 1, day: 6 },
  'shrove tuesday': { is: 'easter', rite: 'western', offset: -47 },
  'ash wednesday': { is: 'easter', rite: 'western', offset: -46 },
  'mothering sunday': { is: 'easter', rite: 'western', offset: -21 },
  'palm sunday': { is: 'easter', rite: 'western', offset: -7 },
  'holy week': { is: 'easter', rite: 'western', offset: -7, days: 7 },
  'maundy thursday': holyThursday,
  'holy thursday': holyThursday,
  'good friday': { is: 'easter', rite: 'western', offset: -2 },
  'holy saturday': { is: 'easter', rite: 'western', offset: -1 },
  easter,
  'easter sunday': easter,
  'easter monday': { is: 'easter', rite: 'western', offset: 1 },
  'easter weekend': { is: 'easter', rite: 'western', offset: -2, days: 4 },
  'easter week': { is: 'easter', rite: 'western', days: 7 },
  'ascension day': { is: 'easter', rite: 'western', offset: 39 },
  pentecost,
  'pentecost sunday': pentecost,
  'whit sunday': pentecost,
  'whit monday': { is: 'easter', rite: 'western', offset: 50 },
  'feast of the assumption': assumption,
  'assumption day': assumption,
  "all hallows ' eve": halloween,
  "all saints ' day": { is: 'date', month: 11, day: 1 },
  "all souls ' day": allSouls,
  'day of the dead': allSouls,
  'advent sunday': advent,
  'first sunday of advent': advent,
  'christmas eve': { is: 'date', month: 12, day: 24 },
  christmas,
  'christmas day': christmas,
  'boxing day': stephen,
  "st stephen 's day": stephen,
  'orthodox new year': julianNewYear,
  'old new year': julianNewYear,
  'orthodox epiphany': { is: 'julian', month: 1, day: 6 },
  'orthodox palm sunday': { is: 'easter', rite: 'orthodox', offset: -7 },
  'orthodox good friday': { is: 'easter', rite: 'orthodox', offset: -2 },
  'orthodox easter': orthodoxEaster,
  'orthodox easter sunday': orthodoxEaster,
  'orthodox easter monday': { is: 'easter', rite: 'orthodox', offset: 1 },
  'orthodox christmas eve': { is: 'julian', month: 12, day: 24 },
  'orthodox christmas': julianChristmas,
  'orthodox christmas day': julianChristmas,
  'coptic christmas': julianChristmas,

  // The United States; theirs is Election Day where it is written with capitals.
  'martin luther king day': king,
  'martin luther king jr day': king,
  'martin luther king , jr day': king,
  'mlk day': king,
  'inauguration day': { is: 'date', month: 1, day: 20, since: 1937, every: 4, formerly: march4 },
  "presidents ' day": presidents,
  'presidents day': presidents,
  "president 's day": presidents,
  'cinco de mayo': { is: 'date', month: 5, day: 5 },
  'memorial day': { ...memorialDay, formerly: { is: 'date', month: 5, day: 30 } },
  'memorial day weekend': { ...memorialDay, offset: -2, days: 3 },
  juneteenth: { is: 'date', month: 6, day: 19 },
  'labor day': laborDay,
  'labor day weekend': { ...laborDay, offset: -2, days: 3 },
  'columbus day': { ...columbus, formerly: { is: 'date', month: 10, day: 12 } },
  "indigenous peoples ' day": columbus,
  'election day': { is: 'weekday', weekday: 1, nth: 1, month: 11, offset: 1, since: 1845 },
  'veterans day': veterans,
  "veterans ' day": veterans,
  "veteran 's day": veterans,
  thanksgiving,
  'thanksgiving day': thanksgiving,
  'thanksgiving weekend': { ...fourthThursday, days: 4 },
  'black friday': { ...fourthThursday, offset: 1 },
  'cyber monday': { ...fourthThursday, since: 2005, offset: 4 },
  'giving tuesday': { ...fourthThursday, since: 2012, offset: 5 },
  kwanzaa: { is: 'date', month: 12, day: 26, days: 7, since: 1966 },

  // The Commonwealth.
  'australia day': { is: 'date', month: 1, day: 26 },
  'waitangi day': { is: 'date', month: 2, day: 6 },
  "st david 's day": { is: 'date', month: 3, day: 1 },
  'commonwealth day': { is: 'weekday', weekday: 1, nth: 2, month: 3, since: 1977 },
  "st george 's day": { is: 'date', month: 4, day: 23 },
  'anzac day': { is: 'date', month: 4, day: 25 },
  'victoria day': { is: 'before', weekday: 1, month: 5, day: 24, since: 1953 },
  'canada day': { is: 'date', month: 7, day: 1 },
  'canadian thanksgiving': { is: 'weekday', weekday: 1, nth: 2, month: 10, since: 1957 },
  'guy fawkes night': fawkes,
  'bonfire night': fawkes,
  'remembrance sunday': { is: 'weekday', weekday: 7, nth: 2, month: 11, since: 1956 },
  'remembrance day': armistice,
  'armistice day': armistice,
  "st andrew 's day": { is: 'date', month: 11, day: 30 },

  // Other countries. Victory Day is that of Russia and its neighbours.
  'defender of the fatherland day': { is: 'date', month: 2, day: 23 },
  'victory day': { is: 'date', month: 5, day: 9 },
  'europe day': { is: 'date', month: 5, day: 9 },
  'nakba day': { is: 'date', month: 5, day: 15 },
  'africa day': { is: 'date', month: 5, day: 25 },
  'russia day': { is: 'date', month: 6, day: 12, since: 1992 },
  'bastille day': { is: 'date', month: 7, day: 14 },
  'german unity day': germanUnity,
  'day of german unity': germanUnity,
  'double tenth day': { is: 'date', month: 10, day: 10 },
  "singles ' day": { is: 'date', month: 11, day: 11 },

  // By the moon. Islamic days are those of the Saudi calendar; where the moon is sighted they may be a day off.
  'islamic new year': hijra,
  'muslim new year': hijra,
  ashura,
  ashoura: ashura,
  arbaeen: { is: 'calendar', calendar: 'islamic-umalqura', month: 2, day: 20 },
  ramadan,
  ramzan: ramadan,
  'eid al - fitr': fitr,
  'eid al fitr': fitr,
  'eid - al - fitr': fitr,
  'eid ul - fitr': fitr,
  'eid ul fitr': fitr,
  'eid al - adha': adha,
  'eid al adha': adha,
  'eid - al - adha': adha,
  'eid ul - adha': adha,
  'eid ul adha': adha,
  'feast of the sacrifice': adha,
  purim: { is: 'calendar', calendar: 'hebrew', month: 6, day: 14 },
  passover,
  pesach: passover,
  shavuot: { is: 'calendar', calendar: 'hebrew', month: 9, day: 6 },
  'rosh hashanah': roshHashanah,
  'rosh hashana': roshHashanah,
  'jewish new year': roshHashanah,
  'yom kippur': yomKippur,
  'day of atonement': yomKippur,
  sukkot,
  sukkoth: sukkot,
  'feast of tabernacles': sukkot,
  hanukkah,
  chanukah: hanukkah,
  'chinese new year': lunarNewYear,
  "chinese new year 's day": lunarNewYear,
  "chinese new year 's eve": { ...lunarNewYear, offset: -1 },
  'lunar new year': lunarNewYear,
  "lunar new year 's day": lunarNewYear,
  "lunar new year 's eve": { ...lunarNewYear, offset: -1 },
  seollal: { is: 'calendar', calendar: 'dangi', month: 1, day: 1 },
  'dragon boat festival': { is: 'calendar', calendar: 'chinese', month: 5, day: 5 },
  'mid - autumn festival': { is: 'calendar', calendar: 'chinese', month: 8, day: 15 },
  chuseok: { is: 'calendar', calendar: 'dangi', month: 8, day: 15 },
  // By the sun, as Iran has it; the Kurds keep 21 March.
  nowruz,
  norouz: nowruz,
  'persian new year': nowruz,
  'iranian new year': nowruz,
  newroz: { is: 'date', month: 3, day: 21 },

  // Days of the United Nations and the like.
  'international holocaust remembrance day': { is: 'date', month: 1, day: 27 },
  'world cancer day': { is: 'date', month: 2, day: 4 },
  'international mother language day': { is: 'date', month: 2, day: 21 },
  "international women 's day": { is: 'date', month: 3, day: 8 },
  'world water day': { is: 'date', month: 3, day: 22 },
  'world health day': { is: 'date', month: 4, day: 7 },
  'earth day': { is: 'date', month: 4, day: 22 },
  'world press freedom day': { is: 'date', month: 5, day: 3 },
  'world environment day': { is: 'date', month: 6, day: 5 },
  'world refugee day': { is: 'date', month: 6, day: 20 },
  'world population day': { is: 'date', month: 7, day: 11 },
  'international day of peace': { is: 'date', month: 9, day: 21 },
  'world mental health day': { is: 'date', month: 10, day: 10 },
  'world food day': { is: 'date', month: 10, day: 16 },
  'united nations day': { is: 'date', month: 10, day: 24 },
  'world aids day': { is: 'date', month: 12, day: 1 },
  'human rights day': { is: 'date', month: 12, day: 10 },
  'international human rights day': { is: 'date', month: 12, day: 10 },
}
