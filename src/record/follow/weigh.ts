import { keptKinds } from '../../find/index.ts'
import type { Item } from '../ask/items.ts'
import { bounds } from '../edtf.ts'
import { opposites } from './en.ts'
import { overlap, type Subject, shared, subjectOf } from './words.ts'

/** What a later entry is to a pledge. */
export type Bearing = 'for' | 'against' | 'restates' | 'unclear'

/** A later entry that bears on a pledge. */
export interface Evidence {
  readonly item: Item
  readonly bearing: Bearing
  /** 0 to 1: how sure it is that it bears on it at all. */
  readonly score: number
  /** Why, in words. */
  readonly why: string
  /** The decision of a person that linked it: "d-12". */
  readonly linked?: string
}

/** Least score of what is listed. */
const least = 0.45

/** Told as done. */
const done: ReadonlySet<string> = new Set(['happened', 'ongoing'])

/** Whether a later entry bears on a pledge, and how; undefined where it does not. */
export function weighed(pledge: Item, subject: Subject, later: Item): Evidence | undefined {
  if (later.entry.id === pledge.entry.id || later.state === 'rejected') return undefined
  const who = sides(pledge, ['who', 'speaker'])
  const whom = sides(pledge, ['whom'])
  const actors = sides(later, ['who', 'speaker'])
  const all = sides(later, ['who', 'speaker', 'whom'])
  const same = meet(who, actors)
  const partner = meet(whom, all)
  const about = subjectOf(later)
  const words = overlap(subject.what, about.all)
  const common = shared(subject.what, about.all)
  const instrument = pledge.entry.under.find(id => later.entry.under.includes(id))
  const named = instrument && later.instruments.find(({ id }) => id === instrument)?.name
  const enough = common.length >= 2 || (common.length === 1 && subject.what.size <= 2)
  const score =
    (same ? 0.3 : 0) +
    (partner ? 0.15 : 0) +
    (instrument ? 0.2 : 0) +
    (enough ? 0.45 * words : 0.15 * words)
  if (score < least || (!same && !instrument && !partner)) return undefined
  const bearing = bearingOf(pledge, subject, later, about, {
    same: same !== undefined,
    words,
    enough,
  })
  const reasons = [
    same && `the same ${same}`,
    partner && `with ${partner}`,
    named && `under ${named}`,
    common.length && `shares “${common.slice(0, 4).join('… ')}…”`,
    bearing.why,
  ].filter(Boolean)
  return {
    item: later,
    bearing: bearing.bearing,
    score: Math.min(1, Number(score.toFixed(2))),
    why: reasons.join('; '),
  }
}

function bearingOf(
  pledge: Item,
  subject: Subject,
  later: Item,
  about: Subject,
  { same, words, enough }: { same: boolean; words: number; enough: boolean },
): { readonly bearing: Bearing; readonly why: string } {
  const { entry } = later
  const refuses = (item: Item) => item.entry.force === 'refusal'
  const isPledge = keptKinds.has(entry.kind) && entry.kind === pledge.entry.kind
  const undone = opposite(subject, about)
  if (isPledge && same && enough && words >= 0.5) {
    if (refuses(pledge) !== refuses(later)) {
      return { bearing: 'against', why: 'the same is promised the other way' }
    }
    return { bearing: 'restates', why: movedWords(pledge, later) }
  }
  if (entry.status === 'denied') {
    return refuses(pledge)
      ? { bearing: 'for', why: 'told as not done, as promised' }
      : { bearing: 'against', why: 'told as not done' }
  }
  if (done.has(entry.status) && same && !isSaying(later)) {
    if (undone)
      return { bearing: refuses(pledge) ? 'for' : 'against', why: `“${undone}” undoes it` }
    if (enough && words >= 0.5) {
      return refuses(pledge)
        ? { bearing: 'against', why: 'told as done' }
        : { bearing: 'for', why: 'told as done' }
    }
  }
  return {
    bearing: 'unclear',
    why: isSaying(later) ? 'only said' : 'says nothing of its being kept',
  }
}

/** Only said, asked for or promised: no deed, and no change of an instrument. */
const isSaying = ({ entry }: Item) =>
  entry.change === undefined &&
  (entry.code === null ||
    entry.code.plover === null ||
    /^(01|02|03|10|11|12|13)/.test(entry.code.cameo ?? ''))

/** A word of the later entry that undoes the deed that was promised. */
function opposite(pledge: Subject, later: Subject): string | undefined {
  const against = pledge.deed === null ? undefined : opposites.get(pledge.deed)
  return against && [...later.all].find(word => against.has(word))
}

/** What became of the date. */
function movedWords(pledge: Item, later: Item): string {
  const [was, now] = [pledge.entry.due?.edtf ?? null, later.entry.due?.edtf ?? null]
  if (was === now) return was ? `again for ${was}` : 'said again, without a date'
  if (was === null) return `now with a date: ${now}`
  if (now === null) return `the date ${was} is not named any more`
  const [a, b] = [bounds(was), bounds(now)]
  const [from, to] = [a?.to ?? a?.from ?? was, b?.to ?? b?.from ?? now]
  return `the date moved ${to > from ? 'back' : 'forward'}: ${was} → ${now}`
}

type Part = 'who' | 'whom' | 'speaker'

/** The parties of an entry in some parts, as the registry knows them, with the states they are of: id → name. */
function sides({ entry, parties }: Item, parts: readonly Part[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const ids = parts.flatMap(part =>
    part === 'speaker' ? (entry.speaker ? [entry.speaker] : []) : entry[part],
  )
  for (const id of ids) {
    const party = parties.find(one => one.id === id)
    if (!party) continue
    found.set(party.known ?? `${party.id}`, party.name)
    if (party.country) found.set(`@${party.country}`, party.name)
  }
  return found
}

/** The name of a party that two sides share, by itself or as one of the same state. */
function meet(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | undefined {
  for (const [id, name] of b) if (a.has(id) && !id.startsWith('p:')) return name
  return undefined
}
