import type { Rule } from '../../words.ts'

/** Weeks, months, quarters, seasons and years by their place beside now or beside another date. */
export const units: readonly Rule[] = [
  // "the past decade", "the next century"
  {
    name: 'stretch',
    form: 'count',
    pattern: '( MEASURE:approx )? the? ASIDE:span AGE:units',
    set: { num: 1 },
  },
  // "the next month": after now, or after the month told before
  {
    name: 'next',
    form: 'unit',
    pattern: '( @mod | ADVANCE )? the NEXT:thenext UNIT',
    guards: ['unit'],
  },
  // "last week", "early next year", "earlier this month", "sometime next year", "the end of this week"
  {
    name: 'unit',
    form: 'unit',
    pattern: '( @mod | ADVANCE | sometime )? the? REL ( fiscal | full | calendar )? UNIT',
    guards: ['unit'],
  },
  // "the same day", "the following year", "that month", "later that month"
  {
    name: 'told',
    form: 'unit',
    pattern: '( @mod | ADVANCE )? ( the TOLD | THAT:told ) ( fiscal | full )? UNIT',
  },
  { name: 'told', form: 'unit', pattern: 'the UNIT AFTER:told', guards: ['ends'] },
  { name: 'told', form: 'unit', pattern: 'the UNIT BEFORE:told', guards: ['ends'] },
  // "the day after Oct. 18", "the day before he died"
  {
    name: 'beside',
    form: 'unit',
    pattern: 'the UNIT',
    set: { beside: 1 },
    guards: ['a-day', 'beside'],
  },
  // "later in the day", "earlier in the day"
  {
    name: 'told',
    form: 'unit',
    pattern: 'ADVANCE in the UNIT',
    set: { told: '+0' },
    guards: ['a-day'],
  },
  // "the year", "the end of the year", "earlier in the year", "the fiscal year", "the week ahead"
  {
    name: 'the-unit',
    form: 'unit',
    pattern: '( @mod | ADVANCE in )? the ( fiscal | full | whole | entire )? UNIT',
    set: { the: 1 },
    guards: ['the-unit'],
  },
  { name: 'latest', form: 'unit', pattern: 'the latest ( fiscal )? UNIT', set: { the: 1 } },
  { name: 'latest', form: 'unit', pattern: 'the latest period', set: { the: 1, unit: 'Q' } },
  { name: 'ahead', form: 'unit', pattern: 'the UNIT ahead', set: { rel: 1 } },
  {
    name: 'year-end',
    form: 'unit',
    pattern: "around? year ( - | 's )? end",
    set: { unit: 'Y', the: 1, mod: 'END' },
  },
  // "the end of the month", "by month's end"
  {
    name: 'year-end',
    form: 'unit',
    pattern: "UNIT 's end",
    set: { the: 1, mod: 'END' },
    guards: ['unit'],
  },
  // "the third quarter", "third-quarter", "this year's third quarter", "the first quarter of 2009"
  {
    name: 'quarter',
    form: 'unit',
    pattern:
      "( the | its )? ( YEAR | LOOK:yearrel year 's )? FISCAL ? - ? ( OFORDER:quarter | ORDFIG:quarter ) - ? quarter ( of FISCAL ? YEAR | ( of the? )? LOOK:yearrel year | of THEYEAR:yearrel )?",
    set: { unit: 'Q' },
  },
  // "Q3 2019", "Q1"
  {
    name: 'quarter',
    form: 'unit',
    pattern: 'QUARTERFIG:quarter ,? ( of? YEAR )?',
    set: { unit: 'Q' },
    guards: ['capital'],
  },
  {
    name: 'half',
    form: 'unit',
    pattern:
      '( the | its )? OFHALF:half - ? half ( of FISCAL ? YEAR | ( of the? )? LOOK:yearrel year | of THEYEAR:yearrel )',
    set: { unit: 'H' },
  },
  // "the summer", "fall 2019", "last spring", "the winter of nineteen ninety-four"
  {
    name: 'season',
    form: 'unit',
    pattern: '@mod ? ( the? REL | the )? SEASON ,? of? @year',
    set: { unit: 'S' },
  },
  {
    name: 'season',
    form: 'unit',
    pattern: '( @mod | LOOK | the TOLD | the early )? LOOK SEASON',
    set: { unit: 'S' },
  },
  {
    name: 'season',
    form: 'unit',
    pattern: '( @mod | the )? SEASON',
    set: { unit: 'S' },
    guards: ['season'],
  },
]
