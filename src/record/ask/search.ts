import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'
import { besides, testsOf } from './asked.ts'
import { every, wordsOf } from './conditions.ts'
import { CursorError } from './cursor.ts'
import { type Filter, momentOf } from './filter.ts'
import { standsByNumber } from './gone.ts'
import { type Item, itemsOf } from './items.ts'
import { isOfParts, ofPartsAlone, partsOf } from './parts.ts'
import { spotsIn } from './spots.ts'

/** A piece of a text: true where it is one of the words that were sought. */
export interface Piece {
  readonly text: string
  readonly sought: boolean
}

/** What was found, the best first. */
export interface Found<T> {
  readonly hits: readonly T[]
  readonly next: string | null
  /** Where there are more hits than are put in order: only so many of the newest were. */
  readonly among: number | null
}

/** An entry whose evidence holds the words. */
export interface Hit {
  readonly item: Item
  /** How well it fits (BM25): the more the better. */
  readonly rank: number
  readonly snippet: readonly Piece[]
}

/** A document whose text holds the words. */
export interface DocumentHit {
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly site: string | null
  readonly name: string
  /** How well it fits (BM25): the more the better. */
  readonly rank: number
  readonly snippet: readonly Piece[]
}

/** So many hits are put in order; of more, the newest. */
const ranked = 10_000
/** So few entries are asked one by one. */
const few = 2000
const marks = { open: '\u0002', close: '\u0003' }

/** Where a page of hits ended: the newest row that there was, the rank and the row. */
interface Place {
  readonly top: number
  readonly rank: number
  readonly id: number
}

interface Row {
  readonly id: number
  readonly rank: number
}

/** Entries whose evidence holds words and that a filter lets through, the best first. */
export function searchIn(
  db: Database,
  words: string,
  filter: Filter,
  limit: number,
  cursor?: string,
): Found<Hit> {
  const place = cursor === undefined ? undefined : placeOf(cursor)
  const { rows, next, among } = rankedIn(db, 'said', words, limit, place, scopeOf(db, filter))
  const items = itemsOf(
    db,
    rows.map(({ id }) => id),
    momentOf(filter),
  )
  const texts = snippetsOf(
    db,
    'said',
    words,
    rows,
    sql`snippet(said, 0, ${marks.open}, ${marks.close}, '…', 24)`,
  )
  const hits = items.map((item, at) => {
    const { id, rank } = rows[at]!
    return { item, rank: -rank, snippet: texts.get(id) ?? [] }
  })
  return { hits, next, among }
}

/** Documents whose text or title holds words, the best first; of those that have an id among some, where they are given. */
export function documentsWith(
  db: Database,
  words: string,
  condition: RawBuilder<unknown> | undefined,
  limit: number,
  cursor?: string,
): Found<DocumentHit> {
  const place = cursor === undefined ? undefined : placeOf(cursor)
  const scope = { condition: condition ?? sql`true`, whole: false }
  const { rows, next, among } = rankedIn(db, 'texts', words, limit, place, scope)
  const texts = snippetsOf(
    db,
    'texts',
    words,
    rows,
    sql`snippet(texts, 1, ${marks.open}, ${marks.close}, '…', 24)`,
  )
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const found = db.ask(sql<Omit<DocumentHit, 'snippet' | 'rank'> & { row: number }>`
    select d.id as row, d.key as id, d.title, d.published, d.site, d.name
    from json_each(${ids}) j cross join documents d on d.id = j.value order by j.key`)
  const ranks = new Map(rows.map(({ id, rank }) => [id, -rank]))
  const hits = found.map(({ row, ...one }) => {
    return { ...one, rank: ranks.get(row)!, snippet: texts.get(row) ?? [] }
  })
  return { hits, next, among }
}

/** Which rows of the index are asked: all that hold the words, or few that are known. */
interface Scope {
  readonly condition: RawBuilder<unknown>
  /** True where so few rows are asked that all of them are put in order. */
  readonly whole: boolean
}

