import { sql } from 'kysely'
import { doneKinds, promisedKinds, saidKinds } from '../../find/index.ts'
import type { Item } from '../ask/items.ts'
import { keepingOpen, keepsOpen, ruledOut } from './en.ts'
import type { Opposition } from './opposed.ts'
import type { Pair, Search } from './pairs.ts'
import { answering, partsBy } from './parts.ts'
import { mayMeet, meet, type Told } from './told.ts'
import { numbersDiffer, rootsOf, sharedRoots, written } from './words.ts'

/** Days after a promise in which it is kept open, or taken back. */
const near = 30

/** Least share of the words of the shorter telling that the other has too. */
const least = 0.7

const [question] = promisedKinds as Iterable<string> as [string]

const answers: ReadonlySet<string> = new Set([...saidKinds, ...doneKinds])

/** Promises, each with what the same party says later that keeps them open or rules them out. */
export function hedgedIn(search: Search, items: readonly Item[]): readonly Pair[] {
  return items.flatMap(item => {
    const one = search.told(item)
    if (!one) return []
    if (isFirm(one)) {
      // Where every hedge is a seed, the way from there is enough.
      if (search.whole) return []
      const also = [sql<boolean>`(${answering} or ${isOpen})`]
      const after = { parties: one.who, role: 'who', kinds: answers, from: 1, to: near } as const
      return partsBy(search, one, { ...after, also }).flatMap(other => pairOf(one, other))
    }
    if (!takes(one)) return []
    const before = { parties: one.who, role: 'who', kinds: promisedKinds } as const
    const found = partsBy(search, one, { ...before, from: -near, to: -1 })
    return found.flatMap(other => pairOf(other, one))
  })
}

const isOpen = sql`exists (select 1 from said where said match ${keepingOpen} and said.rowid = e.id)`

const isFirm = ({ item: { entry } }: Told) =>
  promisedKinds.has(entry.kind) &&
  entry.force !== 'refusal' &&
  entry.status === 'planned' &&
  entry.condition === null

/** What an entry keeps open, or rules out. */
function takes({ item: { entry }, text }: Told): { out: boolean; text: string } | undefined {
  if (!answers.has(entry.kind) || entry.status !== 'happened' || entry.condition) return undefined
  const out = entry.code?.plover === 'REJECT' ? ruledOut.exec(entry.evidence.exact)?.[1] : undefined
  if (out !== undefined) return { out: true, text: out }
  return saidKinds.has(entry.kind) && keepsOpen.test(text) ? { out: false, text } : undefined
}

function pairOf(claim: Told, counter: Told): readonly Pair[] {
  const found = isFirm(claim) ? hedged(claim, counter) : undefined
  return found ? [{ claim, counter, ...found }] : []
}

function hedged(claim: Told, counter: Told): Opposition | undefined {
  const against = takes(counter)
  if (!against || claim.item.document.id === counter.item.document.id) return undefined
  if (!meet(claim.who, counter.who) || !mayMeet(claim.whom, counter.whom)) return undefined
  if (numbersDiffer(claim.text, against.text)) return undefined
  const [a, b] = [rootsOf(claim, claim.text), rootsOf(counter, against.text)]
  const { share, words } = sharedRoots(a, b)
  if (words.length < 2 || share < least || !b.includes(a[0]!)) return undefined
  const both = `both have ${written(claim.text, words)}`
  return {
    question,
    stance: against.out ? 'opposes' : 'hedges',
    rule: against.out ? 'across/ruled-out' : 'across/kept-open',
    why: `whoever promised it ${against.out ? 'rules it out' : 'leaves it open later'}: ${both}`,
    confidence: Number((0.4 + 0.3 * share).toFixed(2)),
  }
}
