import { InputError } from '../../input/page.ts'
import { bounds } from '../edtf.ts'
import { rowsOf } from '../lists/csv.ts'
import { dateIn } from './dates.ts'

/** What a column of a list of promises may tell. */
export const parts = ['by', 'what', 'to', 'made', 'due', 'status', 'source', 'id'] as const

/** What a column may tell. */
export type Part = (typeof parts)[number]

/** Which column tells what. */
export type Columns = Readonly<Partial<Record<Part, string>>>

/** A promise of a list. */
export interface PromiseRow {
  /** The line of the file that it ends on. */
  readonly line: number
  /** The cells as they stand there, on one line each; "" where there is none. */
  readonly cells: Readonly<Record<Part, string>>
  readonly made: string | null
  readonly due: string | null
}

/** A row that could not be taken. */
export interface RowFault {
  readonly line: number
  readonly why: string
}

/** The rows of a list of promises, and those that cannot be taken. Throws an `InputError` for a file that is none. */
export async function promiseRows(
  file: string,
  text: string,
  columns: Columns,
): Promise<{ readonly rows: readonly PromiseRow[]; readonly faults: readonly RowFault[] }> {
  const [head, ...records] = rowsOf(file, text, columns.what!.toLowerCase())
  const header = (head?.record ?? []).map(cell => cell.trim().toLowerCase())
  for (const column of Object.values(columns)) {
    if (!header.includes(column.toLowerCase())) {
      const there = (head?.record ?? []).join(', ').slice(0, 200)
      throw new InputError(`${file}:1`, `no column "${column}"; there are: ${there}`)
    }
  }
  const rows: PromiseRow[] = []
  const faults: RowFault[] = []
  const ids = new Map<string, number>()
  for (const { record, info } of records) {
    const line = info.lines
    const cell = (part: Part) => {
      const column = columns[part]
      const at = column === undefined ? -1 : header.indexOf(column.toLowerCase())
      return (record[at] ?? '').replace(/\s+/g, ' ').trim()
    }
    if (record.every(one => one.trim() === '')) continue
    const cells = Object.fromEntries(parts.map(part => [part, cell(part)])) as PromiseRow['cells']
    const row = await rowOf(line, cells)
    const before = cells.id ? ids.get(cells.id) : undefined
    if ('why' in row) faults.push(row)
    else if (before) faults.push({ line, why: `"${cells.id}" is the id of line ${before} too` })
    else {
      rows.push(row)
      if (cells.id) ids.set(cells.id, line)
    }
  }
  return { rows, faults }
}

async function rowOf(line: number, cells: PromiseRow['cells']): Promise<PromiseRow | RowFault> {
  if (!cells.what) return { line, why: 'says nothing of what is promised' }
  const made = cells.made ? await dateIn(cells.made, null) : null
  if (made && 'why' in made) return { line, why: `"${cells.made}": ${made.why}` }
  const near = made && /^\d{4}-\d{2}(?:-\d{2})?$/.test(made.edtf) ? bounds(made.edtf) : null
  const from = near?.from ?? null
  const due = cells.due ? await dateIn(cells.due, from) : null
  if (due && 'why' in due) return { line, why: `"${cells.due}": ${due.why}` }
  return { line, cells, made: made?.edtf ?? null, due: due?.edtf ?? null }
}
