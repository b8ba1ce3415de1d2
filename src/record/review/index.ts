import { keptKinds } from '../../find/index.ts'
import { type Item, itemsOf } from '../ask/items.ts'
import { partyOf } from '../ask/party.ts'
import type { Entry } from '../entry.ts'
import { castEntry } from '../registry/casts.ts'
import {
  type Decision,
  type EntryRuling,
  isOfEntry,
  logOf,
  type Signed,
  write,
} from '../registry/decisions.ts'
import { decisionId, numberOf, partyId } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { stateKept } from '../store/tellings.ts'
import { columnsOf } from '../store/write.ts'
import { held, parsed, ReviewError } from './fields.ts'
import { ruledAs } from './ruled.ts'
import type { Scales } from './scales.ts'
import { type Beside, besideOf } from './similar.ts'
import { verdictOn } from './verdict.ts'

export { type Field, fields, ReviewError } from './fields.ts'
export { type Meaning, type Scale, type Scales, scales } from './scales.ts'
export type { Beside, Similar } from './similar.ts'
export type { Outcome, State, Verdict } from './verdict.ts'

/** A decision on an entry. */
export type EntryDecision = Decision<EntryRuling>

/**
 * What persons decide of entries: an append-only log beside the machine's output, which it never changes.
 * Reading documents anew leaves it as it is.
 */
