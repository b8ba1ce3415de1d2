import { sql } from 'kysely'
import { among } from '../ask/conditions.ts'
import { type Filter, momentOf } from '../ask/filter.ts'
import { type Item, itemsOf } from '../ask/items.ts'
import { listed } from '../ask/list.ts'
import { type Party, partyOf } from '../ask/party.ts'
import { rulingsOf } from '../registry/decisions.ts'
import { RegistryError } from '../registry/entry.ts'
import { compared } from '../store/disputes.ts'
import type { Database } from '../store/sqlite.ts'

/** Entries of one thing that are looked at, at most: the newest. */
const most = 1000

/** The party that a text means, by the decisions of a day where one is named, or nobody. */
export function partyAbout(db: Database, about: string, then: Filter): Party | undefined {
  try {
    return partyOf(db, about, momentOf(then))
  } catch (error) {
    if (error instanceof RegistryError) return undefined
    throw error
  }
}

/** Entries about something: the entry with this id, those of a party, those under an instrument of this id or name. */
export function itemsAbout(db: Database, about: string, then: Filter): readonly Item[] {
  const own = db.ask(sql<{ id: number }>`select id from entries
    where key = ${about} and until is null`)
  if (own.length) {
    return itemsOf(
      db,
      own.map(({ id }) => id),
      momentOf(then),
    )
  }
  const party = partyAbout(db, about, then)
  const words = ` ${compared(about)} `
  const rules = db
    .ask(sql<{ key: string; name: string }>`select key, name from instruments group by key, name`)
    .filter(
      ({ key, name }) =>
        key === about ||
        (words.trim() !== '' && [name, key].some(one => ` ${compared(one)} `.includes(words))),
    )
  const asked: readonly Filter[] = [
    ...(party ? [{ party }] : []),
    ...[...new Set(rules.map(({ key }) => key))].slice(0, 50).map(under => ({ under })),
  ]
  const found = asked.flatMap(one => listed(db, { ...then, ...one }, { limit: most }).items)
  return [...new Map(found.map(item => [item.entry.id, item])).values()]
}

/** The ids that documents have for a party of the registry: document and id, with a blank between. */
export function namesIn(
  db: Database,
  about: string,
  then: Filter,
): ReadonlySet<string> | undefined {
  const party = /^r-\d+$/.test(about) ? partyAbout(db, about, then) : undefined
  if (!party || 'country' in party) return undefined
  const rulings = rulingsOf(db, momentOf(then))
  const [root] = party.registries as [number]
  const near = [root, ...[...rulings.touched].filter(one => rulings.root(one) === root)]
  const rows = db.ask(sql<{ document: string; party: string; registry: number; name: string }>`
    select m.document, m.party, m.registry, d.name from members m
    join documents d on d.key = m.document
    where ${among(sql`m.registry`, [...near, ...rulings.touched])}`)
  return new Set(
    rows
      .filter(({ registry, document }) => rulings.placed(registry, document) === root)
      .map(({ name, party }) => `${name} ${party}`),
  )
}
