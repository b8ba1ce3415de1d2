import type { Item } from '../../record/ask/items.ts'
import type { Evidence, Following } from '../../record/follow/index.ts'
import type { Io } from '../io.ts'
import { Names, phrase, spoken } from './entry.ts'
import { headingOf } from './groups.ts'
import { itemCells, itemHeader, plainItem } from './items.ts'
import type { Paint } from './paint.ts'
import { clean, pad, short, wrap } from './text.ts'

const columns = { mark: 10, date: 12, heading: 12, id: 15, least: 30 }
const indent = columns.mark + columns.date

/** What has become of a pledge, for a person: the pledge, its restatements, what speaks for and against. */
export function followingText(
  { pledge, restated, evidence, suggested, why }: Following,
  io: Pick<Io, 'width' | 'paint'>,
): string {
  const { paint, width } = io
  const ruled = pledge.outcome
  const lines = [
    ...row(paint.cyan(pad(headingOf(pledge.entry), columns.mark)), pledge, '', io),
    ...below(pledge, io),
  ]
  if (ruled) {
    lines.push(
      `ruled     ${ruled.outcome} (${ruled.scale}), by ${clean(ruled.by)}, ${ruled.made.slice(0, 10)}${ruled.why ? `: ${clean(ruled.why)}` : ''}`,
    )
  } else {
    const told = `${suggested}: ${why}; onrecord decide ${pledge.entry.id} decides`
    const [first = '', ...rest] = wrap(told, Math.max(columns.least, width - columns.mark))
    lines.push(`suggested ${first}`, ...rest.map(more => ' '.repeat(columns.mark) + more))
  }
  if (restated.length > 1) {
    lines.push('', 'said again')
    for (const { item, diff, due } of restated) {
      const words = diff.map(({ text, change }) => painted(text, change, paint)).join('')
      const date = item.entry.when?.edtf ?? item.document.published ?? ''
      const told = `${words}${due ? paint.green(`, due ${spoken(due)}`) : ''}`
      const [first = '', ...rest] = wrap(told, Math.max(columns.least, width - 14 - columns.id))
      lines.push(
        `${pad(`  ${pad(spoken(date), 12)}${first}`, width - columns.id)}  ${paint.dim(item.entry.id)}`,
      )
      for (const more of rest) lines.push(`${' '.repeat(14)}${more}`)
    }
  }
  if (evidence.length) lines.push('', `${evidence.length} later`)
  for (const one of evidence) lines.push(...evidenceLines(one, io))
  if (evidence.length === 0) lines.push(paint.dim('no later sentence bears on it'))
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function evidenceLines(one: Evidence, io: Pick<Io, 'width' | 'paint'>): string[] {
  const { paint } = io
  const colour = {
    for: paint.green,
    against: paint.red,
    restates: paint.yellow,
    unclear: paint.dim,
  }
  const mark = colour[one.bearing](pad(one.linked ? `${one.bearing} ✓` : one.bearing, columns.mark))
  return [...row(mark, one.item, paint.dim(` (${one.why})`), io), ...below(one.item, io)]
}

function row(
  mark: string,
  item: Item,
  more: string,
  { width, paint }: Pick<Io, 'width' | 'paint'>,
) {
  const told = phrase(item.entry, new Names(item.parties, item.instruments), paint) + more
  const [first = '', ...rest] = wrap(told, Math.max(columns.least, width - indent - columns.id))
  const start = `${mark}${pad(spoken(item.day ?? ''), columns.date)}${first}`
  const head = `${pad(start, width - columns.id)}  ${paint.dim(item.entry.id)}`
  return [head, ...rest.map(line => ' '.repeat(indent) + line)]
}

/** Where it was read, below what was read. */
const below = (item: Item, { width, paint }: Pick<Io, 'width' | 'paint'>) =>
  wrap(clean(from(item)), Math.max(columns.least, width - indent)).map(
    line => ' '.repeat(indent) + paint.dim(line),
  )

const from = ({ document }: Item) =>
  [document.published, document.title ?? document.name, document.site].filter(Boolean).join(' · ')

/** Words as they changed: what came is green with "+", what went is red with "-". */
function painted(text: string, change: 'kept' | 'added' | 'gone', paint: Paint): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const told = short(words, 400)
  const marked =
    change === 'added'
      ? paint.green(`{+${told}+}`)
      : change === 'gone'
        ? paint.red(`[-${told}-]`)
        : told
  return `${before && ' '}${marked}${after && ' '}`
}

/** What has become of a pledge, as JSON. */
export function plainFollowing({ pledge, restated, evidence, suggested, why }: Following): object {
  return {
    pledge: plainItem(pledge),
    suggested,
    why,
    restated: restated.map(({ item, diff, due }) => ({ entry: item.entry.id, due, diff })),
    evidence: evidence.map(({ item, ...rest }) => ({ ...rest, ...plainItem(item) })),
  }
}

/** Columns of a table of evidence. */
export const evidenceHeader = ['pledge', 'bearing', 'score', 'why', ...itemHeader]

/** Its cells. */
export function evidenceCells({
  pledge,
  one,
}: {
  readonly pledge: Item
  readonly one: Evidence
}): (string | number)[] {
  return [pledge.entry.id, one.bearing, one.score, one.why, ...itemCells(one.item)]
}
