import { changeKinds, doneKinds, saidKinds } from '../../find/index.ts'
import { daysBetween } from '../edtf.ts'
import { stemsOf } from '../follow/words.ts'
import {
  clauseOf,
  denial,
  hasClause,
  notSo,
  ofItself,
  open,
  partly,
  rejecting,
  reported,
  verbOf,
} from './en.ts'
import type { Opposition } from './opposed.ts'
import { mayMeet, meet, numbersDiffer, rootsOf, sharedRoots, type Told, written } from './told.ts'

/** Least share of the words of the shorter telling that the other has too. */
const least = 0.7

/** Days between two documents that tell of one deed. */
const near = 30

/** Told as done, or said to have been. */
const asserted: ReadonlySet<string> = new Set(['happened', 'ongoing', 'alleged'])

/** What someone is said to have done, by an entry or by an accusation, and what another document has against it. */
export function opposedDeeds(claim: Told, counter: Told): Opposition | undefined {
  const denied = deniedBy(counter)
  const deed = denied && deedOf(claim)
  if (!denied || !deed || Math.abs(daysBetween(claim.published, counter.published)) > near) {
    return undefined
  }
  if (!meet(deed.doers, counter.who) || !partners(claim, counter, deed.said)) return undefined
  if (!denied.itself && !startsWith(denied.text, [...deed.doers, ...counter.who])) return undefined
  if (!timesMeet(claim, counter) || numbersDiffer(deed.text, denied.text)) return undefined
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

/** What is said not to be so. */
export interface Denied {
  readonly text: string
  /** True where whoever denies speaks of himself. */
  readonly itself: boolean
  readonly rule: string
  readonly why: string
}

/** What an entry says not to have been done. */
export function deniedBy({ item: { entry }, text }: Told): Denied | undefined {
  if (entry.condition || partly.test(entry.evidence.exact)) return undefined
  if (doneKinds.has(entry.kind)) {
    if (entry.status !== 'denied') return undefined
    const whole = entry.what ? `${entry.trigger.text} ${text}` : entry.evidence.exact
    return { text: whole, itself: true, rule: 'across/not-done', why: 'tells as not done' }
  }
  if (!saidKinds.has(entry.kind)) return undefined
  const negated = notSo.test(text)
  if (negated && entry.status === 'happened' && !rejecting.test(entry.trigger.text)) {
    const rest = text.replace(notSo, '')
    return { text: rest, itself: true, rule: 'across/said-not', why: 'says not to have done' }
  }
  const denies =
    entry.status === 'denied' ||
    entry.code?.cameo === '016' ||
    (rejecting.test(entry.trigger.text) && denial.test(text) && reported.test(text))
  if (!denies) return undefined
  const clause = clauseOf(text)
  // "denied that it had not paid" says that it did.
  if (open.test(clause)) return undefined
  const itself = !hasClause(text) || ofItself.test(clause)
  return { text: clause, itself, rule: 'across/denied', why: 'denies' }
}

/** What is told as done. */
export interface Deed {
  readonly doers: Told['who']
  readonly text: string
  /** The root of the word that tells what was done: the other must have it. */
  readonly verb: string | undefined
  /** True where it is only what someone says. */
  readonly said: boolean
}

/** What an entry tells as done by someone. */
export function deedOf(told: Told): Deed | undefined {
  const { entry } = told.item
  if (!asserted.has(entry.status) || entry.condition) return undefined
  if (doneKinds.has(entry.kind) || changeKinds.has(entry.kind)) {
    const text = `${entry.trigger.text} ${told.text} ${entry.where ?? ''}`
    return { doers: told.who, text, verb: rootsOf(told, entry.trigger.text).at(-1), said: false }
  }
  if (!saidKinds.has(entry.kind) || told.whom.length === 0) return undefined
  if (notSo.test(told.text) || denial.test(told.text)) return undefined
  const accuses = entry.code?.plover === 'ACCUSE'
  const whole = accuses && !hasClause(told.text) ? entry.evidence.exact : told.text
  const text = hasClause(whole) ? clauseOf(whole) : accuses ? afterName(whole, told) : whole
  if (open.test(text) || meet(told.whom, told.who)) return undefined
  // Whom it is said of must be told to have done it, not to have undergone it.
  if (!accuses && !startsWith(text, told.whom)) return undefined
  return { doers: told.whom, text, verb: verbOf(text) ?? rootsOf(told, text)[0], said: true }
}

/** "Latvia accused Norway of cutting a cable": what it is accused of. */
function afterName(text: string, { item: { entry } }: Told): string {
  const at = text.indexOf(entry.trigger.text)
  return at < 0 ? text : text.slice(at + entry.trigger.text.length)
}

/** Whether one of some parties is named among the first words of a clause. */
function startsWith(text: string, parties: Told['who']): boolean {
  const first = stemsOf(text).slice(0, 3)
  return parties.some(({ name }) => stemsOf(name).some(word => first.includes(word)))
}

/** Those to whom it was done, and where, do not speak against its being one deed. */
function partners(claim: Told, counter: Told, said: boolean): boolean {
  const [a, b] = [claim.item.entry, counter.item.entry]
  if (a.where !== null && b.where !== null && a.where !== b.where) return false
  return said || mayMeet(claim.whom, counter.whom)
}

/** What was not done by a day can have been done later; on another day than the one that is told, too. */
function timesMeet(claim: Told, counter: Told): boolean {
  const deed = saidKinds.has(claim.item.entry.kind) ? null : claim.days
  const not = doneKinds.has(counter.item.entry.kind) ? counter.days : null
  if (!deed) return not === null || claim.published >= not.from
  if (not) return deed.from <= not.to && not.from <= deed.to
  return deed.from <= counter.published && daysBetween(deed.to, counter.published) <= 400
}
