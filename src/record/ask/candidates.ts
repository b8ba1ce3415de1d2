import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import {
  type Asking,
  among,
  type Condition,
  castOf,
  documents,
  dueDay,
  every,
  fromSource,
  hasPart,
  isUnder,
  ofColumns,
  ofSource,
  standing,
  tells,
  tellsIn,
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
/** The entries of so many documents can be put in order after they are found. */
const fewDocuments = 1000
/** So many hits of words are looked up one by one; so many are kept for asking whether an entry is among them. */
const hitsAtOnce = { direct: 20_000, kept: 250_000 }

/** How the entries that a filter lets through are found: where it begins, what must be true, by what they are ordered. */
export interface Plan {
  readonly from: RawBuilder<unknown>
  readonly conditions: Condition[]
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
  const found: Spot[] = []
  for (const half of halvesOf(filter, down)) {
    const room = limit === null ? null : limit - found.length
    if (room === 0) break
    const { from, conditions, day, id, repeats } = planOf(db, filter, half)
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

/**
 * What the record said on a past day is read in two halves: what stood ahead when it was published, which is
 * little, and what lies up to that day; so that all that came since need not be passed over.
 */
type Half = 'ahead' | 'past'

function halvesOf(filter: Filter, down: boolean): readonly (Half | undefined)[] {
  if (filter.asOf === undefined || asksDue(filter)) return [undefined]
  return down ? ['ahead', 'past'] : ['past', 'ahead']
}

/** How many entries a filter lets through; counting ends at `most`. */
export function counted(db: Database, filter: Filter, most: number): number {
  let found = 0
  for (const half of halvesOf(filter, true)) {
    const { from, conditions, day, id, repeats } = planOf(db, filter, half, true)
    const once = repeats ? sql` group by ${day}, ${id}` : sql``
    const rows = sql`select 1 from ${from} where ${every(conditions)}${once} limit ${most - found}`
    found += Number(db.ask(sql<{ n: number }>`select count(*) as n from (${rows})`)[0]!.n)
  }
  return found
}

/** All that a filter asks of entries `e` and, where a day is named, their documents `d`; but for some parts. */
export function testsOf(
  filter: Filter,
  but: readonly unknown[] = [],
  asking?: Asking,
): readonly Condition[] {
  return [...standing(filter), ...asksOf(filter, but, asking)]
}

/** What a filter asks of entries `e`, whether they still stand or not; but for some parts. */
export function asksOf(
  filter: Filter,
  but: readonly unknown[] = [],
  asking?: Asking,
): readonly Condition[] {
  const { words, under, source, document } = filter
  const found = [...ofColumns(filter)]
  if (document) {
    found.push(sql<boolean>`e.document = (select id from documents where key = ${document})`)
  }
  if (source && !but.includes('source')) found.push(ofSource(source))
  if (asksDue(filter)) found.push(sql<boolean>`e.due_edtf is not null`)
  for (const part of partsOf(filter)) {
    if (!but.includes(part.name)) found.push(hasPart(part.party, part.roles))
  }
  if (under !== undefined && !but.includes('under')) found.push(isUnder(under))
  if (words !== undefined && !but.includes('words')) found.push(tells(words, asking))
  return found
}

/** The documents beside the entries, where a filter asks for them. */
export const besides = ({ asOf, recorded }: Filter): RawBuilder<unknown> =>
  asOf === undefined && recorded === undefined
    ? sql``
    : sql` cross join ${documents} on d.id = e.document`

/** The way to the entries of a filter that touches the fewest; in order, or `loose` where that is not needed. */
export function planOf(db: Database, filter: Filter, half?: Half, loose = false): Plan {
  const { words, under, cameo, document, source } = filter
  const due = asksDue(filter)
  const match = words === undefined ? undefined : matching(wordsOf(words))
  const [least] = partsOf(filter)
    .map(part => ({ ...part, size: sizeOf(db, part, filter) }))
    .toSorted((a, b) => a.size - b.size)
  const small = least !== undefined && least.size < few
  const plan = (from: RawBuilder<unknown>, but: readonly unknown[], ...more: Condition[]): Plan => {
    const kept = match && !but.includes('words') && within(db, match, hitsAtOnce.kept)
    const conditions = [...more, ...testsOf(filter, but, kept ? 'all' : 'each')]
    if (half === 'ahead') conditions.push(sql<boolean>`e.day > ${filter.asOf}`, ahead)
    if (half === 'past') conditions.push(sql<boolean>`e.day <= ${filter.asOf}`)
    const day = due ? dueDay : sql<string>`e.day`
    const whole = sql`${from}${besides(filter)}`
    return { from: whole, conditions, day, id: sql<number>`e.id`, repeats: false }
  }
  if (document) return plan(sql`entries e indexed by entries_document`, [])
  if (half === 'ahead') return plan(sql`entries e indexed by entries_ahead`, [])
  const rare = half === undefined && !due && !small ? rareIn(db, filter, least?.size) : undefined
  if (rare && !match && under === undefined) {
    return plan(sql`entries e indexed by ${sql.raw(rare)}`, [])
  }
  const byParts =
    least !== undefined && (!due || least.size < few || least.size < dueSizeOf(db, filter))
  const direct = match && !byParts && ((loose && !least) || within(db, match, hitsAtOnce.direct))
  if (direct) {
    return plan(sql`(${match}) s cross join entries e on e.id = s.rowid`, ['words'])
  }
  if (under !== undefined && !small) {
    const from = sql`unders u cross join entries e on e.id = u.entry`
    return plan(from, ['under'], sql<boolean>`u.instrument = ${under}`)
  }
  if (byParts) {
    const from = sql`casts c cross join entries e on e.id = c.entry`
    const own = ofCasts(least, filter)
    const some =
      least.size < few * 4 ? sql`select c.entry from casts c where ${every(own)}` : undefined
    const early = match && (some || within(db, match, hitsAtOnce.kept))
    const told = early ? [tellsIn(words!, some)] : []
    const found = plan(from, [least.name, ...(early ? ['words'] : [])], ...own, ...told)
    if (half === 'past') found.conditions.push(sql<boolean>`c.day <= ${filter.asOf}`)
    if (due) return { ...found, repeats: true }
    return { ...found, day: sql`c.day`, id: sql`c.entry`, repeats: true }
  }
  if (due) return plan(sql`entries e indexed by entries_due`, [])
  if (source && within(db, fromSource(source), fewDocuments)) {
    const some = sql`(${fromSource(source)}) x`
    return plan(sql`${some} cross join entries e on e.document = x.id`, ['source'])
  }
  return plan(sql`entries e indexed by ${sql.raw(cameo ? 'entries_cameo' : indexOf(filter))}`, [])
}

/** As the index `entries_ahead` has it. */
const ahead = sql<boolean>`(e.day > e.published or e.published is null)`

/** The index in whose order a list by day is read. */
function indexOf({ kinds, forces, statuses, plover }: Filter): string {
  if (forces?.length === 1) return 'entries_force'
  if (plover?.length === 1) return 'entries_plover'
  if (statuses?.length === 1 && statuses[0] !== 'happened') return 'entries_status'
  return kinds?.length === 1 ? 'entries_kind' : 'entries_day'
}

/** The index of a column of which the filter asks for what fewer entries have than a part, and few altogether. */
function rareIn(db: Database, filter: Filter, size = few * 4): string | undefined {
  const { forces, plover, statuses, minConfidence } = filter
  const most = Math.min(size, few)
  const isRare = (index: string, condition: Condition) =>
    within(db, sql`select 1 from entries e indexed by ${sql.raw(index)} where ${condition}`, most)
      ? index
      : undefined
  const named = indexOf(filter)
  const column = { entries_force: 'force', entries_plover: 'plover', entries_status: 'status' }[
    named
  ]
  const [value] =
    (forces?.length === 1 && forces) || (plover?.length === 1 && plover) || statuses || []
  return (
    (minConfidence && isRare('entries_confidence', sql`e.confidence >= ${minConfidence}`)) ||
    (column && size ? isRare(named, sql`${sql.ref(`e.${column}`)} = ${value}`) : undefined)
  )
}

/** How many entries fall due in the stretch that a filter asks for. */
function dueSizeOf(db: Database, { dueFrom, dueUntil, dueBefore }: Filter): number {
  const last = dueUntil ?? dueBefore
  const all = [sql<boolean>`e.due_edtf is not null`]
  if (dueFrom) all.push(sql<boolean>`${dueDay} >= ${dueFrom}`)
  if (last) all.push(sql<boolean>`e.due_from <= ${last}`)
  const rows = sql`select 1 from entries e indexed by entries_due where ${every(all)} limit ${few * 4}`
  return Number(db.ask(sql<{ n: number }>`select count(*) as n from (${rows})`)[0]!.n)
}

interface Part {
  readonly name: 'by' | 'to' | 'party'
  readonly party: Party
  readonly roles: readonly string[] | undefined
}

/** The parts that a filter asks for. */
function partsOf({ by, to, party }: Filter): readonly Part[] {
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

function sizeOf(db: Database, part: Part, filter: Filter): number {
  const rows = sql`select 1 from casts c where ${every(ofCasts(part, filter))} limit ${few * 4}`
  return Number(db.ask(sql<{ n: number }>`select count(*) as n from (${rows})`)[0]!.n)
}

const matching = (hits: string) => sql`select rowid from said where said match ${hits}`

function within(db: Database, rows: RawBuilder<unknown>, most: number): boolean {
  const some = sql<{ n: number }>`select count(*) as n from (${rows} limit ${most + 1})`
  return Number(db.ask(some)[0]!.n) <= most
}
