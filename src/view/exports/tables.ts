import { itemCells, itemHeader } from '../print/items.ts'
import { csvLine, unrun } from '../print/json.ts'
import { flat, tabbed } from './rows.ts'
import { fit, type Told } from './told.ts'

/** Columns of the tables: those of `onrecord list --csv`, and the sentence. */
export const tableColumns: readonly string[] = [...itemHeader, 'sentence', 'since']

/** Cells of an entry in them. */
export const tableCells = ({ item, sentence }: Told): (string | number)[] => [
  ...itemCells(item),
  sentence,
  item.since,
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
