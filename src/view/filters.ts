import { type Command, InvalidArgumentError } from 'commander'
import type { Filter } from '../record/ask/filter.ts'
import type { Paging } from '../record/ask/list.ts'
import type { Store } from '../record/store/index.ts'
import { UsageError } from './fault.ts'
import { count, day, names, storeOption } from './options.ts'

/** What all lists take. */
export interface FilterOptions {
  readonly store?: string
  readonly kind?: readonly string[]
  readonly force?: readonly string[]
  readonly status?: readonly string[]
  readonly plover?: readonly string[]
  readonly cameo?: string
  readonly by?: string
  readonly to?: string
  readonly party?: string
  readonly under?: string
  readonly source?: string
  readonly document?: string
  readonly from?: string
  readonly until?: string
  readonly words?: string
  readonly state?: readonly string[]
  readonly minConfidence?: number
  readonly copies?: boolean
  readonly asOf?: string
  readonly recorded?: string
}

/** What lists that come in stretches take. */
export interface PagingOptions {
  readonly limit?: number
  readonly cursor?: string
  readonly oldestFirst?: boolean
}

/** How a list is put out. */
export interface FormatOptions {
  readonly json?: boolean
  readonly csv?: boolean
  readonly tsv?: boolean
  readonly text?: boolean
  readonly fields?: readonly string[]
  readonly failIfEmpty?: boolean
}

/**
 * The same filters for every list; those that name parties left out where the command itself names them, those
 * of days where it has days of its own.
 */
export function filterOptions(command: Command, parties = true, days = true): Command {
  if (parties) {
    command
      .option(
        '--by <party>',
        'who says or does it: a name, r-12, IRN for all of a state, list:NAME',
      )
      .option('--to <party>', 'to whom it is said or done')
      .option('--party <party>', 'who has any part in it')
  }
  command
    .option(
      '--kind <names>',
      'only these kinds: statement,pledge,demand,event,appointment,term',
      names,
    )
    .option('--force <names>', 'only pledges that are promise,offer,plan,threat,refusal', names)
    .option(
      '--status <names>',
      'only happened,ongoing,planned,conditional,alleged,denied,hypothetical',
      names,
    )
    .option('--under <id>', 'under which instrument: UNSCR/2231')
    .option('--plover <types>', 'only these PLOVER types', names)
    .option('--cameo <code>', 'only codes that begin so')
    .option('--source <text>', 'a part of the site, the address or the file')
    .option('--document <id>', 'only of this document')
    .option('--words <query>', 'words of the evidence: fuel "arms sale" sanction* OR NOT')
    .option('--state <names>', 'only machine,confirmed,corrected,rejected', names)
    .option('--min-confidence <number>', 'only as sure as this, 0 to 1', share)
    .option('--copies', 'each copy of a text by itself, not all as one')
  if (days) {
    command
      .option('--from <day>', 'said, done or set for from this day on', day)
      .option('--until <day>', 'up to this day', day)
    thenOptions(command)
  }
  return command.addOption(storeOption())
}

/** Of which day's record it is told. */
export const thenOptions = (command: Command): Command =>
  command
    .option('--as-of <day>', 'what the record said on this day', day)
    .option('--recorded <day>', 'what the store held at the end of this day', day)

/** Which stretch of a list; a list of one order has no other. */
export function pagingOptions(command: Command, limit: number, ordered = true): Command {
  command
    .option('--limit <number>', 'at most so many; 0 for all', count, limit)
    .option('--cursor <cursor>', 'go on where a page ended')
  return ordered ? command.option('--oldest-first', 'the oldest first') : command
}

/** How it is put out; what is never asked for being found has no code for that. */
export function formatOptions(command: Command, canBeEmpty = true): Command {
  command
    .option('--json', 'NDJSON (the default on a pipe)')
    .option('--csv', 'CSV with a header')
    .option('--tsv', 'tab-separated with a header')
    .option('--text', 'the table for a person (the default on a terminal)')
    .option('--fields <names>', 'only these fields of the JSON', names)
  if (canBeEmpty) command.option('--fail-if-empty', 'exit with 4 where nothing is found')
  return command
}

/** The words that filters choose from. */
export const choices = {
  kind: ['statement', 'pledge', 'demand', 'event', 'appointment', 'term'],
  force: ['promise', 'offer', 'plan', 'threat', 'refusal'],
  status: ['happened', 'ongoing', 'planned', 'conditional', 'alleged', 'denied', 'hypothetical'],
  state: ['machine', 'confirmed', 'corrected', 'rejected'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The filter that options ask for. Throws a UsageError for a word that is none of the choices. */
export function filterOf(options: FilterOptions, store: Store): Filter {
  for (const [name, words] of Object.entries<readonly string[]>(choices)) {
    const given = options[name as 'kind'] ?? []
    const strange = given.find(one => !words.includes(one))
    if (strange !== undefined) {
      throw new UsageError(`unknown ${name} "${strange}": choose from ${words.join(', ')}`)
    }
  }
  const { kind, force, status, plover, state, by, to, party, ...rest } = options
  return {
    ...only(rest),
    ...(kind && { kinds: kind }),
    ...(force && { forces: force }),
    ...(status && { statuses: status }),
    ...(plover && { plover: plover.map(type => type.toUpperCase()) }),
    ...(state && { states: state }),
    ...(by !== undefined && { by: store.party(by, rest) }),
    ...(to !== undefined && { to: store.party(to, rest) }),
    ...(party !== undefined && { party: store.party(party, rest) }),
  }
}

/** Which stretch options ask for. */
export function pagingOf({ limit, cursor, oldestFirst }: PagingOptions): Paging {
  return {
    order: oldestFirst ? 'oldest' : 'newest',
    ...(limit ? { limit } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

function only(options: FilterOptions): Filter {
  const { cameo, under, source, document, from, until, words, minConfidence, copies } = options
  const { asOf, recorded } = options
  const given = {
    cameo,
    under,
    source,
    document,
    from,
    until,
    words,
    minConfidence,
    copies,
    asOf,
    recorded,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function share(text: string): number {
  const number = Number(text)
  if (text !== '' && number >= 0 && number <= 1) return number
  throw new InvalidArgumentError(`"${text}" is not a share; write it as 0.7`)
}
