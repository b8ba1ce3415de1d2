import type { Database } from './sqlite.ts'

/** Keeps that an input could not be read; without a reason, that it could. Only within work that is atomic. */
export function skip(db: Database, input: string, why: string | null, now: string): void {
  const { query } = db
  const row = { input: input.toWellFormed(), why: (why ?? '').toWellFormed(), at: now }
  const known = query.selectFrom('skipped').select('input').where('input', '=', row.input)
  if (why === null && db.all(known).length === 0) return
  db.run(query.deleteFrom('skipped').where('input', '=', row.input))
  if (why !== null) db.insert('skipped', [row])
}
