import { sql } from 'kysely'
import type { DisputeSide } from '../dispute.ts'
import type { Reading } from '../entry.ts'
import { type Database, fixed } from './sqlite.ts'

/**
 * A reading whose entries bear ids that no other document's do. An id is 40 bits of a hash: among a million
 * entries two documents may come to share one. Who came second gets a number: "pl-0a1b2c3d4e-2", which stays
 * its own when the document is read again.
 */
export function apart(db: Database, reading: Reading): Reading {
  const { document, entries, disputes } = reading
  const ids = new Map<string, string>()
  for (const id of takenIn(db, reading)) ids.set(id, freeFor(db, id, document.id))
  if (ids.size === 0) return reading
  const renamed = (id: string) => ids.get(id) ?? id
  const resting = (side: DisputeSide) => ({ ...side, entry: side.entry && renamed(side.entry) })
  return {
    ...reading,
    entries: entries.map(entry => ({ ...entry, id: renamed(entry.id) })),
    disputes: disputes.map(dispute => ({
      ...dispute,
      claim: resting(dispute.claim),
      counters: dispute.counters.map(resting),
    })),
  }
}

const held = fixed((query, keys: string) =>
  query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.key', 'documents.key as holder'])
    .where(sql<boolean>`entries.key in (select value from json_each(${keys}))`)
    .where('until', 'is', null),
)

/** Which documents hold some ids. */
const holdersOf = (db: Database, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(held(db, JSON.stringify(ids)).map(({ key, holder }) => [key, holder]))

/** Ids of a reading that another document holds, or for which it was numbered already. */
function takenIn(db: Database, { document, entries }: Reading): readonly string[] {
  const ids = entries.map(({ id }) => id)
  const holders = holdersOf(db, [...ids, ...ids.map(id => `${id}-2`)])
  return ids.filter(id => {
    const holder = holders.get(id) ?? document.id
    return holder !== document.id || holders.get(`${id}-2`) === document.id
  })
}

/** The first numbered id that is free, or the document's own. */
function freeFor(db: Database, id: string, document: string): string {
  for (let number = 2; ; number++) {
    const numbered = `${id}-${number}`
    if ((holdersOf(db, [numbered]).get(numbered) ?? document) === document) return numbered
  }
}
