import type { Rule } from '../words.ts'

/** Named parts of patterns. */
export const parts = {
  // "September 23, 2020", "Oct.18", "May 3-5", "23 September 2020", "18th of October"
  monthday:
    '( MONTH DAY ( - MONTH:month2 ? DAY:day2 ) ? ( ,? YEAR ) ? ' +
    '| the? DAYFIG:day ( - DAYFIG:day2 ) ? of? MONTH ( ,? YEAR ) ? | the ORD:day of MONTH ( ,? YEAR ) ? )',
  numeric: '( ISODATE | SLASHDATE | DOTDATE )',
  // "Wednesday, September 23", "this coming Sunday, March eighth"
  dated: '( ( LOOK ? WEEKDAY ,? ) ? @monthday | ( WEEKDAY ,? ) ? @numeric )',
  day: '( @dated | ( LOOK | the TOLD ) ? DAYNAME | DEICTIC )',
  // "early", "mid-", "the end of", "the beginning of"
  mod: '( the? MOD -? | the? EDGE of )',
  advance: '( MOD | ADVANCE )',
  time: "( CLOCK ( AMPM | hours ) ? | HOUR o ' clock ( in the PART ) ? | HOUR AMPM | NOON | CLOCKFIGURE:clock ZONE )",
  count:
    '( NUM ( ( to | - | or ) NUM:num2 ) ? | SOME | ( the | a )? COUPLE | ONE | HALF:num | ONE additional )',
  units: '( UNITS | SPANUNIT:units )',
  reckoned: '( ( of | in ) ? LOOK:yearrel year | of the year )',
} as const

