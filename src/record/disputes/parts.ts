import { sql } from 'kysely'
import { besides } from '../ask/asked.ts'
import { among, type Condition, every, standing } from '../ask/conditions.ts'
import { momentOf } from '../ask/filter.ts'
import { itemsOf } from '../ask/items.ts'
import { later } from '../edtf.ts'
import type { Search } from './pairs.ts'
import type { Told } from './told.ts'

/** Entries that are looked at, at most: the newest. */
const most = 300

/** What is looked for around a telling: parts that parties have in entries of some kinds, told some days before or after. */
export interface Wanted {
  readonly parties: Told['who']
  readonly role: 'who' | 'whom'
  readonly kinds: ReadonlySet<string>
  /** Days from the day of the telling; less than 0 is before it. */
  readonly from: number
  readonly to: number
  readonly also?: readonly Condition[]
}

/** That an entry `e` denies or rejects something. */
export const answering: Condition = sql`(e.cameo = '016' or e.plover = 'REJECT' or e.status = 'denied')`

/** Tellings around one, in all documents. */
export function partsBy(
  { db, then, told }: Search,
  { published }: Told,
  { parties, role, kinds, from, to, also = [] }: Wanted,
): readonly Told[] {
  const known = parties.flatMap(party => (party.known ? [Number(party.known.slice(2))] : []))
  const countries = parties.flatMap(({ country }) => country ?? [])
  const [first, last] = [later(published, from, 'd'), later(published, to, 'd')]
  // What is set for a day to come stands under that day.
  const own = sql`${among(sql`kind`, [...kinds])} and role = ${role} and day >= ${first}`
  const conditions = [
    ...standing(then),
    sql<boolean>`e.published between ${first} and ${last}`,
    ...also,
  ]
  const rows = db.ask(sql<{ id: number }>`select e.id from (
      select entry from casts where ${among(sql`registry`, known)} and ${own}
      union select entry from casts where ${among(sql`country`, countries)} and ${own}) c
    cross join entries e on e.id = c.entry${besides(then)}
    where ${every(conditions)} order by e.id desc limit ${most}`)
  const ids = rows.map(({ id }) => id)
  return itemsOf(db, ids, momentOf(then)).flatMap(item => told(item) ?? [])
}
