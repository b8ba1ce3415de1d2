import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { besides, testsOf, type Ways } from './asked.ts'
import {
  among,
  type Condition,
  dueDay,
  every,
  fromSource,
  isFromSource,
  partsDueBy,
  tells,
  tellsIn,
  wordsOf,
} from './conditions.ts'
import { asksDue, type Filter } from './filter.ts'
import { standsByNumber } from './gone.ts'
import { isOfParts, ofCasts, ofCastsDue, ofPartsAlone, type Part, partsOf } from './parts.ts'
import { documentsFrom } from './sources.ts'

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

/** What a plan is for. */
export interface Use {
  /** The order does not matter. */
  readonly loose?: boolean
  /** Only days and numbers are asked for, of what stands now: nothing need be read of the entries `e`. */
  readonly bare?: boolean
}

/** The way to the entries of a filter that touches the fewest. */
export function planOf(db: Database, filter: Filter, half?: Half, use: Use = {}): Plan {
  const { words, under, cameo, document, source } = filter
  const due = asksDue(filter)
  let known: number | undefined
  const hits = () => {
    known ??= words === undefined ? 0 : upTo(db, matching(words), hitsAtOnce.kept)
    return known
  }
  const some = source ? documentsFrom(db, source) : undefined
  const plan: Planning = (from, but, more = []) => {
    const asking = hits() <= hitsAtOnce.kept ? 'all' : 'each'
    const own = but.includes('source') ? [] : fromThem(filter, some, use)
    const done = own.length ? [...but, 'source'] : but
    return planned(filter, half, from, done, [...more, ...own], { asking })
  }
  if (document) return plan(sql`entries e indexed by entries_document`, [])
  if (half === 'ahead') return plan(sql`entries e indexed by entries_ahead`, [])
  const least = leastOf(db, filter, use)
  if (due && least) return byDue(filter, least, plan)
  const small = least !== undefined && least.size < few
  const alone = least && isAlone(filter, use)
  const rare =
    half === undefined && !due && !small && !alone ? rareIn(db, filter, least?.size) : undefined
  if (rare && words === undefined && under === undefined) {
    return plan(sql`entries e indexed by ${sql.raw(rare)}`, [])
  }
  if (words !== undefined && !least && (use.loose || hits() <= hitsAtOnce.direct)) {
    const from = sql`(${matching(words)}) s cross join ${entriesOf(sql`s.rowid`)}`
    return plan(from, ['words'])
  }
  if (under !== undefined && !small) {
    const from = sql`unders u cross join ${entriesOf(sql`u.entry`)}`
    return plan(from, ['under'], [sql<boolean>`u.instrument = ${under}`])
  }
  if (least) return byPart(filter, least, toldIn(filter, least, hits, use), half, use, plan)
  if (due) return plan(sql`entries e indexed by entries_due`, [])
  if (some && some.length < fewDocuments) {
    const ids = JSON.stringify(some)
    return plan(sql`json_each(${ids}) x cross join entries e on e.document = x.value`, ['source'])
  }
  if (source && use.loose && !filter.from && !filter.until) {
    return ofSourceLoosely(db, filter, some, plan)
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

/** That entries are from the documents of a source, some that are known or many. */
function fromThem(
  filter: Filter,
  some: readonly number[] | undefined,
  { bare, loose }: Use,
): readonly Condition[] {
  if (some) return [among(sql`e.document`, some)]
  // Of many documents few entries need be looked at for the beginning of a list.
  const { source, words } = filter
  const first = bare && !loose && words === undefined && partsOf(filter).length === 0
  return source && first ? [isFromSource(source)] : []
}

/** What documents of a source hold, in no order. */
function ofSourceLoosely(
  db: Database,
  filter: Filter,
  some: readonly number[] | undefined,
  plan: Planning,
): Plan {
  const of = some
    ? sql`json_each(${JSON.stringify(some)}) x cross join entries e indexed by entries_document on e.document = x.value`
    : sql`(${fromSource(filter.source!)}) x cross join entries e indexed by entries_document on e.document = x.id`
  const found = plan(of, ['source'])
  const stands = Object.keys(filter).length === 1 && standsByNumber(db, sql`e.id`)
  return stands ? { ...found, conditions: [stands] } : found
}

/** What falls due of a part, by the day to plan for. */
function byDue(filter: Filter, part: Part, plan: Planning): Plan {
  const from = sql`casts c indexed by ${partsDueBy(part.party)} cross join entries e on e.id = c.entry`
  const found = plan(from, [part.name], [...ofCasts(part, filter), ...ofCastsDue(filter)])
  return { ...found, day: sql`c.due`, id: sql`c.entry`, repeats: true }
}

/** What a party has a part in, by its days. */
function byPart(
  filter: Filter,
  part: Part,
  told: readonly Condition[],
  half: Half | undefined,
  use: Use,
  plan: Planning,
): Plan {
  const stands = { day: sql<string>`c.day`, id: sql<number>`c.entry`, repeats: true }
  if (isAlone(filter, use)) {
    const conditions = [...ofPartsAlone(part, filter), ...told]
    return { from: sql`casts c`, conditions, ...stands }
  }
  const from = sql`casts c cross join entries e indexed by entries_day
    on e.day = c.day and e.id = c.entry`
  const found = plan(from, [part.name, 'words'], [...ofCasts(part, filter), ...told])
  if (half === 'past') found.conditions.push(sql<boolean>`c.day <= ${filter.asOf}`)
  return { ...found, ...stands }
}

/** How the words of a part's entries are looked for. */
function toldIn(
  filter: Filter,
  part: Sized,
  hits: () => number,
  { loose }: Use,
): readonly Condition[] {
  const { words } = filter
  if (words === undefined) return []
  if (hits() <= hitsAtOnce.direct) return [tellsIn(words)]
  if (hits() > hitsAtOnce.kept && (part.size < hitsAtOnce.each || !loose)) {
    return [tells(words, 'each', sql`c.entry`)]
  }
  return [tellsIn(words, sql`select c.entry from casts c where ${every(ofCasts(part, filter))}`)]
}

/** Whether rows of parts alone are enough, but for words. */
const isAlone = ({ words: _, ...filter }: Filter, { bare }: Use) =>
  Boolean(bare) && isOfParts(filter)

interface Sized extends Part {
  readonly size: number
}

/** The part that the fewest entries have, with how many they are where that matters, up to `few`. */
function leastOf(db: Database, filter: Filter, use: Use): Sized | undefined {
  const parts = partsOf(filter)
  const { words, under, forces, plover, statuses, minConfidence } = filter
  const columns = isAlone(filter, use) ? [] : [forces, plover, statuses, minConfidence]
  const matters = parts.length > 1 || [words, under, ...columns].some(one => one !== undefined)
  const sized = parts.map(part => ({ ...part, size: matters ? sizeOf(db, part, filter) : few }))
  // More is said or done than is met.
  const order = ({ name }: Part) => (name === 'to' ? 0 : 1)
  return sized.toSorted((a, b) => a.size - b.size || order(a) - order(b))[0]
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
function rareIn(db: Database, filter: Filter, size = few): string | undefined {
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
  upTo(db, sql`select 1 from casts c where ${every(ofCasts(part, filter))}`, few - 1)

const matching = (words: string) => sql`select rowid from said where said match ${wordsOf(words)}`

/** How many rows a question has; one more than `most` where there are more. */
function upTo(db: Database, rows: RawBuilder<unknown>, most: number): number {
  const some = sql<{ n: number }>`select count(*) as n from (${rows} limit ${most + 1})`
  return Number(db.ask(some)[0]!.n)
}
