import { daysBetween } from '../edtf.ts'
import type { Opposition } from './opposed.ts'
import { type Standing, standingIn } from './standing.ts'
import { mayMeet, meet, rulersOf, type Told } from './told.ts'

/** Days between two documents that tell how one rule stands. */
const near = 45

/** A rule that holds for one and does not for another. */
export function opposedRules(claim: Told, counter: Told): Opposition | undefined {
  const under = claim.item.entry.under.find(
    id => counter.item.entry.under.includes(id) && isNamed(claim, id),
  )
  const [a, b] = [under && standingIn(claim), under && standingIn(counter)]
  if (!under || !a || !b || !a.holds || b.holds) return undefined
  if (Math.abs(daysBetween(claim.published, counter.published)) > near) return undefined
  if (!apart(claim, counter) || !mayMeet(claim.whom, counter.whom)) return undefined
  const against = b.right ? takesFor(claim, a) : isAgainst(claim, a, counter, b)
  if (!against) return undefined
  const name = claim.item.instruments.find(({ id }) => id === under)?.name ?? under
  return {
    question: 'instrument',
    stance: b.right ? 'opposes' : 'denies',
    rule: b.right ? 'across/void' : 'across/ended',
    why: `of ${name} the one says that it holds, the other that it ${b.right ? 'has no right' : 'ended'}`,
    confidence: b.right && !a.right ? 0.65 : 0.7,
  }
}

/** A name of its own, an id of a body, or told by what it is on: "the embargo" may be any. */
function isNamed({ item }: Told, id: string): boolean {
  const name = item.instruments.find(one => one.id === id)?.name ?? ''
  const parts = id.split('-')
  const cased = name.split(/\s+/).filter(word => /^\p{Lu}/u.test(word)).length
  return id.includes('/') || parts.length >= 4 || /^\p{Lu}+$/u.test(id) || cased >= 2
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
