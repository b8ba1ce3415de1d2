import { sql } from 'kysely'
import { shiftsOf } from '../registry/shifts.ts'
import type { Database } from '../store/sqlite.ts'
import { among } from './conditions.ts'
import { type Item, itemsOf } from './items.ts'
import { lateOf } from './spots.ts'
import { placedThen } from './spread.ts'

/** What is compared of two tellings, to see whether they tell of one act. */
export interface Act {
  /** A document tells of one act once. */
  readonly document: string | number
  readonly kind: string
  readonly day: string
  readonly due: string | null
  /** Who did it; where nobody is named, under which instruments it stands. */
  readonly doers: string
  /** True where the doers are known across documents, or an instrument is. */
  readonly named: boolean
  readonly words: ReadonlySet<string>
}

/** Shares of the shorter telling's words that must be shared: less where it is known who did it, or both fall due on a day. */
const shares = { known: 0.5, unknown: 0.75 }

/**
 * Tellings by the act they tell of, each act where it is told first: the same kind and doers, the same day or the
 * same due date, and much the same words.
 */
export function together<T>(tellings: readonly T[], actOf: (telling: T) => Act): readonly T[][] {
  const groups: { act: Act; documents: Set<string | number>; tellings: T[] }[] = []
  const near = new Map<string, typeof groups>()
  for (const telling of tellings) {
    const act = actOf(telling)
    const keys = [act.day, ...(act.due === null ? [] : [`due ${act.due}`])].map(day =>
      JSON.stringify([act.kind, act.doers, day]),
    )
    const group = keys
      .flatMap(key => near.get(key) ?? [])
      .find(one => !one.documents.has(act.document) && alike(one.act, act))
    if (group) {
      group.tellings.push(telling)
      group.documents.add(act.document)
      continue
    }
    const fresh = { act, documents: new Set([act.document]), tellings: [telling] }
    groups.push(fresh)
    for (const key of keys) {
      const some = near.get(key)
      if (some) some.push(fresh)
      else near.set(key, [fresh])
    }
  }
  return groups.map(group => group.tellings)
}

/** Whether two tellings of the same kind, doers and day or due date tell of one act. */
function alike(a: Act, b: Act): boolean {
  if (a.due !== null && b.due !== null && a.due !== b.due) return false
  const known = a.named || (a.due !== null && a.due === b.due)
  const least = Math.min(a.words.size, b.words.size)
  if (least === 0) return known
  return sharedWords(a, b) / least >= (known ? shares.known : shares.unknown)
}

/** How many words two tellings share. */
export const sharedWords = (a: Pick<Act, 'words'>, b: Pick<Act, 'words'>): number =>
  [...a.words].filter(word => b.words.has(word)).length

/** Longer words, cut to a stem. */
export function stems(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return new Set(found.map(word => word.slice(0, 5)))
}

/** What is compared of an entry. */
export function actOf(item: Item): Act {
  const { entry, day, document } = item
  const known = new Map(item.parties.map(party => [party.id, party.known]))
  const who = entry.who.map(id => known.get(id) ?? id)
  return {
    document: document.id,
    kind: entry.kind,
    day: day ?? '',
    due: entry.due?.edtf ?? null,
    ...doersOf(who, entry.under),
    words: stems((entry.what ?? entry.trigger).text),
  }
}

function doersOf(who: readonly string[], under: readonly string[]) {
  const doers = (who.length ? who : under.map(id => `|${id}`)).toSorted().join(' ')
  return { doers, named: who.length ? who.some(id => id.startsWith('r-')) : under.length > 0 }
}

interface Row {
  readonly id: number
  readonly document: number
  readonly kind: string
  readonly day: string
  readonly due: string | null
  readonly text: string
  readonly who: string | null
  readonly under: string | null
}

/** What is compared of the entries with these numbers, in their order; by the decisions of a moment, if one is given. */
export function actsIn(
  db: Database,
  ids: readonly number[],
  moment?: string,
): readonly (Act & { readonly id: number })[] {
  const registry = placedThen(shiftsOf(db, moment), 'c')
  const said = sql`coalesce(e.decided, e.json)`
  const rows = db.ask(sql<Row>`
    select e.id, e.document, e.kind, e.day, e.due_edtf as due,
      coalesce(${said} ->> '$.what.text', ${said} ->> '$.trigger.text') as text,
      (select group_concat(coalesce('r-' || (${registry}), c.party), char(31))
        from casts c where c.entry = e.id and c.role = 'who') as who,
      (select group_concat(u.instrument, char(31)) from unders u where u.entry = e.id) as under
    from json_each(${JSON.stringify(ids)}) j cross join entries e on e.id = j.value order by j.key`)
  const list = (text: string | null) => (text ? text.split('\u001f') : [])
  const late = actsThen(db, ids, moment)
  return rows.map(({ text, who, under, ...row }) => {
    const then = late.get(row.id)
    if (then) return { ...then, id: row.id, document: row.document }
    return { ...row, ...doersOf(list(who), list(under)), words: stems(text) }
  })
}

/** What is compared of entries whose columns say what was decided only after a moment, by their numbers. */
function actsThen(
  db: Database,
  ids: readonly number[],
  moment: string | undefined,
): ReadonlyMap<number, Act> {
  const keys = lateOf(db, moment)
  if (keys.length === 0) return new Map()
  const rows = sql<{ id: number }>`select e.id from entries e
    where ${among(sql`e.key`, keys)} and +e.id in (select value from json_each(${JSON.stringify(ids)}))`
  const late = db.ask(rows).map(({ id }) => id)
  return new Map(itemsOf(db, late, moment).map((item, at) => [late[at]!, actOf(item)]))
}
