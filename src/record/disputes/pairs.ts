import { sql } from 'kysely'
import { askedKinds, promisedKinds, saidKinds } from '../../find/index.ts'
import { type Filter, momentOf } from '../ask/filter.ts'
import { type Item, itemsOf } from '../ask/items.ts'
import type { Database } from '../store/sqlite.ts'
import { type RuleNames, ruleNames } from './instruments.ts'
import { nearIn } from './near.ts'
import { type Opposition, opposed, takesSide } from './opposed.ts'
import { type Told, toldOf } from './told.ts'

/** Kinds that are what someone says: whoever does it answers for it. */
export const speech: ReadonlySet<string> = new Set([...saidKinds, ...askedKinds, ...promisedKinds])

/** Two entries of which one stands against the other. */
export interface Pair extends Opposition {
  readonly claim: Told
  readonly counter: Told
}

/** A search for disputes in a store, and what it has read there. */
export interface Search {
  readonly db: Database
  readonly then: Filter
  readonly told: (item: Item) => Told | undefined
  readonly names: RuleNames
  /** True where it begins with all that may take a side, not with some entries. */
  readonly whole: boolean
}

/** Begins a search on a day of the record. */
export function searchOf(db: Database, then: Filter, whole: boolean): Search {
  const cache = new Map<string, Told | undefined>()
  const documents = new Map<string, ReadonlySet<string>>()
  const namedIn = (document: string) => {
    const rows = db.ask(sql<{ code: string | null }>`select json ->> '$.code' as code from parties
      where document = (select id from documents where key = ${document})`)
    const found = new Set(rows.flatMap(({ code }) => code ?? []))
    documents.set(document, found)
    return found
  }
  const told = (item: Item) => {
    const { id, kind } = item.entry
    const document = item.document.id
    const named = () => documents.get(document) ?? namedIn(document)
    if (!cache.has(id)) cache.set(id, toldOf(item, speech.has(kind), named))
    return cache.get(id)
  }
  return { db, then, told, names: ruleNames(db), whole }
}

/** The pairs in which some entries stand against others of the store, or others against them. */
export function pairsOf(search: Search, items: readonly Item[]): readonly Pair[] {
  const { db, then, told, names } = search
  const moment = momentOf(then)
  const once = new Map(items.map(item => [item.entry.id, item]))
  return [...once.values()].flatMap(item => {
    const one = told(item)
    if (!one || !takesSide(one)) return []
    return itemsOf(db, nearIn(db, item, then, names), moment).flatMap(other => {
      const two = told(other)
      if (!two) return []
      const ways = [earlier(one, two), earlier(one, two).toReversed()] as [Told, Told][]
      for (const [claim, counter] of ways) {
        const found = opposed(claim, counter)
        if (found) return [{ claim, counter, ...found }]
      }
      return []
    })
  })
}

/** By what tellings stand in order: the day of their document, then their id. */
export const keyOf = ({ published, item }: Told): string => `${published} ${item.entry.id}`

const earlier = (a: Told, b: Told): readonly [Told, Told] => (keyOf(a) < keyOf(b) ? [a, b] : [b, a])
