import { unrun } from './json.ts'

/**
 * Rows as tab-separated values with a header; tabs and line breaks inside a cell become blanks, and a text that
 * a spreadsheet would run gets a leading quote.
 */
export function tsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cell = (value: string | number) =>
    (typeof value === 'string' ? unrun(value.trimStart()) : String(value)).replace(
      /[\t\r\n\u2028\u2029]+/g,
      ' ',
    )
  return [header, ...rows].map(row => `${row.map(cell).join('\t')}\n`).join('')
}
