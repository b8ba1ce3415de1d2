import type { Rule } from '../../words.ts'

/** Lengths of time, and steps of such a length. */
export const lengths: readonly Rule[] = [
  // "three weeks ago", "about two years ago", "two days later", "a year earlier"
  { name: 'ago', form: 'count', pattern: '( APPROX | just )? @count @units ( or so )? AGO' },
  // "exactly two years ago"
  { name: 'ago', form: 'count', pattern: 'exactly @count @units AGO', set: { exact: 1 } },
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
    guards: ['age', 'one-unit', 'quarters'],
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
    pattern: 'just? UNITS ( ( and | or ) UNITS:units3 | - long )?',
    set: { some: 'X' },
    guards: ['age', 'units', 'quarters'],
  },
  { name: 'duration', form: 'count', pattern: 'WHOLE:units', set: { num: 1 } },
  // "the first ten months", often of a year
  { name: 'stretch', form: 'count', pattern: 'the NTH NUM UNITS', guards: ['age'] },
  // "the past two months", "the next 30 days", "the first nine months", "the nine months"
  {
    name: 'stretch',
    form: 'count',
    pattern:
      '( MEASURE:approx )? ( the ( REL:span | first | following | previous | latest | final | TOLD )? | REL:span ) ( NUM ( ( to | or ) NUM:num2 )? | SOME | COUPLE ) ( full | trading | fiscal )? UNITS ( or so )?',
    guards: ['age'],
  },
  // "the following days", "the early years"
  {
    name: 'stretch',
    form: 'count',
    pattern: 'the STRETCH:some UNITS',
    guards: ['quarters'],
  },
  // "a three-year period"
  {
    name: 'duration',
    form: 'count',
    pattern: '( a | an | the | any | TOLD )? ( NUM | SOME ) - ? SPANUNIT:units period',
  },
]
