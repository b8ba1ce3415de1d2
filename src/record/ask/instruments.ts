import { sql } from 'kysely'
import { changeKinds, keptKinds } from '../../find/index.ts'
import type { Database } from '../store/sqlite.ts'
import { every } from './conditions.ts'
import { cursorOf, spotOf } from './cursor.ts'
import { endOf, type Filter, momentOf } from './filter.ts'
import { itemsOf } from './items.ts'
import { listed, type Page } from './list.ts'
import { allIn } from './spots.ts'

/** A question about instruments that cannot be answered: one line. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError'
}

/** What befalls an instrument on a day, with all that tell it. */
export interface Term {
  /** "adopted", "enters into force", "expires". */
  readonly change: string
  /** EDTF; null where no text tells it. */
  readonly date: string | null
  readonly status: string
  /** The first day that the date may mean; the day of publication where none is told. */
  readonly day: string
  /** Ids of the entries that tell it. */
  readonly entries: readonly string[]
}

/** An instrument across documents. */
export interface InstrumentShown {
  readonly id: string
  readonly name: string
  /** What else documents call it. */
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly documents: number
  /** In the order of their days; those without one come last. */
  readonly terms: readonly Term[]
  /** The last that befell it up to the day asked about, and what is to come next. */
  readonly last: Term | null
  readonly next: Term | null
}

/** An instrument with what stands under it. */
export interface InstrumentWhole extends InstrumentShown {
  /** Pledges and demands that hang on it, and all else that is said and done under it: the newest. */
  readonly bound: Page
  readonly said: Page
}

/** A stretch of the instruments. */
export interface InstrumentPage {
  readonly instruments: readonly InstrumentShown[]
  readonly next: string | null
}

interface Named {
  readonly key: string
  readonly first: number
  readonly documents: number
}

/** The instruments that documents name, the most named first; their terms as a filter lets them through. */
export function instrumentsIn(
  db: Database,
  match: string | undefined,
  filter: Filter,
  today: string,
  limit: number,
  cursor?: string,
): InstrumentPage {
  // The place is the number of documents, then where the instrument was named first.
  const spot = cursor === undefined ? undefined : spotOf(cursor)
  const after = spot
    ? sql`having (-count(*), min(i.id)) > (${-Number(spot.day)}, ${spot.id})`
    : sql``
  const like = `%${(match ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const named = match
    ? sql`where i.key in (select key from instruments where name like ${like} escape '\\' or key like ${like} escape '\\')`
    : sql``
  const dated = asOfDocuments(filter)
  const rows = db.ask(sql<Named>`select i.key, min(i.id) as first, count(*) as documents
    from instruments i ${dated} ${named} group by i.key ${after}
    order by 3 desc, 2 limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    rows.length > limit && last ? cursorOf({ day: `${last.documents}`, id: last.first }) : null
  return { instruments: page.map(row => shown(db, row, filter, today)), next }
}

/** One instrument by its id or a name, with what stands under it. Throws an InstrumentError. */
export function instrumentIn(
  db: Database,
  asked: string,
  filter: Filter,
  today: string,
  limit: number,
): InstrumentWhole {
  const key = keyOf(db, asked)
  const [row] = db.ask(sql<Named>`select i.key, min(i.id) as first, count(*) as documents
    from instruments i ${asOfDocuments(filter)} where i.key = ${key} group by i.key`)
  if (!row) throw new InstrumentError(`${asked}: no document named it by then`)
  const under = { ...filter, under: key }
  const kinds = (some: ReadonlySet<string>) =>
    (filter.kinds ?? allKinds(db)).filter(kind => some.has(kind))
  const rest = new Set(allKinds(db).filter(kind => !keptKinds.has(kind) && !changeKinds.has(kind)))
  const some = (of: ReadonlySet<string>) =>
    kinds(of).length ? listed(db, { ...under, kinds: kinds(of) }, { limit }) : none
  return { ...shown(db, row, filter, today), bound: some(keptKinds), said: some(rest) }
}

const none: Page = { items: [], next: null }

