import { daysBetween } from '../edtf.ts'
import { sameRule } from './instruments.ts'
import type { Opposition } from './opposed.ts'
import { type Standing, standingIn } from './standing.ts'
import { mayMeet, meet, rulersOf, type Told } from './told.ts'

/** Days between two documents that tell how one rule stands. */
const near = 45

/** A rule that holds for one and does not for another. */
export function opposedRules(claim: Told, counter: Told): Opposition | undefined {
  const rules = sameRule(claim, counter)
  const [a, b] = [rules && standingIn(claim), rules && standingIn(counter)]
  if (!rules || !a || !b || !a.holds || b.holds) return undefined
  if (Math.abs(daysBetween(claim.published, counter.published)) > near) return undefined
  if (!apart(claim, counter) || !mayMeet(claim.whom, counter.whom)) return undefined
  const against = b.right ? takesFor(claim, a) : isAgainst(claim, a, counter, b)
  if (!against) return undefined
  const name = claim.item.instruments.find(({ id }) => id === rules[0])?.name ?? rules[0]
  return {
    question: 'instrument',
    rules,
    stance: b.right ? 'opposes' : 'denies',
    rule: b.right ? 'across/void' : 'across/ended',
    why: `of ${name} the one says that it holds, the other that it ${b.right ? 'has no right' : 'ended'}`,
    confidence: b.right && !a.right ? 0.65 : 0.7,
  }
}

/** Different parties; one of the sides is what a party says, not what both texts tell. */
function apart(claim: Told, counter: Told): boolean {
  const [some, others] = [rulersOf(claim), rulersOf(counter)]
  return some.length + others.length > 0 && !meet(some, others)
}

/** Who brought it about takes its side too. */
const takesFor = (claim: Told, { right, change }: Standing) =>
  right || (rulersOf(claim).length > 0 && change !== null)

function isAgainst(claim: Told, a: Standing, counter: Told, b: Standing): boolean {
  const over = b.since ?? counter.published
  // What held until it ended is history, no dispute; so is what was brought back later.
  if (a.since === null || a.right) return over <= claim.published
  return b.change === 'expires' && a.change === 'reimposed' && over >= a.since
}
