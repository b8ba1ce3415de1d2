import { fit } from './told.ts'

/** A cell of a table. */
export type Cell = string | number | null

/** A line of tab-separated cells; tabs, line breaks and control characters in a cell become blanks. */
export function tabbed(cells: readonly Cell[]): string {
  return `${cells.map(cell => flat(cell)).join('\t')}\n`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]+/g

/** A cell on one line. */
export const flat = (cell: Cell): string =>
  typeof cell === 'string' ? fit(cell).replace(breaks, ' ').trim() : String(cell ?? '')
