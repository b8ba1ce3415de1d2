import { askedKinds, promisedKinds, saidKinds } from '../../find/index.ts'
import { opposites } from '../follow/en.ts'
import { subjectOf } from '../follow/words.ts'
import type { Opposition } from './opposed.ts'
import { mayMeet, meet, type Told } from './told.ts'
import { numbersDiffer, rootsOf, sharedRoots, written } from './words.ts'

/** Least share of the words of the shorter telling that the other has too. */
const least = 0.7

const [asked] = askedKinds as Iterable<string> as [string]
const [promised] = promisedKinds as Iterable<string> as [string]

/** A demand and its refusal; a promise, and the same refused or promised the other way. */
export const opposedSpeech = (claim: Told, counter: Told): Opposition | undefined =>
  refusedDemand(claim, counter) ?? refusedPromise(claim, counter)

const isRefusal = ({ item: { entry } }: Told) => entry.force === 'refusal'

/** Said outright: no condition, not denied, not supposed. */
const isPlain = ({ item: { entry } }: Told) =>
  entry.condition === null && ['happened', 'ongoing', 'planned'].includes(entry.status)

function refusedDemand(claim: Told, counter: Told): Opposition | undefined {
  const [demand, answer] = [claim.item.entry, counter.item.entry]
  if (!askedKinds.has(demand.kind) || demand.status !== 'happened' || !isPlain(counter)) return
  const rejects = saidKinds.has(answer.kind) && answer.code?.plover === 'REJECT'
  const refuses = promisedKinds.has(answer.kind) && isRefusal(counter)
  if (!refuses && !(rejects && meet(claim.who, counter.whom))) return undefined
  const laid = meet(claim.whom, counter.who)
  if (!laid && !(rejects && claim.whom.length === 0)) return undefined
  if (meet(claim.who, counter.who) || numbersDiffer(claim.text, counter.text)) return undefined
  const [a, b] = [rootsOf(claim, claim.text), rootsOf(counter, counter.text)]
  const { share, words } = sharedRoots(a, b)
  const deed = refuses ? b[0] : a[0]
  const named = deed !== undefined && words.includes(deed)
  if (words.length < 2 || share < least || !named) return undefined
  return {
    question: asked,
    stance: 'opposes',
    rule: 'across/refused',
    why: `${laid ? 'whoever it is laid on refuses it' : 'it is rejected'}: both have ${written(claim.text, words)}`,
    confidence: Number((0.5 + 0.35 * share).toFixed(2)),
  }
}

function refusedPromise(claim: Told, counter: Told): Opposition | undefined {
  const both = [claim, counter]
  if (!both.every(one => promisedKinds.has(one.item.entry.kind) && isPlain(one))) return undefined
  if (!meet(claim.who, counter.who) || !mayMeet(claim.whom, counter.whom)) return undefined
  if (numbersDiffer(claim.text, counter.text)) return undefined
  const [a, b] = [subjectOf(claim.item), subjectOf(counter.item)]
  const apart = isRefusal(claim) !== isRefusal(counter)
  const undoes = a.deed !== null && b.deed !== null && (opposites.get(a.deed)?.has(b.deed) ?? false)
  const rest = (one: Told) => rootsOf(one, one.text).slice(1)
  const [own, others] = [rest(claim), rest(counter)]
  const { share, words } = sharedRoots(own, others)
  // "lift the ban" and "keep the ban" may be of two bans.
  const alone = words.length === 1 && own.length === 1 && others.length === 1
  const enough = words.length >= 2 || (alone && meet(claim.whom, counter.whom))
  if (!enough || share < least) return undefined
  // "refused to lift" and "promised to keep" are one thing.
  const same = a.deed !== null && a.deed === b.deed
  const against = apart ? same : undoes && !isRefusal(claim)
  if (!against) return undefined
  const how = apart ? 'the same is promised and refused' : `“${b.deed}” undoes “${a.deed}”`
  return {
    question: promised,
    stance: 'opposes',
    rule: apart ? 'across/promise-refused' : 'across/other-way',
    why: `${how}: both have ${written(claim.text, words)}`,
    confidence: Number((0.5 + 0.3 * share).toFixed(2)),
  }
}
