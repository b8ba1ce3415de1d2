import type { Doc, Token } from '../../language/doc.ts'
import type { Status } from './act.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { within } from './status/compose.ts'
import { contextOf } from './status/context.ts'
import { nounStatus } from './status/nouns.ts'
import { ownStatus } from './status/own.ts'
import { isHeadline, isSupposed, isToBe } from './status/supposed.ts'

export { isGoingTo, isHeadline, isSupposed, isToBe } from './status/supposed.ts'

/**
 * How far the text stands behind a clause: from negation, modality, tense, condition and hedge, and
 * from the clause that governs it. Nested ones multiply: "denied that it had agreed" is denied.
 */
export function statusOf(doc: Doc, clause: Clause, depth = 0): Status {
  const own = ownStatus(doc, clause)
  // "is to meet", a headline's "X to meet": the infinitive stands for a tense.
  if (depth > deepest || (own === 'planned' && isToBe(doc, clause.verb))) return own
  return within(
    contextOf(doc, clause.verb, token => statusAt(doc, token, depth + 1)),
    own,
  )
}

/** The status of any token: of a verb that of its clause, of a noun that of what it names. */
export function statusAt(doc: Doc, token: Token, depth = 0): Status {
  if (depth > deepest) return 'happened'
  const clause = clauseAt(doc, token)
  if (clause) return statusOf(doc, clause, depth)
  return nounStatus(doc, token, above => statusAt(doc, above, depth + 1))
}

/** Governors above a clause that are asked. */
const deepest = 12

const told: ReadonlySet<Status> = new Set(['happened', 'ongoing', 'alleged'])

/**
 * The act of saying is told as done: not "may pledge", "did not promise" or "if it demands". What a
 * headline says in the present was done.
 */
export function isTold(doc: Doc, clause: Clause): boolean {
  if (clause.negated || isSupposed(doc, clause.verb)) return false
  return told.has(statusOf(doc, clause)) || isHeadline(doc, clause.verb)
}
