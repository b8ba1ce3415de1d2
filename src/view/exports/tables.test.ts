import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { hostile, putOut, rowsOf, smallStore, toldOf, twisted } from '../../../test/exported.ts'
import { tableCells, tableColumns } from './tables.ts'

const store = await smallStore()
const all = await toldOf(store)

test('NDJSON holds what show prints, with the sentence', async () => {
  const { text } = await putOut('ndjson', all)
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(lines.length, all.length)
  for (const { entry, sentence } of lines) assert.ok(sentence.includes(entry.evidence.exact))
})

test('CSV: a header, a row an entry, read back as it was', async () => {
  const { text } = await putOut('csv', all)
  const [header, ...rows] = parse(text) as string[][]
  assert.deepEqual(header, tableColumns)
  assert.deepEqual(
    rows,
    all.map(told => tableCells(told).map(String)),
  )
})

test('CSV: hostile texts stay in their cells, and nothing begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const { text: out } = await putOut('csv', [twisted(all[0]!, text)])
      const rows = parse(out) as string[][]
      assert.deepEqual(
        rows.map(row => row.length),
        [tableColumns.length, tableColumns.length],
      )
      const numbers = new Set(['goldstein', 'confidence', 'start', 'end'])
      for (const [at, cell] of rows[1]!.entries()) {
        if (!numbers.has(tableColumns[at]!)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
        assert.doesNotMatch(cell, /\0/)
        assert.ok(cell.isWellFormed())
      }
    }),
  )
})

test('TSV: hostile texts break neither rows nor cells, and nothing begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const { text: out } = await putOut('tsv', [twisted(all[0]!, text)])
      const rows = rowsOf(out)
      assert.deepEqual(
        rows.map(row => row.length),
        [tableColumns.length, tableColumns.length],
      )
      const numbers = new Set(['goldstein', 'confidence', 'start', 'end'])
      for (const [at, cell] of rows[1]!.entries()) {
        if (!numbers.has(tableColumns[at]!)) assert.doesNotMatch(cell, /^[=+\-@]/)
      }
    }),
  )
})

test('Parquet: another reader finds the same rows, with types', async () => {
  const { bytes } = await putOut('parquet', all)
  const file = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer
  const rows = await parquetReadObjects({ file })
  assert.deepEqual(Object.keys(rows[0]!), tableColumns)
  assert.deepEqual(
    rows.map(row => [row.id, row.evidence, row.confidence, row.start]),
    all.map(({ item: { entry } }) => [
      entry.id,
      entry.evidence.exact,
      entry.confidence,
      entry.evidence.start,
    ]),
  )
  assert.deepEqual(rows[0]!.day, new Date(`${all[0]!.item.day}T00:00:00Z`))
  assert.deepEqual(rows[0]!.since, new Date(all[0]!.item.since))
  assert.equal(rows[0]!.condition ?? null, null)
})

test('Parquet: no rows make a file too, and many make groups', async () => {
  const buffer = ({ bytes }: { bytes: Buffer }) =>
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  assert.deepEqual(await parquetReadObjects({ file: buffer(await putOut('parquet', [])) }), [])
  const many = Array.from({ length: 5001 }, () => all[0]!)
  const groups = parquetMetadata(buffer(await putOut('parquet', many))).row_groups
  assert.deepEqual(
    groups.map(group => Number(group.num_rows)),
    [5000, 1],
  )
})

test('Parquet: hostile texts come back as they went in, but for what no text may hold', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const { bytes } = await putOut('parquet', [twisted(all[0]!, text)])
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      const [row] = await parquetReadObjects({ file: file as ArrayBuffer })
      const told = row!.evidence as string
      assert.ok(told.isWellFormed() && !told.includes('\0') && told.startsWith('x'))
    }),
    { numRuns: 40 },
  )
})
