import { type Decision, isOfEntry, logOf, type Signed } from '../registry/decisions.ts'
import { decisionId, numberOf } from '../registry/entry.ts'
import type { Registry } from '../registry/index.ts'
import { type Conflict, conflictsIn } from '../review/conflicts.ts'
import { ReviewError } from '../review/fields.ts'
import type { Review } from '../review/index.ts'
import type { Database } from '../store/sqlite.ts'
import { type Loaded, loaded } from './load.ts'
import { dumped, type Portable } from './portable.ts'

/** What was taken back, and the decision that did so. */
export interface Undone {
  readonly undid: Decision
  readonly decision: Decision
}

/** What to show of the log. */
export interface LogQuestion {
  /** Who decided. */
  readonly by?: string
  /** The id of an entry, or its beginning. */
  readonly entry?: string
}

/** All that persons decided in a store, of entries and of parties: one log, in the order of its writing. */
export class Log {
  readonly #db: Database
  readonly #registry: Registry
  readonly #review: Review

  constructor(db: Database, registry: Registry, review: Review) {
    this.#db = db
    this.#registry = registry
    this.#review = review
  }

  /** The decisions, those undone included. */
  list({ by, entry }: LogQuestion = {}): readonly Decision[] {
    const log = logOf(this.#db)
    const about = new Set(
      log.flatMap(decision =>
        isOfEntry(decision) && (entry === undefined || decision.ruling.entry.startsWith(entry))
          ? [decision.id]
          : [],
      ),
    )
    // An undoing is about what it takes back.
    for (const { id, ruling } of log) {
      if (ruling.kind === 'undo' && about.has(ruling.decision)) about.add(id)
    }
    return log.filter(
      decision =>
        (by === undefined || decision.by === by) && (entry === undefined || about.has(decision.id)),
    )
  }

  /** Takes a decision back, of whatever kind: the one named, else the last that stands. */
  undo(id: string | undefined, signed: Signed): Undone {
    const log = logOf(this.#db)
    const number = id === undefined ? undefined : numberOf(id, 'd')
    const last = log.findLast(({ ruling, undone }) => !undone && ruling.kind !== 'undo')
    const undid = id === undefined ? last : log.find(decision => decision.id === number)
    const look = 'onrecord decisions lists them'
    if (!undid) throw new ReviewError(id ? `${id}: no such decision; ${look}` : 'nothing to undo')
    const key = decisionId(undid.id)
    if (undid.undone) throw new ReviewError(`${key} is undone already; ${look}`)
    this.#review.undo(key, signed) ?? this.#registry.undo(key, signed)
    return { undid, decision: logOf(this.#db).at(-1)! }
  }

  /** Every decision as other stores can take it, in order. */
  dump(): readonly Portable[] {
    return dumped(this.#db)
  }

  /** Takes what `dump` gave, as lines of JSON; what is there already is left as it is. */
  load(text: string): Loaded {
    return loaded(this.#db, text)
  }

  /** Decisions that newer readings speak against. */
  conflicts(): readonly Conflict[] {
    return conflictsIn(this.#db)
  }
}
