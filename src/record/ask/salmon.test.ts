import { iran, person } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'
import { telling, type Wish } from './made.test.ts'

/** Norway. */
export const norway = { type: 'state', name: 'Norway', code: 'NOR', country: 'NOR' } as const
/** Norway, Iran and Dahl by their places in the documents made here. */
export const [nor, irn, dahl] = [[0], [1], [2]]
const parties = (role: string) => [norway, iran, person('Ine Dahl', { country: 'NOR', role })]

/** Adds a document that names Norway, Iran and Dahl, and tells some acts. */
export function add(
  store: Store,
  id: string,
  published: string,
  wishes: readonly Wish[],
  role = 'Foreign Minister',
) {
  const named = [{ id: 'X/1', name: 'Salmon Accord' }]
  const told = { published, title: `About ${id}`, site: `${id}.example`, instruments: named }
  return store.add(
    telling(id, told, parties(role), wishes),
    `${id}.txt`,
    `${published}T08:00:00.000Z`,
  )
}

/** What pledges have in common. */
export const pledge = {
  kind: 'pledge',
  force: 'promise',
  status: 'planned',
  who: nor,
  whom: irn,
} as const
/** A pledge of Norway's that falls due. */
export const lift = {
  ...pledge,
  what: 'lift the ban on salmon',
  when: '2020-09-22',
  due: '2020-10-18',
}
/** An act of Iran's. */
export const seize = {
  who: irn,
  whom: nor,
  when: '2020-09-20',
  what: 'seized a Norwegian tanker',
  goldstein: -7,
}
/** Who decides in the tests. */
export const signed = { by: 'mira', made: '2020-10-05T10:00:00.000Z' }
