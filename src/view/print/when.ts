import type { Item } from '../../record/ask/items.ts'
import { breadth } from '../../record/edtf.ts'
import { dateOf, isInferred, spoken } from './entry.ts'

/**
 * The date of an entry as precisely as it is told: a day stands alone, all else says what it is. "?" marks a
 * day that no words of the text tell.
 */
export function toldDate({ entry, day }: Item): string {
  const edtf = dateOf(entry)
  if (!edtf) return day === null ? 'no date' : `${day}?`
  const told = spoken(edtf) + (isInferred(entry) ? '?' : '')
  if (edtf.includes('/')) return told
  const days = breadth(edtf)
  if (days === 0 || !Number.isFinite(days)) return told
  return `${told} (${days > 366 ? 'years' : days > 360 ? 'year' : days > 31 ? 'part of the year' : 'month'})`
}

/** A moment to the minute: "2026-10-05 10:14". */
export const minuteOf = (moment: string): string => moment.slice(0, 16).replace('T', ' ')
