import { plainAny } from '../../print/decisions.ts'
import { pagingQuery } from '../../serve/query.ts'
import type { DecisionAnswer } from '../answers.ts'
import { entryAnswer } from '../entry.ts'
import { get } from '../route.ts'

/** The stream of all that changes in the record. */
export const changes = {
  stream: get(
    '/changes',
    {
      id: 'listChanges',
      summary:
        'What came, went, is told otherwise or was decided, the oldest first, after a cursor',
      query: pagingQuery.pick({ limit: true }).extend({
        after: pagingQuery.shape.cursor.describe(
          'the "next" of the stretch before; all without it',
        ),
      }),
      answer: 'ChangePage',
      goesOn: 'after',
    },
    ({ desk: { store }, base }, { after, limit = 100 }) => {
      const { changes, next, more } = store.ask.stream(after, limit)
      return {
        changes: changes.map(({ what, at, item, fields, decision, version }) => ({
          ...{ what, at, fields, version },
          entry: item && entryAnswer(store, base, item),
          decision: decision && (plainAny(decision) as DecisionAnswer),
        })),
        next,
        more,
      }
    },
  ),
}
