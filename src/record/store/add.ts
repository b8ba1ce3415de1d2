import { sql } from 'kysely'
import type { Reading } from '../entry.ts'
import { maker } from '../maker.ts'
import { hashOf } from '../manifest/index.ts'
import { catchUp, register } from '../registry/register.ts'
import { refresh } from '../review/index.ts'
import { apart } from './apart.ts'
import { isUnplaced, placeAll } from './editions.ts'
import { type Database, fixed } from './sqlite.ts'
import { rewrite, write } from './write.ts'

/** What became of a document that was added. */
export type Added = 'added' | 'updated' | 'unchanged'

/** A reading, and where it was read from. */
export interface Named {
  readonly reading: Reading
  readonly name: string
}

/** Keeps a reading, of which `hash` is the `hashOf`; what was read before is not kept twice. Only within work that is atomic. */
export function added(
  db: Database,
  reading: Reading,
  name: string,
  now: string,
  hash = hashOf(reading),
): Added {
  const [known] = readingsOf(db, reading.document.id)
  if (known?.reading === hash) return 'unchanged'
  catchUp(db)
  if (isUnplaced(db)) placeAll(db)
  const origin = { name, now, maker: maker() }
  const own = apart(db, reading)
  if (known) rewrite(db, known.id, own, hash, origin)
  else write(db, own, hash, origin)
  register(db, own.document.id, own.parties, own.mentions)
  for (const key of decided(db, own)) refresh(db, key)
  return known ? 'updated' : 'added'
}

const readingsOf = fixed((query, key: string) =>
  query.selectFrom('documents').select(['id', 'reading']).where('key', '=', key),
)

const decidedOf = fixed((query, keys: string) =>
  query
    .selectFrom('decisions')
    .select('about')
    .distinct()
    .where(sql<boolean>`about in (select value from json_each(${keys}))`),
)

/** Entries of a reading on which a person decided something. */
function decided(db: Database, { entries }: Reading): readonly string[] {
  if (entries.length === 0) return []
  const keys = JSON.stringify(entries.map(({ id }) => id))
  return decidedOf(db, keys).flatMap(({ about }) => about ?? [])
}
