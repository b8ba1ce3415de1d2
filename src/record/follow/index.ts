import { diffWords } from 'diff'
import { sql } from 'kysely'
import type { Spot } from '../ask/candidates.ts'
import { castOf, standing } from '../ask/conditions.ts'
import { endOf } from '../ask/filter.ts'
import { decisionsOn, type Item, itemsOf } from '../ask/items.ts'
import { partyThen } from '../ask/party.ts'
import { bounds } from '../edtf.ts'
import { decisionId } from '../registry/entry.ts'
import type { Database } from '../store/sqlite.ts'
import { type Bearing, type Evidence, weighed } from './weigh.ts'
import { subjectOf } from './words.ts'

export type { Bearing, Evidence } from './weigh.ts'

/** A telling of a promise: what it said, by when, and what changed since the one before. */
export interface Restatement {
  readonly item: Item
  /** The words, each kept, added or taken out since the telling before; the first has all kept. */
  readonly diff: readonly { readonly text: string; readonly change: 'kept' | 'added' | 'gone' }[]
  readonly due: string | null
}

/** What later sentences say of a pledge. A person decides; this only suggests. */
export interface Following {
  readonly pledge: Item
  /** All tellings, the oldest first. */
  readonly restated: readonly Restatement[]
  /** Later entries that bear on it, the newest first. */
  readonly evidence: readonly Evidence[]
  readonly suggested: 'kept' | 'broken' | 'overtaken' | 'pending'
  readonly why: string
}

/** Later entries that are looked at, at most: the newest. */
const most = 3000

/** What has become of an entry, as of a day ("YYYY-MM-DD"), with the decisions made by then. */
export function following(db: Database, pledge: Item, asOf: string): Following {
  const subject = subjectOf(pledge)
  const links = linksOf(db, pledge, asOf)
  const later = laterIn(db, pledge, asOf).map(({ id }) => id)
  const found = itemsOf(db, later, endOf(asOf)).flatMap(item => {
    if (item.state === 'rejected') return []
    const link = links.get(item.entry.id)
    if (link === 'unlink') return []
    const own = weighed(pledge, subject, item)
    if (!link) return own ?? []
    return { ...taken(item, own), bearing: link.bearing, linked: link.decision }
  })
  const newest = (a: Evidence, b: Evidence) =>
    (a.item.day ?? '') < (b.item.day ?? '')
      ? 1
      : (a.item.day ?? '') > (b.item.day ?? '')
        ? -1
        : b.score - a.score || (a.item.entry.id < b.item.entry.id ? -1 : 1)
  const evidence = found.toSorted(newest)
  return {
    pledge,
    restated: chain(pledge, evidence),
    evidence,
    ...suggestion(pledge, evidence, asOf),
  }
}

const bearings: ReadonlySet<string> = new Set<Bearing>(['for', 'against', 'restates', 'unclear'])

interface Link {
  readonly bearing: Bearing
  /** "d-12". */
  readonly decision: string
}

/** What persons ruled of the links of an entry, the last of each: taken as what, or refused. */
function linksOf(
  db: Database,
  { entry }: Item,
  asOf: string,
): ReadonlyMap<string, Link | 'unlink'> {
  const links = new Map<string, Link | 'unlink'>()
  const own = decisionsOn(db, new Set([entry.id]), endOf(asOf)).get(entry.id) ?? []
  for (const { id, ruling } of own) {
    if (ruling.kind === 'unlink') links.set(ruling.other, 'unlink')
    if (ruling.kind !== 'link') continue
    const bearing = bearings.has(ruling.relation) ? (ruling.relation as Bearing) : 'unclear'
    links.set(ruling.other, { bearing, decision: decisionId(id) })
  }
  return links
}

/** What a person linked bears on it, whatever the words say. */
const taken = (item: Item, own: Evidence | undefined): Evidence => ({
  item,
  bearing: 'unclear',
  score: 1,
  why: own?.why ?? 'linked by a person',
})

