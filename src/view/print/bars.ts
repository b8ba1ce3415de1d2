import type { Dealing, Flow } from '../../record/ask/between.ts'
import type { Count } from '../../record/ask/counts.ts'
import type { Io } from '../io.ts'
import { clean, pad, short, width } from './text.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** A bar as long as a number is of the greatest. */
export function bar(number: number, greatest: number, columns: number): string {
  if (number <= 0 || greatest <= 0) return ''
  return '#'.repeat(Math.max(1, Math.round((number / greatest) * columns)))
}

/** Counts for a person: by what, how many entries, in how many places where copies tell some, and a bar. */
export function countsTable(
  counts: readonly Count[],
  by: string,
  { width: whole, paint }: Style,
): string {
  const name = ({ key, name }: Count) =>
    key === '' ? 'none' : key === name ? clean(key) : `${short(name, 40)} ${key}`
  const first = Math.max(by.length, ...counts.map(count => width(name(count)))) + 2
  const greatest = Math.max(0, ...counts.map(({ reports }) => reports))
  const events = counts.some(count => count.events !== null)
  const copies = counts.some(({ reports, places }) => places > reports)
  const columns = Math.max(10, whole - first - (copies ? 34 : 26))
  const heads = [
    events && 'events'.padStart(8),
    'reports'.padStart(9),
    copies && 'places'.padStart(8),
  ]
  const head = `${pad(by, first)}${heads.filter(Boolean).join('')}\n`
  const lines = counts.map(count => {
    const number = (n: number | null, room: number) => (n === null ? '' : String(n).padStart(room))
    const numbers = `${number(count.events, 8)}${number(count.reports, 9)}${number(copies ? count.places : null, 8)}`
    return `${pad(name(count), first)}${numbers}  ${paint.cyan(bar(count.reports, greatest, columns))}`
  })
  return (counts.length ? head : '') + lines.map(line => `${line.trimEnd()}\n`).join('')
}

/** Half the width of the curve, in characters: one for each point of the scale. */
const half = 10

/** A weight between conflict and cooperation, to the left and the right of a line. */
export function curve(mean: number | null): string {
  const points = mean === null ? 0 : Math.min(half, Math.max(1, Math.round(Math.abs(mean))))
  if (mean === null || mean === 0) return `${' '.repeat(half)}|${' '.repeat(half)}`
  const [left, right] = mean < 0 ? ['-'.repeat(points), ''] : ['', '+'.repeat(points)]
  return `${left.padStart(half)}|${right.padEnd(half)}`
}

const signed = (n: number | null) => (n === null ? '' : n > 0 ? `+${n.toFixed(1)}` : n.toFixed(1))

/** What two did to each other by stretches of time, and the curve of both ways. */
export function dealingsTable(
  dealings: readonly Dealing[],
  one: string,
  other: string,
  { paint }: Style,
): string {
  const flow = ({ acts, mean, sum }: Flow) =>
    `${String(acts || '').padStart(5)}${signed(mean).padStart(6)}${signed(acts ? sum : null).padStart(7)}`
  const lines = dealings.map(({ period, there, back, both }) => {
    const marks = curve(both.mean)
    const drawn = (both.mean ?? 0) < 0 ? paint.red(marks) : paint.green(marks)
    return `${pad(period || 'no day', 10)}${flow(there)}   ${flow(back)}   ${drawn} ${signed(both.mean)}`
  })
  const names = `A = ${clean(one)}, B = ${clean(other)}`
  const head = `${pad('', 10)}${'A>B'.padStart(5)}${'mean'.padStart(6)}${'sum'.padStart(7)}   ${'B>A'.padStart(5)}${'mean'.padStart(6)}${'sum'.padStart(7)}   ${'conflict'.padEnd(half)}|${'cooperation'.padStart(half)} mean`
  return [names, head, ...lines].map(line => `${line.trimEnd()}\n`).join('')
}
