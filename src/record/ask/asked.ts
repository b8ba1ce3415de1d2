import { type RawBuilder, sql } from 'kysely'
import {
  type Asking,
  type Condition,
  documents,
  type Going,
  hasPart,
  isUnder,
  ofColumns,
  ofSource,
  standing,
  tells,
} from './conditions.ts'
import { asksDue, type Filter } from './filter.ts'
import { partsOf } from './parts.ts'

/** How words and parts are looked for. */
export interface Ways {
  readonly asking?: Asking
  readonly going?: Going
}

/** All that a filter asks of entries `e` and, where a day is named, their documents `d`; but for some parts. */
export function testsOf(
  filter: Filter,
  but: readonly unknown[] = [],
  ways?: Ways,
): readonly Condition[] {
  return [...standing(filter), ...asksOf(filter, but, ways)]
}

/** What a filter asks of entries `e`, whether they still stand or not; but for some parts. */
export function asksOf(
  filter: Filter,
  but: readonly unknown[] = [],
  { asking, going }: Ways = {},
): readonly Condition[] {
  const { words, under, source, document } = filter
  const found = [...ofColumns(filter)]
  if (document) {
    found.push(sql<boolean>`e.document = (select id from documents where key = ${document})`)
  }
  if (source && !but.includes('source')) found.push(ofSource(source))
  if (asksDue(filter)) found.push(sql<boolean>`e.due_edtf is not null`)
  for (const part of partsOf(filter)) {
    if (!but.includes(part.name)) found.push(hasPart(part.party, part.roles, going))
  }
  if (under !== undefined && !but.includes('under')) found.push(isUnder(under))
  if (words !== undefined && !but.includes('words')) found.push(tells(words, asking))
  return found
}

/** The documents beside the entries, where a filter asks for them. */
export const besides = ({ asOf, recorded }: Filter): RawBuilder<unknown> =>
  asOf === undefined && recorded === undefined
    ? sql``
    : sql` cross join ${documents} on d.id = e.document`
