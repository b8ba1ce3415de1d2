import { type Database, fixed } from './sqlite.ts'

/** Which file an input is, and how it was read: where any of it is another, the file is taken in anew. */
export interface Source {
  /** Its whole path. */
  readonly input: string
  /** Bytes. */
  readonly size: number
  /** When it was changed last: ISO 8601, UTC. */
  readonly modified: string
  /** Hash of what the reader was told that changes what is made of a page: a day, lists of parties. */
  readonly how: string
}

/** How far an input is taken in: so many of its pages, in its own order, are kept or stand as failed. */
export interface Place extends Source {
  readonly pages: number
  /** 1 where that is all of it. */
  readonly whole: 0 | 1
  /** SHA-256 of its first bytes; null where nothing was read of it. */
  readonly head: string | null
}

const placesOf = fixed((query, input: string) =>
  query.selectFrom('inputs').selectAll().where('input', '=', input),
)

/** How far a file was taken in when it was read last; undefined where it was never, or is another by now. */
export function placeOf(db: Database, source: Source): Place | undefined {
  const [known] = placesOf(db, source.input.toWellFormed())
  const { size, modified, how } = source
  const same = known?.size === size && known.modified === modified && known.how === how
  return same ? { ...known, whole: known.whole ? 1 : 0 } : undefined
}

/** Keeps how far an input is taken in. Only within the work that keeps its pages. */
export function putPlace(db: Database, place: Place): void {
  const { input, size, modified, how, pages, whole, head } = place
  const told = { size, modified, how, pages, whole, head }
  const row = { input: input.toWellFormed(), ...told }
  const insert = db.query.insertInto('inputs').values(row)
  db.run(insert.onConflict(on => on.column('input').doUpdateSet(told)))
}
