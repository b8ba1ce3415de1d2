import type { Reading } from '../entry.ts'
import { type Added, added } from './add.ts'
import { type Place, putPlace } from './places.ts'
import { type Database, fixed } from './sqlite.ts'

/** What comes in, in its order: a reading, why a page could not be read, or that an input is at its end. */
export interface Coming {
  /** Where it was read from. */
  readonly name: string
  readonly reading?: Reading
  /** `hashOf` the reading, where it was reckoned before. */
  readonly hash?: string
  /** Why there is no reading. */
  readonly why?: string
  /** How far its input is taken in with this. */
  readonly place?: Place
}

/** Keeps what comes; undefined for what is no reading. Only within work that is atomic. */
export function taken(db: Database, coming: Coming, now: string): Added | undefined {
  const { name, reading, why, place } = coming
  const outcome = reading && added(db, reading, name, now, coming.hash)
  if (reading || why !== undefined) skip(db, name, why ?? null, now)
  if (place) putPlace(db, place)
  return outcome
}

/** Keeps that an input could not be read; without a reason, that it could. Only within work that is atomic. */
export function skip(db: Database, name: string, why: string | null, now: string): void {
  const input = name.toWellFormed()
  const known = skippedOf(db, input).length > 0
  if (known) db.run(db.query.deleteFrom('skipped').where('input', '=', input))
  if (why !== null) db.insert('skipped', [{ input, why: why.toWellFormed(), at: now }])
}

const skippedOf = fixed((query, input: string) =>
  query.selectFrom('skipped').select('input').where('input', '=', input),
)
