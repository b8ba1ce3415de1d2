import { sql } from 'kysely'
import { askedKinds, changeKinds, doneKinds, promisedKinds, saidKinds } from '../../find/index.ts'
import { besides } from '../ask/asked.ts'
import { among, type Condition, castOf, every, standing } from '../ask/conditions.ts'
import { type Filter, momentOf } from '../ask/filter.ts'
import type { Item } from '../ask/items.ts'
import { partyThen } from '../ask/party.ts'
import { later } from '../edtf.ts'
import type { Database } from '../store/sqlite.ts'
import { clauseOf, rootOf, tells } from './en.ts'
import type { RuleNames } from './instruments.ts'
import { nearest } from './opposed.ts'

/** Entries that are looked at for one, at most: the newest. */
const most = 1000

/** What was done so many days before it is told can be denied. */
const furthest = 400

interface Row {
  readonly id: number
  readonly text: string
  readonly bound: number
}

/**
 * Entries of other documents that may stand against one, or that it may stand against: of the same parties or
 * under the same instrument, told within some weeks, with words in common.
 */
export function nearIn(
  db: Database,
  item: Item,
  filter: Filter,
  names: RuleNames,
): readonly number[] {
  const { published } = item.document
  if (published === null) return []
  const [from, to] = [later(published, -nearest, 'd'), later(published, nearest, 'd')]
  const conditions = [
    ...standing(filter),
    sql<boolean>`e.published between ${from} and ${to}`,
    sql<boolean>`e.document != (select id from documents where key = ${item.document.id})`,
  ]
  const rows = [
    ...ofParties(db, item, filter, conditions),
    ...ofRules(db, item, filter, conditions, names),
    ...ofWords(db, item, filter, conditions),
  ]
  const own = rootsIn(`${item.entry.evidence.exact} ${textOf(item)}`)
  return [
    ...new Set(
      rows.filter(({ text, bound }) => bound || sharesWord(own, text)).map(({ id }) => id),
    ),
  ]
}

const textOf = ({ entry }: Item) => (entry.what ?? entry.trigger).text

const rootsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(tells).map(rootOf))

function sharesWord(own: ReadonlySet<string>, text: string): boolean {
  for (const root of rootsIn(text)) if (own.has(root)) return true
  return false
}

const said = sql`coalesce(e.decided, e.json)`
const columns = sql`e.id, ${said} ->> '$.trigger.text' || ' ' || coalesce(${said} ->> '$.what.text', '') as text`

function ofParties(db: Database, item: Item, filter: Filter, conditions: readonly Condition[]) {
  const { kinds, refuses } = kindsFor(item)
  const parts = new Set([...item.entry.who, ...item.entry.whom])
  const parties = item.parties.filter(({ id }) => parts.has(id))
  const registries = parties.flatMap(({ known }) => (known ? [Number(known.slice(2))] : []))
  const countries = parties.flatMap(({ country }) => country ?? [])
  if (registries.length + countries.length === 0) return []
  const { published } = item.document
  const days = sql`day between ${later(published!, -furthest, 'd')} and ${later(published!, nearest, 'd')}`
  const own = sql`${days} and ${among(sql`kind`, kinds)}`
  const whom = [
    ...(registries.length ? [{ registries }] : []),
    ...[...new Set(countries)].map(country => ({ country })),
  ]
  const of = whom.map(one => {
    const part = castOf(partyThen(db, one, momentOf(filter)))
    return sql`select entry from casts c where ${part} and ${own}`
  })
  const all = refuses ? [...conditions, refusing] : conditions
  return db.ask(sql<Row>`select ${columns}, 0 as bound
    from (${sql.join(of, sql` union `)}) c cross join entries e on e.id = c.entry${besides(filter)}
    where ${every(all)} order by e.id desc limit ${most}`)
}

const refusing = sql<boolean>`(e.force = 'refusal' or e.plover = 'REJECT')`

/** Of which kinds what opposes an entry can be, and whether it must refuse. */
function kindsFor({ entry: { kind, force, code } }: Item): {
  readonly kinds: readonly string[]
  readonly refuses: boolean
} {
  const of = (...some: ReadonlySet<string>[]) => some.flatMap(kinds => [...kinds])
  if (askedKinds.has(kind)) return { kinds: of(promisedKinds, saidKinds), refuses: true }
  if (promisedKinds.has(kind)) {
    const asked = force === 'refusal' ? of(askedKinds) : []
    return { kinds: [...of(promisedKinds), ...asked], refuses: false }
  }
  const rejects = saidKinds.has(kind) && code?.plover === 'REJECT'
  const told = of(saidKinds, doneKinds, changeKinds)
  return { kinds: rejects ? [...told, ...of(askedKinds)] : told, refuses: false }
}

function ofRules(
  db: Database,
  item: Item,
  filter: Filter,
  conditions: readonly Condition[],
  names: RuleNames,
) {
  const { kind, under } = item.entry
  if (under.length === 0 || !(changeKinds.has(kind) || saidKinds.has(kind))) return []
  const kinds = among(sql`e.kind`, [...changeKinds, ...saidKinds])
  return db.ask(sql<Row>`select ${columns}, 1 as bound
    from unders u cross join entries e on e.id = u.entry${besides(filter)}
    where ${among(sql`u.instrument`, names(under, item))} and ${kinds} and ${every(conditions)}
    order by e.id desc limit ${most}`)
}

/** Deeds of those whom no registry knows ("Kenyan troops") are found by two of their words. */
function ofWords(db: Database, item: Item, filter: Filter, conditions: readonly Condition[]) {
  const { entry, parties } = item
  const doers = parties.filter(({ id }) => entry.who.includes(id))
  const unknown = doers.some(({ known, country }) => known === null && country !== undefined)
  const denies = entry.code?.cameo === '016' || entry.status === 'denied'
  const isDeed = doneKinds.has(entry.kind)
  if (!(isDeed && unknown) && !(denies && (isDeed || saidKinds.has(entry.kind)))) return []
  const text = isDeed ? `${entry.trigger.text} ${textOf(item)}` : clauseOf(textOf(item))
  const words = (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).filter(tells).slice(0, 6)
  if (words.length < 2) return []
  const pairs = words.flatMap((word, at) =>
    words.slice(at + 1).map(other => `("${word}" AND "${other}")`),
  )
  return db.ask(sql<Row>`select ${columns}, 0 as bound
    from (select rowid from said where said match ${pairs.join(' OR ')}) s
    cross join entries e on e.id = s.rowid${besides(filter)}
    where ${among(sql`e.kind`, [...doneKinds, ...saidKinds])} and ${every(conditions)}
    order by e.id desc limit ${most}`)
}
