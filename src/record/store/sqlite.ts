import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { steps, type Tables } from './tables.ts'

/** Marks the file as ours: "onrc" (SQLite's application_id). */
const mark = 0x6f_6e_72_63
const busyMillis = 5000

/** A store that cannot be used: which one, why, and what to do. One line. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** Opens a file, brings its schema up to date, and hands it to Kysely. */
export function database(path: string): Kysely<Tables> {
  const sqlite = opened(path)
  try {
    settle(sqlite, path)
  } catch (error) {
    sqlite.close()
    throw error instanceof StoreError
      ? error
      : new StoreError(`${path}: ${(error as Error).message}`)
  }
  return new Kysely<Tables>({ dialect: new NodeDialect({ database: adapted(sqlite) }) })
}

function opened(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    return new DatabaseSync(path, { timeout: busyMillis, enableForeignKeyConstraints: true })
  } catch (error) {
    throw new StoreError(`${path}: ${(error as Error).message}; name another with --store FILE`)
  }
}

function settle(sqlite: DatabaseSync, path: string): void {
  const pragma = (name: string) => Number(Object.values(sqlite.prepare(`pragma ${name}`).get()!)[0])
  let version: number
  try {
    version = pragma('user_version')
  } catch (error) {
    throw new StoreError(`${path} is not an onrecord store: ${(error as Error).message}`)
  }
  const empty = pragma('page_count') === 0
  if (!empty && pragma('application_id') !== mark) {
    throw new StoreError(`${path} is not an onrecord store; name another with --store FILE`)
  }
  if (version > steps.length) {
    throw new StoreError(
      `${path} was written by a newer onrecord (store version ${version}, this one knows ${steps.length}); update onrecord`,
    )
  }
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal')
  if (version === steps.length) return
  sqlite.exec('begin immediate')
  try {
    for (const step of steps.slice(pragma('user_version'))) sqlite.exec(step)
    sqlite.exec(`pragma application_id = ${mark}; pragma user_version = ${steps.length}; commit`)
  } catch (error) {
    sqlite.exec('rollback')
    throw error
  }
}

/** True where there is a store to read. */
export function exists(path: string): boolean {
  return existsSync(path)
}

/** node:sqlite in the form that Kysely asks of a driver. */
function adapted(sqlite: DatabaseSync): SqliteDialectConfig['database'] {
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const statement = sqlite.prepare(sql)
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: parameters => statement.all(...values(parameters)),
        run: parameters => statement.run(...values(parameters)),
        iterate: parameters => statement.iterate(...values(parameters)),
      }
    },
  }
}

class NodeDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new NodeDriver(this.#config)
  }
}

class NodeDriver extends SqliteDriver {
  /** Asks for the right to write at once: a reader that becomes a writer midway is refused under WAL. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
