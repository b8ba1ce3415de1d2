import { doneKinds, saidKinds } from '../../find/index.ts'
import { daysBetween } from '../edtf.ts'
import { deedOf, deniedBy, startsWith } from './denied.ts'
import { verbOf, weekday } from './en.ts'
import type { Opposition } from './opposed.ts'
import { mayMeet, meet, type Told } from './told.ts'
import { numbersDiffer, rootsOf, sharedRoots, written } from './words.ts'

/** Least share of the words of the shorter telling that the other has too. */
const least = 0.7

/** Days between two documents that tell of one deed. */
const near = 30

/** What someone is said to have done, by an entry or by an accusation, and what another document has against it. */
export function opposedDeeds(claim: Told, counter: Told): Opposition | undefined {
  const denied = deniedBy(counter)
  const deed = denied && deedOf(claim)
  if (!denied || !deed || Math.abs(daysBetween(claim.published, counter.published)) > near) {
    return undefined
  }
  if (!meet(deed.doers, counter.who) || !partners(claim, counter, deed.said)) return undefined
  if (!denied.itself && !startsWith(denied.text, [...deed.doers, ...counter.who])) return undefined
  if (!timesMeet(claim, counter, denied.text) || numbersDiffer(deed.text, denied.text))
    return undefined
  const [told, against] = [rootsOf(claim, deed.text), rootsOf(counter, denied.text)]
  const { share, words } = sharedRoots(told, against)
  const not = verbOf(denied.text)
  const verb =
    deed.verb !== undefined &&
    against.includes(deed.verb) &&
    (not === undefined || told.includes(not))
  const enough = words.length >= 2 && share >= least && verb
  if (!enough && !sameAct(claim, counter, share, words.length)) return undefined
  return {
    question: 'claim',
    stance: 'denies',
    rule: denied.rule,
    why: `${denied.why} what the other tells: both have ${written(deed.text, words)}`,
    confidence: Number((0.5 + 0.3 * share + (deed.said ? 0 : 0.05)).toFixed(2)),
  }
}

/** An act told as not done has the parts of an act: the same code, the same words of what was done. */
function sameAct(claim: Told, counter: Told, share: number, words: number): boolean {
  const [a, b] = [claim.item.entry, counter.item.entry]
  return (
    doneKinds.has(a.kind) &&
    doneKinds.has(b.kind) &&
    a.code?.cameo !== null &&
    a.code?.cameo === b.code?.cameo &&
    words >= 1 &&
    share >= least &&
    (words >= 2 || (claim.whom.length > 0 && meet(claim.whom, counter.whom)))
  )
}

/** Those to whom it was done, and where, do not speak against its being one deed. */
function partners(claim: Told, counter: Told, said: boolean): boolean {
  const [a, b] = [claim.item.entry, counter.item.entry]
  if (a.where !== null && b.where !== null && a.where !== b.where) return false
  return said || mayMeet(claim.whom, counter.whom)
}

/** What was not done by a day can have been done later; on another day than the one that is told, too. */
function timesMeet(claim: Told, counter: Told, denied: string): boolean {
  const deed = saidKinds.has(claim.item.entry.kind) ? null : claim.days
  const not = doneKinds.has(counter.item.entry.kind) ? counter.days : null
  if (!deed) return not === null || claim.published >= not.from
  if (not) return deed.from <= not.to && not.from <= deed.to
  // "denied that it had arrested anyone on Sunday" is of the last days.
  const reach = weekday.test(denied) ? 14 : 400
  return deed.from <= counter.published && daysBetween(deed.to, counter.published) <= reach
}