/** How times are said in English; of matches of one length the first rule wins. */
export const rules: readonly Rule[] = [
  // "Wednesday, September 23, 2020", "2020-09-23", "10/18/2020"
  { name: 'date', form: 'date', pattern: '( SHORTLY | APPROX )? @dated', guards: ['monthday'] },
  // "early Oct. 18"
  { name: 'date', form: 'date', pattern: '@advance @dated', guards: ['monthday'] },
  // "April 2018", "early June", "the end of November", "January this year", "last August"
  {
    name: 'month',
    form: 'date',
    pattern: '@mod ? MONTH ( ,? of? YEAR | ( of | in )? LOOK:yearrel year )',
    guards: ['capitalmonth'],
  },
  { name: 'month', form: 'date', pattern: '@mod ? MONTHNAME:month', guards: ['month'] },
  {
    name: 'month',
    form: 'date',
    pattern: '( @mod | LOOK | the TOLD ) MONTHNAME:month',
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
    pattern: '@mod ? the PART of @dated',
    guards: ['weekday'],
  },
  // "this morning", "later this afternoon", "last night", "the next morning"
  { name: 'part', form: 'date', pattern: '@advance ? LOOK:partrel PART' },
  { name: 'part', form: 'date', pattern: '( the TOLD:partrel | THAT:partrel ) PART' },
  {
    name: 'part',
    form: 'part',
    pattern: '( the ( early hours of the )? PART | ( early | late ) PART | MOD -? PART )',
    guards: ['part'],
  },
  // "mid-afternoon yesterday"
  { name: 'part', form: 'date', pattern: 'MOD -? PART DEICTIC' },
  { name: 'overnight', form: 'part', pattern: 'OVERNIGHT:part' },
  // "7 p.m. Friday EDT", "around 7:15 p.m.", "12:01 a.m. on Tuesday", "midnight Friday"
  {
    name: 'clock',
    form: 'date',
    pattern:
      '( SHORTLY | APPROX )? @time ( ZONE )? ,? ( on? ( @day | LOOK:partrel PART | DAYNAME:weekday PART ) ) ZONE ?',
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
    pattern: '@day PART ? ( , | at | , at )? ( SHORTLY | APPROX )? @time ZONE ?',
    guards: ['clock', 'weekday'],
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
  { name: 'told', form: 'unit', pattern: 'the UNIT after', set: { told: '+1' }, guards: ['ends'] },
  // "the year", "the end of the year", "earlier in the year", "the fiscal year", "the week ahead"
  {
    name: 'the-unit',
    form: 'unit',
    pattern: '( @mod | ADVANCE in )? the ( fiscal | full | whole | entire )? UNIT',
    set: { the: 1 },
    guards: ['the-unit'],
  },
  { name: 'latest', form: 'unit', pattern: 'the latest ( fiscal )? UNIT', set: { the: 1 } },
  { name: 'ahead', form: 'unit', pattern: 'the UNIT ahead', set: { rel: 1 } },
  {
    name: 'year-end',
    form: 'unit',
    pattern: "around? year ( - | 's )? end",
    set: { unit: 'Y', the: 1, mod: 'END' },
  },
  // "the third quarter", "third-quarter", "this year's third quarter", "the first quarter of 2009"
  {
    name: 'quarter',
    form: 'unit',
    pattern:
      "( the | its )? ( YEAR | LOOK:yearrel year 's )? fiscal? - ? OFORDER:quarter - ? quarter ( of fiscal? YEAR | ( of the? )? LOOK:yearrel year )?",
    set: { unit: 'Q' },
  },
  {
    name: 'half',
    form: 'unit',
    pattern:
      '( the | its )? OFHALF:half - ? half ( of fiscal? YEAR | ( of the? )? LOOK:yearrel year | of the year )',
    set: { unit: 'H' },
  },
  // "the summer", "fall 2019", "last spring", "the winter of nineteen ninety-four"
  {
    name: 'season',
    form: 'unit',
    pattern: '@mod ? ( the? REL | the )? SEASON ,? of? YEAR',
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
  // "1950-53", "1914–1918"
  { name: 'years', form: 'years', pattern: 'YEAR - ( YEAR:year2 | YY:year2 )' },
  // "2015", "mid-2027", "the end of 2027", "the year 2000", "fiscal 1989"
  {
    name: 'year',
    form: 'date',
    pattern: '( @mod | the last part of )? ( the year | fiscal year | fiscal | calendar )? YEAR',
    guards: ['year'],
  },
  {
    name: 'year',
    form: 'date',
    pattern: '( @mod | the? year | the fiscal year | fiscal year | fiscal | APPROX ) YEAR',
    guards: ['not-counted'],
  },
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
  { name: 'century', form: 'century', pattern: '( @mod | the )? ORD - ? century' },
  // "three weeks ago", "about two years ago", "two days later", "a year earlier"
  { name: 'ago', form: 'count', pattern: '( APPROX | just )? @count @units ( or so )? AGO' },
  { name: 'ago', form: 'count', pattern: '( APPROX | just )? UNITS AGO', set: { some: 'X' } },
  {
    name: 'ago',
    form: 'count',
    pattern: '( the | a )? year - ? ( ago | earlier ) ( QUARTERLY | period | month )?',
    set: { num: 1, units: 'Y', ago: '-told' },
  },
  // "$3 a day", "twice per week"
  { name: 'rate', form: 'set', pattern: '( a | per ) SPANUNIT:unit', guards: ['rate'] },
  // "18 months", "two-and-a-half years", "at least 30 days", "a couple of weeks"
  {
    name: 'duration',
    form: 'count',
    pattern:
      '( APPROX | just )? @count ( more | straight | consecutive | full | trading | additional | short | long | whole )? @units ( HALFMORE )? ( or so )?',
    guards: ['age', 'one-unit'],
  },
  // "13-year", "two-week", "a three-year period"
  {
    name: 'duration',
    form: 'count',
    pattern: '( NUM | SOME | ONE ) - SPANUNIT:units ( - long )?',
    guards: ['age'],
  },
  {
    name: 'duration',
    form: 'count',
    pattern: 'just? UNITS ( - long )?',
    set: { some: 'X' },
    guards: ['age', 'units'],
  },
  { name: 'duration', form: 'count', pattern: 'WHOLE:units', set: { num: 1 } },
  // "the past two months", "the next 30 days", "the first nine months", "the nine months"
  {
    name: 'stretch',
    form: 'count',
    pattern:
      '( MEASURE:approx )? ( the ( REL:span | first | following | previous | latest | final | TOLD )? | REL:span ) ( NUM ( ( to | or ) NUM:num2 )? | SOME | COUPLE ) ( full | trading | fiscal )? UNITS ( or so )?',
    guards: ['age'],
  },
  // "recent years", "the coming weeks", "future quarters"
  { name: 'vague', form: 'reference', pattern: 'the? RECENT:reference UNITS' },
  {
    name: 'vague',
    form: 'reference',
    pattern: 'the UNITS ahead',
    set: { reference: 'FUTURE_REF' },
  },
  // "every other Friday", "each month", "every two years", "Tuesday nights", "daily", "annually"
  {
    name: 'set',
    form: 'set',
    pattern:
      '( every | each ) OTHER? ( SPANUNIT:unit | DAYNAME:weekday PART ? | PART | MONTHNAME:month | SEASON )',
  },
  { name: 'set', form: 'set', pattern: '( every | each ) NUM UNITS:unit' },
  { name: 'set', form: 'set', pattern: 'WEEKDAYS:weekday', guards: ['capital'] },
  { name: 'set', form: 'set', pattern: 'DAYNAME:weekday PARTS:part', guards: ['capital'] },
  { name: 'set', form: 'set', pattern: 'OFTEN', guards: ['often'] },
  // "now", "currently", "long ago", "the future"
  { name: 'reference', form: 'reference', pattern: 'REFERENCE', guards: ['reference'] },
]
