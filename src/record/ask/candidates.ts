import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import {
  type Condition,
  castOf,
  documents,
  dueDay,
  every,
  hasPart,
  isUnder,
  ofColumns,
  ofSource,
  standing,
  tells,
  wordsOf,
} from './conditions.ts'
import { asksDue, doing, type Filter } from './filter.ts'
import type { Party } from './party.ts'

/** Which way a list runs. */
export type Order = 'newest' | 'oldest'

/** Where an entry stands in a list: under its day, or the day that it falls due where the filter asks for that. */
export interface Spot {
  readonly day: string
  readonly id: number
}

/** So many entries can be put in order after they are found; more must be found in order. */
const few = 5000
/** So many hits of words are cheaper to look up than to ask each entry for its words. */
const fewHits = 20_000

/** How the entries that a filter lets through are found: where it begins, what must be true, by what they are ordered. */
export interface Plan {
  readonly from: RawBuilder<unknown>
  readonly conditions: readonly Condition[]
  readonly day: RawBuilder<string>
  readonly id: RawBuilder<number>
  /** True where an entry may come several times. */
  readonly repeats: boolean
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
  const { from, conditions, day, id, repeats } = planOf(db, filter)
  const all = [...conditions]
  if (but.length) all.push(sql<boolean>`e.key not in (${sql.join(but)})`)
  if (after) {
    const sign = sql.raw(down ? '<' : '>')
    all.push(sql<boolean>`(${day}, ${id}) ${sign} (${after.day}, ${after.id})`)
  }
  const way = sql.raw(down ? 'desc' : 'asc')
  const once = repeats ? sql` group by ${day}, ${id}` : sql``
  const most = limit === null ? sql`` : sql` limit ${limit}`
  return db.ask(sql<Spot>`select ${day} as day, ${id} as id from ${from} where ${every(all)}${once}
    order by ${day} ${way}, ${id} ${way}${most}`)
}

/** How many entries a filter lets through; counting ends at `most`. */
export function counted(db: Database, filter: Filter, most: number): number {
  const { from, conditions, day, id, repeats } = planOf(db, filter)
  const once = repeats ? sql` group by ${day}, ${id}` : sql``
  const rows = sql`select 1 from ${from} where ${every(conditions)}${once} limit ${most}`
  return Number(db.ask(sql<{ n: number }>`select count(*) as n from (${rows})`)[0]!.n)
}

/** The way to the entries of a filter that touches the fewest. */
export function planOf(db: Database, filter: Filter): Plan {
  const { asOf, recorded, words, under, source } = filter
  const dated = asOf !== undefined || recorded !== undefined
  const due = asksDue(filter)
  const conditions: Condition[] = [...ofColumns(filter), ...standing(filter)]
  const document = filter.document
  if (document) {
    conditions.push(sql<boolean>`e.document = (select id from documents where key = ${document})`)
  }
  if (source) conditions.push(ofSource(source))
  if (due) conditions.push(sql<boolean>`e.due_edtf is not null`)

  const hits = words === undefined ? undefined : wordsOf(words)
  const direct = hits !== undefined && within(db, matching(hits), fewHits)
  const parts = partsOf(filter).map(part => ({ ...part, size: sizeOf(db, part, filter) }))
  parts.sort((a, b) => a.size - b.size)
  const [least] = parts
  const rest = (but?: unknown) => {
    for (const part of parts) if (part !== but) conditions.push(hasPart(part.party, part.roles))
    if (under !== undefined && but !== 'under') conditions.push(isUnder(under))
    if (words !== undefined && but !== 'words') conditions.push(tells(words))
  }
  const joined = dated ? sql` cross join ${documents} on d.id = e.document` : sql``
  const plan = (from: RawBuilder<unknown>): Plan => {
    const day = due ? dueDay : sql<string>`e.day`
    const id = sql<number>`e.id`
    return { from: sql`${from}${joined}`, conditions, day, id, repeats: false }
  }
  if (document) {
    rest()
    return plan(sql`entries e indexed by entries_document`)
  }
  if (direct && !(least && least.size < few)) {
    rest('words')
    return plan(sql`(${matching(hits)}) s cross join entries e on e.id = s.rowid`)
  }
  if (under !== undefined && !(least && least.size < few)) {
    rest('under')
    conditions.push(sql<boolean>`u.instrument = ${under}`)
    return plan(sql`unders u cross join entries e on e.id = u.entry`)
  }
  if (least && (!due || least.size < few)) {
    rest(least)
    conditions.push(...ofCasts(least, filter))
    const { from, ...found } = plan(sql`casts c cross join entries e on e.id = c.entry`)
    if (due) return { ...found, from, repeats: true }
    return { ...found, from, day: sql`c.day`, id: sql`c.entry`, repeats: true }
  }
  rest()
  return plan(sql`entries e indexed by ${sql.raw(due ? 'entries_due' : indexOf(filter))}`)
}

/** The index in whose order a list by day is read. */
function indexOf({ kinds, forces, statuses, plover }: Filter): string {
  if (forces?.length === 1) return 'entries_force'
  if (plover?.length === 1) return 'entries_plover'
  if (statuses?.length === 1 && statuses[0] !== 'happened') return 'entries_status'
  return kinds?.length === 1 ? 'entries_kind' : 'entries_day'
}

interface Part {
  readonly party: Party
  readonly roles: readonly string[] | undefined
}

/** The parts that a filter asks for. */
function partsOf({ by, to, party }: Filter): readonly Part[] {
  return [
    ...(by ? [{ party: by, roles: doing }] : []),
    ...(to ? [{ party: to, roles: ['whom'] }] : []),
    ...(party ? [{ party, roles: undefined }] : []),
  ]
}

/** What can be asked of a part before the entry is looked up. */
function ofCasts({ party, roles }: Part, filter: Filter): readonly Condition[] {
  const { kinds, states, asOf, recorded, from, until } = filter
  const found = [castOf(party, roles)]
  if (kinds) found.push(sql<boolean>`c.kind in (${sql.join(kinds)})`)
  if (from) found.push(sql<boolean>`c.day >= ${from}`)
  if (until) found.push(sql<boolean>`c.day <= ${until}`)
  if (!states && asOf === undefined && recorded === undefined)
    found.push(sql<boolean>`c.standing = 1`)
  return found
}

function sizeOf(db: Database, part: Part, filter: Filter): number {
  const rows = sql`select 1 from casts c where ${every(ofCasts(part, filter))} limit ${few * 4}`
  return Number(db.ask(sql<{ n: number }>`select count(*) as n from (${rows})`)[0]!.n)
}

const matching = (hits: string) => sql`select rowid from said where said match ${hits}`

function within(db: Database, rows: RawBuilder<unknown>, most: number): boolean {
  const some = sql<{ n: number }>`select count(*) as n from (${rows} limit ${most + 1})`
  return Number(db.ask(some)[0]!.n) <= most
}
