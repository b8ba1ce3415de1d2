import { sql } from 'kysely'
import { alsoHas, type Condition, castOf, isSpread } from './conditions.ts'
import { doing, type Filter } from './filter.ts'
import type { Party } from './party.ts'

/** A part in entries that a filter asks for, and the roles that it may be; any where they are missing. */
export interface Part {
  readonly name: 'by' | 'to' | 'party'
  readonly party: Party
  readonly roles: readonly string[] | undefined
}

/** The parts that a filter asks for. */
export function partsOf({ by, to, party }: Filter): readonly Part[] {
  return [
    ...(by ? [{ name: 'by' as const, party: by, roles: doing }] : []),
    ...(to ? [{ name: 'to' as const, party: to, roles: ['whom'] }] : []),
    ...(party ? [{ name: 'party' as const, party, roles: undefined }] : []),
  ]
}

/** What can be asked of a part before the entry is looked up. */
export function ofCasts(
  { party, roles }: Pick<Part, 'party' | 'roles'>,
  filter: Filter,
): readonly Condition[] {
  const { kinds, forces, states, copies, asOf, recorded, from, until } = filter
  const found = [castOf(party, roles)]
  if (forces) found.push(sql<boolean>`c.force in (${sql.join(forces)})`)
  if (kinds) found.push(sql<boolean>`c.kind in (${sql.join(kinds)})`)
  if (from) found.push(sql<boolean>`c.day >= ${from}`)
  if (until) found.push(sql<boolean>`c.day <= ${until}`)
  if (!states && !copies && asOf === undefined && recorded === undefined)
    found.push(sql<boolean>`c.standing = 1`)
  return found
}

/** What can be asked of when a part falls due before the entry is looked up. */
export function ofCastsDue({ dueFrom, dueUntil, dueBefore }: Filter): readonly Condition[] {
  const found = [sql<boolean>`c.due is not null`]
  if (dueFrom) found.push(sql<boolean>`c.due >= ${dueFrom}`)
  if (dueUntil) found.push(sql<boolean>`c.due_from <= ${dueUntil}`)
  if (dueBefore) found.push(sql<boolean>`c.due < ${dueBefore}`)
  return found
}

/** What a filter may ask for that stands beside parts (rows of `casts`), so that no entry need be looked up. */
const beside: readonly (keyof Filter)[] = ['kinds', 'forces', 'from', 'until', 'by', 'to', 'party']

/** Whether parts alone tell which entries a filter lets through. */
export const isOfParts = (filter: Filter): boolean =>
  Object.keys(filter).every(name => beside.includes(name as keyof Filter)) &&
  partsOf(filter).every(({ party }) => !isSpread(party))

/** All that such a filter asks, of the rows of `casts` (`c`) that are one part. */
export function ofPartsAlone(first: Part, filter: Filter): readonly Condition[] {
  const others = partsOf(filter).filter(({ name }) => name !== first.name)
  const also = others.map(({ party, roles }) => alsoHas(party, roles, sql`c.entry`, sql`c.day`))
  return [...ofCasts(first, filter), ...also]
}
