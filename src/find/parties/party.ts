import type { Finding, Span } from '../../language/doc.ts'

/** Someone or something that can speak and act; identity holds inside one document. */
export interface Party {
  /** "p:" and a slug of the name: "p:russia", "p:sergei-ryabkov". */
  readonly id: string
  readonly type: 'person' | 'state' | 'government' | 'organisation' | 'group'
  /** The fullest name that the text gives. */
  readonly name: string
  /** PLOVER actor code: "RUS", "RUSGOV", "IGOUNO". */
  readonly code?: string
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  /** The office as told: "Deputy Foreign Minister". */
  readonly role?: string
  /** Id of the party that the role is of. */
  readonly of?: string
  /** Rule by which something was filled in that the text does not say. */
  readonly inferred?: string
  /** Its id in a list of persons and bodies that the reader brought. */
  readonly listed?: string
}

/** A place in the text that names a party. */
export interface PartyMention extends Finding {
  readonly kind: 'party'
  readonly text: string
  readonly party: Party
  readonly form: 'name' | 'nominal' | 'pronoun' | 'adjective' | 'metonym'
  /** Index of the token that heads the mention: the one that the parse hangs on its verb. */
  readonly head: number
  /** True for a publisher or agency named only as the one that was told or that carries the words. */
  readonly outlet?: boolean
  /** The stretch that tells the role ("Russian Deputy Foreign Minister"), where there is one. */
  readonly roleSpan?: Span
}
