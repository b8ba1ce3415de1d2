import { z } from 'zod'
import { isDay, later } from '../../record/edtf.ts'

const units = ['d', 'w', 'm', 'y'] as const

/** So many days, weeks, months or years. */
export type Span = readonly [number, (typeof units)[number]]

const spanOf = (text: string): Span => [
  Number(text.slice(0, -1)),
  text.at(-1) as (typeof units)[number],
]

const isSpan = (text: string) => /^\d{1,4}[dwmy]$/.test(text)

/** What addresses ask beside the filters, field by field. */
export const ask = {
  flag: z.literal(['yes', 'no'], { error: 'is yes or no' }).transform(said => said === 'yes'),
  span: z
    .string()
    .refine(isSpan, { error: 'is not a span of time; write it as 60d, 8w, 3m or 1y' })
    .transform(spanOf),
  /** A day, a moment (ISO 8601, UTC), or how far back from a day. */
  since: z.string().refine(text => isSpan(text) || isDay(text) || isMoment(text), {
    error: 'is neither a day nor a span of time; write it as 2020-09-23 or 7d',
  }),
  day: z.string().refine(isDay, { error: 'is not a day; write it as 2020-09-23' }),
  words: z.string().max(400),
} as const

const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(text)

/** The day or the moment that is meant by one, or by how far back from a day. */
export const sinceOf = (since: string, today: string): string => {
  if (!isSpan(since)) return since
  const [amount, unit] = spanOf(since)
  return later(today, -amount, unit)
}

/** What an address asks; fields that are empty ask for nothing. Throws a ZodError. */
export function asks<S extends z.ZodRawShape>(
  params: URLSearchParams,
  shape: S,
): z.infer<z.ZodObject<S>> {
  const given = [...params].filter(([, value]) => value.trim() !== '')
  return z.object(shape).parse(Object.fromEntries(given))
}
