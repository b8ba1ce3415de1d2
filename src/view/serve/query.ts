import { z } from 'zod'
import type { Filter } from '../../record/ask/filter.ts'
import type { Paging } from '../../record/ask/list.ts'
import { isDay } from '../../record/edtf.ts'
import type { Store } from '../../record/store/index.ts'
import { type FilterOptions, filterOf } from '../filters.ts'

const day = z.string().refine(isDay, { error: 'is not a day; write it as 2020-09-23' })
const name = z.string().min(1).max(400)
/** "a,b", or the same name again. */
const names = z
  .union([z.string().max(1000), z.array(z.string().max(1000)).max(50)])
  .transform(given => [given].flat().flatMap(one => one.split(',')))
  .transform(all => all.map(one => one.trim()).filter(Boolean))
  .pipe(z.array(z.string()).max(50))

/** The filters of every list as they stand in an address: the same names as on the command line. */
export const filterQuery = z.object({
  kind: names.optional(),
  force: names.optional(),
  status: names.optional(),
  plover: names.optional(),
  cameo: name.optional(),
  by: name.optional(),
  to: name.optional(),
  party: name.optional(),
  under: name.optional(),
  source: name.optional(),
  document: name.optional(),
  from: day.optional(),
  until: day.optional(),
  words: name.optional(),
  state: names.optional(),
  'min-confidence': z.coerce.number().min(0).max(1).optional(),
  'as-of': day.optional(),
  recorded: day.optional(),
})

/** Which stretch of a list. */
export const pagingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  cursor: z.string().max(200).optional(),
  order: z.enum(['newest', 'oldest']).optional(),
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
  const {
    'min-confidence': minConfidence,
    'as-of': asOf,
    ...rest
  } = filterQuery.parse(filled(params))
  const options = { ...rest, minConfidence, asOf }
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return filterOf(Object.fromEntries(given) as FilterOptions, store)
}

/** Which stretch a query string asks for. Throws a ZodError. */
export function pagingIn(params: URLSearchParams, limit: number): Paging {
  const { order = 'newest', cursor, limit: most = limit } = pagingQuery.parse(filled(params))
  return { order, limit: most, ...(cursor !== undefined && { cursor }) }
}
