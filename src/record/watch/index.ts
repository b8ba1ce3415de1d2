import { type Added, added, type Named } from '../store/add.ts'
import type { Database } from '../store/sqlite.ts'
import { skip } from '../store/take.ts'
import { type Offer, offer } from './offer.ts'

export type { Offer } from './offer.ts'

/** What is kept of an address that is watched. Moments are ISO 8601 in UTC, "" for none. */
export interface Watched {
  readonly etag: string | null
  readonly modified: string | null
  readonly asked: string
  readonly rests: string
  readonly failures: number
}

/** Something offered that waits to be read. */
export interface Waiting {
  readonly id: number
  readonly name: string
  readonly address: string | null
  readonly host: string
  /** What was offered with it, as `Offer.json` had it. */
  readonly json: string
  readonly failures: number
}

const never: Watched = { etag: null, modified: null, asked: '', rests: '', failures: 0 }

/** What is watched, in the store: a run that is stopped at any moment loses nothing, and reads nothing twice. */
export class Watch {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** What is known of an address. */
  of(address: string): Watched {
    const { query } = this.#db
    const rows = query
      .selectFrom('feeds')
      .select(['etag', 'modified', 'asked', 'rests', 'failures'])
    return this.#db.all(rows.where('address', '=', address))[0] ?? never
  }

  /**
   * Keeps that an address answered, together with all that it offers; gives how much of that is new. Without offers it
   * did not change.
   */
  answered(
    address: string,
    { etag, modified, rests = '', now }: Answered,
    offers?: readonly Offer[],
  ): number {
    return this.#db.atomic(() => {
      const row = { asked: now, rests, failures: 0 }
      this.#keep(address, offers ? { ...row, etag, modified } : row)
      skip(this.#db, address, null, now)
      return (offers ?? []).filter(one => offer(this.#db, one, now)).length
    })
  }

  /** Keeps that an address could not be read, why, and until when it is left alone. */
  failed(address: string, why: string, rests: string, now: string): void {
    this.#db.atomic(() => {
      const failures = this.of(address).failures + 1
      this.#keep(address, { asked: now, rests, failures })
      skip(this.#db, address, why, now)
    })
  }

  /** Of each host the one that waits longest and is to be tried by now. */
  waiting(now: string): readonly Waiting[] {
    return this.#db.rows<Waiting>(
      `select id, name, address, host, json, failures from offered where id in
        (select min(id) from offered where state = 'waiting' and next <= ? group by host)`,
      [now],
    )
  }

  /** When the next of those that wait is to be tried: ISO 8601 in UTC; undefined where none waits. */
  next(): string | undefined {
    const sql = "select min(next) as next from offered where state = 'waiting'"
    return this.#db.rows<{ next: string | null }>(sql, [])[0]?.next ?? undefined
  }

  /** Whether something with this key and stamp was offered before. */
  knows(key: string, stamp: string): boolean {
    const sql =
      'select o.stamp from offered o join offered_keys k on k.offered = o.id where k.key = ?'
    return this.#db.rows<{ stamp: string | null }>(sql, [key])[0]?.stamp === stamp
  }

  /** Keeps the reading of something that waits, and that it waits no more: both or neither. */
  keep(id: number, { reading, name }: Named, now: string): Added {
    return this.#db.atomic(() => {
      const outcome = added(this.#db, reading, name, now)
      this.#ended(id, 'kept')
      skip(this.#db, name, null, now)
      return outcome
    })
  }

  /** Keeps that something was read whole, whose parts are kept already. */
  done(one: Offer, now: string): void {
    this.#db.atomic(() => {
      offer(this.#db, one, now)
      const sql = 'select offered as id from offered_keys where key = ?'
      for (const { id } of this.#db.rows<{ id: number }>(sql, [one.keys[0]!]))
        this.#ended(id, 'kept')
    })
  }

  /** Keeps why something could not be read, and when it is tried again; without a moment it is given up. */
  missed({ id, name, failures }: Waiting, why: string, next: string | null, now: string): void {
    this.#db.atomic(() => {
      if (next === null) this.#ended(id, 'dropped')
      else {
        const set = this.#db.query.updateTable('offered').set({ next, failures: failures + 1 })
        this.#db.run(set.where('id', '=', id))
      }
      skip(this.#db, name, why, now)
    })
  }

  #ended(id: number, state: 'kept' | 'dropped'): void {
    const set = this.#db.query.updateTable('offered').set({ state, json: null, failures: 0 })
    this.#db.run(set.where('id', '=', id))
  }

  #keep(address: string, row: Partial<Watched>): void {
    const { query } = this.#db
    const known = query.selectFrom('feeds').select('id').where('address', '=', address)
    const [found] = this.#db.all(known)
    if (!found) this.#db.insert('feeds', [{ address, ...never, ...row }])
    else this.#db.run(query.updateTable('feeds').set(row).where('id', '=', found.id))
  }
}

/** What an address told when it answered. */
export interface Answered {
  readonly etag: string | null
  readonly modified: string | null
  /** Before this it is not to be asked again. */
  readonly rests?: string
  readonly now: string
}
