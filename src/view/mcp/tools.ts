import { z } from 'zod'
import type { EntryAnswer } from '../api/answers.ts'
import type { At, Route } from '../api/route.ts'
import { disputes } from '../api/routes/disputes.ts'
import { due } from '../api/routes/due.ts'
import { entries } from '../api/routes/entries.ts'
import { search } from '../api/routes/search.ts'
import { placesOf } from '../print/duerows.ts'
import { filterQuery, name } from '../serve/query.ts'
import { get } from './get.ts'
import { type Detail, itemOf } from './items.ts'
import { readTool } from './read.ts'
import { sidesOf } from './sides.ts'
import { bounds, type Tool, tool } from './tool.ts'

const some = 10
const { by, to, party, under, kind, status, from, until, source, words } = filterQuery.shape
const cuts = {
  kind,
  status,
  by,
  to,
  party,
  under,
  source,
  from,
  until,
  'as-of': filterQuery.shape['as-of'],
}

/** Asks the API's route, with the bounds of a tool. */
async function asked<A, R>(
  at: At,
  { work }: Route<A, R>,
  { next, limit = some, detail: _, ...rest }: Bounds,
): Promise<R> {
  return work(at, { ...rest, limit, ...(next !== undefined && { cursor: next }) } as A)
}

interface Bounds {
  readonly next?: string | undefined
  readonly limit?: number | undefined
  readonly detail?: Detail | undefined
}

const items = (all: readonly EntryAnswer[], detail: Detail = 'low') =>
  all.map(one => itemOf(one, detail))

/** What an assistant may ask of the record; none writes anything. */
export const tools: readonly Tool<z.ZodObject>[] = [
  tool({
    name: 'search',
    description: 'Find entries of the record by words of their evidence, the best first.',
    asks: z.object({ q: search.entries.query.shape.q, ...cuts, ...bounds }),
    work: async (at, given) => {
      const { hits, next } = await asked(at, search.entries, given)
      return { items: items(hits, given.detail), next }
    },
  }),
  get,
  tool({
    name: 'list_due',
    description: 'List what falls due, by date: pledges, appointments, terms of instruments.',
    asks: z.object({ ...due.list.query.omit({ cursor: true }).shape, ...bounds }),
    work: async (at, given) => {
      const page = await asked(at, due.list, given)
      const detail = given.detail
      const told = page.due.map(({ day, days, places, disputed }) => ({
        ...{
          day,
          days,
          places: placesOf(places).length,
          deniedBy: disputed.map(({ entry }) => entry.id),
        },
        ...itemOf(places[0]!, detail ?? 'low'),
      }))
      return { items: told, next: page.next }
    },
  }),
  tool({
    name: 'who_said',
    description: 'List who said, pledged or demanded something, the newest first.',
    asks: z.object({ ...cuts, words, ...bounds }),
    work: async (at, { kind = ['statement', 'pledge', 'demand'], ...given }) => {
      const page = await asked(at, entries.list, { ...given, kind } as Bounds)
      return { items: items(page.entries, given.detail), next: page.next }
    },
  }),
  tool({
    name: 'timeline',
    description: 'List entries in the order of their days, the oldest first.',
    asks: z.object({ ...cuts, words, ...bounds }),
    work: async (at, given) => {
      const page = await asked(at, entries.timeline, given)
      return { items: items(page.entries, given.detail), next: page.next }
    },
  }),
  tool({
    name: 'disputes',
    description: 'List what texts set against each other: who asserts, denies, opposes what.',
    asks: z.object({
      about: name.optional().describe('an id, or a name or whole words of one'),
      within: z.enum(['documents', 'across']).optional(),
      ...bounds,
    }),
    work: async (at, given) => {
      const page = await asked(at, disputes.list, given)
      return { items: page.disputes.map(one => sidesOf(at, one, given.detail)), next: page.next }
    },
  }),
  readTool,
]
