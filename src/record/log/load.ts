import { recast } from '../registry/casts.ts'
import {
  type Decision,
  type EntryRuling,
  isOfEntry,
  logOf,
  nextOf,
  type Ruling,
  type Rulings,
  rulingsOf,
  type Signed,
  write,
} from '../registry/decisions.ts'
import { catchUp, loosen } from '../registry/register.ts'
import { alsoCalled } from '../registry/rows.ts'
import { ReviewError } from '../review/fields.ts'
import { refresh } from '../review/index.ts'
import type { Database } from '../store/sqlite.ts'
import { type Line, lineOf } from './line.ts'
import type { PortableParty } from './parties.ts'
import { labels } from './portable.ts'
import { offspring, Resolver } from './resolve.ts'

/** A line that could not be taken, or waits for what this store does not hold yet. */
export interface LineFault {
  readonly line: number
  readonly why: string
}

/** What became of the lines of a file of decisions. */
export interface Loaded {
  readonly taken: number
  /** Those that stood in the log before. */
  readonly there: number
  /** Taken, but without effect until a document comes. */
  readonly waiting: readonly LineFault[]
  /** Not taken. */
  readonly refused: readonly LineFault[]
}

/** Takes the decisions of another store's dump into the log, in the order of the lines; what is there already is left. */
export function loaded(db: Database, text: string): Loaded {
  return db.atomic(() => {
    catchUp(db)
    const load = new Load(db)
    let number = 0
    for (const line of text.split('\n')) {
      number++
      if (line.trim()) load.take(number, line)
    }
    load.settle()
    return load.outcome
  })
}

/** One going through of a file. */
class Load {
  readonly #db: Database
  /** What lines call decisions, by the numbers that these have here. */
  readonly #numbers: Map<string, number>
  /** Decisions of this store that no line has been found to be yet. */
  readonly #own: Map<string, Decision[]>
  readonly #entries = new Set<string>()
  readonly #before: Rulings
  readonly #loose = new Set<number>()
  #rulings: Rulings
  readonly outcome = {
    taken: 0,
    there: 0,
    waiting: [] as LineFault[],
    refused: [] as LineFault[],
  }

  constructor(db: Database) {
    this.#db = db
    const log = logOf(db)
    this.#numbers = new Map([...labels(log)].map(([number, label]) => [label, number]))
    this.#own = Map.groupBy(log, ({ made, by, why, ruling }) => keyOf(made, by, why, ruling.kind))
    this.#rulings = rulingsOf(db)
    this.#before = this.#rulings
  }

  take(number: number, text: string): void {
    let line: Line
    try {
      line = lineOf(text)
      const resolver = new Resolver(this.#db, this.#rulings, this.#numbers)
      const ruling = resolver.ruling(line)
      const own = this.#taken(line, ruling)
      if (own) {
        this.#numbers.set(line.id, own.id)
        this.outcome.there++
      } else this.#write(line, ruling)
      // What no document names is awaited; a decision that stood before says so again.
      for (const why of resolver.missing) this.outcome.waiting.push({ line: number, why })
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error
      this.outcome.refused.push({ line: number, why: error.message })
    }
  }

  /** Brings what is reckoned from decisions up to date. */
  settle(): void {
    const log = logOf(this.#db)
    const standing = Map.groupBy(
      log.filter(isOfEntry).filter(({ undone }) => !undone),
      ({ ruling }) => ruling.entry,
    )
    for (const key of this.#entries) refresh(this.#db, key, standing.get(key) ?? [])
    for (const registry of this.#loose) loosen(this.#db, registry)
    catchUp(this.#db)
    const now = rulingsOf(this.#db)
    if (log.length) recast(this.#db, now, [...new Set([...this.#before.touched, ...now.touched])])
  }

  #write(line: Line, ruling: Ruling | EntryRuling): void {
    const { id, made, by, why } = line
    const signed: Signed = { made, by, ...(why === null ? {} : { why }) }
    if (ruling.kind === 'merge' && ruling.into === ruling.from) {
      throw new ReviewError('both are one party here already')
    }
    const number = this.#written(line, ruling, signed)
    this.#numbers.set(id, number)
    this.outcome.taken++
    if ('entry' in ruling) this.#entries.add(ruling.entry)
    else if (ruling.kind === 'undo') this.#undone(ruling.decision)
    if (!('entry' in ruling)) this.#rulings = rulingsOf(this.#db)
  }

  #written(line: Line, ruling: Ruling | EntryRuling, signed: Signed): number {
    if (ruling.kind === 'split') {
      const next = nextOf(this.#db)
      const told = line.to as PortableParty
      const to = offspring(this.#db, this.#rulings, ruling, told, next)
      return write(this.#db, { ...ruling, to }, signed)
    }
    const number = write(this.#db, ruling, signed)
    if (ruling.kind === 'alias') alsoCalled(this.#db, ruling.of, ruling.name, number)
    return number
  }

  /** What an undoing, or the undoing of an undoing, brings back or takes away. */
  #undone(number: number): void {
    const rows = this.#db.query.selectFrom('decisions').select(['kind', 'json', 'about'])
    const [row] = this.#db.all(rows.where('id', '=', number))
    const { decision, of } = JSON.parse(row!.json) as { decision: number; of: number }
    if (row!.about !== null) this.#entries.add(row!.about)
    else if (row!.kind === 'undo') this.#undone(decision)
    else if (row!.kind === 'alias') this.#loose.add(of)
  }

  /** The decision of this store that a line is, each for one line only. */
  #taken({ made, by, why }: Line, ruling: Ruling | EntryRuling): Decision | undefined {
    const own = this.#own.get(keyOf(made, by, why, ruling.kind)) ?? []
    const at = own.findIndex(decision => this.#same(decision.ruling, ruling))
    return at < 0 ? undefined : own.splice(at, 1)[0]
  }

  #same(own: Ruling | EntryRuling, other: Ruling | EntryRuling): boolean {
    const plain = (ruling: Ruling | EntryRuling) =>
      Object.entries(ruling)
        // A split makes its own party.
        .filter(([field]) => !(ruling.kind === 'split' && field === 'to'))
        .map(([field, value]) =>
          typeof value === 'number' && field !== 'decision'
            ? [field, this.#rulings.root(value)]
            : [field, value],
        )
        .sort(([a], [b]) => (a! < b! ? -1 : 1))
    return JSON.stringify(plain(own)) === JSON.stringify(plain(other))
  }
}

const keyOf = (made: string, by: string, why: string | null, kind: string) =>
  JSON.stringify([made, by, why, kind])
