import { sql } from 'kysely'
import type { Meaning } from '../review/scales.ts'
import { type Database, fixed } from '../store/sqlite.ts'

/** What a person may decide of parties of the registry, by their numbers. */
export type Ruling =
  | { readonly kind: 'merge'; readonly into: number; readonly from: number }
  | {
      readonly kind: 'split'
      readonly from: number
      readonly documents: readonly string[]
      readonly to: number
    }
  | { readonly kind: 'alias' | 'rename'; readonly of: number; readonly name: string }
  | { readonly kind: 'undo'; readonly decision: number }

/** What a person may decide of an entry, by its id. */
export type EntryRuling =
  | { readonly kind: 'confirm' | 'reject'; readonly entry: string }
  | {
      readonly kind: 'correct'
      readonly entry: string
      readonly field: string
      /** What it is, and what the machine said when it was corrected. */
      readonly value: unknown
      readonly was: unknown
    }
  | {
      readonly kind: 'decide'
      readonly entry: string
      /** How a pledge or a demand stands, in the words of a scale. */
      readonly outcome: string
      readonly scale: string
      /** What it comes to, where the scale is one of the desk's own. */
      readonly means?: Meaning
      /** Ids of entries, documents, addresses: what it rests on. */
      readonly because: readonly string[]
    }
  | {
      /** A suggested link is taken, or refused. */
      readonly kind: 'link' | 'unlink'
      readonly entry: string
      readonly other: string
      readonly relation: string
    }

/** A decision of the log. */
export interface Decision<R = Ruling | EntryRuling> {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly made: string
  readonly by: string
  readonly why: string | null
  readonly ruling: R
  /** True where a later decision undid it. */
  readonly undone: boolean
}

/** Who decides, when, and why. */
export interface Signed {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly why?: string
}

/** Writes a decision down; gives its number. */
export function write(db: Database, ruling: Ruling | EntryRuling, signed: Signed): number {
  const { kind, ...rest } = ruling
  const { made, by, why = null } = signed
  const about = 'entry' in ruling ? ruling.entry : null
  return db.insert('decisions', [{ made, by, kind, json: JSON.stringify(rest), why, about }])!
}

const last = fixed(query =>
  query.selectFrom('decisions').select('id').orderBy('id', 'desc').limit(1),
)

/** The number that the next decision will have: what it makes names it, and is made first. */
export function nextOf(db: Database): number {
  return (last(db)[0]?.id ?? 0) + 1
}

/** Kinds of decisions that are about an entry. */
const ofEntries: ReadonlySet<string> = new Set<EntryRuling['kind']>([
  'confirm',
  'reject',
  'correct',
  'decide',
  'link',
  'unlink',
])

/** Whether a decision is about an entry. */
export const isOfEntry = (decision: Decision): decision is Decision<EntryRuling> =>
  ofEntries.has(decision.ruling.kind)

/** Whether a decision is about parties, or takes another back. */
export const isOfParties = (decision: Decision): decision is Decision<Ruling> =>
  !ofEntries.has(decision.ruling.kind)

/**
 * The whole log, in order; as it was at a moment (ISO 8601, UTC) where one is given; without what is about
 * other entries where the ids of some are given.
 */
export function logOf(
  db: Database,
  moment?: string,
  about?: readonly string[],
): readonly Decision[] {
  let asked = db.query.selectFrom('decisions').selectAll().orderBy('id')
  if (moment !== undefined) asked = asked.where('made', '<=', moment)
  if (about) {
    const keys = JSON.stringify(about)
    asked = asked.where(
      sql<boolean>`(about is null or about in (select value from json_each(${keys})))`,
    )
  }
  const all = db.all(asked).map(({ id, made, by, kind, json, why }) => {
    return { id, made, by, why, ruling: { kind, ...JSON.parse(json) } as Ruling | EntryRuling }
  })
  return marked(all)
}

/** Decisions in order, each with whether a later one of them undid it. */
function marked(log: readonly Omit<Decision, 'undone'>[]): readonly Decision[] {
  const undone = new Set<number>()
  for (const { id, ruling } of log.toReversed()) {
    if (ruling.kind === 'undo' && !undone.has(id)) undone.add(ruling.decision)
  }
  return log.map(decision => ({ ...decision, undone: undone.has(decision.id) }))
}

