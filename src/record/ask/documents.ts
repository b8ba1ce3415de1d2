import { type RawBuilder, sql } from 'kysely'
import { readLanguage } from '../../article/index.ts'
import { thereThen } from '../registry/then.ts'
import type { Database } from '../store/sqlite.ts'
import { every, fromSource, wordsOf } from './conditions.ts'
import { cursorOf, spotOf } from './cursor.ts'
import type { Filter } from './filter.ts'
import type { Paging } from './list.ts'
import { allIn } from './spots.ts'

/** A document of the record, without its text. */
export interface DocumentListed {
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly site: string | null
  readonly url: string | null
  /** Where it was read from. */
  readonly name: string
  readonly language: string | null
  /** When it was first added: ISO 8601 in UTC; "" before that was kept. */
  readonly added: string
  /** The id that the input brought with it. */
  readonly given: string | null
  /** The id of the document that stands for all copies of one text: its own where it is the copy of none. */
  readonly copyGroup: string
  /** The id of the version before under the same address. */
  readonly versionOf: string | null
  /** The id of the first of the documents on one event: its own where there is none before. */
  readonly story: string
  /** Entries that stand, by kind. */
  readonly entries: Readonly<Record<string, number>>
}

/** A stretch of the documents. */
export interface DocumentPage {
  readonly documents: readonly DocumentListed[]
  readonly next: string | null
}

interface Row extends Omit<DocumentListed, 'entries'> {
  readonly row: number
}

/** Documents that a filter lets through by the day they were published; by entries, where it asks for some. */
export function documentsIn(db: Database, filter: Filter, paging: Paging = {}): DocumentPage {
  const { order = 'newest', limit, cursor } = paging
  const down = order === 'newest'
  const conditions = [...conditionsOf(db, filter)]
  const day = sql`coalesce(d.published, '')`
  if (cursor !== undefined) {
    const { day: at, id } = spotOf(cursor)
    // The first part lets the index of days be used; null stands for no day.
    if (at)
      conditions.push(
        down ? sql`(d.published <= ${at} or d.published is null)` : sql`d.published >= ${at}`,
      )
    conditions.push(sql`(${day}, d.id) ${sql.raw(down ? '<' : '>')} (${at}, ${id})`)
  }
  const way = sql.raw(down ? 'desc' : 'asc')
  const most = limit === undefined ? sql`` : sql`limit ${limit + 1}`
  const rows = db.ask(sql<Row>`
    select d.id as row, d.key as id, d.title, d.published, d.site, d.url, d.name, d.language, d.added,
      d.json ->> '$.document.given' as given,
      (select key from documents o where o.id = x.original) as "copyGroup",
      (select key from documents v where v.id = x.former) as "versionOf",
      coalesce((select key from documents s where s.id = x.story), d.key) as story
    from documents d cross join editions x on x.document = d.id where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}
    order by d.published ${way}, d.id ${way} ${most}`)
  const page = limit === undefined ? rows : rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > page.length && last
  return {
    documents: withEntries(db, page),
    next: more ? cursorOf({ day: last.published ?? '', id: last.row }) : null,
  }
}

/** What a filter asks of documents `d`. */
export function conditionsOf(db: Database, filter: Filter): readonly RawBuilder<unknown>[] {
  const { source, from, until, words, document, asOf, recorded, unread, ...ofEntries } = filter
  const found: RawBuilder<unknown>[] = []
  // As the index has it.
  if (unread) found.push(sql.raw(`d.language <> '${readLanguage}'`))
  // The plus has the days read in order, not all documents of the source first.
  if (source) found.push(sql`+d.id in (${fromSource(source)})`)
  if (document) found.push(sql`d.key = ${document}`)
  if (from) found.push(sql`d.published >= ${from}`)
  if (until) found.push(sql`d.published <= ${until}`)
  if (words !== undefined) {
    found.push(sql`d.id in (select rowid from texts where texts match ${wordsOf(words)})`)
  }
  found.push(...thereThen({ asOf, recorded }))
  if (Object.keys(ofEntries).length) {
    const then = { ...(asOf && { asOf }), ...(recorded && { recorded }) }
    const { plan, moved: late } = allIn(db, { ...ofEntries, ...then })
    const ids = JSON.stringify(late.map(({ id }) => id))
    found.push(sql`d.id in (select e.document from ${plan.from} where ${every(plan.conditions)}
      union select document from entries where id in (select value from json_each(${ids})))`)
  }
  return found
}

function withEntries(db: Database, rows: readonly Row[]): readonly DocumentListed[] {
  const ids = JSON.stringify(rows.map(({ row }) => row))
  const counts = db.ask(sql<{ document: number; kind: string; n: number }>`
    select e.document, e.kind, count(*) as n
    from json_each(${ids}) j cross join entries e on e.document = j.value
    where e.until is null and e.state != 'rejected' group by 1, 2 order by 1, 2`)
  const grouped = Map.groupBy(counts, ({ document }) => document)
  return rows.map(({ row, ...document }) => {
    const entries = Object.fromEntries((grouped.get(row) ?? []).map(({ kind, n }) => [kind, n]))
    return { ...document, entries }
  })
}
