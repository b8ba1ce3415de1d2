import { sql } from 'kysely'
import { mayBeOne, type Parts, partsOf } from '../../find/index.ts'
import type { Item } from '../ask/items.ts'
import type { Database } from '../store/sqlite.ts'
import type { Told } from './told.ts'

/** The instrument that a claim and a counter-claim are about, by the id that each has for it. */
export function sameRule(claim: Told, counter: Told): readonly [string, string] | undefined {
  const [own, others] = [claim.item.entry.under, counter.item.entry.under]
  const same = own.find(id => others.includes(id) && isNamed(claim, id))
  if (same) return [same, same]
  for (const id of own) {
    const other = others.find(one => meetsBy(claim, id, counter, one))
    if (other) return [id, other]
  }
  return undefined
}

const nameOf = ({ instruments }: Item, id: string) =>
  instruments.find(one => one.id === id)?.name ?? ''

/** A name of its own, an id of a body, or told by what it is on: "the embargo" may be any. */
function isNamed({ item }: Told, id: string): boolean {
  const parts = id.split('-')
  const cased = nameOf(item, id)
    .split(/\s+/)
    .filter(word => /^\p{Lu}/u.test(word)).length
  return id.includes('/') || parts.length >= 4 || /^\p{Lu}+$/u.test(id) || cased >= 2
}

/** Two names of one measure; where one does not tell the target, its document must name the other's. */
function meetsBy(claim: Told, id: string, counter: Told, other: string): boolean {
  const [a, b] = [partsOf(nameOf(claim.item, id)), partsOf(nameOf(counter.item, other))]
  const by = a && b && mayBeOne(a, b)
  if (!by || numbersApart(claim, counter)) return false
  if (by === 'target') return true
  const [told, silent] = a!.on.length ? [a!, counter] : [b!, claim]
  return told.on.every(code => silent.named().has(code))
}

/** Each stands under resolutions, and none is the same. */
function numbersApart(claim: Told, counter: Told): boolean {
  const numbers = ({ item }: Told) => item.entry.under.filter(id => id.includes('/'))
  const [a, b] = [numbers(claim), numbers(counter)]
  return a.length > 0 && b.length > 0 && !a.some(id => b.includes(id))
}

/** The ids under which a store may have some instruments of an entry, these among them. */
export type RuleNames = (ids: readonly string[], item: Item) => readonly string[]

/** Looks names up in a store, whose list of names is read once. */
export function ruleNames(db: Database): RuleNames {
  let known: ReadonlyMap<string, readonly (readonly [key: string, parts: Parts])[]> | undefined
  const read = () => {
    const rows = db.ask(
      sql<{ key: string; name: string }>`select distinct key, name from instruments`,
    )
    const all = rows.flatMap(({ key, name }) => {
      const parts = partsOf(name)
      return parts ? [[key, parts] as const] : []
    })
    return Map.groupBy(all, ([, { head }]) => head)
  }
  return (ids, item) => {
    const own = ids.flatMap(id => partsOf(nameOf(item, id)) ?? [])
    if (own.length === 0) return ids
    known ??= read()
    const more = own.flatMap(parts =>
      (known!.get(parts.head) ?? []).filter(([, other]) => mayBeOne(parts, other)),
    )
    return [...new Set([...ids, ...more.map(([key]) => key)])]
  }
}
