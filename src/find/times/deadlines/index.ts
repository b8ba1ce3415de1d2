import type { Doc, Finder, Finding, Span } from '../../../language/doc.ts'
import { isoDate } from '../edtf.ts'
import { en } from '../en.ts'
import { times } from '../index.ts'
import { Scene } from '../scene.ts'
import type { Time } from '../time.ts'
import type { Anchor } from './anchor.ts'
import type { Relation } from './cues.ts'
import * as words from './en.ts'
import { extentOf, lastDayOf, pointOf } from './extent.ts'
import { limitOf } from './limits.ts'
import { type Reading, standingOf } from './standing.ts'
import { countedFrom, stretchOf } from './stretches.ts'

/** The day or interval by which something falls due, and the words that say so: `start` to `end`, from the words of term on. */
export interface Deadline extends Finding {
  readonly kind: 'deadline'
  /** EDTF of the day or interval: "2020-10-18", "2027", "2018-05-30~". */
  readonly edtf: string
  /** The last day on which it is kept, "YYYY-MM-DD", for sorting and comparing. */
  readonly last: string
  /** The day that a length of time counts from, "YYYY-MM-DD". */
  readonly from?: string
  readonly mention: Time
  readonly relation: Relation
  /** True where the words tell of nothing but a term: "by", "no later than", "for another"; not for "in" and "on". */
  readonly limit: boolean
  /** The words of term: "no later than"; null for a date without any. */
  readonly cue: Span | null
  /** How a day was reckoned that no time expression says. */
  readonly inferred?: string
  readonly why: string
}

/**
 * All time expressions that tell by when something falls due. Not what comes again and again, nor what
 * is over, nor a date that a verb of the past governs ("said on Tuesday").
 */
export const deadlines: Finder<Deadline> = {
  kind: 'deadline',
  find(doc) {
    const scene = new Scene(doc, en, [])
    const all = doc.all(times)
    const found: Deadline[] = []
    const counted = new Set<Span>()
    for (const time of all) {
      const standing = counted.has(time) ? undefined : standingOf(doc, time, all, scene)
      const reading = standing && (stretchOf(standing) ?? limitOf(standing))
      // "within 60 days of Oct. 18", "two weeks before Oct. 18": that date is no second one.
      const from = standing && countedFrom(standing)
      if (from && reading?.relation !== 'for') counted.add(from)
      const last = found.at(-1)
      // "from May 3 to May 5": one interval, told by its two ends.
      if (reading && time.range && last?.edtf === time.range)
        found[found.length - 1] = { ...last, end: time.end }
      else if (reading) found.push(deadline(doc, time, reading))
      const point = time.edtf && pointOf(time.edtf)
      if (point)
        scene.tell({ start: time.start, end: time.end, point, year: time.said.includes('year') })
    }
    return found
  },
}

function deadline(doc: Doc, mention: Time, reading: Reading): Deadline {
  const { edtf, relation, sure, cue, anchor } = reading
  const parts = [mention, ...(cue ? [cue] : []), ...(anchor?.by === 'beside' ? [anchor.told!] : [])]
  return {
    kind: 'deadline',
    rule: `deadline/${relation}`,
    confidence: Math.min(mention.confidence, cue ? 0.9 : 0.7),
    start: Math.min(...parts.map(part => part.start)),
    end: Math.max(...parts.map(part => part.end)),
    edtf,
    last: lastOf(edtf, relation),
    ...(anchor && { from: isoDate(anchor.day), inferred: words.inferred[anchor.by] }),
    mention,
    relation,
    limit: sure,
    cue: cue && { start: cue.start, end: cue.end },
    why: reason(doc, mention, cue, anchor),
  }
}

/** What is to be done before November is to be done in October. */
function lastOf(edtf: string, relation: Relation): string {
  const from = relation === 'before' ? extentOf(edtf)?.from : undefined
  return from === undefined || !Number.isFinite(from) ? lastDayOf(edtf) : isoDate(from - 1)
}

function reason(doc: Doc, time: Time, cue: Span | null, anchor: Anchor | undefined): string {
  const line = words.why[anchor ? anchor.by : cue ? 'told' : 'bare']
  return line
    .replace('{cue}', () => (cue ? doc.at(cue) : ''))
    .replace('{time}', () => time.text)
    .replace('{anchor}', () => (anchor ? isoDate(anchor.day) : ''))
}

/**
 * By when something falls due, as the times in a span or in a list tell it; null where none does. Of
 * several the one that tells most, of equal ones the first, but for a finer one ("next month, on May 3").
 */
export function deadlineOf(doc: Doc, given: Span | readonly Time[]): Deadline | null {
  const list =
    'start' in given ? doc.within(deadlines, given) : given.flatMap(time => ofTime(doc, time) ?? [])
  return list.reduce<Deadline | null>(
    (best, next) => (best && !tellsMore(next, best) ? best : next),
    null,
  )
}

function ofTime(doc: Doc, { start, range }: Time): Deadline | undefined {
  return doc
    .all(deadlines)
    .find(({ mention: told }) => told.start === start || (range && told.range === range))
}

/** Words that only a term has tell most, then a date, then a length of time, then "after". */
const rank = ({ limit, relation, mention }: Deadline) =>
  limit ? 0 : relation === 'after' ? 3 : mention.type === 'DURATION' ? 2 : 1

function tellsMore(a: Deadline, b: Deadline): boolean {
  if (rank(a) !== rank(b)) return rank(a) < rank(b)
  const [inner, outer] = [extentOf(a.edtf), extentOf(b.edtf)]
  if (!inner || !outer || a.edtf === b.edtf) return false
  return outer.from <= inner.from && inner.to <= outer.to
}
