import { type Rulings, rulingsOf } from '../registry/decisions.ts'
import { numberOf, partyId, RegistryError } from '../registry/entry.ts'
import { keyOf } from '../registry/facts.ts'
import { listAsked, partiesOn } from '../registry/named.ts'
import { shiftsOf } from '../registry/shifts.ts'
import type { Database } from '../store/sqlite.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Parties of the registry, or all of a state (its code: government, bodies, persons). */
export type Whom = { readonly registries: readonly number[] } | { readonly country: string }

/** Whom a question means; on a past day also which parts are theirs now but were not then, and the other way round. */
export type Party = Whom & { readonly away?: Spread; readonly back?: Spread }

/** ISO 3166-1 alpha-3. */
const code = /^[A-Z]{3}$/

/**
 * Whom a text means: "r-12"; "IRN", all that is Iran's; "list:cabinet", all on a list; else a name, whole or a
 * part of one that only one party bears; by the decisions of a moment (ISO 8601, UTC) where one is given. Throws
 * a RegistryError where nobody or several are called so.
 */
export const partyOf = (db: Database, asked: string, moment?: string): Party =>
  partyThen(db, whomOf(db, asked, moment), moment)

/** Parties that are told as the decisions of a moment (ISO 8601, UTC) have them, with what was theirs then. */
export function partyThen(db: Database, whom: Whom, moment: string | undefined): Party {
  const shifts = shiftsOf(db, moment)
  if (shifts.length === 0) return whom
  const own = ownIn(db, whom)
  const away = spreadOf(shifts, ({ was, is }) => own(is) && !own(was))
  const back = spreadOf(shifts, ({ was, is }) => own(was) && !own(is))
  return { ...whom, ...(away && { away }), ...(back && { back }) }
}

/** Whether a party of the registry is among those who are meant. */
function ownIn(db: Database, whom: Whom): (registry: number) => boolean {
  if ('registries' in whom) return registry => whom.registries.includes(registry)
  const rows = db.query.selectFrom('registry').select('id').where('country', '=', whom.country)
  const own = new Set(db.all(rows).map(({ id }) => id))
  return registry => own.has(registry)
}

function whomOf(db: Database, asked: string, moment: string | undefined): Whom {
  const list = listAsked(asked)
  if (list !== undefined) return { registries: partiesOn(db, list, moment) }
  const rulings = rulingsOf(db, moment)
  const number = numberOf(asked, 'r')
  if (number !== undefined) {
    const rows = db.query.selectFrom('registry').select(['id', 'decision'])
    const [row] = db.all(rows.where('id', '=', number))
    if (!row || !rulings.stands(row.decision)) {
      throw new RegistryError(`${asked}: no such party; onrecord parties lists them`)
    }
    return { registries: [rulings.root(row.id)] }
  }
  if (code.test(asked) && isCountry(db, asked)) return { country: asked }
  const key = keyOf(asked)
  const exact = called(db, rulings, [key])
  const found = exact.size || !key ? exact : called(db, rulings, [`% ${key}`, `${key} %`])
  if (found.size === 1) return { registries: [...found.keys()] }
  if (found.size === 0) {
    throw new RegistryError(`"${asked}": no party is called so; onrecord parties lists them`)
  }
  const some = [...found].slice(0, 5).map(([id, name]) => `${partyId(id)} ${name}`)
  const more = found.size > some.length ? ', …' : ''
  throw new RegistryError(`"${asked}" may be several: ${some.join(', ')}${more}; give one's id`)
}

function isCountry(db: Database, country: string): boolean {
  const rows = db.query.selectFrom('registry').select('id').where('country', '=', country)
  return db.all(rows.limit(1)).length > 0
}

/** Parties by name, as they are by decision, with what they are called; only those that documents name. */
function called(
  db: Database,
  rulings: Rulings,
  patterns: readonly string[],
): ReadonlyMap<number, string> {
  const rows = db.query
    .selectFrom('registry_names')
    .innerJoin('registry', 'registry.id', 'registry_names.registry')
    .select(['registry', 'registry.name', 'registry_names.decision'])
    .where(eb => eb.or(patterns.map(key => eb('key', key.includes('%') ? 'like' : '=', key))))
    .orderBy('registry')
    .limit(200)
  const found = new Map<number, string>()
  for (const { registry, name, decision } of db.all(rows)) {
    if (!rulings.stands(decision)) continue
    const root = rulings.root(registry)
    if (!found.has(root)) found.set(root, rulings.renamed(root) ?? name)
  }
  return found
}