/** Entries of documents published since, in which one of the same parties has a part, or under the same instrument. */
function laterIn(db: Database, { entry, parties, document }: Item, asOf: string): readonly Spot[] {
  const registries = parties
    .filter(({ id }) => entry.who.includes(id) || entry.whom.includes(id) || entry.speaker === id)
    .flatMap(({ known }) => (known ? [Number(known.slice(2))] : []))
  const countries = parties
    .filter(({ id }) => entry.who.includes(id))
    .flatMap(({ country }) => country ?? [])
  const since = document.published ?? ''
  const whom = [
    ...(registries.length ? [{ registries }] : []),
    ...[...new Set(countries)].map(country => ({ country })),
  ]
  const byParty = whom.map(one => castOf(partyThen(db, one, endOf(asOf))))
  const sources = [
    ...byParty.map(part => sql`select entry from casts c where ${part} and day >= ${since}`),
    ...(entry.under.length
      ? [sql`select entry from unders where instrument in (${sql.join([...entry.under])})`]
      : []),
  ]
  if (sources.length === 0) return []
  const query = db.query
    .selectFrom('entries as e')
    .innerJoin('documents as d', 'd.id', 'e.document')
    .select(['e.day', 'e.id'])
    .where(sql<boolean>`e.id in (${sql.join(sources, sql` union `)})`)
    .where(sql<boolean>`${sql.join(standing({ asOf }), sql` and `)}`)
    .where('e.key', '!=', entry.id)
    .where(eb =>
      eb.or([
        eb('d.published', '>', since),
        eb.and([eb('d.published', '=', since), eb('d.key', '!=', document.id)]),
      ]),
    )
  return db.all(query.orderBy('e.day', 'desc').orderBy('e.id', 'desc').limit(most))
}

/** The pledge and its restatements in the order in which they were made, each with what changed. */
function chain(pledge: Item, evidence: readonly Evidence[]): readonly Restatement[] {
  const later = evidence.filter(({ bearing }) => bearing === 'restates').map(({ item }) => item)
  const order = (item: Item) => item.entry.when?.edtf ?? item.document.published ?? ''
  const all = [
    pledge,
    ...later.toSorted((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b)))),
  ]
  return all.map((item, at) => {
    const text = textOf(item)
    const before = at === 0 ? text : textOf(all[at - 1]!)
    const diff = diffWords(before, text, { ignoreCase: true }).map(({ value, added, removed }) => ({
      text: value,
      change: added ? ('added' as const) : removed ? ('gone' as const) : ('kept' as const),
    }))
    return { item, diff, due: item.entry.due?.edtf ?? null }
  })
}

const textOf = ({ entry }: Item) => (entry.what ?? entry.trigger).text.replace(/\s+/g, ' ').trim()

/** What the evidence suggests. Only a person decides. */
function suggestion(
  pledge: Item,
  evidence: readonly Evidence[],
  asOf: string,
): Pick<Following, 'suggested' | 'why'> {
  const due = pledge.entry.due ? (bounds(pledge.entry.due.edtf)?.to ?? null) : null
  const over = due !== null && due < asOf
  const count = (bearing: Evidence['bearing']) =>
    evidence.filter(one => one.bearing === bearing).length
  const [pro, con] = [count('for'), count('against')]
  const last = evidence.find(({ bearing }) => bearing === 'restates')
  const now = last?.item.entry.due?.edtf
  const moved = now !== undefined && now !== (pledge.entry.due?.edtf ?? null)
  const told = `${pro} for, ${con} against`
  if (pro > con) return { suggested: 'kept', why: `${told}: later sentences tell it as done` }
  if (con > pro)
    return { suggested: 'broken', why: `${told}: later sentences tell it as undone or refused` }
  if (moved)
    return { suggested: 'overtaken', why: `${told}: it was promised again with another date` }
  if (over)
    return {
      suggested: 'pending',
      why: `${told}: it is over since ${due}, and nothing tells that it was done`,
    }
  return { suggested: 'pending', why: due ? `${told}: it falls due ${due}` : `${told}: no date` }
}
