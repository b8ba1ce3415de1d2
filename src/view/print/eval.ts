import { levels } from '../../record/eval/match.ts'
import type { By, Measures, Miss, Scores } from '../../record/eval/score.ts'
import type { Io } from '../io.ts'
import { clean, pad, short, wrap } from './text.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** What was measured before: `data/accuracy/figures.json`. */
export interface Measured {
  readonly version: string
  readonly about: string
  readonly sets: readonly {
    readonly set: string
    readonly about: string
    readonly command: string
    readonly rows: readonly (Measures & { readonly row: string })[]
  }[]
}

/** Rows of the table, and its header. */
export function scoresRows(scores: Scores): [readonly string[], (string | number)[][]] {
  const header = ['level', 'row', 'gold', 'found', 'precision', 'recall', 'f1'] as const
  const rows = (level: string, of: Readonly<Record<string, Measures>>) =>
    Object.entries(of).map(([row, { gold, found, p, r, f1 }]) => [
      ...[level, row],
      ...[gold, found, p, r, f1],
    ])
  const entries = levels.flatMap(level => rows(level, scores.entries[level]))
  return [header, [...entries, ...rows('dates', scores.times), ...rows('quotes', scores.quotes)]]
}

const cell = (n: number) => n.toFixed(1).padStart(6)
const triple = ({ p, r, f1 }: Measures) => `${cell(p)}${cell(r)}${cell(f1)}`

/** The table for a person: a line a kind, the three levels beside each other; dates and quotes below. */
export function scoresText(scores: Scores, by: By, { paint }: Style): string {
  const { found: first } = scores.entries
  const rows = Object.keys(first).filter(row => row !== 'all' && row !== 'main')
  const head = `${pad(by === 'kind' ? 'kind' : 'type', 14)}  gold found`
  const lines = [
    `${pad('', 26)}${levels.map(level => pad(`  ${level}`, 20)).join('')}`,
    `${head}${levels.map(() => '      P     R    F1').join('  ')}`,
  ].map(line => paint.dim(line))
  for (const row of [...rows, 'all', 'main']) {
    const { gold, found } = first[row] ?? { gold: 0, found: 0 }
    if (first[row] === undefined) continue
    const counts = `${`${gold}`.padStart(6)}${`${found}`.padStart(6)}`
    const parts = levels.map(level => triple(scores.entries[level][row]!))
    lines.push(`${pad(row, 14)}${counts}${parts.join('  ')}`)
  }
  lines.push(
    ...below('dates', scores.times),
    ...below('quotes', scores.quotes),
    `${scores.documents} document${scores.documents === 1 ? '' : 's'}; P precision, R recall, F1, in per cent`,
    'found: the place; whose: and the doer; right: and whom, status, dates. main: recall of what is main',
  )
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function below(name: string, of: Readonly<Record<string, Measures>>): string[] {
  return Object.entries(of).map(([row, measures]) => {
    const counts = `${`${measures.gold}`.padStart(6)}${`${measures.found}`.padStart(6)}`
    return `${pad(`${name} ${row}`, 14)}${counts}${triple(measures)}`
  })
}

/** What was missed, and what was found that the gold does not have. */
export function missText(misses: readonly Miss[], { width }: Style): string {
  const told = misses.map(({ document, what, kind, start, text }) => {
    const head = `${pad(what, 8)}${pad(kind, 13)}`
    const place = ` [${clean(document)}:${start}]`
    return `${head}${short(text, Math.max(30, width - head.length - place.length))}${place}\n`
  })
  return told.join('')
}

/** The shipped figures for a person. */
export function figuresText({ version, about, sets }: Measured, { width, paint }: Style): string {
  const lines = [paint.bold(`What onrecord ${version} was measured at`), ...wrap(about, width)]
  for (const { set, about: what, command, rows } of sets) {
    lines.push('', paint.bold(set), ...wrap(what, width), paint.dim(`$ ${command}`))
    lines.push(paint.dim(`${pad('', 24)}  gold found     P     R    F1`))
    for (const { row, ...measures } of rows) {
      const counts = `${`${measures.gold}`.padStart(6)}${`${measures.found}`.padStart(6)}`
      lines.push(`${pad(row, 24)}${counts}${triple(measures)}`)
    }
  }
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

/** The shipped figures as rows, and their header. */
export function figuresRows({ sets }: Measured): [readonly string[], (string | number)[][]] {
  const header = ['set', 'row', 'gold', 'found', 'precision', 'recall', 'f1'] as const
  const rows = sets.flatMap(({ set, rows }) =>
    rows.map(({ row, gold, found, p, r, f1 }) => [set, row, gold, found, p, r, f1]),
  )
  return [header, rows]
}
