import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator'
import { conditionOf, spoken } from '../print/entry.ts'
import { clean } from '../print/text.ts'
import {
  changedAt,
  dateIn,
  daysOf,
  endOf,
  fit,
  headline,
  idOf,
  namesOf,
  type Subject,
  sourceOf,
  type Told,
  webAddress,
} from './told.ts'

/** Events that are put together at a time. */
const together = 500

/**
 * iCalendar: an all-day event for each entry that has a day. UID stays, SEQUENCE rises when a date or the standing
 * changes, and what a person rejected is cancelled.
 */
export async function* calendar(
  all: AsyncIterable<Told>,
  { title, skip }: Subject,
): AsyncGenerator<string> {
  const written = (events: readonly ICalEventData[]) =>
    ical({
      name: clean(title),
      prodId: { company: 'onrecord', product: 'onrecord', language: 'EN' },
      events: [...events],
    }).toString()
  const [head, tail] = cut(written([]))
  yield head
  let events: ICalEventData[] = []
  for await (const told of all) {
    const event = eventOf(told)
    if (event) events.push(event)
    else skip('no day')
    if (events.length === together) {
      yield inside(written(events), head, tail)
      events = []
    }
  }
  if (events.length) yield inside(written(events), head, tail)
  yield `${tail}\r\n`
}

/** A calendar without events, before and after where they go. */
function cut(calendar: string): [string, string] {
  const at = calendar.lastIndexOf('END:VCALENDAR')
  return [calendar.slice(0, at), calendar.slice(at)]
}

const inside = (calendar: string, head: string, tail: string) =>
  calendar.slice(head.length, -tail.length)

function eventOf(told: Told): ICalEventData | null {
  const days = daysOf(told)
  if (!days) return null
  const { entry, state, outcome, document, since } = told.item
  const url = webAddress(document.url)
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const stamp = changedAt(told)
  return {
    id: `${idOf(told)}@onrecord`,
    sequence: told.changes,
    stamp: since ? new Date(since) : stamp,
    lastModified: stamp,
    start: day(days.from),
    end: day(endOf(days)),
    allDay: true,
    summary: fit(headline(told)),
    description: fit(described(told)),
    status: statusOf(entry.status, state === 'rejected'),
    categories: [entry.kind, ...(outcome ? [outcome.outcome] : [])].map(name => ({
      name: fit(name),
    })),
    ...(entry.where && { location: fit(entry.where) }),
    ...(url && { url }),
  }
}

function statusOf(status: string, rejected: boolean): ICalEventStatus {
  if (rejected) return ICalEventStatus.CANCELLED
  const open = status === 'conditional' || status === 'hypothetical' || status === 'alleged'
  return open ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function described(told: Told): string {
  const { entry, outcome } = told.item
  const parts = [
    `“${entry.evidence.exact}”`,
    sourceOf(told),
    `${entry.due ? 'due' : 'date'}: ${spoken(dateIn(told) ?? '')}`,
    entry.condition && conditionOf(entry.condition),
    entry.speaker !== null && `said by ${namesOf(told, [entry.speaker]).join()}`,
    outcome && `ruled: ${outcome.outcome} (${outcome.by}, ${outcome.made.slice(0, 10)})`,
    `entry ${entry.id}`,
  ]
  return parts.filter(Boolean).join('\n')
}
