import { z } from 'zod'
import type { Filter } from '../../record/ask/filter.ts'
import type { Paging } from '../../record/ask/list.ts'
import { isDay } from '../../record/edtf.ts'
import type { Store } from '../../record/store/index.ts'
import { type FilterOptions, filterOf } from '../filters.ts'

/** A day: 2020-09-23. */
export const day = z.string().refine(isDay, { error: 'is not a day; write it as 2020-09-23' })
/** A name, an id, or a few words. */
export const name = z.string().min(1).max(400)
/** "a,b", or the same name again. */
const names = z
  .union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])
  .transform(given => [given].flat().flatMap(one => one.split(',')))
  .transform(all => all.map(one => one.trim()).filter(Boolean))
  .pipe(z.array(z.string()).max(50))

/** The filters of every list as they stand in an address: the same names as on the command line. */
export const filterQuery = z.object({
  kind: names
    .optional()
    .describe('only these kinds: statement,pledge,demand,event,appointment,term'),
  force: names.optional().describe('only pledges that are promise,offer,plan,threat,refusal'),
  status: names
    .optional()
    .describe('only happened,ongoing,planned,conditional,alleged,denied,hypothetical'),
  plover: names.optional().describe('only these PLOVER types'),
  cameo: name.optional().describe('only codes that begin so'),
  by: name
    .optional()
    .describe('who says or does it: a name, r-12, IRN for all of a state, list:NAME'),
  to: name.optional().describe('to whom it is said or done'),
  party: name.optional().describe('who has any part in it'),
  under: name.optional().describe('under which instrument: UNSCR/2231'),
  source: name.optional().describe('a part of the site, the address or the file'),
  document: name.optional().describe('only of this document'),
  from: day.optional().describe('said, done or set for from this day on'),
  until: day.optional().describe('up to this day'),
  words: name.optional().describe('words of the evidence: fuel "arms sale" sanction* OR NOT'),
  state: names.optional().describe('only machine,confirmed,corrected,rejected'),
  'min-confidence': z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('only as sure as this, 0 to 1'),
  copies: z.stringbool().optional().describe('true: each copy of a text by itself, not all as one'),
  'as-of': day.optional().describe('what the record said on this day'),
  recorded: day.optional().describe('what the store held at the end of this day'),
})

/** Which stretch of a list. */
export const pagingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional().describe('at most so many'),
  cursor: z.string().max(200).optional().describe('go on where a stretch ended: its "next"'),
  order: z.enum(['newest', 'oldest']).optional().describe('the newest first, or the oldest'),
})

/** Empty fields of a form ask for nothing. */
export const filled = (params: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(params.keys())].flatMap(key => {
      const values = params.getAll(key).filter(value => value.trim() !== '')
      return values.length ? [[key, values.length === 1 ? values[0]! : values]] : []
    }),
  )

/** What a query string asks of the record. Throws a ZodError, or a UsageError for a word that is no choice. */
export function filterIn(params: URLSearchParams, store: Store): Filter {
  return filterFrom(filterQuery.parse(filled(params)), store)
}

/** What a query asks of the record. Throws a UsageError for a word that is no choice. */
export function filterFrom(query: z.output<typeof filterQuery>, store: Store): Filter {
  const { 'min-confidence': minConfidence, 'as-of': asOf, ...rest } = query
  const options = { ...rest, minConfidence, asOf }
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return filterOf(Object.fromEntries(given) as FilterOptions, store)
}

/** Which stretch a query string asks for. Throws a ZodError. */
export function pagingIn(params: URLSearchParams, limit: number): Paging {
  const { order = 'newest', cursor, limit: most = limit } = pagingQuery.parse(filled(params))
  return { order, limit: most, ...(cursor !== undefined && { cursor }) }
}
