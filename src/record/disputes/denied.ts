import { changeKinds, doneKinds, saidKinds } from '../../find/index.ts'
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
import { meet, type Told } from './told.ts'
import { rootsOf } from './words.ts'

/** Told as done, or said to have been. */
const asserted: ReadonlySet<string> = new Set(['happened', 'ongoing', 'alleged'])

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
export function startsWith(text: string, parties: Told['who']): boolean {
  const first = stemsOf(text).slice(0, 3)
  return parties.some(({ name }) => stemsOf(name).some(word => first.includes(word)))
}
