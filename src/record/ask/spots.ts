import { sql } from 'kysely'
import type { Entry } from '../entry.ts'
import { partsOf } from '../registry/casts.ts'
import { numberOf } from '../registry/entry.ts'
import { rowOf } from '../registry/rows.ts'
import { verdictOn } from '../review/verdict.ts'
import type { Database } from '../store/sqlite.ts'
import { columnsOf } from '../store/write.ts'
import { candidates, counted, type Order, type Spot } from './candidates.ts'
import { among as amongValues, every, isCopied, ofSource, standing, tells } from './conditions.ts'
import { asksDue, doing, type Filter, momentOf } from './filter.ts'
import { decisionsOn, type ItemParty, itemsOf } from './items.ts'
import type { Party } from './party.ts'
import { type Plan, planOf } from './plan.ts'
import { elsewhere, type Printed, printedIn } from './printed.ts'

/** Where the entries that a filter lets through stand, in order, after a spot. */
export function spotsIn(
  db: Database,
  filter: Filter,
  order: Order,
  limit: number | null,
  after?: Spot,
): readonly Spot[] {
  const late = lateOf(db, momentOf(filter))
  const rows = candidates(db, filter, order, limit, after, late)
  if (late.length === 0) return rows
  const compare = (a: Spot, b: Spot) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.id - b.id
  const ordered = order === 'newest' ? (a: Spot, b: Spot) => compare(b, a) : compare
  const then = thenIn(db, filter, late).filter(spot => !after || ordered(after, spot) < 0)
  const all = [...rows, ...then].sort(ordered)
  return limit === null ? all : all.slice(0, limit)
}

/**
 * Where all entries that a filter lets through are found: a question over the columns as they are now, which
 * leaves out the entries that stood otherwise then, and those of them that were let through.
 */
export function allIn(
  db: Database,
  filter: Filter,
): { readonly plan: Plan; moved: readonly Spot[] } {
  const late = lateOf(db, momentOf(filter))
  const plan = planOf(db, filter)
  if (late.length === 0) return { plan, moved: [] }
  const but = sql<boolean>`not ${amongValues(sql`e.key`, late)}`
  const conditions = [...plan.conditions, but]
  return { plan: { ...plan, conditions }, moved: thenIn(db, filter, late) }
}

/** How many entries a filter lets through, and in how many places they were printed; counting ends at `most`. */
export function countIn(db: Database, filter: Filter, most: number): Printed {
  if (lateOf(db, momentOf(filter)).length === 0) return counted(db, filter, most)
  const ids = JSON.stringify(spotsIn(db, filter, 'newest', most).map(({ id }) => id))
  const rows = sql`select value as id from json_each(${ids})`
  return printedIn(db, rows, elsewhere(db, filter))
}

/** Entries on which something was decided only after the moment that is asked about: their columns say what holds now. */
export function lateOf(db: Database, moment: string | undefined): readonly string[] {
  if (moment === undefined) return []
  const rows = db.query.selectFrom('decisions').select(['about', 'kind', 'json', 'id'])
  const after = db.all(rows.where('made', '>', moment))
  const undone = after.flatMap(({ kind, json }) =>
    kind === 'undo' ? [(JSON.parse(json) as { decision: number }).decision] : [],
  )
  const about = new Set(after.flatMap(({ about }) => about ?? []))
  if (undone.length) {
    const back = db.query.selectFrom('decisions').select('about').where('id', 'in', undone)
    for (const { about: key } of db.all(back)) if (key) about.add(key)
  }
  return [...about]
}

interface Row {
  readonly id: number
  readonly key: string
  readonly json: string
  readonly published: string | null
  /** 1 where another copy tells it, which stood for it then. */
  readonly copied: 0 | 1
}

/** Of those entries the ones that the filter would have let through then. */
function thenIn(db: Database, filter: Filter, keys: readonly string[]): readonly Spot[] {
  const { words, source, document } = filter
  const conditions = [amongValues(sql`e.key`, keys), ...standing(filter)]
  if (words !== undefined) conditions.push(tells(words))
  if (source) conditions.push(ofSource(source))
  if (document) conditions.push(sql<boolean>`d.key = ${document}`)
  const copied = filter.copies ? sql`false` : isCopied(filter.asOf)
  const rows = db.ask(sql<Row>`select e.id, e.key, e.json, d.published, ${copied} as copied
    from entries e cross join documents d on d.id = e.document where ${every(conditions)}`)
  const decisions = decisionsOn(db, new Set(keys), momentOf(filter))
  return rows.flatMap(({ id, key, json, published, copied }) => {
    const { entry, state } = verdictOn(JSON.parse(json) as Entry, decisions.get(key) ?? [])
    const columns = columnsOf(entry, published)
    const fits =
      (filter.states ? filter.states.includes(state) : state !== 'rejected') &&
      !(copied && state === 'machine') &&
      fitting(filter, columns) &&
      (filter.under === undefined || entry.under.includes(filter.under)) &&
      hasPart(db, filter, id, entry, filter.by, doing) &&
      hasPart(db, filter, id, entry, filter.to, ['whom']) &&
      hasPart(db, filter, id, entry, filter.party)
    const day = asksDue(filter) ? (columns.due_to ?? columns.due_from) : columns.day
    return fits && day !== null ? [{ day, id }] : []
  })
}

/** Whether columns, as they were, are what a filter asks for. */
function fitting(filter: Filter, columns: ReturnType<typeof columnsOf>): boolean {
  const { kind, force, status, plover, cameo, day, due_from, due_to } = columns
  const { from, until, dueFrom, dueUntil, dueBefore } = filter
  return (
    among(filter.kinds, kind) &&
    among(filter.forces, force) &&
    among(filter.statuses, status) &&
    among(filter.plover, plover) &&
    (!filter.cameo || (cameo?.startsWith(filter.cameo.replace(/\D/g, '')) ?? false)) &&
    (!from || day >= from) &&
    (!until || (day !== '' && day <= until)) &&
    columns.confidence >= (filter.minConfidence ?? 0) &&
    (!dueFrom || (due_to ?? due_from ?? '') >= dueFrom) &&
    (!dueUntil || (due_from !== null && due_from <= dueUntil)) &&
    (!dueBefore || (due_to !== null && due_to < dueBefore))
  )
}

const among = (list: readonly string[] | undefined, value: string | null) =>
  !list || (value !== null && list.includes(value))

function hasPart(
  db: Database,
  filter: Filter,
  id: number,
  entry: Entry,
  party: Party | undefined,
  roles?: readonly string[],
): boolean {
  if (!party) return true
  const [item] = itemsOf(db, [id], momentOf(filter))
  const known = new Map(item!.parties.map(one => [one.id, one]))
  return partsOf(entry).some(({ role, party: key }) => {
    if (roles && !roles.includes(role)) return false
    const one = known.get(key)
    if ('country' in party) return homeOf(db, one) === party.country
    return party.registries.some(registry => one?.known === `r-${registry}`)
  })
}

/** Whose a party is: as the registry has it, where it holds the party. */
function homeOf(db: Database, party: ItemParty | undefined): string | null {
  if (!party?.known) return party?.country ?? null
  return rowOf(db, numberOf(party.known, 'r')!)?.country ?? null
}
