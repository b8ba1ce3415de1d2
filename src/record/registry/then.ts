import { type RawBuilder, sql } from 'kysely'
import { endOf } from '../ask/filter.ts'

/** Of which day's record something is told ("YYYY-MM-DD"): what it said on that day, or what the store held at its end. */
export interface Then {
  readonly asOf?: string | undefined
  readonly recorded?: string | undefined
}

/** What makes a document (`d`) one of those that were there then; nothing where no day is named. */
export function thereThen({ asOf, recorded }: Then): readonly RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = []
  if (recorded !== undefined) found.push(sql`d.added <= ${endOf(recorded)}`)
  if (asOf !== undefined) {
    found.push(sql`(d.published <= ${asOf} or (d.published is null and d.added <= ${endOf(asOf)}))`)
  }
  return found
}