function allKinds(db: Database): readonly string[] {
  const step = sql<{ kind: string }>`with recursive k(kind) as (
    select min(kind) from entries
    union all select (select min(kind) from entries where kind > k.kind) from k where k.kind is not null)
    select kind from k where kind is not null`
  return db.ask(step).map(({ kind }) => kind)
}

function asOfDocuments({ asOf, recorded }: Filter) {
  const day = [asOf, recorded].filter(d => d !== undefined).sort()[0]
  if (day === undefined) return sql``
  const end = endOf(day)
  const published =
    recorded === undefined
      ? sql`(d.published <= ${asOf} or (d.published is null and d.added <= ${end}))`
      : sql`d.added <= ${endOf(recorded)}`
  return sql`join documents d on d.id = i.document and ${published}`
}

function shown(db: Database, row: Named, filter: Filter, today: string): InstrumentShown {
  const names = db.ask(sql<{ name: string }>`
    select name from instruments where key = ${row.key} group by name order by count(*) desc, min(id)`)
  const [kind] = db.ask(sql<{ type: string | null }>`
    select json ->> '$.type' as type from instruments where id = ${row.first}`)
  const { kinds: _, ...rest } = filter
  const terms = termsOf(db, { ...rest, under: row.key, kinds: [...changeKinds] })
  const held = terms.filter(({ date, status }) => date !== null && status !== 'denied')
  return {
    id: row.key,
    name: names[0]?.name ?? row.key,
    aliases: names.slice(1).map(({ name }) => name),
    type: kind?.type ?? null,
    documents: row.documents,
    terms,
    last: held.findLast(term => term.day <= today) ?? null,
    next: held.find(term => term.day > today) ?? null,
  }
}

interface TermRow {
  readonly key: string
  readonly day: string
  readonly date: string | null
  readonly change: string
  readonly status: string
}

/** Terms put together: the same change on the same date, told with the same status. */
function termsOf(db: Database, filter: Filter): readonly Term[] {
  const { plan, moved } = allIn(db, filter)
  const said = sql`coalesce(e.decided, e.json)`
  const rows = db.ask(sql<TermRow>`
    select e.key, e.day, coalesce(e.due_edtf, e.when_edtf) as date, e.status,
      coalesce(${said} ->> '$.change', ${said} ->> '$.trigger.text') as change
    from ${plan.from} where ${every(plan.conditions)}`)
  const ids = moved.map(({ id }) => id)
  const late = itemsOf(db, ids, momentOf(filter)).map(({ entry, day }): TermRow => {
    const { id: key, due, when, status, change, trigger } = entry
    const date = (due ?? when)?.edtf ?? null
    return { key, day: day ?? '', date, change: change ?? trigger.text, status }
  })
  const all = [...rows, ...late].toSorted((a, b) => order(a.day, b.day) || order(a.key, b.key))
  const groups = Map.groupBy(all, ({ change, date, status }) =>
    JSON.stringify([change, date, status]),
  )
  const terms = [...groups.values()].map((group): Term => {
    const { key: _, ...term } = group[0]!
    return { ...term, entries: group.map(({ key }) => key) }
  })
  return [...terms.filter(t => t.date !== null), ...terms.filter(t => t.date === null)]
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** The id of the instrument that a text means: an id, a name, or a part of one that only one bears. */
function keyOf(db: Database, asked: string): string {
  const like = `%${asked.replace(/[\\%_]/g, '\\$&')}%`
  for (const condition of [
    sql`key = ${asked}`,
    sql`name = ${asked} collate nocase or key = ${asked} collate nocase`,
    sql`name like ${like} escape '\\' or key like ${like} escape '\\'`,
  ]) {
    const rows = db.ask(sql<{ key: string; name: string }>`
      select key, min(name) as name from instruments where ${condition}
      group by key order by count(*) desc, key limit 6`)
    if (rows.length === 1) return rows[0]!.key
    if (rows.length > 1) {
      const some = rows.slice(0, 5).map(({ key, name }) => `${key} (${name})`)
      const more = rows.length > some.length ? ', …' : ''
      throw new InstrumentError(
        `"${asked}" may be several: ${some.join(', ')}${more}; give one's id`,
      )
    }
  }
  throw new InstrumentError(
    `"${asked}": no instrument is called so; onrecord instruments lists them`,
  )
}
