import type { Entry, Evidence, Mention } from '../entry.ts'
import { mentionsIn } from '../store/packed.ts'
import type { Database } from '../store/sqlite.ts'
import type { Item } from './items.ts'

/** What stands around an entry, for those who carry it elsewhere. */
export interface Around {
  /** The sentences that it stands in; the evidence with what is kept around it where the text is another by now. */
  readonly sentence: string
  /** Where the evidence begins in them. */
  readonly at: number
  /** Length of the document's text, in UTF-16 code units. */
  readonly length: number
  /** Where its evidence and its sentences lie in Unicode characters. */
  readonly characters: { readonly start: number; readonly end: number }
  /** ISO 639-1. */
  readonly language: string | null
  /** The mentions that it was made from, and the place that it names. */
  readonly mentions: readonly Mention[]
  /** How often its dates or its standing changed, by a person or by a newer reading. */
  readonly changes: number
  /** When it last changed: ISO 8601, UTC; "" where that is not known. */
  readonly changed: string
}

/** What stands around some entries, in their order; as it was at a moment, where one is given. */
export function around(db: Database, items: readonly Item[], moment?: string): readonly Around[] {
  if (items.length === 0) return []
  const documents = textsOf(db, items)
  const mentions = namedBy(db, items)
  const histories = historiesOf(db, items, moment)
  return items.map(item => {
    const { evidence, from, where } = item.entry
    const { text, language } = documents.get(item.document.id)!
    const named = mentions.get(item.document.id)
    const place = named?.find(m => m.kind === 'place' && m.name === where)
    const used = named?.filter(m => from.includes(m.id)) ?? []
    const start = lengthOf(text.slice(0, evidence.start))
    return {
      ...sentenceOf(text, evidence),
      length: text.length,
      characters: { start, end: start + lengthOf(text.slice(evidence.start, evidence.end)) },
      language,
      mentions: where !== null && place ? [...used, place] : used,
      ...histories(item),
    }
  })
}

function sentenceOf(text: string, evidence: Evidence): Pick<Around, 'sentence' | 'at'> {
  const { start, end, exact, prefix, suffix, sentence } = evidence
  if (text.slice(start, end) !== exact.toWellFormed()) {
    return { sentence: prefix + exact + suffix, at: prefix.length }
  }
  return { sentence: text.slice(...sentence), at: start - sentence[0] }
}

function textsOf(db: Database, items: readonly Item[]) {
  const keys = [...new Set(items.map(({ document }) => document.id))]
  const rows = db.query.selectFrom('documents').select(['key', 'text', 'language'])
  return new Map(db.all(rows.where('key', 'in', keys)).map(row => [row.key, row]))
}

/** How many characters a text has: a pair of surrogates is one. */
function lengthOf(text: string): number {
  const pairs = /[\u{10000}-\u{10FFFF}]/gu
  return text.length - (text.match(pairs)?.length ?? 0)
}

/** The mentions of the documents that entries stand in. */
function namedBy(db: Database, items: readonly Item[]): ReadonlyMap<string, readonly Mention[]> {
  const keys = [...new Set(items.map(({ document }) => document.id))]
  const rows = db.query.selectFrom('documents').select(['id', 'key']).where('key', 'in', keys)
  return new Map(db.all(rows).map(({ id, key }) => [key, mentionsIn(db, id)]))
}

/** Fields whose correction moves an entry in time. */
const dates = new Set(['when', 'due'])

/** What befell entries: readings that took the place of others, and what persons decided. */
function historiesOf(db: Database, items: readonly Item[], moment?: string) {
  const keys = [...new Set(items.map(({ entry }) => entry.id))]
  const documents = [...new Set(items.map(({ document }) => document.id))]
  const rows = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.id', 'entries.key', 'since', 'entries.json'])
    .where('documents.key', 'in', documents)
    .where('until', 'is not', null)
    .orderBy('entries.id')
  const former = Map.groupBy(db.all(rows), ({ key }) => key)
  const decided = Map.groupBy(decidedOn(db, new Set(keys), moment), ({ about }) => about)
  return ({ entry, machine, since, until }: Item): Pick<Around, 'changes' | 'changed'> => {
    const earlier = (former.get(entry.id) ?? []).filter(row => row.since <= since)
    const told = earlier.map(({ json }) => datesOf(JSON.parse(json) as Entry))
    if (until === null) told.push(datesOf(machine))
    const moved = told.filter((one, at) => at > 0 && one !== told[at - 1]).length
    const rulings = decided.get(entry.id) ?? []
    const counted = rulings.filter(({ kind, json }) =>
      kind === 'correct'
        ? dates.has((JSON.parse(json) as { field: string }).field)
        : weighty.has(kind),
    )
    return {
      changes: moved + counted.length,
      changed: [since, ...rulings.map(r => r.made)].sort().at(-1)!,
    }
  }
}

/** Decisions on some entries, and those that take decisions on them back, in order. */
function decidedOn(db: Database, keys: ReadonlySet<string>, moment?: string) {
  const rows = db.query.selectFrom('decisions').select(['id', 'kind', 'json', 'made', 'about'])
  const all = db.all(
    rows.where(eb => eb.or([eb('about', 'is not', null), eb('kind', '=', 'undo')])),
  )
  const about = new Map<number, string>()
  return all
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ id, kind, json, made, about: own }) => {
      const undone = kind === 'undo' ? (JSON.parse(json) as { decision: number }).decision : id
      const entry = own ?? about.get(undone)
      if (entry === undefined) return []
      about.set(id, entry)
      const counts = keys.has(entry) && (moment === undefined || made <= moment)
      return counts ? [{ kind, json, made, about: entry }] : []
    })
}

/** Decisions that take an entry out of the record or put it back, or may. */
const weighty: ReadonlySet<string> = new Set(['reject', 'confirm', 'undo'])

const datesOf = ({ when, due }: Entry) => `${when?.edtf ?? ''} ${due?.edtf ?? ''}`