export class Review {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** All decisions on entries, in order, those undone included; of one entry, and as it was at a moment, where such are given. */
  log(entry?: string, moment?: string): readonly EntryDecision[] {
    const all = logOf(this.#db, moment).filter(isOfEntry)
    return entry === undefined ? all : all.filter(({ ruling }) => ruling.entry === entry)
  }

  /** The entry is as the machine says. */
  confirm(id: string, signed: Signed): EntryDecision {
    return this.#decided(signed, () => ({ kind: 'confirm', entry: this.#key(id) }))
  }

  /** The entry is none. */
  reject(id: string, signed: Signed): EntryDecision {
    return this.#decided(signed, () => ({ kind: 'reject', entry: this.#key(id) }))
  }

  /** A field is otherwise: `text` as a person writes it ("2027-12-31", "Iran; Syria", "none"). */
  correct(id: string, field: string, text: string, signed: Signed): EntryDecision {
    return this.corrections(id, [[field, text]], signed)[0]!
  }

  /** Several fields are otherwise: all are written down, or none where one of them cannot be. */
  corrections(
    id: string,
    changes: readonly (readonly [field: string, text: string])[],
    signed: Signed,
  ): readonly EntryDecision[] {
    return this.#all(signed, () => {
      const item = this.#item(this.#key(id))
      const lookup = {
        party: (name: string) => this.#party(item, name),
        words: (text: string) => this.#words(item, text),
      }
      return changes.map(([field, text]) => {
        const value = parsed(field, text, lookup)
        const was = held(item.machine, field)
        return { kind: 'correct', entry: item.entry.id, field, value, was } as const
      })
    })
  }

  /**
   * How a pledge stands. `because` are ids of entries, documents, or addresses; `own` are scales beside the
   * shipped ones: what a value of theirs means is kept with the ruling.
   */
  decide(
    id: string,
    outcome: string,
    because: readonly string[],
    signed: Signed,
    scale?: string,
    own: Scales = {},
  ): EntryDecision {
    return this.#decided(signed, () => {
      const found = ruledAs(outcome, scale, own)
      const { kind, id: entry } = this.#item(this.#key(id)).entry
      if (!keptKinds.has(kind)) {
        const kinds = [...keptKinds].join(', ')
        throw new ReviewError(
          `${id} is a ${kind}: only of ${kinds} is it ruled whether they were kept`,
        )
      }
      return { kind: 'decide', entry, outcome, ...found, because }
    })
  }

  /** A suggested link between two entries is right, or wrong. */
  link(id: string, other: string, relation: string, right: boolean, signed: Signed): EntryDecision {
    return this.#decided(signed, () => ({
      kind: right ? 'link' : 'unlink',
      entry: this.#key(id),
      other: this.#key(other),
      relation,
    }))
  }

  /** What else the record has of an entry: copies, and what an earlier document says like it. */
  beside(id: string): Beside {
    return besideOf(this.#db, this.#item(this.#key(id)))
  }

  /** Takes a decision on an entry back; undefined where the id is of another kind of decision, or of none. */
  undo(id: string, signed: Signed): EntryDecision | undefined {
    return this.#db.atomic(() => {
      const number = numberOf(id, 'd')
      const log = logOf(this.#db)
      let decision = log.find(d => d.id === number)
      const chain = new Set<number>()
      // An undoing can be undone too.
      while (decision?.ruling.kind === 'undo' && !chain.has(decision.id)) {
        chain.add(decision.id)
        const back = decision.ruling.decision
        decision = log.find(d => d.id === back)
      }
      if (!decision || !isOfEntry(decision)) return undefined
      const asked = log.find(d => d.id === number)!
      if (asked.undone) throw new ReviewError(`${decisionId(asked.id)} is undone already`)
      write(this.#db, { kind: 'undo', decision: asked.id }, signed)
      refresh(this.#db, decision.ruling.entry)
      return logOf(this.#db)
        .filter(isOfEntry)
        .find(d => d.id === decision.id)!
    })
  }

  #decided(signed: Signed, rule: () => EntryRuling): EntryDecision {
    return this.#all(signed, () => [rule()])[0]!
  }

  #all(signed: Signed, rule: () => readonly EntryRuling[]): readonly EntryDecision[] {
    return this.#db.atomic(() => {
      const rulings = rule()
      const ids = new Set(rulings.map(ruling => write(this.#db, ruling, signed)))
      for (const entry of new Set(rulings.map(r => r.entry))) refresh(this.#db, entry)
      return logOf(this.#db)
        .filter(isOfEntry)
        .filter(({ id }) => ids.has(id))
    })
  }

  /** The whole id of an entry that stands, by its beginning. */
  #key(id: string): string {
    const rows = this.#db.query
      .selectFrom('entries')
      .select('key')
      .where('key', '>=', id)
      .where('key', '<', `${id}\u{10FFFF}`)
      .where('until', 'is', null)
    const found = this.#db.all(rows.orderBy('key').limit(2))
    if (found.length === 1 || found[0]?.key === id) return found[0]!.key
    throw new ReviewError(found.length ? `${id}: several entries begin so` : `${id}: no such entry`)
  }

  #item(key: string): Item {
    const rows = this.#db.query.selectFrom('entries').select('id').where('key', '=', key)
    const [row] = this.#db.all(rows.where('until', 'is', null))
    return itemsOf(this.#db, [row!.id])[0]!
  }

  #party(item: Item, name: string): string {
    const near = item.parties.find(
      party => party.id === name || party.name.toLowerCase() === name.toLowerCase(),
    )
    if (near) return near.id
    const party = partyOf(this.#db, name)
    return 'country' in party ? this.#state(party.country) : partyId(party.registries[0]!)
  }

  #state(country: string): string {
    const rows = this.#db.query.selectFrom('registry').select('id').where('type', '=', 'state')
    const [row] = this.#db.all(rows.where('code', '=', country).limit(1))
    if (!row) throw new ReviewError(`${country}: the record names no such state; give a party's id`)
    return partyId(row.id)
  }

  /** Where words stand in the document of an entry: in its evidence, else nearest to it. */
  #words({ entry, document }: Item, text: string) {
    const rows = this.#db.query
      .selectFrom('documents')
      .select('text')
      .where('key', '=', document.id)
    const whole = this.#db.all(rows)[0]!.text
    let start = whole.indexOf(text, entry.evidence.start)
    if (start < 0 || start > entry.evidence.end) {
      const before = whole.lastIndexOf(text, entry.evidence.start)
      const near = (at: number) => (at < 0 ? Infinity : Math.abs(at - entry.evidence.start))
      start = near(before) < near(start) ? before : start
    }
    return start < 0 ? undefined : { text, start, end: start + text.length }
  }
}

/** Reckons anew what stands of an entry, after a decision on it or a new reading. */
export function refresh(db: Database, key: string, decisions = standing(db, key)): void {
  const rows = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'entries.json', 'documents.published'])
    .where('entries.key', '=', key)
    .where('until', 'is', null)
  const [row] = db.all(rows)
  if (!row) return
  const { entry, state: ruled } = verdictOn(JSON.parse(row.json) as Entry, decisions)
  const state = stateKept(db, row.id, ruled)
  const json = JSON.stringify(entry)
  const decided = json === row.json ? null : json
  const columns = { ...columnsOf(entry, row.published), state, decided }
  db.run(db.query.updateTable('entries').set(columns).where('id', '=', row.id))
  db.run(db.query.deleteFrom('unders').where('entry', '=', row.id))
  db.insert(
    'unders',
    [...new Set(entry.under)].map(instrument => ({ entry: row.id, instrument })),
  )
  castEntry(db, row.id)
}

/** The decisions on an entry that stand, in order; those made by a moment where one is given. */
export function standing(db: Database, key: string, moment?: string): readonly EntryDecision[] {
  return logOf(db, moment, [key])
    .filter(isOfEntry)
    .filter(({ undone }) => !undone)
}
