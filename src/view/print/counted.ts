import { countedTo } from '../../record/ask/index.ts'
import type { Printed } from '../../record/ask/printed.ts'

/** "1 document", "3 documents". */
export const counted = (n: number, what: string, many = `${what}s`): string =>
  `${n} ${n === 1 ? what : many}`

/** "412 statements, printed 530 times": what copies tell word for word is counted once. */
export const printed = (
  { entries, places }: Printed,
  what = 'entry',
  many = what === 'entry' ? 'entries' : `${what}s`,
): string =>
  places > entries
    ? `${counted(entries, what, many)}, printed ${places} times`
    : counted(entries, what, many)

/** How many entries a list has, as far as they were counted. */
export const toldTotal = (total: Printed, what?: string): string =>
  total.entries > countedTo
    ? `more than ${printed({ entries: countedTo, places: countedTo }, what)}`
    : printed(total, what)
