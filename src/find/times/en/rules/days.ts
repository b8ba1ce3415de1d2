import type { Rule } from '../../words.ts'

/** Days, months and times of the day. */
export const days: readonly Rule[] = [
  // "Wednesday, September 23, 2020", "2020-09-23", "10/18/2020"
  { name: 'date', form: 'date', pattern: '( SHORTLY | APPROX )? @dated', guards: ['monthday'] },
  // "early Oct. 18"
  { name: 'date', form: 'date', pattern: '@advance @dated', guards: ['monthday'] },
  // "April 2018", "early June", "the end of November", "January this year", "last August"
  {
    name: 'month',
    form: 'date',
    pattern: '@mod ? MONTH @ofyear',
    guards: ['capitalmonth'],
  },
  { name: 'month', form: 'date', pattern: '@mod ? MONTHNAME:month', guards: ['month'] },
  {
    name: 'month',
    form: 'date',
    pattern: '( @mod | LOOK | the TOLD ) MONTHNAME:month',
    guards: ['capitalmonth'],
  },
  // "the 28th of that month", "the 5th of next month"
  {
    name: 'monthday',
    form: 'date',
    pattern: 'the ORD:day of ( LOOK:monthrel | THAT:monthtold | the? TOLD:monthtold ) month',
  },
  // "on the 5th"
  {
    name: 'monthday',
    form: 'date',
    pattern: 'the ORDFIG:day',
    set: { alone: 1 },
    guards: ['day-alone'],
  },
  // "the first Monday of October", "the last week of March 2009"
  {
    name: 'nth',
    form: 'nth',
    pattern: 'the NTH ( DAYNAME:weekday | UNIT ) ( of | in ) MONTH @ofyear ?',
    guards: ['capitalmonth'],
  },
  // "Friday", "last Tuesday", "early Saturday", "the previous Friday", "Friday of last week"
  {
    name: 'weekday',
    form: 'date',
    pattern: '( @advance | the EDGE of ) ? ( LOOK | the TOLD ) ? DAYNAME:weekday',
    guards: ['weekday'],
  },
  {
    name: 'weekday',
    form: 'date',
    pattern: 'DAYNAME:weekday of? LOOK:weekrel week',
    guards: ['weekday'],
  },
  // "Christmas", "Easter 2019", "last Thanksgiving"
  {
    name: 'holiday',
    form: 'holiday',
    pattern: '@mod ? LOOK ? HOLIDAY @ofyear ?',
    guards: ['holiday'],
  },
  // "today", "late yesterday", "tomorrow"
  { name: 'deictic', form: 'date', pattern: '@advance ? DEICTIC', guards: ['deictic'] },
  { name: 'deictic', form: 'date', pattern: 'BEYOND:deictic' },
  // "tonight", "late tonight"
  { name: 'tonight', form: 'date', pattern: '@advance ? TONIGHT:part', set: { deictic: 0 } },
  // "Saturday morning", "yesterday afternoon", "early Friday morning"
  { name: 'part', form: 'date', pattern: '@advance ? @day PART', guards: ['weekday'] },
  {
    name: 'part',
    form: 'date',
    pattern: '( @mod | MOD in )? the ( PART | EARLYHOURS:part ) of @day',
    guards: ['weekday'],
  },
  // "this morning", "later this afternoon", "last night", "the next morning"
  { name: 'part', form: 'date', pattern: '@advance ? LOOK:partrel PART' },
  {
    name: 'part',
    form: 'date',
    pattern: '( @mod | @advance )? ( the TOLD:partrel | THAT:partrel ) PART',
  },
  // "the night before"
  { name: 'part', form: 'date', pattern: 'the PART BEFORE:partrel', guards: ['ends'] },
  {
    name: 'part',
    form: 'part',
    pattern: '( the ( early hours of the )? PART | ( early | late ) PART | MOD -? PART )',
    guards: ['part'],
  },
  // "mid-afternoon yesterday"
  { name: 'part', form: 'date', pattern: 'MOD -? PART DEICTIC' },
  // "at night", "daytime"
  {
    name: 'night',
    form: 'reference',
    pattern: 'PART',
    set: { type: 'TIME' },
    guards: ['at-part'],
  },
  {
    name: 'night',
    form: 'reference',
    pattern: 'DAYTIME:part',
    set: { type: 'TIME' },
  },
  { name: 'overnight', form: 'part', pattern: 'OVERNIGHT:part' },
  // "7 p.m. Friday EDT", "around 7:15 p.m.", "12:01 a.m. on Tuesday", "midnight Friday"
  {
    name: 'clock',
    form: 'date',
    pattern:
      '( SHORTLY | APPROX )? @time ( ZONE )? ,? ( on? ( @day | LOOK:partrel PART | DAYNAME:weekday PART | the TOLD:partrel day ) ) ZONE ?',
    guards: ['clock', 'weekday'],
  },
  {
    name: 'clock',
    form: 'date',
    pattern: '( SHORTLY | APPROX )? @time ZONE ?',
    guards: ['clock'],
  },
  {
    name: 'clock',
    form: 'date',
    pattern: '@advance ? @day PART ? ( , | at | , at )? ( SHORTLY | APPROX )? @time ZONE ?',
    guards: ['clock', 'weekday'],
  },
]
