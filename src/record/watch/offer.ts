import type { Database } from '../store/sqlite.ts'

/** Something that is offered to be read. */
export interface Offer {
  /** What it is known by, one at least: if any of them is known, it is. */
  readonly keys: readonly string[]
  readonly name: string
  /** The address of its page; null where nothing is fetched. */
  readonly address: string | null
  readonly host: string
  /** Where it was offered, a blank, and what changes when its publisher changes it; null where nothing tells. */
  readonly stamp: string | null
  /** What is needed to read it, as JSON. */
  readonly json: string
}

interface Known {
  readonly id: number
  readonly stamp: string | null
  readonly state: string
}

/**
 * Puts what is offered where it waits to be read, unless it is known and did not change. Gives whether it waits now and
 * did not before. Only within work that is atomic.
 */
export function offer(db: Database, one: Offer, now: string): boolean {
  const { keys, name, address, host, stamp, json } = one
  const known = knownAs(db, keys)
  const row = { name: name.toWellFormed(), address, host, stamp, state: 'waiting', json }
  if (!known) {
    const id = db.insert('offered', [{ ...row, next: now, failures: 0, at: now }])!
    bind(db, keys, id)
    return true
  }
  bind(db, keys, known.id)
  // Two feeds may offer one page in different words; only one of them tells whether it changes.
  const changed = stamp !== known.stamp && placeOf(stamp) === placeOf(known.stamp)
  if (!changed) return false
  const set = db.query.updateTable('offered').set({ ...row, next: now, failures: 0 })
  db.run(set.where('id', '=', known.id))
  return known.state !== 'waiting'
}

const placeOf = (stamp: string | null) => stamp?.split(' ', 1)[0]

function knownAs(db: Database, keys: readonly string[]): Known | undefined {
  const [found] = db.rows<Known>(
    `select o.id, o.stamp, o.state from offered o join offered_keys k on k.offered = o.id
      where k.key in (select value from json_each(?)) order by o.id limit 1`,
    [JSON.stringify(keys)],
  )
  return found
}

function bind(db: Database, keys: readonly string[], id: number): void {
  for (const key of keys) {
    db.rows('insert or ignore into offered_keys (key, offered) values (?, ?)', [key, id])
  }
}
