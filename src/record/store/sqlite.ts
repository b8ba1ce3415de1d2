import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { deflateSync } from 'node:zlib'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { printsOf } from '../copies/prints.ts'
import { bytesOf } from './numbers.ts'
import { steps } from './steps.ts'
import type { Tables } from './tables.ts'

/** Marks the file as ours: "onrc" (SQLite's application_id). */
const mark = 0x6f_6e_72_63
/** How long to wait for another program that writes. */
const patience = 5000
/** SQLite's own number for "database is locked". */
const locked = 5
/** So many statements stay prepared. */
const remembered = 400
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma temp_store = memory;
  pragma cache_size = -65536;
  pragma wal_autocheckpoint = 16000;
`

const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Stands in a question for a value that is told when it is asked. */
class Slot {
  readonly at: number

  constructor(at: number) {
    this.at = at
  }
}

/** A question that is put together once, and asked often with other values. */
export function fixed<T, V extends readonly SQLInputValue[]>(
  build: (asked: Kysely<Tables>, ...values: V) => Compilable<T>,
): (db: Database, ...values: V) => T[] {
  let made: CompiledQuery<T> | undefined
  return (db, ...values) => {
    made ??= build(query, ...(values.map((_, at) => new Slot(at)) as unknown as V)).compile()
    const parameters = made.parameters.map(one => (one instanceof Slot ? values[one.at] : one))
    return db.rows<T>(made.sql, parameters as SQLInputValue[])
  }
}
/** And for what cannot be written. */
const readOnly = 8

/** A store that cannot be used: which one, why, and what to do. One line. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/**
 * One SQLite file. Questions are put together with Kysely, which types them, and asked at once: work
 * that is all or nothing runs in one go, so that nothing else of the process can come between.
 */
export class Database {
  readonly path: string
  readonly query = query
  readonly #sqlite: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  /** How often work was taken back: what was read during it may not be so. */
  undone = 0

  constructor(path: string) {
    this.path = path
    this.#sqlite = opened(path)
    try {
      settle(this.#sqlite, path)
    } catch (error) {
      this.#sqlite.close()
      throw explained(error, path)
    }
  }

  /** True where it can only be read. */
  get kept(): boolean {
    return this.path !== ':memory:' && isKept(this.path)
  }

  /** Another text whenever anything changed, through this connection or another one. */
  get version(): string {
    const [row] = this.rows<{ v: number; n: number }>(
      'select data_version as v, total_changes() as n from pragma_data_version',
      [],
    )
    return `${row!.v}.${row!.n}`
  }

  /** The rows that a question gives. */
  all<T>(question: Compilable<T>): T[] {
    const { sql, parameters } = question.compile()
    return this.rows(sql, parameters as SQLInputValue[])
  }

  /** The rows that a question in SQL's own words gives. */
  ask<T>(question: RawBuilder<T>): T[] {
    const { sql, parameters } = question.compile(this.query)
    return this.rows(sql, parameters as SQLInputValue[])
  }

  /** The rows that plain SQL gives. */
  rows<T>(text: string, values: readonly SQLInputValue[]): T[] {
    return this.#prepared(text).all(...values) as T[]
  }

  /** Does what a statement says. */
  run(statement: Compilable): void {
    const { sql, parameters } = statement.compile()
    this.#prepared(sql).run(...(parameters as SQLInputValue[]))
  }

  /** Puts rows into a table, all with the same columns in the same order; gives the key of the last. */
  insert(
    table: keyof Tables | 'said',
    rows: readonly Readonly<Record<string, SQLInputValue>>[],
  ): number | undefined {
    if (rows.length === 0) return undefined
    const columns = Object.keys(rows[0]!)
    const places = columns.map(() => '?').join(', ')
    const statement = this.#prepared(
      `insert into "${table}" ("${columns.join('", "')}") values (${places})`,
    )
    let last: number | bigint = 0
    for (const row of rows) last = statement.run(...Object.values(row)).lastInsertRowid
    return Number(last)
  }

  #prepared(text: string): StatementSync {
    const known = this.#statements.get(text)
    const statement = known ?? this.#sqlite.prepare(text)
    // The one that was asked longest ago goes first.
    this.#statements.delete(text)
    this.#statements.set(text, statement)
    if (this.#statements.size > remembered) {
      this.#statements.delete(this.#statements.keys().next().value!)
    }
    return statement
  }

  /** Does what plain SQL says. */
  exec(text: string): void {
    try {
      this.#sqlite.exec(text)
    } catch (error) {
      throw explained(error, this.path)
    }
  }

  /** The rows that a pragma gives. */
  pragma(name: 'integrity_check' | 'foreign_key_check' | 'page_count'): Record<string, unknown>[] {
    return this.#sqlite.prepare(`pragma ${name}`).all()
  }

  /** Writes a copy of the whole into another file. */
  vacuumInto(path: string): void {
    try {
      this.#sqlite.prepare('vacuum into ?').run(path)
    } catch (error) {
      throw explained(error, path)
    }
  }

  /** Does all of some work or nothing of it. */
  atomic<T>(work: () => T): T {
    try {
      this.#sqlite.exec('begin immediate')
    } catch (error) {
      throw explained(error, this.path)
    }
    try {
      const result = work()
      this.#sqlite.exec('commit')
      return result
    } catch (error) {
      this.undone++
      if (this.#sqlite.isTransaction) this.#sqlite.exec('rollback')
      const { errcode } = error as { errcode?: number }
      throw errcode === readOnly ? explained(error, this.path) : error
    }
  }

  /** Lets go of the file. */
  close(): void {
    this.#sqlite.close()
  }
}

/** True where there is a store to read. */
export function exists(path: string): boolean {
  return existsSync(path)
}

function explained(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error
  const { message, errcode } = error as Error & { errcode?: number }
  if (errcode === readOnly) return new StoreError(`${path} can be read, not written`)
  if (errcode !== locked) return new StoreError(`${path}: ${message}`)
  return new StoreError(`${path} is being written by another program; try again when it is done`)
}

function opened(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    if (isKept(path)) return new DatabaseSync(keptAt(path), { readOnly: true })
    return new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true })
  } catch (error) {
    throw new StoreError(`${path}: ${(error as Error).message}; name another with --store FILE`)
  }
}

/** Whether a store is there that this user may not change: a file, or its folder, that is not theirs to write. */
function isKept(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    for (const place of [path, dirname(path)]) accessSync(place, constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** Without a log beside it nothing is written to it, and nothing need be: so it can be read all the same. */
function keptAt(path: string): string | URL {
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) return path
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
}

function settle(sqlite: DatabaseSync, path: string): void {
  const pragma = (name: string) => Number(Object.values(sqlite.prepare(`pragma ${name}`).get()!)[0])
  let version: number
  try {
    version = pragma('user_version')
  } catch (error) {
    throw new StoreError(`${path} is not an onrecord store: ${(error as Error).message}`)
  }
  // Asked in this order, a store that another program is just making is not taken for someone else's.
  const used = Number(sqlite.prepare('select count(*) as n from sqlite_schema').get()!.n) > 0
  if (used && pragma('application_id') !== mark) {
    throw new StoreError(`${path} is not an onrecord store; name another with --store FILE`)
  }
  if (version > steps.length) {
    throw new StoreError(
      `${path} was written by a newer onrecord (store version ${version}, this one knows ${steps.length}); update onrecord`,
    )
  }
  const kept = path !== ':memory:' && isKept(path)
  if (!kept) sqlite.exec(settings)
  if (version === steps.length) return
  if (kept) {
    throw new StoreError(
      `${path} was written by an older onrecord and can only be read; copy it, and name the copy with --store`,
    )
  }
  if (version > 0 && path !== ':memory:') keep(sqlite, `${path}.v${version}.backup`)
  // As packed.ts and shelf.ts have them; the steps are written in SQL.
  sqlite.function('packed', { deterministic: true }, text => deflateSync(String(text)))
  sqlite.function('printed', { deterministic: true }, text => bytesOf(printsOf(String(text)).fine))
  sqlite.exec('begin immediate')
  try {
    for (const step of steps.slice(pragma('user_version'))) sqlite.exec(step)
    sqlite.exec(`pragma application_id = ${mark}; pragma user_version = ${steps.length}; commit`)
  } catch (error) {
    sqlite.exec('rollback')
    throw error
  }
}

/** A copy of an older store is kept beside it before it is changed; one that is there already stays. */
function keep(sqlite: DatabaseSync, copy: string): void {
  if (!existsSync(copy)) sqlite.prepare('vacuum into ?').run(copy)
}