/** What rows of the index must be, that a filter lets them through. */
function scopeOf(db: Database, filter: Filter): Scope {
  const { by, to, party, under, document, asOf, recorded } = filter
  const [part] = partsOf(filter)
  if (by || to || party || document || under !== undefined || asOf || recorded) {
    const some = spotsIn(db, filter, 'newest', few + 1)
    const ids = JSON.stringify(some.map(({ id }) => id))
    if (some.length <= few) {
      // With the plus the hits are read once; without it, ranks are reckoned anew for each row.
      return { condition: sql`+t.rowid in (select value from json_each(${ids}))`, whole: true }
    }
  }
  if (part && isOfParts(filter)) {
    const own = sql`select c.entry from casts c where ${every(ofPartsAlone(part, filter))}`
    return { condition: sql`+t.rowid in (${own})`, whole: false }
  }
  const condition = Object.keys(filter).length === 0 ? standsByNumber(db, sql`+t.rowid`) : undefined
  const tests = every(testsOf(filter, [], { going: 'numbers' }))
  const some = sql`exists (select 1 from entries e indexed by entries_facts${besides(filter)}
    where e.id = t.rowid and ${tests})`
  return { condition: condition ?? some, whole: false }
}

function rankedIn(
  db: Database,
  table: 'said' | 'texts',
  words: string,
  limit: number,
  place: Place | undefined,
  scope: Scope,
): { rows: readonly Row[]; next: string | null; among: number | null } {
  const match = wordsOf(words)
  const t = sql.raw(table)
  const top = place?.top ?? topOf(db, table)
  const edge = scope.whole
    ? undefined
    : db.ask(sql<{ rowid: number }>`
        select t.rowid from ${t} t where ${t} match ${match} and t.rowid <= ${whole(top)}
        order by t.rowid desc limit 1 offset ${ranked}`)[0]
  const newest = edge ? sql` and t.rowid > ${whole(edge.rowid)}` : sql``
  const rank = sql.raw(table === 'said' ? 'bm25(said)' : 'bm25(texts, 4, 1)')
  // Ranks shift with every document that is added: where the last hit stands now is what counts.
  const [last] = place
    ? db.ask(sql<Row>`select t.rowid as id, ${rank} as rank from ${t} t
        where ${t} match ${match} and t.rowid = ${whole(place.id)}`)
    : []
  const from = last ?? place
  const rows = db.ask(sql<Row>`
    select id, rank from (
      select t.rowid as id, ${rank} as rank
      from ${t} t
      where ${t} match ${match} and t.rowid <= ${whole(top)}${newest} and ${scope.condition})
    ${from ? sql`where (rank, -id) > (${from.rank}, ${-from.id})` : sql``}
    order by rank, id desc limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const end = page.at(-1)
  const next = rows.length > limit && end ? cursorAt({ top, ...end }) : null
  return { rows: page, next, among: edge ? ranked : null }
}

/** Numbers are bound as fractions, by which FTS5 finds no row. */
const whole = (n: number) => sql`cast(${n} as integer)`

function topOf(db: Database, table: 'said' | 'texts'): number {
  const of = sql.raw(table === 'said' ? 'entries' : 'documents')
  return Number(db.ask(sql<{ n: number }>`select coalesce(max(id), 0) as n from ${of}`)[0]!.n)
}

function snippetsOf(
  db: Database,
  table: 'said' | 'texts',
  words: string,
  rows: readonly Row[],
  snippet: RawBuilder<unknown>,
): ReadonlyMap<number, readonly Piece[]> {
  const t = sql.raw(table)
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const found = db.ask(sql<{ id: number; text: string }>`
    select rowid as id, ${snippet} as text from ${t}
    where ${t} match ${wordsOf(words)} and rowid in (select value from json_each(${ids}))`)
  return new Map(found.map(({ id, text }) => [id, piecesOf(text)]))
}

function piecesOf(text: string): readonly Piece[] {
  return text.split(marks.open).flatMap((part, at) => {
    const [sought = '', rest] = at === 0 ? ['', part] : part.split(marks.close)
    return [
      ...(sought ? [{ text: sought, sought: true }] : []),
      ...(rest ? [{ text: rest, sought: false }] : []),
    ]
  })
}

const cursorAt = ({ top, rank, id }: Place) =>
  Buffer.from(`${top} ${rank} ${id}`).toString('base64url')

function placeOf(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const [top, rank, id] = text.split(' ').map(Number)
  const place = { top: top ?? Number.NaN, rank: rank ?? Number.NaN, id: id ?? Number.NaN }
  if (Object.values(place).some(Number.isNaN) || cursorAt(place) !== cursor) {
    throw new CursorError(`"${cursor}" is no cursor; take the one that the page before gave`)
  }
  return place
}
