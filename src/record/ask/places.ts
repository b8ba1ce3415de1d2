import { sql } from 'kysely'
import type { Database } from '../store/sqlite.ts'

/** A place where an entry was published: a copy of its text tells it word for word. */
export interface Place {
  /** The entry's id there. */
  readonly id: string
  /** The id of the document. */
  readonly document: string
  /** Where that was read from. */
  readonly name: string
  readonly title: string | null
  readonly site: string | null
  readonly url: string | null
  readonly published: string | null
}

/** The other places of entries, by the numbers of these, in the order of publication; those published by a day, where one is given. */
export function placesOf(
  db: Database,
  ids: readonly number[],
  until?: string,
): ReadonlyMap<number, readonly Place[]> {
  const then =
    until === undefined ? sql`true` : sql`(d.published <= ${until} or d.published is null)`
  const rows = db.ask(sql<Place & { entry: number }>`
    select t.copy_of as entry, e.key as id, d.key as document, d.name, d.title, d.site, d.url, d.published
    from json_each(${JSON.stringify(ids)}) j
    cross join tellings t on t.copy_of = j.value
    cross join entries e on e.id = t.entry
    cross join documents d on d.id = e.document
    where ${then} order by d.published, d.id, e.id`)
  const grouped = Map.groupBy(rows, ({ entry }) => entry)
  return new Map(
    [...grouped].map(([entry, places]) => [entry, places.map(({ entry: _, ...place }) => place)]),
  )
}

/** Places without those under an address that is there already: a later version is no other place. */
export function once(places: readonly Place[]): readonly Place[] {
  const met = new Set<string>()
  return places.filter(({ url }) => {
    if (url === null) return true
    if (met.has(url)) return false
    met.add(url)
    return true
  })
}
