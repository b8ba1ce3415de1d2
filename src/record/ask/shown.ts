import { sql } from 'kysely'
import type { Then } from '../registry/then.ts'
import type { Database } from '../store/sqlite.ts'
import { every, standing } from './conditions.ts'
import { momentOf } from './filter.ts'
import { type Item, itemsOf } from './items.ts'

/** An entry with the sentences of its evidence. */
export interface ItemShown {
  readonly item: Item
  readonly sentence: string
  /** Whether it was on record then; where it was not, it is as it is now, by the decisions of then. */
  readonly there: boolean
}

/** An entry by its id or a beginning that no other has, as it was on a day; undefined for none or several. */
export function itemShown(db: Database, id: string, then: Then): ItemShown | undefined {
  const moment = momentOf(then)
  const past = moment === undefined ? undefined : placeOf(db, id, then)
  const row = past ?? placeOf(db, id, {})
  if (!row) return undefined
  const [item] = itemsOf(db, [row.id], moment)
  const [start, end] = item!.entry.evidence.sentence
  const there = moment === undefined || past !== undefined
  return { item: item!, sentence: row.text.slice(start, end), there }
}

interface Row {
  readonly id: number
  readonly key: string
  readonly text: string
}

function placeOf(db: Database, id: string, then: Then): Row | undefined {
  const named = sql<boolean>`e.key >= ${id} and e.key < ${`${id}\u{10FFFF}`}`
  const [row, another] = db.ask(sql<Row>`select e.id, e.key, d.text
    from entries e join documents d on d.id = e.document
    where ${every([named, ...standing(then)])} order by e.key limit 2`)
  return another && row!.key !== id ? undefined : row
}
