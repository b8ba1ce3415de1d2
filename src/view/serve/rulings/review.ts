import type { Context } from 'hono'
import { z } from 'zod'
import type { Decision } from '../../../record/store/index.ts'
import { UsageError } from '../../fault.ts'
import type { Desk } from '../../pages/desk.ts'
import { formOf } from '../forged.ts'
import { plain, type Ruled } from './fields.ts'
import { askedOf, idsOf } from './index.ts'
import { ruleEntry, signedAt, undo } from './ruling.ts'

const question = z.string().max(4000).default('')
const place = z.object({ entry: z.string().max(200).default(''), onward: question, here: question })

/** Does what a form of the review queue asks, and goes on: to the next entry, or to the one that is shown again. */
export async function reviewing(c: Context, desk: Desk): Promise<Response> {
  const asked = await askedOf(c, desk)
  const { entry, onward, here } = place.parse(plain(await formOf(c)))
  if (asked.ruling === 'undo') {
    const [first = ''] = asked.decisions.split(',')
    const about = desk.store.review.log().find(({ id }) => `d-${id}` === first)?.ruling.entry ?? ''
    undo(desk, asked.decisions)
    return to(c, here, { decided: asked.decisions, entry: about })
  }
  const decided = idsOf(step(desk, entry, asked))
  return asked.ruling === 'correct' ? to(c, here, { decided, entry }) : to(c, onward, { decided })
}

function step(desk: Desk, entry: string, asked: Ruled): readonly Decision[] {
  if (asked.ruling !== 'restates') return ruleEntry(desk, entry, asked)
  const { review } = desk.store
  const { other } = asked
  if (!other) throw new UsageError('nothing to merge it with')
  const signed = signedAt(desk, asked.why)
  return [review.link(entry, other, 'restates', true, signed), review.confirm(entry, signed)]
}

/** The queue is the only place that a form leads to, whatever question it brings. */
function to(c: Context, question: string, more: Readonly<Record<string, string>>): Response {
  const params = new URLSearchParams(question)
  for (const [name, value] of Object.entries(more)) if (value) params.set(name, value)
  return c.redirect(`/review?${params}`, 303)
}
