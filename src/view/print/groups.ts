import type { Entry } from '../../record/entry.ts'

/** Headings in the order in which they are printed. */
export const order = [
  'SAID',
  'PLEDGED',
  'THREATENED',
  'REFUSED',
  'DEMANDED',
  'HAPPENED',
  'ALLEGED',
  'DENIED',
  'POSSIBLE',
  'PLANNED',
  'SIGNED',
  'ADOPTED',
  'IN FORCE',
  'EXTENDED',
  'SUSPENDED',
  'LIFTED',
  'LEFT',
  'VIOLATED',
  'REIMPOSED',
  'EXPIRES',
  'TERM',
] as const

/** A group of the printed record. */
export type Heading = (typeof order)[number]

const events: Readonly<Record<string, Heading>> = {
  happened: 'HAPPENED',
  ongoing: 'HAPPENED',
  planned: 'PLANNED',
  alleged: 'ALLEGED',
  denied: 'DENIED',
  conditional: 'POSSIBLE',
  hypothetical: 'POSSIBLE',
}

const pledges: Readonly<Record<string, Heading>> = { threat: 'THREATENED', refusal: 'REFUSED' }

/** Headings of what befalls an instrument. */
const changes: Readonly<Record<string, Heading>> = {
  adopted: 'ADOPTED',
  signed: 'SIGNED',
  'enters into force': 'IN FORCE',
  expires: 'EXPIRES',
  extended: 'EXTENDED',
  suspended: 'SUSPENDED',
  'withdrawn from': 'LEFT',
  violated: 'VIOLATED',
  reimposed: 'REIMPOSED',
  lifted: 'LIFTED',
}

/** The heading under which an entry is printed. */
export function headingOf(entry: Entry): Heading {
  switch (entry.kind) {
    case 'statement':
      return 'SAID'
    case 'pledge':
      return pledges[entry.force ?? ''] ?? 'PLEDGED'
    case 'demand':
      return 'DEMANDED'
    case 'appointment':
      return 'PLANNED'
    case 'term':
      return changes[entry.change ?? ''] ?? 'TERM'
    default:
      return events[entry.status] ?? 'HAPPENED'
  }
}

/** Statuses that a kind has of itself and that need not be said. */
const plain: Readonly<Record<string, readonly string[]>> = {
  statement: ['happened'],
  pledge: ['planned', 'happened'],
  demand: ['planned', 'happened'],
  appointment: ['planned'],
  term: ['happened', 'planned'],
}

/** The status where a reader should be told it; "" where the heading says as much. */
export function statusOf(entry: Entry): string {
  if (entry.status === 'conditional' && entry.condition) return ''
  const known = plain[entry.kind] ?? ['happened', 'planned', 'alleged', 'denied']
  return known.includes(entry.status) ? '' : entry.status
}

/** What stands between who and whom. */
export const links: Readonly<Record<string, string>> = { appointment: ' – ' }

/** The word before a date of a kind that falls due. */
export const dueWords: Readonly<Record<string, string>> = {
  pledge: 'due',
  demand: 'by',
  event: 'on',
  statement: 'for',
}

/** Words that begin a condition. */
export const conditional =
  /^(if|when|whenever|once|after|before|unless|until|till|as (soon|long) as|provided|the (moment|day|minute)|should|in case|in the event|only|on condition)\b/i
