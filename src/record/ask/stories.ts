import { sql } from 'kysely'
import { daysBetween } from '../edtf.ts'
import type { Database } from '../store/sqlite.ts'
import { type Act, actsIn, sharedWords, together } from './acts.ts'
import { besides, testsOf } from './asked.ts'
import { every } from './conditions.ts'
import { type DocumentListed, documentsIn } from './documents.ts'
import { type Filter, momentOf } from './filter.ts'
import { type Item, itemsOf } from './items.ts'

/** Documents that tell of one event. */
export interface Story {
  /** The id of the document that came first. */
  readonly id: string
  /** In the order of publication. */
  readonly documents: readonly DocumentListed[]
  /** Acts that several of them tell, those told most often first: one telling of each. */
  readonly shared: readonly { readonly item: Item; readonly documents: number }[]
}

/** Documents of one event are published within so many days of each other. */
const near = 7
/** So many shared acts make two documents tell of one event; or one, with so many words shared. */
const enough = { acts: 2, words: 4 }

/** Documents that tell of one event among those that a filter lets through; the newest events first. */
export function storiesIn(db: Database, filter: Filter): readonly Story[] {
  const { from, until, ...rest } = filter
  const documents = documentsIn(db, filter, { order: 'oldest' }).documents
  const keys = JSON.stringify(documents.map(({ id }) => id))
  const rows = db.ask(sql<{ id: number; key: string }>`select e.id, x.key
    from json_each(${keys}) j cross join documents x on x.key = j.value
    cross join entries e on e.document = x.id${besides(rest)} where ${every(testsOf(rest))}`)
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]))
  const acts = actsIn(
    db,
    [...keyOf.keys()].toSorted((a, b) => a - b),
    momentOf(filter),
  )
  const told = together(acts, act => act).filter(group => group.length > 1)
  const published = new Map(documents.map(({ id, published }) => [id, published]))
  const joined = joinedBy(told, keyOf, published, documents)
  const byId = new Map(documents.map(one => [one.id, one]))
  return Map.groupBy(documents, ({ id }) => joined(id))
    .values()
    .filter(group => group.length > 1)
    .map(group => {
      const own = new Set(group.map(({ id }) => id))
      const shared = told
        .map(tellings => tellings.filter(({ id }) => own.has(keyOf.get(id)!)))
        .filter(tellings => tellings.length > 1)
        .toSorted((a, b) => b.length - a.length || a[0]!.id - b[0]!.id)
      const items = itemsOf(
        db,
        shared.map(([one]) => one!.id),
        momentOf(filter),
      )
      return {
        id: group[0]!.id,
        documents: group.map(({ id }) => byId.get(id)!),
        shared: items.map((item, at) => ({ item, documents: shared[at]!.length })),
      }
    })
    .toArray()
    .toReversed()
}

type Telling = Act & { readonly id: number }

/** Which document stands for each: those whose texts or acts are alike are joined. */
function joinedBy(
  told: readonly (readonly Telling[])[],
  keyOf: ReadonlyMap<number, string>,
  published: ReadonlyMap<string, string | null>,
  documents: readonly DocumentListed[],
): (id: string) => string {
  const ties = new Map<string, { acts: number; words: number }>()
  for (const group of told) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const [a, b] = [keyOf.get(one.id)!, keyOf.get(other.id)!].toSorted() as [string, string]
        if (!areNear(published.get(a), published.get(b))) continue
        const tie = ties.get(`${a} ${b}`) ?? { acts: 0, words: 0 }
        ties.set(`${a} ${b}`, {
          acts: tie.acts + 1,
          words: Math.max(tie.words, sharedWords(one, other)),
        })
      }
    }
  }
  const up = new Map<string, string>()
  // Those whose texts are on one event are joined already.
  for (const [first, ...others] of Map.groupBy(documents, ({ story }) => story).values()) {
    for (const { id } of others) up.set(id, first!.id)
  }
  const root = (id: string): string => {
    let at = id
    while (up.has(at)) at = up.get(at)!
    return at
  }
  for (const [pair, { acts, words }] of ties) {
    if (acts < enough.acts && words < enough.words) continue
    const [a, b] = pair.split(' ').map(root) as [string, string]
    if (a !== b) up.set(b, a)
  }
  return root
}

/** Without a day of publication nothing is said of when it was told. */
function areNear(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b) && Math.abs(daysBetween(a!, b!)) <= near
}
