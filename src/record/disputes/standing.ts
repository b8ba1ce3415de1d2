import { changeKinds, saidKinds } from '../../find/index.ts'
import { ended, standingOf } from './en.ts'
import type { Told } from './told.ts'

/** Changes after which a rule holds, and after which it does not. */
const bringing: ReadonlySet<string> = new Set(['enters into force', 'extended', 'reimposed'])
const ending: ReadonlySet<string> = new Set(['expires', 'lifted'])

/** How a rule stands, as an entry has it. */
export interface Standing {
  readonly holds: boolean
  /** Told as a state on the day of telling, or as what befell the rule on a day. */
  readonly since: string | null
  readonly change: string | null
  /** Of right, not of fact: "is illegal". */
  readonly right: boolean
}

/** How an entry has a rule stand; undefined where it says nothing of that. */
export function standingIn({ item: { entry, day }, text, published }: Told): Standing | undefined {
  if (entry.condition) return undefined
  if (changeKinds.has(entry.kind)) {
    const change = entry.change ?? ''
    const told = entry.status === 'happened' || entry.status === 'ongoing'
    if (!told || (!bringing.has(change) && !ending.has(change))) return undefined
    const negated = ended.test(text)
    if (negated && ending.has(change)) return undefined
    const state = entry.status === 'ongoing'
    const since = state ? null : (day ?? published)
    return {
      holds: bringing.has(change) && !negated,
      since: negated ? published : since,
      change,
      right: false,
    }
  }
  if (!saidKinds.has(entry.kind) || entry.status !== 'happened' || entry.under.length !== 1) {
    return undefined
  }
  const standing = standingOf(text)
  return standing && { holds: standing === 'holds', since: null, change: null, right: true }
}
