import type { Span, Token } from '../../language/doc.ts'
import type { Force, Status } from '../acts/act.ts'
import type { PartyMention } from '../parties/party.ts'

/** Where a text has someone commit, before it is made an act. */
export interface Commitment {
  readonly rule: string
  readonly confidence: number
  readonly force: Force
  readonly trigger: Token
  readonly triggerEnd?: Token
  /** The verb whose clause tells it. */
  readonly verb: Token
  /** Head of what is promised, where it is a clause. */
  readonly content: Token | null
  readonly what: Span | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly negated: boolean
  /** Where it is not simply planned. */
  readonly status?: Status
  readonly why: string
}
