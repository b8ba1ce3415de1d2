import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { besides, testsOf, type Ways } from './asked.ts'
import {
  type Condition,
  dueDay,
  every,
  fromSource,
  partsDueBy,
  tellsIn,
  wordsOf,
} from './conditions.ts'
import { asksDue, type Filter } from './filter.ts'
import { ofCasts, ofCastsDue, type Part, partsOf } from './parts.ts'

/** So many entries can be put in order after they are found; more must be found in order. */
const few = 5000
/** The entries of so many documents can be put in order after they are found. */
const fewDocuments = 1000
/**
 * So many hits of words are looked up one by one; so many are kept for asking whether an entry is among them;
 * of more, so many entries are asked each by itself, which takes as long as some hundreds of hits.
 */
const hitsAtOnce = { direct: 20_000, kept: 120_000, each: 300 }

/** How the entries that a filter lets through are found: where it begins, what must be true, by what they are ordered. */
export interface Plan {
  readonly from: RawBuilder<unknown>
  readonly conditions: Condition[]
  readonly day: RawBuilder<string>
  readonly id: RawBuilder<number>
  /** True where an entry may come several times. */
  readonly repeats: boolean
}

/**
 * What the record said on a past day is read in two halves: what stood ahead when it was published, which is
 * little, and what lies up to that day; so that all that came since need not be passed over.
 */
export type Half = 'ahead' | 'past'

/** The way to the entries of a filter that touches the fewest; in order, or `loose` where that is not needed. */
export function planOf(db: Database, filter: Filter, half?: Half, loose = false): Plan {
  const { under, cameo, document, source } = filter
  const due = asksDue(filter)
  const parts = partsOf(filter)
  const plan = (from: RawBuilder<unknown>, but: readonly unknown[], more: Condition[] = []) =>
    planned(filter, half, from, but, more, { asking: hits() <= hitsAtOnce.kept ? 'all' : 'each' })
  let known: number | undefined
  const hits = () => {
    known ??= filter.words === undefined ? 0 : upTo(db, matching(filter.words), hitsAtOnce.kept)
    return known
  }
  if (document) return plan(sql`entries e indexed by entries_document`, [])
  if (half === 'ahead') return plan(sql`entries e indexed by entries_ahead`, [])
  if (due && parts[0]) return byDue(filter, parts[0], plan)
  const [least] = parts
    .map(part => ({ ...part, size: sizeOf(db, part, filter) }))
    .toSorted((a, b) => a.size - b.size)
  const small = least !== undefined && least.size < few
  const rare = half === undefined && !due && !small ? rareIn(db, filter, least?.size) : undefined
  if (rare && filter.words === undefined && under === undefined) {
    return plan(sql`entries e indexed by ${sql.raw(rare)}`, [])
  }
  const { words } = filter
  if (words !== undefined && !least && (loose || hits() <= hitsAtOnce.direct)) {
    const from = sql`(${matching(words)}) s cross join ${entriesOf(sql`s.rowid`)}`
    return plan(from, ['words'])
  }
  if (under !== undefined && !small) {
    const from = sql`unders u cross join ${entriesOf(sql`u.entry`)}`
    return plan(from, ['under'], [sql<boolean>`u.instrument = ${under}`])
  }
  if (least) {
    const own = ofCasts(least, filter)
    const told = toldIn(filter, least.size, hits, own, loose)
    const from = sql`casts c cross join entries e indexed by entries_day
      on e.day = c.day and e.id = c.entry`
    const found = plan(from, [least.name, ...(told.length ? ['words'] : [])], [...own, ...told])
    if (half === 'past') found.conditions.push(sql<boolean>`c.day <= ${filter.asOf}`)
    return { ...found, day: sql`c.day`, id: sql`c.entry`, repeats: true }
  }
  if (due) return plan(sql`entries e indexed by entries_due`, [])
  const some = source
    ? db.ask(sql<{ id: number }>`${fromSource(source)} limit ${fewDocuments}`)
    : []
  if (source && some.length < fewDocuments) {
    const ids = JSON.stringify(some.map(({ id }) => id))
    return plan(sql`json_each(${ids}) x cross join entries e on e.document = x.value`, ['source'])
  }
  if (source && loose && !filter.from && !filter.until) {
    return plan(sql`(${fromSource(source)}) x cross join entries e on e.document = x.id`, [
      'source',
    ])
  }
  const index = source ? 'entries_day' : cameo ? 'entries_cameo' : indexOf(filter)
  return plan(sql`entries e indexed by ${sql.raw(index)}`, [])
}

function planned(
  filter: Filter,
  half: Half | undefined,
  from: RawBuilder<unknown>,
  but: readonly unknown[],
  more: readonly Condition[],
  ways: Ways,
): Plan {
  const conditions = [...more, ...testsOf(filter, but, ways)]
  if (half === 'ahead') conditions.push(sql<boolean>`e.day > ${filter.asOf}`, ahead)
  if (half === 'past') conditions.push(sql<boolean>`e.day <= ${filter.asOf}`)
  const day = asksDue(filter) ? dueDay : sql<string>`e.day`
  const whole = sql`${from}${besides(filter)}`
  return { from: whole, conditions, day, id: sql<number>`e.id`, repeats: false }
}

type Planning = (from: RawBuilder<unknown>, but: readonly unknown[], more?: Condition[]) => Plan

/** What falls due of a part, by the day to plan for. */
function byDue(filter: Filter, part: Part, plan: Planning): Plan {
  const from = sql`casts c indexed by ${partsDueBy(part.party)} cross join entries e on e.id = c.entry`
  const found = plan(from, [part.name], [...ofCasts(part, filter), ...ofCastsDue(filter)])
  return { ...found, day: sql`c.due`, id: sql`c.entry`, repeats: true }
}

/** How the words of parts are looked for, where not of each by itself. */
function toldIn(
  { words }: Filter,
  size: number,
  hits: () => number,
  own: readonly Condition[],
  loose: boolean,
): readonly Condition[] {
  if (words === undefined) return []
  const many = hits() > hitsAtOnce.kept
  if (many && (size < hitsAtOnce.each || !loose)) return []
  const some = sql`select c.entry from casts c where ${every(own)}`
  return [tellsIn(words, many || size < few * 4 ? some : undefined)]
}

/** Entries by their numbers, read where their small columns stand. */
const entriesOf = (id: RawBuilder<unknown>) =>
  sql`entries e indexed by entries_facts on e.id = ${id}`

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
    upTo(db, sql`select 1 from entries e indexed by ${sql.raw(index)} where ${condition}`, most) <=
    most
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

const sizeOf = (db: Database, part: Part, filter: Filter): number =>
  upTo(db, sql`select 1 from casts c where ${every(ofCasts(part, filter))}`, few * 4)

const matching = (words: string) => sql`select rowid from said where said match ${wordsOf(words)}`

/** How many rows a question has; one more than `most` where there are more. */
function upTo(db: Database, rows: RawBuilder<unknown>, most: number): number {
  const some = sql<{ n: number }>`select count(*) as n from (${rows} limit ${most + 1})`
  return Number(db.ask(some)[0]!.n)
}
