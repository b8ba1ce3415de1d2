import type { ListedRole } from '../../find/parties/listed/index.ts'
import { bounds } from '../edtf.ts'

/**
 * An office as a cell of a list has it: "Foreign Minister of Iran, 2013-08-15/2021-08-25" (EDTF), or
 * without a date. A text instead says what is wrong with it.
 */
export function roleOf(cell: string): ListedRole | string {
  const comma = cell.lastIndexOf(',')
  const date = comma < 0 ? '' : cell.slice(comma + 1).trim()
  if (!/^(?:\d|\.\.|\/)|\d{4}/.test(date))
    return { text: cell.trim(), dated: false, from: null, to: null }
  const days = bounds(date)
  if (!days) return `"${date}" is no EDTF date: write FROM/TO, as 2013-08-15/2021-08-25 or 2021/..`
  const text = cell.slice(0, comma).trim()
  return text ? { text, dated: true, ...days } : `"${cell.trim()}" names no role before its date`
}
