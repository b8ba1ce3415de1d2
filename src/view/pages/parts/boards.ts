import { dueKinds } from '../../../find/index.ts'
import { later } from '../../../record/edtf.ts'
import type { Due, DuePlace, DueQuestion } from '../../../record/store/index.ts'
import { placesOf } from '../../print/duerows.ts'
import type { Desk } from '../desk.ts'
import type { Counted } from './board.ts'

/** Lines of a board; days that are looked ahead, and back. */
export const shown = 8
/** Days that are looked ahead. */
export const ahead = 30
/** Days that are looked back for what is over. */
export const back = 365

/** Counting ends here: the boards are made anew with each visit. */
const most = 50
const reviewed = 10_000

/** What falls due soon. */
export const dueAhead = ({ today }: Pick<Desk, 'today'>): DueQuestion => ({
  asOf: today(),
  until: later(today(), ahead, 'd'),
  kinds: [...dueKinds],
})

/** What stands on the boards of the first page; `since` is the moment up to which all was seen, "" for never. */
export function boardsOf(desk: Desk, since: string) {
  const { store } = desk
  const day = desk.today()
  const kinds = [...dueKinds]
  const overPart = { asOf: day, overdue: true, since: later(day, -back, 'd'), kinds }
  const newest = store.list({}, { limit: shown }).items
  const came = () =>
    store.ask
      .changes({ since, until: day, filter: {} }, { limit: 4 * most })
      .changes.flatMap(({ what, item }) => (what === 'came' && item ? [item] : []))
  const toReview = store.ask.printed({ states: ['machine'] }, reviewed + 1)
  return {
    isEmpty: newest.length === 0,
    came: upTo(since === '' ? newest : came(), items => items),
    due: upTo(store.ask.due(dueAhead(desk), { limit: most + 1 }).due, toldOf),
    over: upTo(store.ask.due(overPart, { limit: most + 1 }).due, toldOf),
    disputes: upTo(store.across({}, undefined, true)),
    toReview: {
      count: Math.min(toReview.entries, reviewed),
      isMore: toReview.entries > reviewed,
      places: toReview.places,
    },
  }
}

/** All tellings of what falls due. */
const toldOf = (due: readonly Due[]) => due.flatMap(({ places }) => places)

/** The boards count up to here; `told` gives the entries whose places are counted with them. */
const upTo = <T>(
  items: readonly T[],
  told?: (items: readonly T[]) => readonly Pick<DuePlace, 'places'>[],
): Counted & { readonly items: readonly T[] } => ({
  items,
  count: Math.min(items.length, most),
  isMore: items.length > most,
  ...(told && { places: placesOf(told(items.slice(0, most))).length }),
})
