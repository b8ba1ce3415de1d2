import { dayOf, type Filter } from '../ask/filter.ts'
import { type DisputePlace, disputesOf } from '../store/disputes.ts'
import type { Database } from '../store/sqlite.ts'
import { itemsAbout, namesIn } from './about.ts'
import { type AcrossDispute, acrossIn, acrossOf, affordable } from './across.ts'
import { insideIn, isCut } from './inside.ts'

export type { AcrossDispute, AcrossSide } from './across.ts'

/** Disputes inside single documents that a filter lets through, all or those about something, or other ids for it. */
export function insideAbout(
  db: Database,
  filter: Filter,
  about?: string,
  more: readonly string[] = [],
): readonly DisputePlace[] {
  const named = about === undefined ? undefined : namesIn(db, about, filter)
  if (!named) return insideIn(db, disputesOf(db, about, more), filter)
  const places = disputesOf(db).filter(({ dispute, document }) =>
    [
      ...dispute.about,
      ...[dispute.claim, ...dispute.counters].flatMap(({ holders }) => holders),
    ].some(id => named.has(`${document} ${id}`)),
  )
  return insideIn(db, places, filter)
}

/** Disputes across documents that a filter lets through, all or those about something. */
export function acrossAbout(
  db: Database,
  filter: Filter,
  about?: string,
  quick = false,
): readonly AcrossDispute[] {
  if (about === undefined) return acrossIn(db, filter, quick ? affordable(db) : undefined)
  const then = dayOf(filter)
  const isDispute = /^di-[0-9a-f]+$/.test(about)
  const found = isDispute
    ? acrossIn(db, then).filter(({ id, inside }) => id === about || inside.includes(about))
    : acrossOf(db, itemsAbout(db, about, then), then)
  if (!isCut(filter)) return found
  const fit = new Set(acrossIn(db, filter).map(({ id }) => id))
  return found.filter(({ id }) => fit.has(id))
}
