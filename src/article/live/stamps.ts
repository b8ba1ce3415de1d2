import { Tag } from '../tree/node.ts'
import { momentIn } from './told.ts'

/** An element that tells a time of day, as the entries of a live blog do. */
export interface Stamp {
  readonly tag: Tag
  /** ISO 8601: with its day, or the time alone ("T18:31") where the page tells no day. */
  readonly moment: string
}

/** How sites name what shows a time. */
const named = /(?:^|[\s_-])(?:time|time-?stamp|date-?time|date)(?=$|[\s_-])/i
const clock = /^\D{0,12}?\b(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\s*([ap])\.?m\b\.?)?[^\d]{0,12}$/i
/** Longest text that is a time and no more, in UTF-16 units. */
const longest = 40

/** The times of day that elements of a page tell, in order; none inside of another. */
export function stampsIn(root: Tag): readonly Stamp[] {
  const found: Stamp[] = []
  const walk = (tag: Tag): void => {
    const moment = momentOf(tag)
    if (moment) {
      found.push({ tag, moment })
      return
    }
    for (const child of tag.childNodes) if (child instanceof Tag) walk(child)
  }
  walk(root)
  return found
}

function momentOf(tag: Tag): string | null {
  const isTime = tag.localName === 'time'
  const attribute = isTime || tag.getAttribute('itemprop') === 'datePublished'
  const said = attribute && (tag.getAttribute('datetime') ?? tag.getAttribute('content'))
  const moment = said ? momentIn(said) : null
  if (moment?.includes('T')) return moment
  if (!isTime && !named.test(tag.getAttribute('class') ?? '')) return null
  const text = tag.textContent.trim()
  const shown = text.length <= longest ? clock.exec(text) : null
  if (!shown) return null
  const [, hour, minute, half] = shown
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) return null
  const time = `T${String(hours).padStart(2, '0')}:${minute}`
  return moment ? moment + time : time
}
