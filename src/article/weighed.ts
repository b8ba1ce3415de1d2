import type { Page } from '../input/index.ts'
import type { DateSource, Published } from './article.ts'

/**
 * Sources of a date, the most trusted first. A page's own data and the first words of its text are
 * sure of the day; a feed tells when it offered the entry, which comes before dates that only stand
 * near a heading; when something was fetched says no more than that it was published by then.
 */
const trust: readonly DateSource[] = [
  'given',
  'json-ld',
  'meta',
  'url',
  'dateline',
  'feed',
  'header',
  'fetched',
]

/**
 * The day of publication of what a page says (`own`) and what it came in tells (`around`). The header
 * of a mail tells when it was sent, which is when its text was published, and wins.
 */
export function weighed(own: Published | null, around: Page['dated']): Published | null {
  if (!around) return own
  if (!own || around.from === 'header') return around
  return trust.indexOf(around.from) < trust.indexOf(own.from) ? around : own
}
