import { appointments, demands, pledges, statements } from '../../find/index.ts'
import type { Span } from '../../language/doc.ts'
import type { Entry } from '../entry.ts'
import type { GoldEntry } from './gold.ts'
import type { Names } from './names.ts'

/** How far an entry is right: in the right place, of the right doer, in all that the gold has. */
export const levels = ['found', 'whose', 'right'] as const

/** A level of rightness. */
export type Level = (typeof levels)[number]

/** Characters that two stretches share. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const length = ({ start, end }: Span) => end - start

/** Kinds that are said: whether what is said is done is not theirs to tell. */
const spoken: ReadonlySet<string> = new Set([statements.kind, demands.kind, pledges.kind])

/** Whether an entry stands where the gold has one: over its trigger, or over half of the shorter evidence. */
function stands(entry: Entry, gold: GoldEntry): boolean {
  const places = [gold.evidence, ...(gold.again ?? [])]
  return [entry.evidence, ...(entry.evidences ?? [])].some(place => {
    const over = place.start <= gold.trigger.start && place.end >= gold.trigger.end
    if (over && overlap(place, gold.evidence) > 0) return true
    return places.some(other => overlap(place, other) >= Math.min(length(place), length(other)) / 2)
  })
}

/** How many levels an entry reaches against one of the gold; 0 where it stands elsewhere. */
export function reached(entry: Entry, gold: GoldEntry, names: Names): 0 | 1 | 2 | 3 {
  if (!stands(entry, gold)) return 0
  const doers = gold.speaker ? [...gold.who, gold.speaker] : gold.who
  const found = entry.speaker ? [...entry.who, entry.speaker] : entry.who
  if (doers.length ? !names.any(found, doers) : found.length > 0) return 1
  const dated = (field: 'when' | 'due') => !gold[field] || entry[field]?.edtf === gold[field]
  const rest =
    (gold.whom.length === 0 || names.any(entry.whom, gold.whom)) &&
    (spoken.has(gold.kind) || standing(entry.status) === standing(gold.status)) &&
    // An appointment is told by the day that it is set for.
    (gold.kind === appointments.kind || dated('when')) &&
    dated('due')
  return rest ? 3 : 2
}

const open: ReadonlySet<string> = new Set(['planned', 'conditional', 'hypothetical'])
const standing = (status: string) =>
  open.has(status) ? 'open' : status === 'denied' ? 'no' : 'yes'
