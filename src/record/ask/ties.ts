import { sql } from 'kysely'
import { rulingsOf } from '../registry/decisions.ts'
import { partyId } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { among, every } from './conditions.ts'
import { doing, type Filter } from './filter.ts'
import { spotsIn } from './spots.ts'

/** A party in a graph of who deals with whom. */
export interface Node {
  /** "r-12". */
  readonly id: string
  readonly name: string
  readonly type: string
  /** Entries in which it has a tie. */
  readonly entries: number
}

/** What one party says and does to another. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly entries: number
  /** Mean Goldstein weight of the coded ones, -10 (conflict) to 10 (cooperation); null where none is coded. */
  readonly mean: number | null
}

/** Who deals with whom. */
export interface Ties {
  readonly nodes: readonly Node[]
  readonly ties: readonly Tie[]
  /** Entries that were looked at: the newest. */
  readonly looked: number
}

/** So many entries are looked at, at most. */
const most = 20_000

/** The strongest ties between parties in the newest entries that a filter lets through, so many at most. */
export function tiesIn(db: Database, filter: Filter, limit: number): Ties {
  const spots = spotsIn(db, filter, 'newest', most)
  const ids = spots.map(({ id }) => id)
  const rows = db.ask(sql<{ a: number; b: number; n: number; mean: number | null }>`
    select a.registry as a, b.registry as b, count(distinct e.id) as n, avg(e.goldstein) as mean
    from entries e cross join casts a on a.entry = e.id cross join casts b on b.entry = e.id
    where ${every([
      among(sql`e.id`, ids),
      sql<boolean>`a.role in (${sql.join([...doing])}) and b.role = 'whom'`,
      sql<boolean>`a.registry is not null and b.registry is not null and a.registry != b.registry`,
    ])}
    group by 1, 2 order by 3 desc, 1, 2 limit ${limit}`)
  const sums = new Map<number, number>()
  for (const { a, b, n } of rows) {
    sums.set(a, (sums.get(a) ?? 0) + n)
    sums.set(b, (sums.get(b) ?? 0) + n)
  }
  const rulings = rulingsOf(db)
  const parties = db.query.selectFrom('registry').select(['id', 'name', 'type'])
  const nodes = db
    .all(parties.where(among(sql`id`, [...sums.keys()])))
    .map(({ id, name, type }) => ({
      id: partyId(id),
      name: rulings.renamed(id) ?? name,
      type,
      entries: sums.get(id)!,
    }))
  const ties = rows.map(({ a, b, n, mean }) => ({
    from: partyId(a),
    to: partyId(b),
    entries: n,
    mean: mean === null ? null : Math.round(mean * 10) / 10,
  }))
  return { nodes, ties, looked: ids.length }
}
