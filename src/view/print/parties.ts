import type { Decision, PartyEntry, PartyShown, Ruling } from '../../record/store/index.ts'
import type { Io } from '../io.ts'
import { counted } from './counted.ts'
import { clean, pad, short, width, wrap } from './text.ts'
import { minuteOf } from './when.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** Parties for a person, a line or two each: id, type, name and what is known, in how many documents. */
export function partiesTable(found: readonly PartyEntry[], { width: whole, paint }: Style): string {
  const column = (part: (entry: PartyEntry) => string) =>
    Math.max(0, ...found.map(entry => width(part(entry)))) + 2
  const [first, second] = [column(entry => entry.id), column(entry => entry.type)]
  const last = column(({ documents }) => counted(documents, 'document'))
  const room = Math.max(30, whole - first - second - last)
  const lines = found.flatMap(entry => {
    const start = paint.dim(pad(entry.id, first)) + pad(entry.type, second)
    const [head = '', ...rest] = wrap(named(entry, paint), room)
    const line = `${start}${pad(head, room)}${counted(entry.documents, 'document').padStart(last)}`
    return [line, ...rest.map(more => ' '.repeat(first + second) + more)]
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

function named(entry: PartyEntry, paint: Style['paint']): string {
  const { name, type, country, code, role, listed, aliases } = entry
  const home = type === 'state' ? code : country
  const known = [home, role, listed && `listed ${listed}`].filter(part => part !== null)
  const about = known.length ? ` (${clean(known.join(', '))})` : ''
  const also = aliases.length ? ` ${paint.dim(short(`also ${aliases.join('; ')}`, 200))}` : ''
  return paint.bold(clean(name)) + about + also
}

/** One party for a person: what is known, the documents that name it, what was decided. */
export function partyText(party: PartyShown, style: Style): string {
  const { paint } = style
  const places = party.places.map(({ published, name, title, document, called, role, rule }) => {
    const office = role ? ` (${clean(role)})` : ''
    const told = `${clean(called)}${office} in ${short(title ?? name, 60)}`
    return `  ${pad(published ?? '', 12)}${told}  ${paint.dim(`${document} ${clean(name)} ${rule}`)}\n`
  })
  const decisions = logText(party.decisions, style).replace(/^(?=.)/gm, '  ')
  const history = decisions ? `decided\n${decisions}` : ''
  const [one] = party.maybe
  const choice = one
    ? `several of this name; it may be ${party.maybe.join(', ')}: onrecord parties merge ${one} ${party.id}, or split it\n`
    : ''
  return `${partiesTable([party], style)}${choice}named\n${places.join('')}${history}`
}

/** Decisions for a person, a line each; those undone say so. */
export function logText(log: readonly Decision<Ruling>[], { paint }: Pick<Style, 'paint'>): string {
  return log
    .map(decision => {
      const { made, by, why, undone } = decision
      const told = `${decisionText(decision)}  by ${clean(by)}, ${minuteOf(made)}`
      const line = `${told}${why ? `: ${clean(why)}` : ''}`
      return `${undone ? paint.dim(`${line} [undone]`) : line}\n`
    })
    .join('')
}

/** What a decision says: "d-3 merged r-5 into r-2". */
export function decisionText({ id, ruling }: Pick<Decision<Ruling>, 'id' | 'ruling'>): string {
  const head = `d-${id}`
  switch (ruling.kind) {
    case 'merge':
      return `${head} merged r-${ruling.from} into r-${ruling.into}`
    case 'split':
      return `${head} split r-${ruling.to} off r-${ruling.from}`
    case 'alias':
      return `${head} gave r-${ruling.of} the name "${clean(ruling.name)}"`
    case 'rename':
      return `${head} renamed r-${ruling.of} to "${clean(ruling.name)}"`
    case 'undo':
      return `${head} undid d-${ruling.decision}`
  }
}

const letters: Readonly<Record<string, string>> = { into: 'r', from: 'r', to: 'r', of: 'r' }

/** A decision as JSON: numbers of parties and decisions as ids. */
export function plainDecision({ id, made, by, why, ruling, undone }: Decision<Ruling>): object {
  const { kind, ...rest } = ruling satisfies Ruling
  const ids = Object.entries(rest).map(([field, value]) => {
    if (typeof value !== 'number') return [field, value]
    return [field, `${letters[field] ?? 'd'}-${value}`]
  })
  return { id: `d-${id}`, kind, ...Object.fromEntries(ids), by, made, why, undone }
}
