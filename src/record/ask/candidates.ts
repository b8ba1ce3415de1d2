import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import type { Tables } from '../store/tables.ts'
import { endOf, type Filter } from './filter.ts'
import type { Party } from './party.ts'

/** Which way a list runs. */
export type Order = 'newest' | 'oldest'

/** Where an entry stands in a list. */
export interface Spot {
  readonly day: string
  readonly id: number
}

type Query = SelectQueryBuilder<
  Tables & { e: Tables['entries']; d: Tables['documents'] },
  'e' | 'd',
  object
>

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
  let query = filtered(db, filter)
  if (but.length) query = query.where('e.key', 'not in', but)
  if (after) {
    const sign = sql.raw(down ? '<' : '>')
    query = query.where(sql<boolean>`(e.day, e.id) ${sign} (${after.day}, ${after.id})`)
  }
  const way = down ? 'desc' : 'asc'
  let rows = query.select(['e.day', 'e.id']).orderBy('e.day', way).orderBy('e.id', way)
  if (limit !== null) rows = rows.limit(limit)
  return db.all(rows)
}

/** How many entries a filter lets through. */
export function counted(db: Database, filter: Filter): number {
  const rows = filtered(db, filter).select(sql<number>`count(*)`.as('n'))
  return Number(db.all(rows)[0]!.n)
}

/** The question that a filter asks, over entries (`e`) and their documents (`d`). */
export function filtered(db: Database, filter: Filter): Query {
  let query = db.query
    .selectFrom('entries as e')
    .innerJoin('documents as d', 'd.id', 'e.document') as unknown as Query
  const some = (
    list: readonly string[] | undefined,
    column: 'kind' | 'force' | 'status' | 'plover',
  ) => {
    if (list) query = query.where(`e.${column}`, 'in', list)
  }
  some(filter.kinds, 'kind')
  some(filter.forces, 'force')
  some(filter.statuses, 'status')
  some(filter.plover, 'plover')
  if (filter.states) query = query.where('e.state', 'in', filter.states)
  else query = query.where('e.state', '!=', 'rejected')
  if (filter.cameo) query = query.where('e.cameo', 'like', `${filter.cameo.replace(/\D/g, '')}%`)
  for (const [party, roles] of [
    [filter.by, ['who', 'speaker']],
    [filter.to, ['whom']],
    [filter.party, undefined],
  ] as const) {
    if (party) query = query.where(cast(party, roles))
  }
  if (filter.under !== undefined) {
    query = query.where(
      sql<boolean>`e.id in (select entry from unders where instrument = ${filter.under})`,
    )
  }
  if (filter.source) {
    const like = `%${filter.source.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(d.site like ${like} escape '\\' or d.url like ${like} escape '\\' or d.name like ${like} escape '\\')`,
    )
  }
  if (filter.document) query = query.where('d.key', '=', filter.document)
  if (filter.from) query = query.where('e.day', '>=', filter.from)
  if (filter.until) query = query.where('e.day', '<=', filter.until).where('e.day', '!=', '')
  if (filter.words) {
    query = query.where(
      sql<boolean>`e.id in (select rowid from said where said match ${wordsOf(filter.words)})`,
    )
  }
  if (filter.minConfidence) query = query.where('e.confidence', '>=', filter.minConfidence)
  return standing(query, filter)
}

/** Only what the record said on a day, or says now. */
function standing(query: Query, { asOf, recorded }: Filter): Query {
  if (asOf === undefined && recorded === undefined) return query.where('e.until', 'is', null)
  let found = query
  if (recorded !== undefined) {
    const end = endOf(recorded)
    found = found
      .where('d.added', '<=', end)
      .where('e.since', '<=', end)
      .where(eb => eb.or([eb('e.until', 'is', null), eb('e.until', '>', end)]))
  }
  if (asOf !== undefined) {
    const end = endOf(asOf)
    found = found
      .where(eb =>
        eb.or([
          eb('d.published', '<=', asOf),
          eb.and([eb('d.published', 'is', null), eb('d.added', '<=', end)]),
        ]),
      )
      // What an archive told only later counts as it was first read.
      .where(eb => eb.or([eb('e.since', '<=', end), eb('e.since', '=', eb.ref('d.added'))]))
      .where(eb => eb.or([eb('e.until', 'is', null), eb('e.until', '>', end)]))
  }
  return found
}

/** Entries in which a party has a part. */
function cast(party: Party, roles: readonly string[] | undefined) {
  const who =
    'country' in party
      ? sql`country = ${party.country}`
      : sql`registry in (${sql.join(party.registries)})`
  const part = roles ? sql` and role in (${sql.join(roles)})` : sql``
  return sql<boolean>`e.id in (select entry from casts where ${who}${part})`
}

/**
 * Words for FTS5: each a prefix where it ends in "*", phrases in quotation marks, "OR" and "NOT" between them;
 * all else is taken as it stands, so that nothing a person types is a fault.
 */
export function wordsOf(asked: string): string {
  const parts = asked.match(/"[^"]*"|\S+/g) ?? []
  const terms = parts.flatMap((part, at) => {
    if (/^(OR|NOT|AND)$/.test(part) && at > 0 && at < parts.length - 1) return [part]
    const star = part.endsWith('*') ? '*' : ''
    const text = part.replace(/["*]/g, ' ').trim()
    return text && /[\p{L}\p{N}]/u.test(text) ? [`"${text}"${star}`] : []
  })
  const sound = terms.filter(
    (term, at) =>
      !/^(OR|NOT|AND)$/.test(term) ||
      (terms[at - 1]?.startsWith('"') && terms[at + 1]?.startsWith('"')),
  )
  return sound.join(' ') || '""'
}