const known = new WeakMap<Database, { readonly upTo: string; readonly rulings: Rulings }>()

/**
 * The rulings of a store, as they stood at a moment (ISO 8601, UTC) where one is given; made anew only where
 * something was decided, or taken back, since they were made.
 */
export function rulingsOf(db: Database, moment?: string): Rulings {
  const upTo = `${last(db)[0]?.id ?? 0} ${db.undone}`
  const before = known.get(db)
  // A log may hold far more of entries.
  const rulings = before?.upTo === upTo ? before.rulings : new Rulings(logOf(db, undefined, []))
  if (rulings !== before?.rulings) known.set(db, { upTo, rulings })
  return moment === undefined ? rulings : rulings.at(moment)
}

/** The registry as persons decided it, over what the machine put together. */
export class Rulings {
  /** What was decided of parties, and what was taken back. */
  readonly log: readonly Decision[]
  readonly #standing: readonly Ruling[]
  readonly #live: ReadonlySet<number>
  /** Parties that a merge or a split speaks of. */
  readonly touched: ReadonlySet<number>
  #before: { readonly moment: string; readonly rulings: Rulings } | undefined

  constructor(log: readonly Decision[]) {
    this.log = log
    const standing = this.log.filter(({ undone }) => !undone)
    this.#standing = standing.filter(isOfParties).map(({ ruling }) => ruling)
    this.#live = new Set(standing.map(({ id }) => id))
    this.touched = new Set(
      this.#standing.flatMap(ruling => {
        if (ruling.kind === 'merge') return [ruling.into, ruling.from]
        return ruling.kind === 'split' ? [ruling.from, ruling.to] : []
      }),
    )
  }

  /** As they stood at a moment (ISO 8601, UTC): what was undone only later holds, what was decided later does not. */
  at(moment: string): Rulings {
    if (this.log.every(({ made }) => made <= moment)) return this
    if (this.#before?.moment !== moment) {
      const rulings = new Rulings(marked(this.log.filter(({ made }) => made <= moment)))
      this.#before = { moment, rulings }
    }
    return this.#before.rulings
  }

  /** Whether what a decision made stands; what no decision made always does. */
  stands(decision: number | null): boolean {
    return !decision || this.#live.has(decision)
  }

  /** The party that one is part of. */
  root(registry: number): number {
    return this.#moved(registry, undefined)
  }

  /** The party that one is when a document names it. */
  placed(registry: number, document: string): number {
    return this.#moved(registry, document)
  }

  /** The documents in which one may be placed otherwise than in all others. */
  documents(registry: number): ReadonlySet<string> {
    const found = new Set<string>()
    if (!this.touched.has(registry)) return found
    const path = new Set([registry])
    for (const ruling of this.#standing) {
      if (ruling.kind === 'merge' && path.has(ruling.from)) path.add(ruling.into)
      else if (ruling.kind === 'split' && path.has(ruling.from)) {
        path.add(ruling.to)
        for (const document of ruling.documents) found.add(document)
      }
    }
    return found
  }

  /** The name that a person gave. */
  renamed(registry: number): string | undefined {
    const last = this.#standing.findLast(r => r.kind === 'rename' && r.of === registry)
    return last?.kind === 'rename' ? last.name : undefined
  }

  /** Names that persons added. */
  aliases(registry: number): readonly string[] {
    return this.#standing.flatMap(ruling =>
      ruling.kind === 'alias' && this.root(ruling.of) === registry ? [ruling.name] : [],
    )
  }

  #moved(registry: number, document: string | undefined): number {
    if (!this.touched.has(registry)) return registry
    let at = registry
    for (const ruling of this.#standing) {
      if (ruling.kind === 'merge' && ruling.from === at) at = ruling.into
      else if (ruling.kind === 'split' && ruling.from === at && document !== undefined) {
        if (ruling.documents.includes(document)) at = ruling.to
      }
    }
    return at
  }
}
