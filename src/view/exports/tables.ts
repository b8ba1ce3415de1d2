import { entryCells, entryHeader } from '../print/items.ts'
import { csvLine, unrun } from '../print/json.ts'
import { flat, tabbed } from './rows.ts'
import { fit, type Told } from './told.ts'

/** Columns of the tables: those that tell of an entry in `onrecord list --csv`, the sentence, and how many printed it. */
export const tableColumns: readonly string[] = [...entryHeader, 'sentence', 'since', 'places']

/** Cells of an entry in them. */
export const tableCells = ({ item, sentence }: Told): (string | number)[] => [
  ...entryCells(item),
  sentence,
  item.since,
  item.places.length,
]

/** CSV (RFC 4180) with a header; what a spreadsheet would run gets a leading quote. */
export async function* csv(all: AsyncIterable<Told>): AsyncGenerator<string> {
  yield csvLine(tableColumns)
  for await (const told of all)
    yield csvLine(tableCells(told).map(cell => (typeof cell === 'string' ? fit(cell) : cell)))
}

/** Tab-separated values with a header; tabs and line breaks in a cell become blanks, formulas get a leading quote. */
export async function* tsv(all: AsyncIterable<Told>): AsyncGenerator<string> {
  yield tabbed(tableColumns)
  for await (const told of all) yield tabbed(tableCells(told).map(safe))
}

/** What is on one line and no formula. */
const safe = (cell: string | number) => (typeof cell === 'string' ? unrun(flat(cell)) : cell)
