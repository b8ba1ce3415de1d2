import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import {
  changeKinds,
  doneKinds,
  promisedKinds,
  type Stance,
  saidKinds,
  type Voice,
} from '../../find/index.ts'
import { among } from '../ask/conditions.ts'
import { dayOf, type Filter } from '../ask/filter.ts'
import type { Item, ItemParty } from '../ask/items.ts'
import { listed } from '../ask/list.ts'
import type { Database } from '../store/sqlite.ts'
import { bareIn } from './bare.ts'
import { keepingOpen, negations, softenings, standings } from './en.ts'
import { hedgedIn } from './hedged.ts'
import { isCut } from './inside.ts'
import { keyOf, type Pair, pairsOf, searchOf, speech } from './pairs.ts'
import { softenedIn } from './softened.ts'
import { rulersOf, type Told } from './told.ts'

/** One document's part in a dispute: who holds it, how, and the entry that says so. */
export interface AcrossSide {
  readonly stance: Stance
  readonly voice: Voice
  /** Empty where the document itself says so, or leaves open who does. */
  readonly holders: readonly ItemParty[]
  /** The words that take the side. */
  readonly words: string
  readonly item: Item
  /** By which rule it stands against what other entry; empty for what is told first. */
  readonly against: readonly {
    readonly entry: string
    readonly rule: string
    readonly why: string
  }[]
}

/** A claim and what other documents set against it. Who is right is not said. */
export interface AcrossDispute {
  /** Stable: made from the question and the entry that told it first. */
  readonly id: string
  /** What is disputed: what is so, what is asked for, what is promised, whether a rule holds. */
  readonly question: string
  /** The instruments that all sides stand under. */
  readonly about: readonly { readonly id: string; readonly name: string }[]
  /** By stance, those who assert first; the oldest first. */
  readonly sides: readonly AcrossSide[]
  /** Ids of the disputes that single documents have with these entries. */
  readonly inside: readonly string[]
  readonly confidence: number
}

/** Entries of each sort with which a search begins, at most: the newest. */
const most = 1000
/** What one that begins with a single entry of each sort looks at in a large store, about. */
const dear = 1_000_000

/**
 * How many entries of each sort a search can begin with that is to be answered at once: fewer, the more the store
 * holds; all in a small one.
 */
export function affordable(db: Database): number {
  const [row] = db.ask(sql<{ n: number | null }>`select max(id) as n from entries`)
  return Math.max(2, Math.min(most, Math.floor(dear / ((row?.n ?? 0) + 1))))
}

/**
 * The disputes in which entries that a filter lets through take a side; all where it asks for nothing. The search
 * begins with so many of the newest entries of each sort.
 */
export function acrossIn(db: Database, filter: Filter, limit = most): readonly AcrossDispute[] {
  const then = dayOf(filter)
  if (!isCut(filter)) return acrossOf(db, openIn(db, then, limit), then, true)
  return acrossOf(db, listed(db, filter, { limit }).items, then)
}

/** Entries that stand against something, if anything does. */
function openIn(db: Database, then: Filter, limit: number): readonly Item[] {
  const told = [...saidKinds]
  const asked: readonly Filter[] = [
    { statuses: ['denied'] },
    { cameo: '016' },
    { kinds: told, plover: ['REJECT'] },
    { kinds: told, words: negations },
    { forces: ['refusal'] },
    { kinds: [...promisedKinds] },
    { kinds: [...changeKinds], statuses: ['happened', 'ongoing'] },
    { kinds: told, words: standings },
    { kinds: told, words: keepingOpen },
    { kinds: told, words: softenings },
    { kinds: [...doneKinds], plover: ['REJECT'] },
  ]
  return asked.flatMap(filter => listed(db, { ...then, ...filter }, { limit }).items)
}

/** The disputes in which some entries take a side, or all that may (`whole`); the newest first. */
export function acrossOf(
  db: Database,
  seeds: readonly Item[],
  then: Filter = {},
  whole = false,
): readonly AcrossDispute[] {
  const pairs = new Map<string, Pair>()
  const search = searchOf(db, then, whole)
  let fresh = seeds
  // What stands against a side that was found belongs to the dispute too.
  for (let round = 0; round < 3 && fresh.length; round++) {
    const ways = [pairsOf, bareIn, hedgedIn, softenedIn]
    const found = ways.flatMap(way => way(search, fresh))
    const known = new Set([...seeds, ...fresh].map(({ entry }) => entry.id))
    for (const pair of found)
      pairs.set(`${pair.claim.item.entry.id} ${pair.counter.item.entry.id}`, pair)
    const sides = new Map(
      found.flatMap(({ claim, counter }) =>
        [claim.item, counter.item].map(item => [item.entry.id, item] as const),
      ),
    )
    fresh = [...sides.values()].filter(({ entry }) => !known.has(entry.id))
  }
  return grouped(db, [...pairs.values()])
}

