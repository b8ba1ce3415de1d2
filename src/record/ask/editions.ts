import { diffWords } from 'diff'
import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'

/** A document as one of several copies, or versions. */
export interface Edition {
  readonly id: string
  readonly name: string
  readonly site: string | null
  readonly url: string | null
  readonly published: string | null
  /** When it was first added: ISO 8601 in UTC; "" before that was kept. */
  readonly added: string
}

/** Words that a later version of a text took out, put in, or left; white space belongs to the words before it. */
export interface Words {
  readonly text: string
  readonly what: 'same' | 'out' | 'in'
}

/** A version of what stands under an address. */
export interface Version extends Edition {
  /** What it changed of the version before; null for the first, and for texts too long to compare. */
  readonly changed: readonly Words[] | null
}

/** Where else the text of a document stands, and how it changed under its address. */
export interface Editions {
  /** The document that stands for all copies. */
  readonly copyGroup: string
  /** The other places of the text, in the order of publication; versions are under `versions`. */
  readonly copies: readonly Edition[]
  /** All versions, the oldest first; empty where there is one only. */
  readonly versions: readonly Version[]
}

/** How many of some documents were copies, of how many texts, and how many were later versions. */
export interface EditionCounts {
  readonly copies: number
  readonly groups: number
  readonly versions: number
}

/** Texts with more edits than this are not compared word by word. */
const longest = 4000

/** Where else the text of a document stands, and its versions; undefined for an id that none has. */
export function editionsOf(db: Database, key: string): Editions | undefined {
  const found = db.ask(sql<{ id: number; original: number; copyGroup: string }>`
    select d.id, x.original, o.key as "copyGroup" from documents d
    join editions x on x.document = d.id join documents o on o.id = x.original where d.key = ${key}`)
  const [own] = found
  if (!own) return undefined
  const chain = chainOf(db, own.id)
  const rows = db.ask(sql<Edition & { row: number }>`
    select d.id as row, d.key as id, d.name, d.site, d.url, d.published, d.added
    from editions x cross join documents d on d.id = x.document
    where x.original = ${own.original} order by d.published, d.id`)
  const byRow = new Map(rows.map(({ row, ...edition }) => [row, edition]))
  const inChain = new Set(chain)
  return {
    copyGroup: own.copyGroup,
    copies: rows.filter(({ row }) => !inChain.has(row)).map(({ row: _, ...edition }) => edition),
    versions: chain.length < 2 ? [] : versionsOf(db, chain, byRow),
  }
}

/** The versions before and after a document, by number, the oldest first. */
function chainOf(db: Database, document: number): readonly number[] {
  const rows = db.ask(sql<{ id: number }>`
    with recursive before(id) as (
      values (${document})
      union select x.former from editions x join before b on x.document = b.id where x.former is not null
    ), after(id) as (
      values (${document})
      union select x.document from editions x join after a on x.former = a.id
    ) select id from before union select id from after order by id`)
  return rows.map(({ id }) => id)
}

function versionsOf(
  db: Database,
  chain: readonly number[],
  byRow: ReadonlyMap<number, Edition>,
): readonly Version[] {
  const texts = chain.map(
    id => db.all(db.query.selectFrom('documents').select('text').where('id', '=', id))[0]!.text,
  )
  return chain.map((id, at) => ({
    ...byRow.get(id)!,
    changed: at === 0 ? null : changedWords(texts[at - 1]!, texts[at]!),
  }))
}

function changedWords(was: string, now: string): readonly Words[] | null {
  const parts = diffWords(was, now, { maxEditLength: longest })
  if (!parts) return null
  return parts.map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'in' : removed ? 'out' : 'same',
  }))
}

/** What came of copies and versions after so many documents: see `newestOf`. */
export function countedAfter(db: Database, after: number): EditionCounts {
  const [counts] = db.ask(sql<EditionCounts>`
    select count(*) filter (where former is null and original != document) as copies,
      count(distinct original) filter (where former is null and original != document) as "groups",
      count(former) as versions from editions where document > ${after}`)
  return counts!
}

/** The number of the newest document; 0 where there is none. */
export function newestOf(db: Database): number {
  const [row] = db.ask(sql<{ id: number | null }>`select max(id) as id from documents`)
  return row?.id ?? 0
}

/** By the ids of some documents, the version after each, where there is one. */
export function laterOf(db: Database, keys: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.ask(sql<{ key: string; later: string }>`
    select d.key, v.key as later from json_each(${JSON.stringify(keys)}) j
    cross join documents d on d.key = j.value
    cross join editions x on x.former = d.id cross join documents v on v.id = x.document`)
  return new Map(rows.map(({ key, later }) => [key, later]))
}
