import type { Rule } from '../../words.ts'

/** What comes again and again, and what names no date. */
export const sets: readonly Rule[] = [
  // "recent years", "the coming weeks", "future quarters"
  {
    name: 'vague',
    form: 'reference',
    pattern: 'the? RECENT:reference UNITS ( ( and | or ) UNITS )?',
  },
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
  // "soon", of what lies ahead
  {
    name: 'soon',
    form: 'reference',
    pattern: 'SOON:reference',
    set: { ahead: 1 },
    guards: ['reference'],
  },
  // "now", "currently", "long ago", "the future"
  { name: 'reference', form: 'reference', pattern: 'REFERENCE', guards: ['reference'] },
]