/** Pairs that share an entry are one dispute; neighbours in it stand against each other. */
function grouped(db: Database, pairs: readonly Pair[]): readonly AcrossDispute[] {
  return [...Map.groupBy(pairs, ({ question }) => question)]
    .flatMap(([question, all]) => {
      const near = new Map<string, Pair[]>()
      const tellings = new Map<string, Told>()
      for (const pair of all) {
        for (const one of [pair.claim, pair.counter]) {
          tellings.set(keyOf(one), one)
          near.set(keyOf(one), [...(near.get(keyOf(one)) ?? []), pair])
        }
      }
      const stances = new Map<string, Stance>()
      return [...near.keys()].toSorted().flatMap(first => {
        if (stances.has(first)) return []
        const group = colour(first, near, stances)
        const sides = group.map(key => [tellings.get(key)!, stances.get(key)!] as const)
        return [disputeOf(db, question, sides, all)]
      })
    })
    .toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1))
}

/** Tellings that hang together with one, each with its stance. */
function colour(
  first: string,
  near: ReadonlyMap<string, readonly Pair[]>,
  stances: Map<string, Stance>,
): readonly string[] {
  const [pair] = near.get(first) as [Pair]
  stances.set(first, keyOf(pair.claim) === first ? 'asserts' : pair.stance)
  const group = [first]
  // The list grows while it is walked.
  for (const key of group) {
    for (const { claim, counter, stance } of near.get(key)!) {
      const other = keyOf(keyOf(claim) === key ? counter : claim)
      if (stances.has(other)) continue
      stances.set(other, stances.get(key) === 'asserts' ? stance : 'asserts')
      group.push(other)
    }
  }
  return group
}

const newest = ({ sides, id }: AcrossDispute) =>
  `${sides
    .map(({ item }) => item.document.published ?? '')
    .sort()
    .at(-1)} ${id}`

function disputeOf(
  db: Database,
  question: string,
  group: readonly (readonly [Told, Stance])[],
  pairs: readonly Pair[],
): AcrossDispute {
  const inOrder = group.toSorted(
    ([a, x], [b, y]) =>
      Number(x !== 'asserts') - Number(y !== 'asserts') || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  const sides = inOrder.map(([told, stance]): AcrossSide => {
    const { item, text } = told
    // What a headline makes of someone's words is the headline's.
    const headed = question === 'headline' && stance === 'asserts'
    const holders = headed ? [] : question === 'instrument' ? rulersOf(told) : told.holders
    const voice = holders.length ? 'party' : headed ? 'document' : told.voice
    const against = pairs.flatMap(({ claim, counter, rule, why }) =>
      counter.item === item ? [{ entry: claim.item.entry.id, rule, why }] : [],
    )
    const words = wordsOf(item, text)
    return { stance, voice, holders, words, item, against }
  })
  const items = sides.map(({ item }) => item)
  const own = new Set(group.map(([told]) => told))
  const met = new Set(pairs.flatMap(({ claim, rules }) => (own.has(claim) ? (rules ?? []) : [])))
  const shared = (id: string) => items.every(({ entry }) => entry.under.includes(id))
  const named = new Map(items.flatMap(one => one.instruments).map(one => [one.id, one]))
  const about = [...named.values()].filter(({ id }) => met.has(id) || shared(id))
  const first = [...items].sort((a, b) => (firstKey(a) < firstKey(b) ? -1 : 1))[0]!
  const hash = createHash('sha256').update(`across|${question}|${first.entry.id}`).digest('hex')
  return {
    id: `di-${hash.slice(0, 10)}`,
    question,
    about,
    sides,
    inside: insideOf(
      db,
      items.map(({ entry }) => entry.id),
    ),
    confidence: Math.max(...pairs.map(({ confidence }) => confidence)),
  }
}

/** The words that take the side: what is said; from "pledged" on, what is promised or asked; what is told. */
function wordsOf({ entry: { kind, evidence, trigger, what } }: Item, text: string): string {
  if (saidKinds.has(kind)) return text
  const start = changeKinds.has(kind) ? what?.start : speech.has(kind) ? trigger.start : undefined
  const at = start === undefined ? 0 : start - evidence.start
  return at > 0 && at < evidence.exact.length ? evidence.exact.slice(at) : evidence.exact
}

const firstKey = ({ document, entry }: Item) => `${document.published} ${entry.id}`

/** Ids of the disputes of single documents in which entries take a side. */
export function insideOf(db: Database, entries: readonly string[]): readonly string[] {
  const rows = db.ask(sql<{ key: string }>`select distinct d.key from disputed x
    join disputes d on d.id = x.dispute where ${among(sql`x.key`, entries)} order by d.id`)
  return rows.map(({ key }) => key)
}
