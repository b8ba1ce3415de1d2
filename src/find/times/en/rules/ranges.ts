import type { Rule } from '../../words.ts'

/** Ranges whose ends share a month or a year; each end becomes a time of its own. */
export const ranges: readonly Rule[] = [
  // "May 3-5", "May 3 and 4, 2019", "from May 3 to 5"
  {
    name: 'range',
    form: 'range',
    pattern: 'MONTH DAY @to DAY:day2 ( ,? YEAR:year2 )?',
    guards: ['monthday', 'range-day'],
  },
  // "April 30 to May 2, 2020"
  {
    name: 'range',
    form: 'range',
    pattern: 'MONTH DAY ( ,? YEAR )? @to MONTH:month2 DAY:day2 ( ,? YEAR:year2 )?',
    guards: ['monthday'],
  },
  // "6-7 January 1916", "3 and 4 May"
  {
    name: 'range',
    form: 'range',
    pattern: 'DAYFIG:day @to DAYFIG:day2 of? MONTH:month2 ( ,? YEAR:year2 )?',
    guards: ['range-month'],
  },
  // "14 October - 25 November 1952"
  {
    name: 'range',
    form: 'range',
    pattern: 'DAYFIG:day of? MONTH YEAR? @to DAYFIG:day2 of? MONTH:month2 ( ,? YEAR:year2 )?',
    guards: ['monthday', 'range-month'],
  },
  // "from March to July 2018", "April and June 1955"
  {
    name: 'range',
    form: 'range',
    pattern: 'MONTHNAME:month @to MONTHNAME:month2 ,? of? YEAR:year2',
    guards: ['capitalmonth'],
  },
  // "from October to March", "Monday through Friday"
  {
    name: 'range',
    form: 'range',
    pattern: 'MONTHNAME:month @through MONTHNAME:month2',
    guards: ['capitalmonth', 'range-month'],
  },
  {
    name: 'range',
    form: 'range',
    pattern: 'DAYNAME:weekday @through DAYNAME:weekday2',
    guards: ['weekday'],
  },
]
