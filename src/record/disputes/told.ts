import { changeKinds, type Voice } from '../../find/index.ts'
import type { Item, ItemParty } from '../ask/items.ts'
import { bounds } from '../edtf.ts'

/** An entry with what is compared of it, to see whether another stands against it. */
export interface Told {
  readonly item: Item
  /** Those who do it, and those to whom it is done, as they are known across documents. */
  readonly who: readonly ItemParty[]
  readonly whom: readonly ItemParty[]
  /** Who answers for it: whoever says, promises or asks; who is reported to have said that it was done. */
  readonly holders: readonly ItemParty[]
  /** Whose side it is. */
  readonly voice: Voice
  /** What it says. */
  readonly text: string
  /** When its document was published. */
  readonly published: string
  /** The days that it may mean, where the text tells them; null where it does not. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** Codes of the states and bodies that its document names anywhere: "IRN". */
  readonly named: () => ReadonlySet<string>
}

/** What is compared of an entry, which may be what someone says; undefined where it is not known when it was told. */
export function toldOf(item: Item, isSpeech: boolean, named: Told['named']): Told | undefined {
  const { entry, document } = item
  if (item.state === 'rejected' || document.published === null) return undefined
  const of = (ids: readonly string[]) =>
    ids.flatMap(id => item.parties.find(party => party.id === id) ?? [])
  const holders = of(isSpeech ? entry.who : entry.speaker === null ? [] : [entry.speaker])
  const unnamed = isSpeech || entry.status === 'alleged' ? 'unnamed' : 'document'
  return {
    item,
    who: of(entry.who),
    whom: of(entry.whom),
    holders,
    voice: holders.length ? 'party' : unnamed,
    text: (entry.what ?? entry.trigger).text,
    published: document.published,
    days: daysOf(item),
    named,
  }
}

function daysOf({ entry: { when } }: Item): Told['days'] {
  const told = when && !when.inferred ? bounds(when.edtf) : null
  return told?.from && told.to ? { from: told.from, to: told.to } : null
}

/** Who has it that a rule stands so: whoever says it, else whoever changed it. */
export const rulersOf = ({ item, holders, who }: Told): readonly ItemParty[] =>
  holders.length === 0 && changeKinds.has(item.entry.kind) ? who : holders

/** Codes of a state, its government, its forces, its police, its services: "KEN", "KENMIL". */
const stately = /^[A-Z]{3}(?:GOV|MIL|COP|SPY)?$/

/** Whether two parties are one, or a state and what is of it: its government, its troops, its officials. */
export function isOne(a: ItemParty, b: ItemParty): boolean {
  if (a.known !== null && a.known === b.known) return true
  if (!a.country || a.country !== b.country) return false
  // What no name tells apart across documents: "Norwegian police".
  if (a.known === null && b.known === null && a.id === b.id) return true
  if (![a, b].every(({ code }) => code !== undefined && stately.test(code))) return false
  // Rebels, journalists and parties are of a state, too, and not the state.
  const speakers = [a, b].filter(({ type }) => type === 'state' || type === 'government')
  const persons = [a, b].filter(({ type }) => type === 'person')
  return persons.length < 2 && speakers.length + persons.length > 0
}

/** Whether two groups of parties have one in common. */
export const meet = (some: readonly ItemParty[], others: readonly ItemParty[]): boolean =>
  some.some(a => others.some(b => isOne(a, b)))

/** Whether nothing speaks against two groups being the same: they meet, or one is not known. */
export function mayMeet(some: readonly ItemParty[], others: readonly ItemParty[]): boolean {
  const known = (list: readonly ItemParty[]) => list.filter(({ known }) => known !== null)
  const [a, b] = [known(some), known(others)]
  return a.length === 0 || b.length === 0 || meet(a, b)
}
