import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { among, every } from './conditions.ts'
import { asksDue, type Filter } from './filter.ts'
import { type Half, planOf } from './plan.ts'
import { elsewhere, type Printed, printedIn } from './printed.ts'

/** Which way a list runs. */
export type Order = 'newest' | 'oldest'

/** Where an entry stands in a list: under its day, or the day that it falls due where the filter asks for that. */
export interface Spot {
  readonly day: string
  readonly id: number
}

/** Entries that a filter lets through, in the order of their days, after a spot; `but` are left out. */
export function candidates(
  db: Database,
  filter: Filter,
  order: Order,
  limit: number | null,
  after?: Spot,
  but: readonly string[] = [],
): readonly Spot[] {
  const down = order === 'newest'
  const found: Spot[] = []
  for (const half of halvesOf(filter, down)) {
    const room = limit === null ? null : limit - found.length
    if (room === 0) break
    const { from, conditions, day, id, repeats } = planOf(db, filter, half, {
      bare: but.length === 0,
    })
    const all = [...conditions]
    if (but.length) all.push(sql<boolean>`not ${among(sql`e.key`, but)}`)
    if (after) {
      const sign = sql.raw(down ? '<' : '>')
      all.push(sql<boolean>`(${day}, ${id}) ${sign} (${after.day}, ${after.id})`)
    }
    const way = sql.raw(down ? 'desc' : 'asc')
    const once = repeats ? sql` group by ${day}, ${id}` : sql``
    const most = room === null ? sql`` : sql` limit ${room}`
    const rows = sql<Spot>`select ${day} as day, ${id} as id from ${from} where ${every(all)}${once}
      order by ${day} ${way}, ${id} ${way}${most}`
    found.push(...db.ask(rows))
  }
  return found
}

function halvesOf(filter: Filter, down: boolean): readonly (Half | undefined)[] {
  if (filter.asOf === undefined || asksDue(filter)) return [undefined]
  return down ? ['ahead', 'past'] : ['past', 'ahead']
}

/** How many entries a filter lets through, and in how many places they were printed; counting ends at `most`. */
export function counted(db: Database, filter: Filter, most: number): Printed {
  const more = elsewhere(db, filter)
  let [entries, places] = [0, 0]
  for (const half of halvesOf(filter, true)) {
    const { from, conditions, day, id, repeats } = planOf(db, filter, half, {
      loose: true,
      bare: true,
    })
    const once = repeats ? sql` group by ${day}, ${id}` : sql``
    const left = most - entries
    const rows = sql`select ${id} as id from ${from} where ${every(conditions)}${once} limit ${left}`
    const found = printedIn(db, rows, more)
    entries += found.entries
    places += found.places
  }
  return { entries, places }
}
