import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { tableCells, tableColumns } from './tables.ts'
import { fit, type Told } from './told.ts'

/** Columns that are no text. */
const types: Readonly<Record<string, object>> = {
  goldstein: { type: 'DOUBLE' },
  confidence: { type: 'DOUBLE' },
  start: { type: 'INT32' },
  end: { type: 'INT32' },
  places: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
  published: { type: 'INT32', converted_type: 'DATE' },
  since: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}
const moments = new Set(['day', 'published', 'since'])
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' }

const schema = [
  { name: 'root', num_children: tableColumns.length },
  ...tableColumns.map(name => ({ name, repetition_type: 'OPTIONAL', ...(types[name] ?? text) })),
] as ConstructorParameters<typeof ParquetWriter>[0]['schema']

/** Rows that are packed together. */
const together = 5000

/** Parquet: the columns of the tables with their types, in groups of rows. */
export async function* parquet(all: AsyncIterable<Told>): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  const bytes = new ByteWriter()
  const flush = () => {
    chunks.push(new Uint8Array(bytes.buffer.slice(0, bytes.index)))
    bytes.index = 0
  }
  const sink = Object.assign(bytes, { flush, finish: flush })
  const writer = new ParquetWriter({ writer: sink, schema, createdBy: 'onrecord' })
  let rows: unknown[][] = []
  for await (const told of all) {
    rows.push(tableCells(told).map((cell, at) => held(cell, tableColumns[at]!)))
    if (rows.length === together) {
      await group(writer, rows)
      rows = []
      yield* chunks.splice(0)
    }
  }
  if (rows.length) await group(writer, rows)
  await writer.finish()
  yield* chunks
}

async function group(writer: ParquetWriter, rows: readonly (readonly unknown[])[]): Promise<void> {
  const columnData = tableColumns.map((name, at) => ({ name, data: rows.map(row => row[at]) }))
  await writer.write({ columnData, rowGroupSize: together })
}

/** A cell as its column takes it; nothing for what is empty. */
function held(cell: string | number, column: string): unknown {
  if (cell === '') return null
  if (typeof cell === 'number') return cell
  return moments.has(column) ? new Date(cell) : fit(cell)
}
