import type { Route } from '../route.ts'
import { changes } from './changes.ts'
import { decisions } from './decisions.ts'
import { disputes } from './disputes.ts'
import { documents } from './documents.ts'
import { due } from './due.ts'
import { entries } from './entries.ts'
import { instruments } from './instruments.ts'
import { parties } from './parties.ts'
import { reading } from './read.ts'
import { search } from './search.ts'

const groups = {
  entries,
  documents,
  parties,
  instruments,
  due,
  disputes,
  search,
  decisions,
  changes,
  reading,
}

/** All that can be asked of the API, with the group that each belongs to. */
export const apiRoutes: readonly { readonly route: Route; readonly tag: string }[] = Object.entries(
  groups,
).flatMap(([tag, routes]) =>
  Object.values(routes as Record<string, Route>).map(route => ({ route, tag })),
)
