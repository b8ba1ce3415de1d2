import { sql } from 'kysely'
import { type Database, fixed } from '../store/sqlite.ts'
import type { Rulings } from './decisions.ts'
import { conflict, keyOf, type Told } from './facts.ts'
import type { Registered } from './rows.ts'

/** The rule of a party that stands for any of several: two or more of its name would fit. */
export const severalRule = 'registry/several-of-this-name'

const among = fixed((query, id: number) =>
  query
    .selectFrom('members')
    .select('registry')
    .where('registry', '=', id)
    // Its index is of this rule alone, which SQLite sees only where the rule is no parameter.
    .where('rule', '=', sql.lit(severalRule))
    .limit(1),
)

/** Whether a party stands for any of several, and nobody decided who it is. All its documents are linked so: one tells. */
export function isAnyOfSeveral(db: Database, rulings: Rulings, row: Registered): boolean {
  if (row.decision || rulings.touched.has(row.id)) return false
  return among(db, row.id).length > 0
}

/** Whether such a party is the one for what a document says: one for each country, whatever the offices. */
export function isSame(row: Registered, told: Told): boolean {
  if (row.listed !== (told.listed ?? null) || row.country !== (told.country ?? null)) return false
  return !conflict({ ...row, role: null }, told)
}

const calledSo = fixed((query, key: string) =>
  query
    .selectFrom('registry_names')
    .innerJoin('registry', 'registry.id', 'registry_names.registry')
    .selectAll('registry')
    .distinct()
    .where('key', '=', key)
    .where('links', '=', 1)
    .orderBy('registry.id')
    .limit(40),
)

/** Those of the same name that a party for any of several may be, for a person to choose from; 40 at most. */
export function rivalsOf(db: Database, rulings: Rulings, row: Registered): readonly number[] {
  const rows = calledSo(db, keyOf(row.name)) as readonly Registered[]
  const others = rows.filter(other => rulings.stands(other.decision) && !conflict(other, row))
  const named = others.filter(other => !isAnyOfSeveral(db, rulings, other))
  const roots = new Set(named.map(({ id }) => rulings.root(id)))
  roots.delete(row.id)
  return [...roots]
}
