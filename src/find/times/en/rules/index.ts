import type { Rule } from '../../words.ts'
import { days } from './days.ts'
import { lengths } from './lengths.ts'
import { ranges } from './ranges.ts'
import { sets } from './sets.ts'
import { units } from './units.ts'
import { years } from './years.ts'

export { parts } from './parts.ts'

/** How times are said in English; of matches of one length the first rule wins. */
export const rules: readonly Rule[] = [...ranges, ...days, ...units, ...years, ...lengths, ...sets]
