import { z } from 'zod'
import { dueKinds } from '../../../find/index.ts'
import { later } from '../../../record/edtf.ts'
import { Missing } from '../../pages/missing.ts'
import { day, filterFrom, filterQuery } from '../../serve/query.ts'
import { entryAnswer, entryAnswers, entryOrigin } from '../entry.ts'
import { get } from '../route.ts'
import { pagingFrom, stretchQuery } from './entries.ts'

const span = z.string().regex(/^\d{1,4}[dwmy]$/, { error: 'write it as 60d, 8w, 3m or 1y' })

/** What falls due, and what became of it. */
export const due = {
  list: get(
    '/due',
    {
      id: 'listDue',
      summary: 'What falls due, by date; what several documents tell is one',
      query: stretchQuery.omit({ from: true, until: true }).extend({
        within: span.optional().describe('how far ahead; back, where overdue: 60d'),
        overdue: z.enum(['yes', 'no']).optional().describe('what is over instead'),
        all: z.enum(['yes', 'no']).optional().describe('also what was ruled on'),
      }),
      answer: 'DuePage',
    },
    ({ desk, base }, { within, overdue, all, ...asked }) => {
      const { store } = desk
      const filter = filterFrom(filterQuery.parse(asked), store)
      const asOf = filter.asOf ?? desk.today()
      const [, amount, unit] = /^(\d+)(.)$/.exec(within ?? '60d')!
      const far = (way: 1 | -1) => later(asOf, way * Number(amount), unit as 'd')
      const isOver = overdue === 'yes'
      const question = {
        ...{ asOf, filter, kinds: filter.kinds ?? [...dueKinds], all: all === 'yes' },
        ...(isOver ? { overdue: true, ...(within && { since: far(-1) }) } : { until: far(1) }),
      }
      const { due, next } = store.ask.due(question, pagingFrom(asked))
      return {
        due: due.map(({ places, disputed, ...one }) => ({
          ...one,
          places: entryAnswers(store, base, places, filter),
          disputed: entryAnswers(store, base, disputed, filter),
        })),
        next,
      }
    },
  ),
  follow: get(
    '/follow/{id}',
    {
      id: 'follow',
      summary:
        'What became of an entry: its tellings, and what later sentences say for and against it',
      query: z.object({ 'as-of': day.optional().describe('up to this day') }),
      answer: 'FollowAnswer',
    },
    ({ desk, base }, { id, 'as-of': asOf = desk.today() }) => {
      const { store } = desk
      const found = store.follow(id, asOf)
      if (!found) throw new Missing(`${id}: no such entry`)
      const { pledge, restated, evidence, suggested, why } = found
      const origins = [entryOrigin(pledge)]
      return {
        pledge: entryAnswer(store, base, pledge),
        restated: restated.map(({ item, ...one }) => ({
          entry: entryAnswer(store, base, item),
          ...one,
        })),
        evidence: evidence.map(({ item, why, score, ...one }) => ({
          ...one,
          entry: entryAnswer(store, base, item),
          score,
          explanations: [
            {
              score: 'score',
              value: score,
              rule: one.linked ? 'follow/linked' : 'follow/weighed',
              why,
              from: [...origins, entryOrigin(item)],
            },
          ],
        })),
        suggested,
        why,
      }
    },
  ),
}
