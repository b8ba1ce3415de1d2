import type { Due } from '../../record/store/index.ts'
import type { Io } from '../io.ts'
import { placesOf } from './duerows.ts'
import { conditionOf, Names, spoken } from './entry.ts'
import type { Paint } from './paint.ts'
import { clean, pad, short, width, wrap } from './text.ts'

const most = 90

/** What falls due, with the ids of the disputes about it. */
export interface Marked extends Due {
  readonly disputes: readonly string[]
}

/** What falls due, a line or two each: how far off, the day, who and what, its standing, its id. */
export function dueTable(
  found: readonly Marked[],
  { width: whole, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  const distances = found.map(due => distance(due.days))
  const first = Math.max(0, ...distances.map(width)) + 2
  const dates = found.map(due => spoken(due.places[0]!.entry.due!.edtf))
  const second = Math.max(0, ...dates.map(width)) + 2
  const third = Math.max(0, ...found.map(due => due.places[0]!.entry.kind.length)) + 2
  const indent = first + second + third
  const lines = found.flatMap((due, i) => {
    const { entry } = due.places[0]!
    const colour = due.days < 0 ? paint.red : due.days <= 7 ? paint.yellow : paint.green
    const start =
      colour(pad(distances[i]!, first)) + pad(dates[i]!, second) + pad(entry.kind, third)
    const [head = '', ...rest] = wrap(told(due, paint), Math.max(30, whole - indent))
    return [start + head, ...rest.map(line => ' '.repeat(indent) + line)]
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

function distance(days: number): string {
  if (days === 0) return 'today'
  const count = `${Math.abs(days)} d`
  return days > 0 ? `in ${count.padStart(4)}` : `${count} over`
}

function told({ places, disputed, disputes }: Marked, paint: Paint): string {
  const { entry, parties, outcome, document } = places[0]!
  const names = new Names(parties)
  const who = names.parties(entry.who)
  const whom = entry.kind === 'term' ? '' : names.parties(entry.whom)
  const pair = [who, whom].filter(Boolean).join(entry.kind === 'appointment' ? ' – ' : ' → ')
  const words = short((entry.what ?? entry.trigger).text, most)
  const parts = [`${pair ? `${paint.bold(pair)}: ` : ''}${words}`]
  if (entry.condition && !words.includes(short(entry.condition.text, most))) {
    parts.push(paint.yellow(conditionOf(entry.condition)))
  }
  parts.push(` [${entry.force ? `${entry.force}, ` : ''}${entry.status}]`)
  if (outcome) parts.push(` ${paint.yellow(`→ ${clean(outcome.outcome)} (${clean(outcome.by)})`)}`)
  const against = [...disputed.map(place => place.entry.id), ...disputes]
  if (against.length) parts.push(` ${paint.red(`disputed (${against.join(', ')})`)}`)
  const printed = placesOf(places).length
  if (printed > 1) parts.push(` ${printed} places`)
  parts.push(` ${paint.dim(`${entry.id} ${clean(document.name)}`)}`)
  return parts.join(' ')
}
