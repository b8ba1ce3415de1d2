import { classes, core } from './en/classes.ts'
import { counted } from './en/counted.ts'
import { guards } from './en/guards.ts'
import { holidays } from './en/holidays.ts'
import { shortMonths, shortWeekdays } from './en/names.ts'
import { parts, rules } from './en/rules/index.ts'
import { tense } from './en/tense.ts'
import { why } from './en/why.ts'
import type { Words } from './words.ts'

/** A named day means itself; what it is stands in the table of holidays. */
const named = Object.fromEntries(Object.keys(holidays).map(name => [name, name]))

const ordinals = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
}

/** How English speaks of times. */
export const en: Words = {
  dotted: [...Object.keys(shortMonths), ...Object.keys(shortWeekdays), 'st', 'jr'],
  suffixes: ['st', 'nd', 'rd', 'th', 's'],
  initials: ['am', 'pm', 'bc', 'ad', 'ce'],
  ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
  decadeSuffix: 's',
  numbers: {
    ones: {
      zero: 0,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
    },
    tens: {
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    scales: { hundred: 100, thousand: 1000, million: 1e6, dozen: 12 },
    and: 'and',
    one: ['a', 'an'],
    half: 'half',
  },
  ordinals,
  counted,
  holidays,
  classes: { ...classes, HOLIDAY: named },
  core: [...core, 'HOLIDAY'],
  parts,
  rules,
  guards,
  through: ['to', 'through', 'until', 'till', 'or', '-', '–', '—'],
  either: ['or'],
  opens: {
    from: ['to', 'through', 'until', 'till', '-', '–', '—'],
    between: ['and'],
  },
  of: ['of'],
  steps: { from: 1, after: 1, following: 1, before: -1 },
  tense,
  why,
}
