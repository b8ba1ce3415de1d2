import type { Dealing } from '../../../record/ask/between.ts'
import { type Html, html } from '../html.ts'
import { flowsTable } from '../parts/flows.ts'
import type { Plot } from './drawing.ts'
import { figure } from './figure.ts'
import { type Period, type Stretch, stretchOf } from './periods.ts'

interface Weight extends Stretch {
  readonly mean: number
}

/** The curve between conflict and cooperation of two: the mean weight of each stretch of time (Goldstein). */
export function weightsChart(
  names: readonly [string, string],
  dealings: readonly Dealing[],
  by: Period,
): Html {
  const weights = dealings.flatMap(({ period, both }) => {
    const stretch = stretchOf(period, by)
    return stretch && both.mean !== null ? { ...stretch, mean: both.mean } : []
  })
  const numbers = flowsTable(names, dealings, by)
  if (weights.length === 0) return numbers
  const about = `The mean weight of what ${names.join(' and ')} did and said to each other by ${by}, on the scale of Goldstein (1992) from -10, conflict, to 10, cooperation.`
  const title = `${names.join(' and ')}: conflict and cooperation`
  return html`${figure({ id: 'weights', title, about }, plot => shape(plot, weights), numbers)}`
}

function shape(plot: Plot, weights: readonly Weight[]) {
  const part = (className: string, isOf: (weight: Weight) => boolean) =>
    plot.rectY(weights.filter(isOf), {
      ...{ x1: 'from', x2: 'to', y1: 0, y2: 'mean' },
      ...{ insetLeft: 0.5, insetRight: 0.5, className },
    })
  const middle = ({ from, to }: Weight) => new Date((Number(from) + Number(to)) / 2)
  return {
    height: 240,
    marginLeft: 36,
    marginTop: 28,
    x: { type: 'utc' as const, label: null },
    y: { domain: [-10, 10], label: null, ticks: 5 },
    marks: [
      part('cooperation', ({ mean }) => mean >= 0),
      part('conflict', ({ mean }) => mean < 0),
      plot.lineY(weights, { x: middle, y: 'mean', className: 'curve' }),
      plot.dot(weights, { x: middle, y: 'mean', r: 3, className: 'point' }),
      plot.ruleY([0]),
      plot.text(['↑ cooperation    ↓ conflict'], {
        frameAnchor: 'top-left',
        className: 'side',
        dy: -18,
      }),
    ],
  }
}
