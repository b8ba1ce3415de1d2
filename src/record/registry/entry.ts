import type { Party } from '../entry.ts'
import type { Decision, Ruling } from './decisions.ts'

/** A party across documents, as the machine linked it and persons decided. */
export interface PartyEntry {
  /** "r-12": never given twice. */
  readonly id: string
  readonly type: Party['type']
  readonly name: string
  /** Other names that documents or persons give it. */
  readonly aliases: readonly string[]
  /** PLOVER actor code. */
  readonly code: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** The office that was told first. */
  readonly role: string | null
  /** Id in a list that a reader brought. */
  readonly listed: string | null
  /** In how many documents it is named. */
  readonly documents: number
}

/** A document that names a party. */
export interface PartyPlace {
  /** The document's id. */
  readonly document: string
  /** Where it was read from, and what it calls itself. */
  readonly name: string
  readonly title: string | null
  readonly published: string | null
  /** The party's id in that document, its name and office there, and the rule that linked it. */
  readonly party: string
  readonly called: string
  readonly role: string | null
  readonly rule: string
}

/** A party with its documents, and what persons decided of it. */
export interface PartyShown extends PartyEntry {
  /** Ids of the parties of its name that it may be, where it stands for any of several. */
  readonly maybe: readonly string[]
  readonly places: readonly PartyPlace[]
  readonly decisions: readonly Decision<Ruling>[]
}

/** A question or a decision that the registry cannot answer: which party, why, what to do. One line. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
}

/** The number of "r-12" or "d-3"; undefined for what is none. */
export function numberOf(id: string, letter: 'r' | 'd'): number | undefined {
  const digits = new RegExp(`^${letter}-?(\\d{1,15})$`, 'i').exec(id.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** "r-12". */
export const partyId = (number: number): string => `r-${number}`

/** "d-3". */
export const decisionId = (number: number): string => `d-${number}`
