import { stems } from '../ask/acts.ts'
import { type Item, itemsOf } from '../ask/items.ts'
import type { Entry } from '../entry.ts'
import { numberOf } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'

/** An earlier entry of the same party that says much the same. */
export interface Similar {
  readonly item: Item
  /** How many of its words both have, 0 to 1. */
  readonly share: number
  /** True where both fall due, on other days. */
  readonly moved: boolean
}

/** What else the record has of an entry: how many other documents tell it word for word, and what is like it. */
export interface Beside {
  readonly copies: number
  readonly similar: readonly Similar[]
}

/** Earlier entries looked at, the newest first. */
const most = 300
const enough = 0.5

/** Entries of the same kind and party in other documents that are earlier and share half of the words, the likest first. */
export function besideOf(db: Database, item: Item): Beside {
  const doers = new Set([...item.entry.who, item.entry.speaker])
  const registries = item.parties.flatMap(({ id, known }) => {
    const number = doers.has(id) && known !== null ? numberOf(known, 'r') : undefined
    return number === undefined ? [] : [number]
  })
  if (registries.length === 0) return { copies: 0, similar: [] }
  const rows = db.query
    .selectFrom('entries as e')
    .innerJoin('documents as d', 'd.id', 'e.document')
    .innerJoin('casts as c', 'c.entry', 'e.id')
    .select(['e.id', 'e.json', 'e.decided'])
    .distinct()
    .where('c.registry', 'in', registries)
    .where('c.role', 'in', ['who', 'speaker'])
    .where('e.kind', '=', item.entry.kind)
    .where('e.until', 'is', null)
    .where('e.state', '!=', 'rejected')
    .where('d.key', '!=', item.document.id)
    .where('e.day', '<=', item.day ?? '9999')
    .orderBy('e.day', 'desc')
    .orderBy('e.id', 'desc')
    .limit(most)
  let copies = 0
  const found: { id: number; share: number; moved: boolean }[] = []
  for (const { id, json, decided } of db.all(rows)) {
    const other = JSON.parse(decided ?? json) as Entry
    if (other.evidence.exact === item.entry.evidence.exact) {
      copies++
      continue
    }
    const share = shareOf(item.entry, other)
    if (share < enough) continue
    const [due, before] = [item.entry.due?.edtf, other.due?.edtf]
    found.push({ id, share, moved: Boolean(due && before && due !== before) })
  }
  const first = found.toSorted((a, b) => b.share - a.share).slice(0, 3)
  const items = itemsOf(
    db,
    first.map(({ id }) => id),
  )
  const similar = items.map((one, i) => ({
    item: one,
    share: first[i]!.share,
    moved: first[i]!.moved,
  }))
  return { copies, similar }
}

/** Which part of the words of the shorter of two acts the other has too, 0 to 1. */
function shareOf(one: Entry, other: Entry): number {
  const [a, b] = [one, other].map(({ what, trigger }) => stems((what ?? trigger).text))
  const least = Math.min(a!.size, b!.size)
  return least === 0 ? 0 : [...a!].filter(word => b!.has(word)).length / least
}
