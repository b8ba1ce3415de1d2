import { promisedKinds, saidKinds } from '../../find/index.ts'
import type { Item } from '../ask/items.ts'
import { daysBetween } from '../edtf.ts'
import { softly } from './en.ts'
import type { Opposition } from './opposed.ts'
import type { Pair, Search } from './pairs.ts'
import { partsBy } from './parts.ts'
import { mayMeet, meet, type Told } from './told.ts'
import { numbersDiffer, rootsOf, sharedRoots, written } from './words.ts'

/** Days after a promise in which it is softened, and days between a headline and the words that it rests on. */
const near = { promise: 30, headline: 3 } as const

/** Least share of the words of the shorter telling that the other has too. */
const least = 0.7

const [question] = promisedKinds as Iterable<string> as [string]
const spoken: ReadonlySet<string> = new Set([...saidKinds, ...promisedKinds])

/** Promises told flatly, each with the same party's "may", "would consider" or "will try to" in another document. */
export function softenedIn(search: Search, items: readonly Item[]): readonly Pair[] {
  return items.flatMap(item => {
    const one = search.told(item)
    if (!one) return []
    if (softOf(one) !== undefined) {
      const flat = { from: -near.promise, to: near.headline, kinds: promisedKinds } as const
      const found = partsBy(search, one, { ...flat, parties: one.who, role: 'who' })
      return found.flatMap(other => pairOf(other, one))
    }
    // Where every soft word is a seed, the way from there is enough.
    if (search.whole || !isFlat(one)) return []
    const soft = { from: -near.headline, to: near.promise, kinds: spoken } as const
    const found = partsBy(search, one, { ...soft, parties: one.who, role: 'who' })
    return found.flatMap(other => pairOf(one, other))
  })
}

/** What an entry only may be, from the soft word on. */
function softOf({ item: { entry } }: Told): string | undefined {
  if (!spoken.has(entry.kind) || entry.condition !== null || entry.force === 'refusal') return
  return softly.exec(entry.evidence.exact)?.[1]
}

const isFlat = (told: Told) => {
  const { kind, force, status, condition } = told.item.entry
  const flat = promisedKinds.has(kind) && status === 'planned' && condition === null
  return flat && (force === 'promise' || force === 'plan') && softOf(told) === undefined
}

/** A headline that no sentence of its own text tells more fully. */
const isTitled = ({ item: { entry, document } }: Told) =>
  document.title?.includes(entry.evidence.exact) ?? false

function pairOf(claim: Told, counter: Told): readonly Pair[] {
  const soft = isFlat(claim) ? softOf(counter) : undefined
  if (soft === undefined || claim.item.document.id === counter.item.document.id) return []
  const found = softer(claim, counter, soft)
  return found ? [{ claim, counter, ...found }] : []
}

function softer(claim: Told, counter: Told, soft: string): Opposition | undefined {
  const days = daysBetween(claim.published, counter.published)
  const titled = isTitled(claim) && Math.abs(days) <= near.headline
  if (!titled && (days < 1 || days > near.promise)) return undefined
  // A headline may be as soft as the words of another one.
  if (titled && isTitled(counter)) return undefined
  if (!meet(claim.who, counter.who) || !mayMeet(claim.whom, counter.whom)) return undefined
  if (numbersDiffer(claim.text, soft)) return undefined
  const [a, b] = [rootsOf(claim, claim.text), rootsOf(counter, soft)]
  const { share, words } = sharedRoots(a, b)
  // The soft word must be of the deed itself: "might delay closing" is of another.
  if (words.length < 2 || share < least || a[0] === undefined || b[0] !== a[0]) return undefined
  const both = `both have ${written(claim.text, words)}`
  return {
    question: titled ? 'headline' : question,
    stance: 'hedges',
    rule: titled ? 'across/headline' : 'across/softened',
    why: titled
      ? `the headline tells as promised what its maker elsewhere says may be: ${both}`
      : `whoever promised it only may do it later: ${both}`,
    confidence: Number((0.35 + 0.3 * share).toFixed(2)),
  }
}
