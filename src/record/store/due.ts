import { daysBetween } from '../edtf.ts'
import type { Entry, Party } from '../entry.ts'
import type { Database } from './sqlite.ts'

/** What to ask for: days are "YYYY-MM-DD", ends included; a missing end is open. */
export interface DueQuestion {
  readonly asOf: string
  readonly until?: string
  /** Asks for what lies before `asOf`, back to `since`, instead. */
  readonly overdue?: boolean
  readonly since?: string
  /** Kinds of entries; all where it is missing. */
  readonly kinds?: readonly string[]
}

/** A place where an entry was read. */
export interface DuePlace {
  readonly entry: Entry
  readonly parties: readonly Party[]
  /** Where the document was read from, and what it calls itself. */
  readonly document: string
  readonly title: string | null
  readonly published: string | null
}

/** One thing that falls due: its fullest telling first, and every other place that tells it. */
export interface Due {
  /** The day to plan for: the last that the date may mean. */
  readonly day: string
  /** From the day asked about; negative where it is over. */
  readonly days: number
  readonly places: readonly DuePlace[]
}

/** What falls due in a stretch of days, by date; the same thing told in several documents is one. */
export function dueIn(db: Database, question: DueQuestion): Due[] {
  let query = db.query
    .selectFrom('entries')
    .innerJoin('documents', 'documents.id', 'entries.document')
    .select(['entries.json', 'decided', 'entries.document', 'due_from', 'due_to'])
    .select(['documents.name', 'documents.title', 'documents.published'])
    .where('due_edtf', 'is not', null)
    .where('status', '!=', 'denied')
    .where('state', '!=', 'rejected')
    .where('until', 'is', null)
  if (question.kinds) query = query.where('kind', 'in', question.kinds)
  if (question.overdue) {
    query = query.where('due_to', '<', question.asOf)
    if (question.since) query = query.where('due_to', '>=', question.since)
  } else {
    query = query.where(eb => eb.or([eb('due_to', '>=', question.asOf), eb('due_to', 'is', null)]))
    if (question.until) query = query.where('due_from', '<=', question.until)
  }
  const rows = db.all(query.orderBy('documents.published').orderBy('entries.key'))
  const parties = new Map<number, readonly Party[]>()
  const found: { day: string; place: DuePlace }[] = []
  for (const row of rows) {
    const day = row.due_to ?? row.due_from
    if (!day) continue
    const place = {
      entry: JSON.parse(row.decided ?? row.json) as Entry,
      parties: parties.get(row.document) ?? partiesOf(db, row.document),
      document: row.name,
      title: row.title,
      published: row.published,
    }
    parties.set(row.document, place.parties)
    found.push({ day, place })
  }
  return together(found, question.asOf)
}

function partiesOf(db: Database, document: number): readonly Party[] {
  const rows = db.query.selectFrom('parties').select('json').where('document', '=', document)
  return db.all(rows).map(row => JSON.parse(row.json) as Party)
}

function together(found: readonly { day: string; place: DuePlace }[], asOf: string): Due[] {
  const groups: { day: string; places: DuePlace[] }[] = []
  for (const { day, place } of found) {
    const group = groups.find(g => g.day === day && alike(g.places[0]!, place))
    if (group) group.places.push(place)
    else groups.push({ day, places: [place] })
  }
  const order = (a: Due, b: Due) =>
    a.days - b.days || (a.places[0]!.entry.id < b.places[0]!.entry.id ? -1 : 1)
  return groups
    .map(({ day, places }) => ({ day, days: daysBetween(asOf, day), places: places.sort(fullest) }))
    .sort(order)
}

/** True where two documents tell of the same thing: kind, doer, date, and much the same words. */
function alike(a: DuePlace, b: DuePlace): boolean {
  const [x, y] = [a.entry, b.entry]
  if (x.kind !== y.kind || x.due?.edtf !== y.due?.edtf) return false
  const doers = (entry: Entry) => [...entry.who, '|', ...entry.under].sort().join(' ')
  const agent = (entry: Entry) => [...entry.who].sort().join(' ')
  if (doers(x) !== doers(y) && (agent(x) !== agent(y) || agent(x) === '')) return false
  return sharedWords(x, y, 1) >= 0.5
}

/** Which part of the words of the shorter of two acts the other has too, 0 to 1; `none` where one has no words. */
export function sharedWords(x: Entry, y: Entry, none = 0): number {
  const [one, two] = [words(x), words(y)]
  if (one.size === 0 || two.size === 0) return none
  return [...one].filter(word => two.has(word)).length / Math.min(one.size, two.size)
}

/** Longer words of what is to happen, cut to a stem. */
function words({ what, trigger }: Entry): ReadonlySet<string> {
  const found = (what ?? trigger).text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return new Set(found.map(word => word.slice(0, 5)))
}

function fullest(a: DuePlace, b: DuePlace): number {
  const parts = ({ entry }: DuePlace) =>
    [entry.what, entry.condition, entry.speaker, entry.when, entry.whom[0], entry.under[0]].filter(
      Boolean,
    ).length
  return parts(b) - parts(a)
}
