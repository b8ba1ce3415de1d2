import type { Entry } from '../entry.ts'
import { isOfEntry, logOf } from '../registry/decisions.ts'
import type { Database } from '../store/sqlite.ts'
import { fields, held } from './fields.ts'
import type { EntryDecision } from './index.ts'
import { inOrder } from './verdict.ts'

/** A decision that a newer reading of the document speaks against. It stands all the same. */
export interface Conflict {
  /** "gone": the newer reading has no such entry; "changed": it says otherwise than when it was decided. */
  readonly kind: 'gone' | 'changed'
  readonly entry: string
  readonly decision: EntryDecision
  /** The field that is otherwise, with what the machine said then and says now; null for an entry that is gone. */
  readonly field: string | null
  readonly was: unknown
  readonly now: unknown
  /** Entries of the newer reading that stand in the same words. */
  readonly instead: readonly string[]
  /** The document's id, and where it was read from. */
  readonly document: string
  readonly name: string
}

interface Version {
  readonly key: string
  readonly entry: Entry
  readonly since: string
  readonly until: string | null
  readonly document: string
  readonly name: string
}

/**
 * Decisions that newer readings speak against: the entry that a person confirmed, corrected, ruled on or
 * linked is gone, or what was decided of is otherwise now. An entry that was rejected and is gone is none.
 */
export function conflictsIn(db: Database): readonly Conflict[] {
  const standing = logOf(db)
    .filter(isOfEntry)
    .filter(({ undone }) => !undone)
  return [...Map.groupBy(standing, ({ ruling }) => ruling.entry)].flatMap(([key, decisions]) =>
    conflictsOf(db, key, inOrder(decisions)),
  )
}

function conflictsOf(db: Database, key: string, decisions: readonly EntryDecision[]): Conflict[] {
  const last = latest(decisions)
  if (last.some(({ ruling }) => ruling.kind === 'reject')) return []
  const versions = versionsOf(db, key)
  const now = versions.find(({ until }) => until === null)
  const then = versions.at(-1)
  // What another store decided of a document that this one does not hold waits for it.
  if (!then) return []
  const { document, name } = then
  return last.flatMap((decision): Conflict[] => {
    const { ruling } = decision
    if (ruling.kind === 'unlink') return []
    const about = { entry: key, decision, document, name, instead: [] }
    const gone = { ...about, kind: 'gone', field: null, was: null, now: null } as const
    if (!now) return [{ ...gone, instead: inPlaceOf(db, then) }]
    if (ruling.kind === 'link') {
      const other = versionsOf(db, ruling.other)
      if (other.length === 0 || other.some(({ until }) => until === null)) return []
      return [{ ...gone, entry: ruling.other, instead: inPlaceOf(db, other.at(-1)!) }]
    }
    const changed = (field: string, was: unknown): Conflict[] => {
      const is = held(now.entry, field)
      const same = JSON.stringify(is) === JSON.stringify(was)
      return same ? [] : [{ ...about, kind: 'changed', field, was, now: is }]
    }
    if (ruling.kind === 'correct') {
      // A machine that has come round to what the person said is at peace with it.
      const found = changed(ruling.field, ruling.was)
      return found.filter(() => changed(ruling.field, plainOf(ruling.value)).length > 0)
    }
    const decided = versions.find(
      ({ since, until }) => since <= decision.made && (until === null || until > decision.made),
    )
    if (!decided) return []
    return Object.keys(fields).flatMap(field => changed(field, held(decided.entry, field)))
  })
}

/** The decisions that hold: of a field the last correction, of the rest the last of each kind. */
function latest(decisions: readonly EntryDecision[]): readonly EntryDecision[] {
  const last = new Map<string, EntryDecision>()
  for (const decision of decisions) {
    const { ruling } = decision
    // Who confirms what was rejected takes the rejection back, and the other way round.
    const state = ['confirm', 'reject'].includes(ruling.kind) ? 'state' : ruling.kind
    if (ruling.kind === 'correct') {
      last.set(`correct ${ruling.field}`, decision)
      last.delete('state')
    } else if (ruling.kind === 'link' || ruling.kind === 'unlink') {
      last.set(`link ${ruling.other} ${ruling.relation}`, decision)
    } else last.set(state, decision)
  }
  return [...last.values()]
}

/** A corrected value as `held` gives it: of words only the text. */
const plainOf = (value: unknown) =>
  value !== null && typeof value === 'object' && 'text' in value ? value.text : value

const rowsOf = (db: Database) =>
  db.query
    .selectFrom('entries as e')
    .innerJoin('documents as d', 'd.id', 'e.document')
    .select(['e.key', 'e.json', 'e.since', 'e.until', 'd.key as document', 'd.name'])
    .orderBy('e.id')

function versionsOf(db: Database, key: string): readonly Version[] {
  return db.all(rowsOf(db).where('e.key', '=', key)).map(parsed)
}

const parsed = ({ json, ...row }: Omit<Version, 'entry'> & { json: string }): Version => ({
  ...row,
  entry: JSON.parse(json) as Entry,
})

/** Entries that stand where one stood that is gone: those of its kind first. */
function inPlaceOf(db: Database, { entry, document }: Version): readonly string[] {
  const rows = rowsOf(db).where('d.key', '=', document).where('e.until', 'is', null)
  const { start, end } = entry.evidence
  const near = db.all(rows).map(parsed)
  return near
    .filter(({ entry: { evidence } }) => evidence.start < end && start < evidence.end)
    .toSorted((a, b) => Number(b.entry.kind === entry.kind) - Number(a.entry.kind === entry.kind))
    .map(({ key }) => key)
}
