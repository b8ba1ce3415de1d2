import { askedKinds, promisedKinds, type Stance } from '../../find/index.ts'
import { daysBetween } from '../edtf.ts'
import { opposedDeeds } from './deeds.ts'
import { deedOf, deniedBy } from './denied.ts'
import { opposedRules } from './rules.ts'
import { opposedSpeech } from './speech.ts'
import { standingIn } from './standing.ts'
import type { Told } from './told.ts'

/** What is disputed between two entries. */
export interface Opposition {
  /** What is so, what is asked for, what is promised, whether a rule holds. */
  readonly question: string
  readonly stance: Stance
  readonly rule: string
  readonly why: string
  readonly confidence: number
  /** The instrument that both are about, by the id that each has for it. */
  readonly rules?: readonly [claim: string, counter: string]
}

/** Documents are compared that were published within so many days of each other. */
export const nearest = 60

/** What stands between a claim and what another document tells; undefined where they do not oppose each other. */
export function opposed(claim: Told, counter: Told): Opposition | undefined {
  if (claim.item.document.id === counter.item.document.id) return undefined
  if (Math.abs(daysBetween(claim.published, counter.published)) > nearest) return undefined
  return (
    opposedDeeds(claim, counter) ?? opposedSpeech(claim, counter) ?? opposedRules(claim, counter)
  )
}

/** Whether an entry can take a side at all: so that no other is looked for in vain. */
export function takesSide(told: Told): boolean {
  const { kind, code } = told.item.entry
  return (
    askedKinds.has(kind) ||
    promisedKinds.has(kind) ||
    code?.plover === 'REJECT' ||
    deniedBy(told) !== undefined ||
    deedOf(told) !== undefined ||
    standingIn(told) !== undefined
  )
}
