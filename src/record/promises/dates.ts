import { times } from '../../find/index.ts'
import { deadlines } from '../../find/times/deadlines/index.ts'
import { bounds, isDay } from '../edtf.ts'
import { docOf } from '../read.ts'

/** What a cell of dates says: EDTF, or why it cannot be read. */
export type CellDate = { readonly edtf: string } | { readonly why: string }

const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const month = /^(\d{1,2})[./](\d{4})$/
const pad = (text: string) => text.padStart(2, '0')

/**
 * A date as people write it in a table: EDTF, ISO, figures with dots or slashes, words ("by the end of
 * 2027"); these are reckoned from a day where one is known. Figures that may be day or month first are
 * not guessed at.
 */
export async function dateIn(cell: string, from: string | null): Promise<CellDate> {
  const text = cell.trim()
  const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=[T ]\d)/.exec(text) ?? []
  if (isDay(day)) return { edtf: day }
  if (bounds(text)) return { edtf: text }
  const [, a, mark, b, year] = figures.exec(text) ?? []
  if (a && b && year) return ofFigures(a, mark!, b, year)
  const [, m, y] = month.exec(text) ?? []
  if (m && y) return existing(`${y}-${pad(m)}`)
  if (/^[\d./-]+$/.test(text)) return { why: 'no date; write it as 2027-12-31' }
  return inWords(text, from)
}

function ofFigures(a: string, mark: string, b: string, year: string): CellDate {
  // With dots the day stands first everywhere; with others it depends on who wrote it.
  if (mark === '.' || Number(a) > 12 || a === b) return existing(`${year}-${pad(b)}-${pad(a)}`)
  if (Number(b) > 12) return existing(`${year}-${pad(a)}-${pad(b)}`)
  return { why: `day or month first? write it as ${year}-${pad(b)}-${pad(a)}` }
}

const existing = (edtf: string): CellDate =>
  bounds(edtf) ? { edtf } : { why: 'no date of the calendar' }

async function inWords(text: string, date: string | null): Promise<CellDate> {
  const silent = { given: null, url: null, title: null, source: null }
  const doc = await docOf({ name: 'cell', format: 'text', content: text, date, ...silent })
  const named = new Set(doc.all(times).flatMap(({ range, edtf }) => range ?? edtf ?? []))
  if (named.size > 1) return { why: 'several dates; write one' }
  const [limit] = doc.all(deadlines)
  const edtf = limit?.edtf ?? [...named][0]
  return edtf === undefined ? { why: 'no date; write it as 2027-12-31' } : { edtf }
}
