/** By what entries are counted. */
export const countings = [
  'month',
  'quarter',
  'year',
  'kind',
  'force',
  'status',
  'party',
  'source',
  'plover',
] as const

/** One of them. */
export type Counting = (typeof countings)[number]
