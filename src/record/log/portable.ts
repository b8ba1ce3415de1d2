import { hashOf } from '../manifest/index.ts'
import {
  type Decision,
  type EntryRuling,
  logOf,
  type Ruling,
  rulingsOf,
} from '../registry/decisions.ts'
import { numberOf } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { knownBy, type PortableParty } from './parties.ts'

/** A decision as a line of text that any store can take: ids of entries and documents, parties by what they are known by. */
export interface Portable {
  /** Made from the decision itself; what other lines call it. */
  readonly id: string
  readonly made: string
  readonly by: string
  readonly why: string | null
  readonly kind: string
  readonly [field: string]: unknown
}

/** All decisions of a store, in order, those undone included. */
export function dumped(db: Database): readonly Portable[] {
  const log = logOf(db)
  const ids = labels(log)
  const rulings = rulingsOf(db)
  const party = (number: number) => knownBy(db, rulings, number, decision => ids.get(decision)!)
  return log.map(({ id, made, by, why, ruling }) => {
    const { kind, ...rest } = carried(ruling, ids, party)
    return { id: ids.get(id)!, made, by, why, kind, ...rest }
  })
}

function carried(
  ruling: Ruling | EntryRuling,
  ids: ReadonlyMap<number, string>,
  party: (number: number) => PortableParty,
): { readonly kind: string; readonly [field: string]: unknown } {
  switch (ruling.kind) {
    case 'merge':
      return { ...ruling, into: party(ruling.into), from: party(ruling.from) }
    case 'split': {
      const { kind, from, documents, to } = ruling
      // What it became is told too, for a store that does not hold these documents.
      const { split: _, ...facts } = party(to)
      return { kind, from: party(from), documents, to: facts }
    }
    case 'alias':
    case 'rename':
      return { ...ruling, of: party(ruling.of) }
    case 'undo':
      return { kind: ruling.kind, decision: ids.get(ruling.decision) }
    case 'correct':
      if (!partyFields.has(ruling.field)) return ruling
      return { ...ruling, value: withParties(ruling.value, party) }
    default:
      return ruling
  }
}

/** Fields that name parties. */
export const partyFields: ReadonlySet<string> = new Set(['who', 'whom', 'speaker'])

/** A corrected value names parties by their ids in the document, or in this store's registry. */
function withParties(value: unknown, party: (number: number) => PortableParty): unknown {
  if (Array.isArray(value)) return value.map(one => withParties(one, party))
  const number = typeof value === 'string' ? numberOf(value, 'r') : undefined
  return number === undefined ? value : party(number)
}

/** What each decision is called outside its store: made from what does not change in it; twins are numbered. */
export function labels(log: readonly Decision[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const met = new Map<string, number>()
  for (const { id, made, by, why, ruling } of log) {
    const core = [made, by, why, ruling.kind, ...stable(ruling, found)]
    const hash = hashOf(core).slice(0, 12)
    const twin = (met.get(hash) ?? 0) + 1
    met.set(hash, twin)
    found.set(id, twin === 1 ? hash : `${hash}-${twin}`)
  }
  return found
}

function stable(ruling: Ruling | EntryRuling, ids: ReadonlyMap<number, string>): unknown[] {
  if (ruling.kind === 'undo') return [ids.get(ruling.decision)]
  if (ruling.kind === 'split') return [...ruling.documents]
  if ('entry' in ruling) {
    const { entry, ...rest } = ruling
    return [entry, ...['field', 'outcome', 'scale', 'other'].map(key => Reflect.get(rest, key))]
  }
  return 'name' in ruling ? [ruling.name] : []
}
