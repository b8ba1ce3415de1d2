import type { Rule } from '../../words.ts'

/** Years, decades and centuries. */
export const years: readonly Rule[] = [
  // "490-480 BC", "499 to 493 BC"
  { name: 'range', form: 'range', pattern: 'FIG ERA ? @to FIG:fig2 ERA:era2' },
  // "1950-53", "1914–1918", "from 1990 to 1995"
  { name: 'range', form: 'range', pattern: '( YEAR – YEAR:year2 | YEAR - YY:year2 )' },
  // "2015", "mid-2027", "the end of 2027", "the year 2000", "fiscal 1989"
  {
    name: 'year',
    form: 'date',
    pattern: '( @mod | ADVANCE in | the last part of )? ( the year | calendar )? YEAR',
    guards: ['year'],
  },
  {
    name: 'year',
    form: 'date',
    pattern: '( @mod | ADVANCE in | the? year | FISCAL | ABOUT:approx ) YEAR',
    guards: ['not-counted'],
  },
  // "480 BC", "AD 70"
  {
    name: 'year',
    form: 'date',
    pattern: '( @mod | ABOUT:approx | the year )? ( FIG ERA | ADERA:era FIG )',
  },
  // "In 1956 demonstrations spread", "2007 saw a rise"; a year that heads its line
  { name: 'year', form: 'date', pattern: 'NEARYEAR:year', guards: ['year-near'] },
  // "pre-2003", "post-1990"
  { name: 'year', form: 'date', pattern: 'PREPOST:shortly - YEAR' },
  // "the 1988 period"
  { name: 'year', form: 'date', pattern: 'the YEAR period' },
  // "Expo 2020"
  { name: 'year', form: 'date', pattern: 'YEAR', set: { edition: 1 }, guards: ['year-edition'] },
  { name: 'year', form: 'date', pattern: 'YEAR', guards: ['year-the'] },
  // "the 1990s", "the late '70s", "the early nineties"
  { name: 'decade', form: 'decade', pattern: '( @mod | the )? DECADE' },
  {
    name: 'decade',
    form: 'decade',
    pattern: "( @mod | the )? ' ? SHORTDECADE",
    guards: ['decade'],
  },
  { name: 'decade', form: 'decade', pattern: '( @mod | the ) DECADENAME' },
  // "the 20th century"
  { name: 'century', form: 'century', pattern: '( @mod | the )? ORD - ? century ERA ?' },
]
