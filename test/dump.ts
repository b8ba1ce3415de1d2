import { DatabaseSync } from 'node:sqlite'

/**
 * All rows of a store by table, as text, with nothing of the indexes of words but what they say of each row. Two
 * stores that hold the same at the same moments have the same dump.
 */
export function dump(path: string): Readonly<Record<string, readonly string[]>> {
  const sqlite = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = sqlite
      .prepare(
        `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
          and name not glob 'said_*' and name not glob 'texts_*' order by name`,
      )
      .all()
      .map(({ name }) => String(name))
    const rows = (name: string) =>
      sqlite.prepare(`select * from "${name}"`).all().map(shown).toSorted()
    return Object.fromEntries(tables.map(name => [name, rows(name)]))
  } finally {
    sqlite.close()
  }
}

const shown = (row: object) =>
  JSON.stringify(row, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
