import type { Count } from '../../../record/ask/counts.ts'
import { type Html, html } from '../html.ts'
import { table } from '../parts/table.ts'
import type { Plot } from './drawing.ts'
import { figure } from './figure.ts'
import { type Period, type Stretch, stretchOf } from './periods.ts'

/** How much a party did and met in a stretch of time. */
interface Bar extends Stretch {
  readonly did: number
  readonly met: number
}

/** How much a party did and met over time: bars up and down. Nothing where no stretch is told of. */
export function actsChart(
  name: string,
  did: readonly Count[],
  met: readonly Count[],
  by: Period,
): Html {
  const keys = [...new Set([...did, ...met].map(({ key }) => key))].toSorted()
  const of = (counts: readonly Count[], key: string) =>
    counts.find(count => count.key === key)?.reports ?? 0
  const rows = keys.map(key => ({ key, did: of(did, key), met: of(met, key) }))
  const bars = rows.flatMap(({ key, did, met }) => {
    const stretch = stretchOf(key, by)
    return stretch ? { ...stretch, did, met } : []
  })
  if (bars.length === 0) return html``
  const about = `Entries by ${by}: upward what ${name} said and did, downward what was said and done to them.`
  const numbers = table(
    `Entries by ${by}`,
    [by, 'said and did', 'was told and met'],
    rows.map(({ key, did, met }) => [key || 'no day', did, met]),
  )
  const caption = { id: 'acts', title: `${name} over time`, about }
  return figure(caption, plot => shape(plot, bars), numbers)
}

function shape(plot: Plot, bars: readonly Bar[]) {
  const half = (y: 'did' | 'met') =>
    plot.rectY(bars, {
      x1: 'from',
      x2: 'to',
      y1: 0,
      y2: (bar: Bar) => (y === 'did' ? bar.did : -bar.met),
      insetLeft: 0.5,
      insetRight: 0.5,
      className: y,
    })
  const most = Math.max(...bars.map(({ did, met }) => Math.max(did, met)))
  return {
    height: 200,
    marginLeft: 36,
    marginTop: 28,
    x: { type: 'utc' as const, label: null },
    y: {
      domain: [-most, most],
      label: null,
      ticks: Math.min(5, most * 2),
      tickFormat: (n: number) => (Number.isInteger(n) ? String(Math.abs(n)) : ''),
    },
    marks: [
      half('did'),
      half('met'),
      plot.ruleY([0]),
      plot.text(['↑ said and did    ↓ was told and met'], {
        frameAnchor: 'top-left',
        className: 'side',
        dy: -18,
      }),
    ],
  }
}
