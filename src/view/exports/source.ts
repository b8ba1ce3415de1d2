import type { Filter } from '../../record/ask/filter.ts'
import type { Item } from '../../record/ask/items.ts'
import { bounds } from '../../record/edtf.ts'
import type { DueQuestion, Store } from '../../record/store/index.ts'
import type { Told } from './told.ts'

/** Entries that are read at a time. */
const together = 500

/** Entries that a filter lets through, some at a time, so that a large record needs no more memory than a small one. */
export async function* toldIn(
  store: Store,
  filter: Filter,
  order: 'newest' | 'oldest',
  most = Infinity,
): AsyncGenerator<Told> {
  let left = most
  let cursor: string | null | undefined
  while (left > 0 && cursor !== null) {
    const limit = Math.min(together, left)
    const page = store.list(filter, { order, limit, ...(cursor && { cursor }) })
    yield* toldOf(store, page.items, filter)
    left -= page.items.length
    cursor = page.next
  }
}

/** The first so many. */
export async function* first(all: AsyncIterable<Told>, most: number): AsyncGenerator<Told> {
  let left = most
  if (left <= 0) return
  for await (const told of all) {
    yield told
    left--
    if (left <= 0) return
  }
}

/** Entries with what stands around them. */
export function toldOf(store: Store, items: readonly Item[], filter: Filter = {}): Told[] {
  const around = store.around(items, filter)
  return items.map((item, at) => ({ ...around[at]!, item }))
}

/**
 * What falls due, by date, the same thing told in several places once; of entries that a filter lets through.
 * It keeps the name of the place that was known first, and counts what befell all of them. The question's own
 * filter says of which day's record it is.
 */
export async function* dueIn(
  store: Store,
  question: DueQuestion,
  filter: Filter | null,
  withRejected: boolean,
): AsyncGenerator<Told> {
  const known = filter && new Set<string>()
  if (filter)
    for await (const { item } of toldIn(store, filter, 'oldest')) known!.add(item.entry.id)
  for (const { places } of await store.due(question)) {
    if (known && !places.some(({ entry }) => known.has(entry.id))) continue
    const all = toldOf(store, places, question.filter)
    const [head] = all
    if (!head) continue
    const [earliest] = all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    const changes = all.reduce((sum, told) => sum + told.changes, all.length - 1)
    yield { ...head, identity: earliest!.item.entry.id, changes }
  }
  if (!withRejected) return
  const cut = { ...question.filter, ...filter }
  const rejected = { ...cut, kinds: question.kinds ?? [], states: ['rejected'] }
  for await (const told of toldIn(store, rejected, 'oldest')) {
    if (falls(told, question)) yield told
  }
}

const order = ({ item }: Told) => `${item.since} ${item.entry.id}`

/** Whether an entry falls due in a stretch of days. */
function falls({ item }: Told, { asOf, until, overdue, since }: DueQuestion): boolean {
  const due = item.entry.due && bounds(item.entry.due.edtf)
  if (!due) return false
  const last = due.to ?? '9999-12-31'
  if (overdue) return last < asOf && (since === undefined || last >= since)
  return last >= asOf && (until === undefined || (due.from ?? '') <= until)
}
