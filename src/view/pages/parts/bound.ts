import { keptKinds } from '../../../find/index.ts'
import type { Filter } from '../../../record/ask/filter.ts'
import type { Item } from '../../../record/ask/items.ts'
import type { Store } from '../../../record/store/index.ts'
import { type Html, html } from '../html.ts'
import { dueLines } from './due.ts'
import { entryLines } from './line.ts'

/** So many of each sort are shown, and so many of the newest are looked through for them. */
const shown = 10
const looked = 200

/** What can be kept of a party's words, by how it stands. */
export interface Bound {
  readonly due: ReturnType<Store['ask']['due']>['due']
  readonly over: ReturnType<Store['ask']['due']>['due']
  readonly ruled: readonly Item[]
  readonly undated: readonly Item[]
}

/** How what a party bound itself to stands on a day. */
export function boundOf(store: Store, filter: Filter, asOf: string): Bound {
  const kinds = (filter.kinds ?? [...keptKinds]).filter(kind => keptKinds.has(kind))
  if (kinds.length === 0) return { due: [], over: [], ruled: [], undated: [] }
  const { from, until, ...rest } = filter
  const question = { asOf, kinds, filter: rest }
  const newest = store.list({ ...filter, kinds }, { limit: looked }).items
  return {
    due: store.ask.due(question, { limit: shown }).due,
    over: store.ask.due({ ...question, overdue: true }, { limit: shown }).due,
    ruled: newest.filter(({ outcome }) => outcome).slice(0, shown),
    undated: newest.filter(({ entry, outcome }) => !entry.due && !outcome).slice(0, shown),
  }
}

/** Pledges and demands by how they stand: due, over and not ruled on, ruled, without a date. */
export function boundLines({ due, over, ruled, undated }: Bound): Html {
  const group = (name: string, count: number, lines: () => Html) =>
    count > 0 &&
    html`<h3>${name}</h3>
${lines()}`
  const all = [
    group('Falls due', due.length, () => dueLines(due, '')),
    group('Over, and nobody ruled that it was kept', over.length, () => dueLines(over, '')),
    group('Ruled on', ruled.length, () => entryLines(ruled)),
    group('Without a date', undated.length, () => entryLines(undated)),
  ]
  if (!all.some(Boolean)) return html``
  return html`<section><h2>Pledges, demands and how they stand</h2>
${all}</section>`
}
