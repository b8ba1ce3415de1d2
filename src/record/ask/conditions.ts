import { type RawBuilder, sql } from 'kysely'
import { endOf, type Filter } from './filter.ts'
import type { Party } from './party.ts'
import { within } from './spread.ts'

/** A piece of a question that is true or false of an entry `e`. */
export type Condition = RawBuilder<boolean>

/** The day to plan for: the last that the due date may mean. */
export const dueDay = sql<string>`coalesce(e.due_to, e.due_from)`

/** What a filter asks of an entry's own columns. */
export function ofColumns(filter: Filter): readonly Condition[] {
  const found: Condition[] = []
  const some = (column: RawBuilder<unknown>, list: readonly string[] | undefined) => {
    if (list) found.push(sql<boolean>`${column} in (${sql.join(list)})`)
  }
  some(sql`e.kind`, filter.kinds)
  some(sql`e.force`, filter.forces)
  some(sql`e.status`, filter.statuses)
  some(sql`e.plover`, filter.plover)
  found.push(inState(filter))
  if (filter.cameo) {
    const first = filter.cameo.replace(/\D/g, '')
    found.push(sql<boolean>`e.cameo >= ${first} and e.cameo < ${`${first}:`}`)
  }
  if (filter.from) found.push(sql<boolean>`e.day >= ${filter.from}`)
  if (filter.until) found.push(sql<boolean>`e.day <= ${filter.until} and e.day != ''`)
  if (filter.minConfidence) found.push(sql<boolean>`e.confidence >= ${filter.minConfidence}`)
  if (filter.dueFrom) found.push(sql<boolean>`${dueDay} >= ${filter.dueFrom}`)
  if (filter.dueUntil) found.push(sql<boolean>`e.due_from <= ${filter.dueUntil}`)
  if (filter.dueBefore) found.push(sql<boolean>`e.due_to < ${filter.dueBefore}`)
  return found
}

/** The states of review that are asked for; of what several copies of a text tell only the one that stands for all. */
function inState({ states, copies, asOf }: Filter): Condition {
  const machine = !states || states.includes('machine')
  const plain = states
    ? sql<boolean>`e.state in (${sql.join(copies && machine ? [...states, 'copied'] : states)})`
    : copies
      ? sql<boolean>`e.state != 'rejected'`
      : sql<boolean>`e.state not in ('rejected', 'copied')`
  if (copies || asOf === undefined || !machine) return plain
  return sql<boolean>`(${plain} or (e.state = 'copied' and not ${isCopied(asOf)}))`
}

/** That another copy says what an entry says and stands for it; on a past day the first that was published by then. */
export const isCopied = (asOf: string | undefined): Condition =>
  asOf === undefined
    ? sql`exists (select 1 from tellings t where t.entry = e.id and t.copy_of is not null)`
    : sql`exists (select 1 from tellings t
        join tellings o on o.entry = t.copy_of or (o.copy_of = t.copy_of and o.entry < t.entry)
        join entries f on f.id = o.entry
        where t.entry = e.id and (f.published <= ${asOf} or f.published is null))`

/** Only what the record said on a day, or says now; of documents `d` where a day is named. */
export function standing({ asOf, recorded }: Filter): readonly Condition[] {
  if (asOf === undefined && recorded === undefined) return [sql<boolean>`e.until is null`]
  const found: Condition[] = []
  const then = (end: string) => found.push(sql<boolean>`(e.until is null or e.until > ${end})`)
  if (recorded !== undefined) {
    const end = endOf(recorded)
    found.push(sql<boolean>`d.added <= ${end} and e.since <= ${end}`)
    then(end)
  }
  if (asOf !== undefined) {
    const end = endOf(asOf)
    found.push(
      // Asked first, so that few documents are looked up.
      sql<boolean>`(e.published <= ${asOf} or e.published is null)`,
      sql<boolean>`(e.published <= ${asOf} or (e.published is null and d.added <= ${end}))`,
      // What an archive told only later counts as it was first read.
      sql<boolean>`(e.since <= ${end} or e.since = d.added)`,
    )
    then(end)
  }
  return found
}

/** As SQLite's lower() has it. */
const folded = (text: string) => text.replace(/[A-Z]+/g, letters => letters.toLowerCase())

const holds = (source: string): Condition =>
  sql`instr(lower(coalesce(d.site, '') || char(10) || coalesce(d.url, '') || char(10) || d.name),
    ${folded(source)}) > 0`

/** The documents whose site, address or file holds a text. */
export const fromSource = (source: string): RawBuilder<unknown> =>
  sql`select d.id from documents d indexed by documents_source where ${holds(source)}`

/** The same of the document of an entry, which is looked up. */
export const isFromSource = (source: string): Condition =>
  sql<boolean>`exists (select 1 from documents d where d.id = e.document and ${holds(source)})`

