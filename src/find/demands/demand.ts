import type { Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'

/** Where a text has someone demand, before it is made an act. */
export interface Demand {
  readonly rule: string
  readonly confidence: number
  readonly trigger: Token
  readonly verb: Token
  /** Where its evidence begins, if that is before the clause. */
  readonly from?: Token
  /** Head of what is demanded: a clause or a noun. */
  readonly content: Token | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly why: string
}
