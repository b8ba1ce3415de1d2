import { longMonths, shortMonths } from '../../../article/en.ts'

/** Names of months, and their abbreviations, which are read with a full stop, or before a day or a year. */
export { longMonths as months, shortMonths }

/** Names of weekdays. */
export const weekdays = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}

/** Abbreviations of weekdays: they are read with a full stop, or before a date. */
export const shortWeekdays = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}
