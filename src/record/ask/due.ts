import { daysBetween } from '../edtf.ts'
import { isSettled } from '../review/scales.ts'
import type { Database } from '../store/sqlite.ts'
import { actOf, actsIn, together } from './acts.ts'
import type { Spot } from './candidates.ts'
import { cursorOf, spotOf } from './cursor.ts'
import { type Filter, momentOf } from './filter.ts'
import { type Item, itemsOf } from './items.ts'
import type { Paging } from './list.ts'
import { spotsIn } from './spots.ts'

/** What to ask for: days are "YYYY-MM-DD", ends included; a missing end is open. */
export interface DueQuestion {
  /** The day from which it is reckoned. */
  readonly asOf: string
  readonly until?: string
  /** Asks for what lies before `asOf`, back to `since`, instead. */
  readonly overdue?: boolean
  readonly since?: string
  /** Kinds of entries; all where it is missing. */
  readonly kinds?: readonly string[]
  /** What else it is cut down by. */
  readonly filter?: Filter
  /** Also what persons ruled to be kept or broken. */
  readonly all?: boolean
}

/** A place where an entry was read. */
export type DuePlace = Item

/** One thing that falls due: its fullest telling first, and every other place that tells it. */
export interface Due {
  /** The day to plan for: the last that the date may mean. */
  readonly day: string
  /** From the day asked about; negative where it is over. */
  readonly days: number
  readonly places: readonly DuePlace[]
  /** Tellings that deny it. */
  readonly disputed: readonly DuePlace[]
}

/** A stretch of what falls due. */
export interface DuePage {
  readonly due: readonly Due[]
  /** Where the next stretch begins; null at the end. */
  readonly next: string | null
}

const stretch = 200

/** What falls due in a stretch of days, by date; the same thing told in several documents is one. */
export function dueIn(db: Database, question: DueQuestion, paging: Paging = {}): DuePage {
  const { asOf, until, overdue, since, kinds, all } = question
  const filter: Filter = {
    ...question.filter,
    ...(kinds && { kinds }),
    ...(overdue
      ? { dueBefore: asOf, ...(since && { dueFrom: since }) }
      : { dueFrom: asOf, ...(until && { dueUntil: until }) }),
  }
  const moment = momentOf(filter)
  const { limit = Number.POSITIVE_INFINITY, cursor } = paging
  const start = cursor === undefined ? undefined : spotOf(cursor)
  const found: { spot: Spot; due: Due }[] = []
  for (const groups of inTens(groupsIn(db, filter, start, moment))) {
    const ids = groups.flatMap(group => group.ids)
    const items = new Map(itemsOf(db, ids, moment).map((item, at) => [ids[at]!, item]))
    for (const { spot, ids } of groups) {
      const told = ids.map(id => items.get(id)!)
      const places = told.filter(({ entry }) => entry.status !== 'denied').toSorted(fullest)
      const over = places.some(({ outcome }) => outcome && isSettled(outcome.means))
      if (places.length === 0 || (over && !all)) continue
      const disputed = told.filter(({ entry }) => entry.status === 'denied')
      if (found.length === limit) {
        return { due: found.map(one => one.due), next: cursorOf(found.at(-1)!.spot) }
      }
      const days = daysBetween(asOf, spot.day)
      found.push({ spot, due: { day: spot.day, days, places, disputed } })
    }
  }
  return { due: found.map(one => one.due), next: null }
}

interface Group {
  readonly spot: Spot
  readonly ids: readonly number[]
}

/** Entries that tell of one thing, by its day and the first of them; after a spot. */
function* groupsIn(
  db: Database,
  filter: Filter,
  start: Spot | undefined,
  moment: string | undefined,
): Generator<Group> {
  for (const spots of daysOf(db, filter, start)) {
    const [{ day }] = spots as [Spot]
    for (const ids of groupsOf(db, day, spots, moment)) {
      const id = Math.min(...ids)
      if (start && day === start.day && id <= start.id) continue
      yield { spot: { day, id }, ids }
    }
  }
}

/** Things are loaded a few at a time. */
function* inTens<T>(things: Iterable<T>): Generator<readonly T[]> {
  let open: T[] = []
  for (const thing of things) {
    if (open.push(thing) < 60) continue
    yield open
    open = []
  }
  if (open.length) yield open
}

/** Days with what falls due on each, all of a day at once. */
function* daysOf(
  db: Database,
  filter: Filter,
  start: Spot | undefined,
): Generator<readonly Spot[]> {
  let after = start && { day: start.day, id: -1 }
  let open: Spot[] = []
  for (;;) {
    const spots = spotsIn(db, filter, 'oldest', stretch, after)
    for (const spot of spots) {
      if (open.length && open[0]!.day !== spot.day) {
        yield open
        open = []
      }
      open.push(spot)
    }
    if (spots.length < stretch) break
    after = spots.at(-1)!
  }
  if (open.length) yield open
}

/** The entries of a day that tell of one thing. */
function groupsOf(
  db: Database,
  day: string,
  spots: readonly Spot[],
  moment: string | undefined,
): readonly number[][] {
  const ids = spots.map(({ id }) => id)
  const acts =
    moment === undefined
      ? actsIn(db, ids)
      : itemsOf(db, ids, moment).map((item, at) => ({ ...actOf(item), id: ids[at]! }))
  return together(acts, act => ({ ...act, day })).map(group => group.map(({ id }) => id))
}

function fullest(a: Item, b: Item): number {
  const parts = ({ entry }: Item) =>
    [entry.what, entry.condition, entry.speaker, entry.when, entry.whom[0], entry.under[0]].filter(
      Boolean,
    ).length
  return parts(b) - parts(a)
}
