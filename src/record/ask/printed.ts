import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { type Filter, momentOf } from './filter.ts'
import type { Item } from './items.ts'

/** How many entries there are, each counted once, and in how many places they were printed. */
export interface Printed {
  readonly entries: number
  /** The same number where no copy tells what another tells. */
  readonly places: number
}

/** In how many more places than its own document an entry was printed, by its number. */
export type Elsewhere = (id: RawBuilder<unknown>) => RawBuilder<number>

/** How that is asked; undefined where each stands by itself, so that nothing need be looked up. */
export function elsewhere(db: Database, filter: Filter): Elsewhere | undefined {
  if (filter.copies) return undefined
  const [known] = db.ask(sql<{ copies: number; versions: number }>`
    select exists (select 1 from tellings where copy_of is not null) as copies,
      exists (select 1 from editions where former is not null) as versions`)
  if (!known!.copies) return undefined
  const day = momentOf(filter)?.slice(0, 10)
  if (day === undefined && !known!.versions) {
    return id => sql`(select count(*) from tellings t where t.copy_of = ${id})`
  }
  const then = day === undefined ? sql`` : sql` and (f.published <= ${day} or f.published is null)`
  const once = known!.versions ? sql` and not ${isToldBefore}` : sql``
  return id => sql`(select count(*) from tellings t cross join entries f on f.id = t.entry
    where t.copy_of = ${id}${then}${once})`
}

/** That the version before under the same address tells it too: that is no other place. */
const isToldBefore = sql`exists (select 1 from editions v
  cross join entries g indexed by entries_document on g.document = v.former
  cross join tellings o on o.entry = g.id
  where v.document = f.document and o.original = t.original and o.telling = t.telling)`

/** The same of an entry that is at hand. */
export const elsewhereOf = ({ places }: Pick<Item, 'places'>, { copies }: Filter): number =>
  copies ? 0 : places.length - 1

/** How many of some rows of entries there are, and where they were printed; their number is `id`. */
export function printedIn(
  db: Database,
  rows: RawBuilder<unknown>,
  more: Elsewhere | undefined,
): Printed {
  const beyond = more ? sql`total(${more(sql`n.id`)})` : sql`0`
  const [row] = db.ask(sql<{ n: number; beyond: number }>`
    select count(*) as n, ${beyond} as beyond from (${rows}) n`)
  const entries = Number(row!.n)
  return { entries, places: entries + Number(row!.beyond) }
}