/** The documents, read where their small columns stand. */
export const documents = sql`documents d indexed by documents_facts`

/** That a document of an entry is from a source. */
export const ofSource = (source: string): Condition =>
  sql<boolean>`e.document in (${fromSource(source)})`

/** Rows of `casts` (`c`, or as they are called) that are a party's, in some roles or any. */
export function castOf(party: Party, roles?: readonly string[], called = 'c'): Condition {
  const c = sql.raw(called)
  const who =
    'country' in party
      ? sql`${c}.country = ${party.country}`
      : party.registries.length === 1
        ? sql`${c}.registry = ${party.registries[0]}`
        : sql`${c}.registry in (${sql.join(party.registries)})`
  const { away, back } = party
  const kept = away ? sql`(${who} and (${within(away)}) is not true)` : who
  const then = back ? sql`(${kept} or ${within(back)})` : kept
  return roles ? sql<boolean>`${then} and ${c}.role in (${sql.join(roles)})` : sql<boolean>`${then}`
}

/** How entries are gone through in which parts are looked for: by their days, or by their numbers. */
export type Going = 'days' | 'numbers'

/** That a party has a part in an entry. */
export function hasPart(party: Party, roles?: readonly string[], going: Going = 'days'): Condition {
  if (going === 'days' && !isSpread(party)) return alsoHas(party, roles, sql`e.id`, sql`e.day`)
  const part = castOf(party, roles)
  return sql<boolean>`exists (select 1 from casts c where c.entry = e.id and ${sql.raw('+')}${part})`
}

/** The same of a party that was no other on the day asked about: where its parts stand by their days. */
export function alsoHas(
  party: Party,
  roles: readonly string[] | undefined,
  id: RawBuilder<number>,
  day: RawBuilder<string>,
): Condition {
  const parts = sql.raw('country' in party ? 'casts_country' : 'casts_registry')
  return sql<boolean>`exists (select 1 from casts p indexed by ${parts}
    where p.entry = ${id} and p.day = ${day} and ${castOf(party, roles, 'p')})`
}

/** The index in which a party's parts stand by the day that their entries fall due. */
export const partsDueBy = (party: Party): RawBuilder<unknown> =>
  sql.raw('country' in party ? 'casts_due_country' : 'casts_due_registry')

/** Whether other parts are a party's on the day that is asked about than now. */
export const isSpread = ({ away, back }: Party): boolean => Boolean(away ?? back)

/** How entries are asked for their words: each by itself, or all that hold them first. */
export type Asking = 'each' | 'all'

/** That the evidence of an entry holds words. */
export const tells = (
  words: string,
  asking: Asking = 'each',
  id: RawBuilder<unknown> = sql`e.id`,
): Condition =>
  asking === 'each'
    ? sql`exists (select 1 from said where said match ${wordsOf(words)} and said.rowid = ${id})`
    : sql`${id} in (select rowid from said where said match ${wordsOf(words)})`

/** The same of the entry of a part (`c`), where the hits are few, or are cut down to some entries. */
export function tellsIn(words: string, some?: RawBuilder<unknown>): Condition {
  const among = some ? sql` and +t.rowid in (${some})` : sql``
  return sql`c.entry in (select t.rowid from said t where said match ${wordsOf(words)}${among})`
}

/** That an entry stands under an instrument. */
export const isUnder = (instrument: string): Condition =>
  sql<boolean>`exists (select 1 from unders u where u.instrument = ${instrument} and u.entry = e.id)`

/** That something is among many values. */
export const among = (
  column: RawBuilder<unknown>,
  values: readonly (string | number)[],
): Condition => sql<boolean>`${column} in (select value from json_each(${JSON.stringify(values)}))`

/** All of some conditions. */
export const every = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length ? sql`${sql.join(conditions, sql` and `)}` : sql`true`

/**
 * Words for FTS5: each a prefix where it ends in "*", phrases in quotation marks, "OR" and "NOT" between them;
 * all else is taken as it stands, so that nothing a person types is a fault.
 */
export function wordsOf(asked: string): string {
  const parts = asked.match(/"[^"]*"|\S+/g) ?? []
  const terms = parts.flatMap((part, at) => {
    if (/^(OR|NOT|AND)$/.test(part) && at > 0 && at < parts.length - 1) return [part]
    const star = part.endsWith('*') ? '*' : ''
    const text = part.replace(/["*]/g, ' ').trim()
    return text && /[\p{L}\p{N}]/u.test(text) ? [`"${text}"${star}`] : []
  })
  const sound = terms.filter(
    (term, at) =>
      !/^(OR|NOT|AND)$/.test(term) ||
      (terms[at - 1]?.startsWith('"') && terms[at + 1]?.startsWith('"')),
  )
  return sound.join(' ') || '""'
}
