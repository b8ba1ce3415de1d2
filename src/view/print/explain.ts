import type { Entry, Mention, Reading } from '../../record/entry.ts'
import type { Io } from '../io.ts'
import { Names, phrase } from './entry.ts'
import { headingOf } from './groups.ts'
import type { Paint } from './paint.ts'
import { clean, short, wrap } from './text.ts'

const around = 40

/** The words around an offset, with the character there marked. */
export function spotText(text: string, offset: number, paint: Paint): string {
  const before = clean(text.slice(Math.max(0, offset - around), offset).trimStart())
  const gap = /\s$/.test(text.slice(0, offset)) ? ' ' : ''
  const after = text.slice(offset + 1, offset + around)
  const rest = clean(after)
  const lead = /^\s/.test(after) ? ' ' : ''
  return `at ${offset}: …${before}${gap}${paint.bold(`[${clean(text[offset] ?? '')}]`)}${lead}${rest}…\n`
}

/** Where the day of a web page was read, and why that day was taken; nothing for other documents. */
export function datedText({ document: { published } }: Reading, paint: Io['paint']): string {
  if (!published?.why) return ''
  const { value, from, why } = published
  return `${paint.dim(`document of ${value}, from ${from}: ${clean(why)}`)}\n`
}

/** How an entry came about: what it says, the rule, and what the rule put together. */
export function entryText(
  reading: Reading,
  entry: Entry,
  { paint, width }: Pick<Io, 'paint' | 'width'>,
): string {
  const names = new Names(reading.parties, reading.instruments)
  const lines = [
    `${paint.cyan(headingOf(entry))} ${phrase(entry, names, paint)}  ${paint.dim(entry.id)}`,
    `  rule ${entry.rule}  confidence ${entry.confidence}`,
    `  why ${clean(entry.why)}`,
    `  status ${entry.status}${entry.force ? `  force ${entry.force}` : ''}`,
  ]
  const parts = { trigger: entry.trigger, what: entry.what, condition: entry.condition }
  for (const [name, part] of Object.entries(parts)) {
    if (part) lines.push(`  ${name} “${short(part.text, width)}” [${part.start}–${part.end}]`)
  }
  for (const [name, date] of Object.entries({ when: entry.when, due: entry.due })) {
    if (!date) continue
    const how = date.mention ?? date.inferred ?? 'derived'
    lines.push(`  ${name} ${date.edtf} from ${how}`)
  }
  for (const evidence of [entry.evidence, ...(entry.evidences ?? [])]) {
    const told = `“${clean(evidence.exact)}” [${evidence.start}–${evidence.end}]`
    const [first = '', ...rest] = wrap(told, Math.max(30, width - 4))
    lines.push(`  evidence ${first}`, ...rest.map(line => `    ${line}`))
  }
  const made = reading.mentions.filter(mention => entry.from.includes(mention.id))
  if (made.length) lines.push('  made from')
  const below = made.map(mention => `    ${mentionText(mention, paint)}`)
  return `${lines.join('\n')}\n${below.join('')}`
}

/** A mention in one line: what it names, where, by which rule and why. */
export function mentionText(mention: Mention, paint: Paint): string {
  const { kind, start, end, rule, confidence, why } = mention
  const value = namedBy(mention)
  const told = `${kind} “${short(mention.text, 60)}” [${start}–${end}]${value ? ` = ${value}` : ''}`
  return `${told}  ${paint.dim(`${rule} ${confidence}${why ? `: ${clean(why)}` : ''}`)}\n`
}

function namedBy(mention: Mention): string {
  switch (mention.kind) {
    case 'time':
      return mention.edtf ?? mention.value
    case 'party':
      return mention.party
    case 'place':
      return mention.name
    case 'instrument':
      return mention.instrument
    case 'quote':
      return mention.speaker ?? 'no speaker'
  }
}
