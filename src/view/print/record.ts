import type { Dispute } from '../../record/dispute.ts'
import type { Entry, Evidence, Reading } from '../../record/entry.ts'
import { sidesText } from './disputes.ts'
import { dateOf, isInferred, Names, phrase, spoken } from './entry.ts'
import { type Heading, headingOf, order } from './groups.ts'
import type { Paint } from './paint.ts'
import { clean, pad, weekday, wrap } from './text.ts'

/** How a record is printed. */
export interface RecordStyle {
  readonly name: string
  readonly width: number
  readonly paint: Paint
  /** Prints the sentence below each entry. */
  readonly evidence: boolean
}

const columns = { heading: 11, date: 12, id: 15, least: 30 }
const indent = columns.heading + columns.date

/** One document's record for a person: a header, then the entries by heading. */
export function recordText(reading: Reading, style: RecordStyle): string {
  const lines = header(reading, style)
  const names = new Names(reading.parties, reading.instruments)
  const groups = new Map<Heading, Entry[]>()
  for (const entry of reading.entries) {
    const heading = headingOf(entry)
    groups.set(heading, [...(groups.get(heading) ?? []), entry])
  }
  for (const heading of order) {
    const entries = groups.get(heading) ?? []
    entries.forEach((entry, i) => {
      const told = phrase(entry, names, style.paint)
      lines.push(...row(i === 0 ? heading : '', entry, told, style))
      if (style.evidence) lines.push(...sentences(reading, entry, style))
    })
  }
  reading.disputes.forEach((dispute, i) => {
    lines.push(...disputeRow(i === 0 ? 'DISPUTED' : '', dispute, names, style))
    if (style.evidence) lines.push(...sidesEvidence(reading, dispute, style))
  })
  if (reading.entries.length + reading.disputes.length === 0)
    lines.push(style.paint.dim(nothing(reading)))
  return `${lines.join('\n')}\n`
}

/** Why a document has no entries: it was not read at all, or nothing was found. */
function nothing({ document, skipped }: Reading): string {
  const whole = skipped.find(
    ({ start, end }) => document.text.slice(start, end).trim() === document.text.trim(),
  )
  return whole ? `not read: ${whole.why}` : 'nothing found for the record'
}

function header({ document }: Reading, { name, width: whole, paint }: RecordStyle): string[] {
  const { published } = document
  const date = published
    ? `${published.value} (${weekday(published.value)}, ${published.from})`
    : 'no date found: name it with --date'
  const title = clean(document.title ?? '')
  const from = [date, document.site ?? document.url, name].filter(part => part !== null)
  const lines = wrap(title || clean(name), whole).map(line => paint.bold(line))
  return [...lines, paint.dim(from.map(clean).join(' · '))]
}

function disputeRow(heading: string, dispute: Dispute, names: Names, style: RecordStyle) {
  const { paint } = style
  const room = Math.max(columns.least, style.width - indent - columns.id)
  const [first = '', ...rest] = sidesText(dispute, names, paint).flatMap(side =>
    wrap(side, room).map((line, i) => (i > 0 && side.startsWith('≠') ? `  ${line}` : line)),
  )
  const start = `${paint.cyan(pad(heading, columns.heading))}${' '.repeat(columns.date)}`
  const head = `${pad(start + first, style.width - columns.id)}  ${paint.dim(dispute.id)}`
  return [head, ...rest.map(line => ' '.repeat(indent) + line)].map(line => line.trimEnd())
}

function row(heading: string, entry: Entry, told: string, style: RecordStyle): string[] {
  const { paint } = style
  const room = Math.max(columns.least, style.width - indent - columns.id)
  // As EDTF marks what is uncertain.
  const date = `${spoken(dateOf(entry))}${isInferred(entry) ? '?' : ''}`
  const start = `${paint.cyan(pad(heading, columns.heading))}${pad(date, columns.date)}`
  const lines = wrap(told, room)
  const id = paint.dim(entry.id)
  if (date.length >= columns.date) lines.unshift('')
  const [first = '', ...rest] = lines
  const head = `${pad(start + first, style.width - columns.id)}  ${id}`
  return [head, ...rest.map(line => ' '.repeat(indent) + line)].map(line => line.trimEnd())
}

/** The sentences that an entry stands on, with their offsets; "=" begins another telling of the same. */
function sentences(reading: Reading, entry: Entry, style: RecordStyle): string[] {
  return told(reading, [entry.evidence, ...(entry.evidences ?? [])], style)
}

/** The sentences of the sides of a dispute, each once. */
function sidesEvidence(reading: Reading, { claim, counters }: Dispute, style: RecordStyle) {
  const all = [claim, ...counters].map(side => side.evidence)
  const first = all.filter(
    (one, i) => all.findIndex(other => other.sentence[0] === one.sentence[0]) === i,
  )
  return told(reading, first, style)
}

function told(reading: Reading, evidences: readonly Evidence[], style: RecordStyle): string[] {
  const { paint } = style
  const sentence = (evidence: Evidence) => {
    const [start, end] = evidence.sentence
    const words = clean(reading.document.text.slice(start, end))
    return wrap(`${words} [${start}–${end}]`, Math.max(columns.least, style.width - indent - 2))
  }
  return evidences.flatMap((evidence, i) =>
    sentence(evidence).map((line, j) => {
      const lead = i > 0 && j === 0 ? '= ' : '| '
      return ' '.repeat(indent) + paint.dim(lead + line)
    }),
  )
}
