import { type RawBuilder, sql } from 'kysely'
import type { Shift } from '../registry/shifts.ts'

/** Parts of parties (rows of `casts`), by the party that documents are linked with. */
export interface Spread {
  /** All parties of which some parts are meant. */
  readonly linked: readonly number[]
  /** Those of which all parts are, but for single documents. */
  readonly wholly: readonly number[]
  /** A party and the row of a document, a blank between them, in which it is the other way round. */
  readonly apart: readonly string[]
}

/** The parts that shifts tell of and that fit; undefined where none do. */
export function spreadOf(
  shifts: readonly Shift[],
  fits: (shift: Shift) => boolean,
): Spread | undefined {
  const wholly = new Set(
    shifts.filter(one => one.document === null && fits(one)).map(one => one.linked),
  )
  const apart = shifts.filter(one => one.document !== null && fits(one) !== wholly.has(one.linked))
  const linked = [...new Set([...wholly, ...apart.map(one => one.linked)])]
  if (linked.length === 0) return undefined
  const pairs = apart.map(one => `${one.linked} ${one.document}`)
  return { linked, wholly: [...wholly], apart: pairs }
}

const some = (values: readonly (number | string)[]) =>
  sql`(select value from json_each(${JSON.stringify(values)}))`

/** The row of the document that names it; none where a person named it by its id: splits are of what documents name. */
const document = (c: RawBuilder<unknown>) =>
  sql`case when ${c}.party glob 'r-[0-9]*' then '' else
    (select x.document from entries x where x.id = ${c}.entry) end`

/** That a row of `casts` (`c`) is among some parts. */
export function within({ linked, wholly, apart }: Spread): RawBuilder<boolean> {
  const any = sql<boolean>`c.linked in ${some(linked)}`
  if (apart.length === 0) return any
  const pair = sql`c.linked || ' ' || ${document(sql`c`)}`
  return sql`(${any} and (c.linked in ${some(wholly)}) != (${pair} in ${some(apart)}))`
}

/** The party of a row of `casts`, by the name that the row has there, as shifts tell that it was. */
export function placedThen(shifts: readonly Shift[], cast: string): RawBuilder<number | null> {
  const c = sql.raw(cast)
  if (shifts.length === 0) return sql`${c}.registry`
  const places = shifts.map(one => [
    one.document === null ? `${one.linked}` : `${one.linked} ${one.document}`,
    one.was,
  ])
  const map = JSON.stringify(Object.fromEntries(places))
  const at = (key: RawBuilder<unknown>) => sql`(${map} ->> ('$."' || ${key} || '"'))`
  const pair = at(sql`${c}.linked || ' ' || ${document(c)}`)
  return sql`case when ${c}.linked in ${some(shifts.map(one => one.linked))}
    then coalesce(${pair}, ${at(sql`${c}.linked`)}) else ${c}.registry end`
}
