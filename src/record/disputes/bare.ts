import { saidKinds } from '../../find/index.ts'
import type { Item } from '../ask/items.ts'
import { deedOf } from './denied.ts'
import { bare, blame } from './en.ts'
import type { Pair, Search } from './pairs.ts'
import { answering, partsBy } from './parts.ts'
import { meet, type Told } from './told.ts'
import { rootsOf, sharedRoots } from './words.ts'

/** Days after an accusation in which it is answered without being told again. */
const near = 7

/** Least share of words by which two accusations are one. */
const least = 0.5

/** Denials that do not tell what they deny, each with the one accusation that it can mean. */
export function bareIn(search: Search, items: readonly Item[]): readonly Pair[] {
  const denials = items.flatMap(item => {
    const told = search.told(item)
    if (!told) return []
    if (wordOf(told)) return [told]
    if (!isAccusing(told)) return []
    const after = partsBy(search, told, {
      ...{ parties: told.whom, role: 'who', kinds: saidKinds, from: 0, to: near },
      also: [answering],
    })
    return after.filter(one => wordOf(one) && meet(one.who, told.whom))
  })
  const once = new Map(denials.map(told => [told.item.entry.id, told]))
  return [...once.values()].flatMap(counter => answered(search, counter))
}

/** The word for what is denied, where nothing else tells it. */
const wordOf = ({ item: { entry }, text }: Told): string | undefined =>
  saidKinds.has(entry.kind) && entry.condition === null ? bare.exec(text)?.[1] : undefined

/** Something is laid to another's charge, or told of him. */
const isAccusing = (told: Told) =>
  told.whom.length > 0 &&
  saidKinds.has(told.item.entry.kind) &&
  (isCharge(told) || deedOf(told) !== undefined)

const isCharge = ({ item: { entry } }: Told) =>
  entry.code?.plover === 'ACCUSE' && entry.status === 'happened' && entry.condition === null

function answered(search: Search, counter: Told): readonly Pair[] {
  const word = wordOf(counter)!
  const accuser = counter.whom.length > 0
  const all = partsBy(search, counter, {
    ...{ parties: counter.who, role: 'whom', kinds: saidKinds, from: -near, to: 0 },
  }).filter(
    one =>
      isAccusing(one) &&
      meet(one.whom, counter.who) &&
      !meet(one.who, counter.who) &&
      (accuser ? meet(one.who, counter.whom) : isCharge(one) && blame.test(word)),
  )
  // Two accuse, or one of two things: which of them is denied is not known.
  const [first] = all
  if (!first || !all.every(one => isOneMatter(first, one))) return []
  const why = accuser
    ? 'denies without telling what; the accuser it names has made one accusation of late'
    : 'denies without telling what; one alone has accused it of late'
  return all
    .filter(({ item }) => item.document.id !== counter.item.document.id)
    .map(claim => ({
      ...{ claim, counter, question: 'claim', stance: 'denies', rule: 'across/denied-claim', why },
      confidence: accuser ? 0.65 : 0.55,
    }))
}

function isOneMatter(a: Told, b: Told): boolean {
  if (a === b) return true
  const roots = (told: Told) => rootsOf(told, told.item.entry.evidence.exact)
  return meet(a.who, b.who) && sharedRoots(roots(a), roots(b)).share >= least
}
