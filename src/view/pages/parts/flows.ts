import type { Dealing, Flow } from '../../../record/ask/between.ts'
import type { Html } from '../html.ts'
import { table } from './table.ts'

const signed = (n: number | null) => (n === null ? '' : n > 0 ? `+${n.toFixed(1)}` : n.toFixed(1))

const cells = ({ acts, reports, places, mean }: Flow) => [acts, reports, places, signed(mean)]

/** What two did to each other by stretches of time: acts, reports of them, the places of these, and their mean weight. */
export function flowsTable(
  [one, other]: readonly [string, string],
  dealings: readonly Dealing[],
  by: string,
): Html {
  const numbers = (way: string) => [`${way}: acts`, 'reports', 'places', 'mean']
  const header = [
    by,
    ...[`${one} → ${other}`, `${other} → ${one}`, 'both'].flatMap(way => numbers(way)),
  ]
  const rows = dealings.map(({ period, there, back, both }) => [
    period || 'no day',
    ...[there, back, both].flatMap(cells),
  ])
  return table(`Acts, reports and places by ${by}`, header, rows)
}
