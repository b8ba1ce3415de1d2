import { folded } from '../../find/parties/cast.ts'
import { isFullName, isKnownBody, isLetters, sectorIn } from '../../find/parties/known.ts'
import { sectorOf } from '../../find/parties/roles.ts'
import type { Mention, Party, PartyNaming } from '../entry.ts'

/** What one document says of a party, or what the registry knows of one. */
export interface Facts {
  readonly type: Party['type']
  readonly name: string
  readonly code?: string | null
  readonly country?: string | null
  readonly role?: string | null
  /** Id in a list that a reader brought. */
  readonly listed?: string | null
}

/** A party of a document with the names that it has there. */
export interface Told extends Facts {
  readonly names: readonly string[]
  /** False where its name may be anyone's: a lone surname, letters. */
  readonly full: boolean
}

/** As names are compared across documents. */
export const keyOf = (name: string): string => folded(name).replace(/^the (?=.)/, '')

/** How sure a finder must be of a body that is named with one word. */
const sure = 0.7

/** What a document says of a party; undefined for one that it does not name. */
export function toldOf(party: Party, mentions: ReadonlyMap<string, Mention>): Told | undefined {
  const { type, name, code, country, role, listed } = party
  const all = party.mentions.flatMap(naming => mentions.get(naming.mention) ?? []) as PartyNaming[]
  const naming = all.filter(({ form }) => form === 'name' || form === 'metonym')
  if (naming.length === 0 && !(type === 'state' && code)) return undefined
  const names = new Set([name])
  if (type !== 'state') {
    for (const { form, text } of naming) {
      if (form === 'name' && (type !== 'person' || isFullName(text))) names.add(text)
    }
  }
  const facts = { type, name, code, country, role, listed, names: [...names] }
  return { ...facts, full: isFull(facts, Math.max(0, ...naming.map(m => m.confidence))) }
}

/** Whether its name is its own: a lone surname, letters, a common word are not. */
export function isFull({ type, name }: Facts, confidence: number): boolean {
  if (type === 'person') return isFullName(name)
  if (type === 'state' || isKnownBody(name)) return true
  if (isLetters(name)) return false
  return keyOf(name).includes(' ') || confidence >= sure
}

/** Sectors of the state: who holds an office of one may come to hold one of another. */
const ofState = /^(?:GOV|MIL|COP|JUD|LEG|SPY|OPP|PTY|ELI)$/

/** Whether what is told of two parties of one name speaks against their being one. */
export function conflict(a: Facts, b: Facts): boolean {
  const kind = ({ type }: Facts) => (type === 'person' || type === 'state' ? type : 'body')
  if (kind(a) !== kind(b)) return true
  if (a.listed && b.listed) return a.listed !== b.listed
  if (a.country && b.country && a.country !== b.country) return true
  if (kind(a) === 'body') {
    return (isOfState(a) || isOfState(b)) && !(a.country && a.country === b.country)
  }
  return kind(a) === 'person' && rolesConflict(a, b)
}

/** "Foreign Ministry", "Supreme Court": every state has one. */
function isOfState({ type, code, country, name }: Facts): boolean {
  if (isKnownBody(name)) return false
  const sector = sectorIn({ code: code ?? '', country: country ?? '' }).slice(0, 3)
  return type === 'government' || (ofState.test(sector) && sector !== 'PTY')
}

/** Whether nobody of its name can be it: a body that every state has, of an unknown state. */
export const isAnyStates = (told: Facts): boolean =>
  !told.listed &&
  !told.country &&
  told.type !== 'person' &&
  told.type !== 'state' &&
  isOfState(told)

/** A minister and a footballer of one name are two; a minister and a president of one state may be one. */
function rolesConflict(a: Facts, b: Facts): boolean {
  const [x, y] = [a, b].map(({ role }) => (role ? sectorOf(role) : undefined))
  if (!x || !y || x === y) return false
  return !(ofState.test(x) && ofState.test(y))
}
