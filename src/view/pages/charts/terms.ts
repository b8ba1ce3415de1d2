import type { Term } from '../../../record/ask/instruments.ts'
import { bounds } from '../../../record/edtf.ts'
import { spoken } from '../../print/entry.ts'
import { termText } from '../../print/instruments.ts'
import { type Html, html } from '../html.ts'
import { table } from '../parts/table.ts'
import type { Plot } from './drawing.ts'
import { figure } from './figure.ts'
import { type Stretch, stretchOfDays } from './periods.ts'

interface Row extends Stretch {
  readonly label: string
  readonly open: boolean
}

/** So many terms have room in a chart; all stand in the list. */
const most = 40
const high = 30

/** The terms of an instrument on a line of time: as wide as the dates may mean, hollow where not told as fact. */
export function termsChart(name: string, terms: readonly Term[], today: string): Html {
  const rows = terms.flatMap(rowOf).slice(0, most)
  if (rows.length === 0) return html``
  const about = `When what befell or is to befall ${name}: ${rows.map(({ label }) => label).join('; ')}. The dashed line is ${today}.`
  const numbers = table(
    `Terms of ${name}`,
    ['what', 'date', 'status', 'told by'],
    terms.map(({ change, date, status, entries }) => [
      change,
      date ? spoken(date) : 'no date',
      status,
      entries.length,
    ]),
  )
  const caption = { id: 'terms', title: `${name} on a line of time`, about }
  return figure(caption, plot => shape(plot, rows, new Date(`${today}T00:00:00Z`)), numbers)
}

function rowOf(term: Term): readonly Row[] {
  const days = term.date === null ? null : bounds(term.date)
  const [from, to] = [days?.from ?? days?.to, days?.to ?? days?.from]
  if (!from || !to) return []
  const open = term.status !== 'happened' && term.status !== 'ongoing'
  return [{ ...stretchOfDays(from, to), label: termText(term), open }]
}

function shape(plot: Plot, rows: readonly Row[], today: Date) {
  const line = (row: Row) => rows.indexOf(row)
  const bar = (className: string, isOf: (row: Row) => boolean) =>
    plot.barX(rows.filter(isOf), {
      ...{ x1: 'from', x2: 'to', y: line, className },
      ...{ insetTop: 16, insetBottom: 4, insetLeft: -3, insetRight: -3, rx: 3 },
    })
  const times = rows.flatMap(({ from, to }) => [from, to])
  const [first, last] = [Math.min(...times.map(Number)), Math.max(...times.map(Number))]
  const spare = Math.max((last - first) / 20, 15 * 86_400_000)
  const near = Number(today) > first - spare && Number(today) < last + spare
  return {
    height: rows.length * high + 40,
    marginLeft: 8,
    marginRight: 12,
    x: {
      type: 'utc' as const,
      domain: [new Date(first - spare), new Date(last + spare)],
      label: null,
    },
    y: { axis: null, domain: rows.map((_, at) => at) },
    marks: [
      bar('told', row => !row.open),
      bar('open', row => row.open),
      plot.text(rows, { text: 'label', y: line, frameAnchor: 'left', dy: -8, className: 'label' }),
      ...(near ? [plot.ruleX([today], { className: 'today', strokeDasharray: '3,3' })] : []),
    ],
  }
}
