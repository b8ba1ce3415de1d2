import type { Filter } from '../../record/ask/filter.ts'
import type { AcrossDispute } from '../../record/disputes/index.ts'
import type { DisputePlace, Store } from '../../record/store/index.ts'

/** A dispute across documents, or inside one. */
export type AnyDispute = AcrossDispute | DisputePlace

/** The id of a dispute. */
export const disputeId = (one: AnyDispute): string => ('sides' in one ? one.id : one.dispute.id)

/** What tells it from all others: two documents may have a dispute of one id. */
export const placeOf = (one: AnyDispute): string =>
  'sides' in one ? one.id : `${one.dispute.id} ${one.document}`

/** Disputes that a filter lets through, about something where it is given: those across documents first. */
export async function disputesAbout(
  store: Store,
  about: string | undefined,
  filter: Filter,
  within?: 'documents' | 'across',
): Promise<readonly AnyDispute[]> {
  return [
    ...(within === 'documents' ? [] : store.across(filter, about, true)),
    ...(within === 'across' ? [] : await store.disputes(about, filter)),
  ]
}

/** Ids of the entries that take a side. */
export const entriesOf = (one: AnyDispute): readonly string[] =>
  'sides' in one
    ? one.sides.map(({ item }) => item.entry.id)
    : [one.dispute.claim, ...one.dispute.counters].flatMap(({ entry }) => entry ?? [])
