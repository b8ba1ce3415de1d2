import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Signed } from '../../../record/store/index.ts'
import type { Desk } from '../../pages/desk.ts'
import { plainAny } from '../../print/decisions.ts'
import { name, pagingQuery } from '../../serve/query.ts'
import { stretchOf } from '../../stretch.ts'
import type { DecisionAnswer } from '../answers.ts'
import { entryAnswer } from '../entry.ts'
import { get, post } from '../route.ts'

const id = z.string().min(1).max(80)
const why = z.string().max(4000).optional().describe('the reason, kept in the log')
const because = z.array(z.string().max(1000)).max(100)
const on = { entry: id, why }

/** What a person may decide through the API. */
export const decisionBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), ...on }),
  z.object({ kind: z.literal('reject'), ...on }),
  z.object({
    kind: z.literal('correct'),
    ...on,
    fields: z
      .record(z.string(), z.string().max(4000))
      .describe('as --field takes them: {"due": "2027-12-31"}'),
  }),
  z.object({
    kind: z.literal('decide'),
    ...on,
    outcome: z.string().min(1).max(200),
    scale: z.string().max(80).optional(),
    because: because.optional().describe('ids of entries, documents, addresses'),
  }),
  z.object({ kind: z.literal('link'), ...on, other: id, relation: z.string().min(1).max(80) }),
  z.object({ kind: z.literal('unlink'), ...on, other: id, relation: z.string().min(1).max(80) }),
  z.object({
    kind: z.literal('undo'),
    decision: id.optional().describe('else the last that stands'),
    why,
  }),
])

/** The log of what persons decided, and how something is added to it. */
export const decisions = {
  list: get(
    '/decisions',
    {
      id: 'listDecisions',
      summary: 'The log of decisions, those undone included, the oldest first',
      query: pagingQuery.omit({ order: true }).extend({
        by: name.optional().describe('who decided'),
        entry: name.optional().describe('of this entry'),
      }),
      answer: 'DecisionPage',
    },
    ({ desk: { store } }, { limit = 50, cursor, by, entry }) => {
      const asked = { ...(by !== undefined && { by }), ...(entry !== undefined && { entry }) }
      const log = store.log.list(asked)
      const { page, next } = stretchOf(log, one => String(one.id), limit, cursor)
      return { decisions: page.map(plainAny) as DecisionAnswer[], next }
    },
  ),
  add: post(
    '/decisions',
    {
      id: 'decide',
      summary: 'Confirm, reject, correct, rule on, link an entry, or take a decision back',
      body: decisionBody,
      answer: 'DecidedAnswer',
      status: 201,
    },
    ({ desk, base }, asked) => {
      if (!desk.writable) throw new HTTPException(403, { message: 'this server is read-only' })
      const decided = taken(desk, asked)
      const about = decided.find(({ entry }) => entry !== undefined)?.entry
      const found = about === undefined ? undefined : desk.store.item(about)
      return { decisions: decided, entry: found ? entryAnswer(desk.store, base, found.item) : null }
    },
  ),
}

function taken({ store, by, now }: Desk, asked: z.output<typeof decisionBody>): DecisionAnswer[] {
  const signed: Signed = { by, made: now(), ...(asked.why ? { why: asked.why } : {}) }
  const { review } = store
  const plain = (decided: Parameters<typeof plainAny>[0]) => plainAny(decided) as DecisionAnswer
  switch (asked.kind) {
    case 'confirm':
    case 'reject':
      return [plain(review[asked.kind](asked.entry, signed))]
    case 'correct':
      return review.corrections(asked.entry, Object.entries(asked.fields), signed).map(plain)
    case 'decide': {
      const { entry, outcome, scale, because = [] } = asked
      return [plain(review.decide(entry, outcome, because, signed, scale))]
    }
    case 'link':
    case 'unlink': {
      const { entry, other, relation, kind } = asked
      return [plain(review.link(entry, other, relation, kind === 'link', signed))]
    }
    case 'undo': {
      const { undid, decision } = store.log.undo(asked.decision, signed)
      return [plain(decision), { ...plain(undid), undone: true }]
    }
  }
}
