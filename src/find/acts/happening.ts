import type { Doc, Finding, Span, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Status } from './act.ts'
import { mentionOf } from './arguments.ts'
import { clauseExtent } from './build.ts'
import type { Clause } from './clauses.ts'
import { timeOver } from './dates.ts'
import * as en from './en.ts'
import type { Word } from './happenings.en.ts'
import { isSide } from './partners.ts'
import { reportOf } from './reports.ts'

/** Something done, or to be done, by someone: what events, appointments and plans have in common. */
export interface Happening extends Finding {
  readonly kind: 'happening'
  readonly word: Word
  readonly trigger: Token
  /** The clause that tells it: its own, or that of the verb over its noun. */
  readonly clause: Clause | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly what: Span | null
  readonly status: Status
}

/** Makes the happening; what a party says that another did is told as alleged. */
export function happening(
  doc: Doc,
  word: Word,
  trigger: Token,
  clause: Clause | null,
  who: readonly PartyMention[],
  whom: readonly PartyMention[],
  told: Status,
  by: 'verb' | 'noun',
  target: Token | null,
): Happening {
  return {
    kind: 'happening',
    rule: `happening/${by}`,
    confidence: by === 'verb' ? 0.7 : 0.55,
    start: trigger.start,
    end: trigger.end,
    word,
    trigger,
    clause,
    who,
    whom,
    what: target ? targetExtent(doc, target, clause) : null,
    status: claimed(doc, trigger, who, told),
  }
}

/** "lifted its ban on salmon exports", where the parse hangs "on salmon exports" on the verb. */
function targetExtent(doc: Doc, target: Token, clause: Clause | null): Span {
  const span = clauseExtent(doc, target)
  if (!en.measuresOn.has(target.lemma)) return span
  const on = clause?.obliques.find(({ case: by, token }) => {
    const start = doc.extent(token).start
    return en.measureCases.has(by) && start - span.end === 1 && !timeOver(doc, token)
  })
  return on ? { ...span, end: clauseExtent(doc, on.token).end } : span
}

/** What a party says that another did is that party's claim, never ours. */
function claimed(doc: Doc, trigger: Token, who: readonly PartyMention[], status: Status): Status {
  if (status !== 'happened' && status !== 'ongoing') return status
  const report = reportOf(doc, trigger)
  if (!report) return status
  const speaker = report.speaker === null ? undefined : mentionOf(doc, report.speaker)
  const own = speaker && who.some(actor => isSide(actor, speaker))
  return own ? status : 'alleged'
}

/** One person against another. */
export const isFeud = (who: readonly PartyMention[], whom: readonly PartyMention[]) =>
  whom.length > 0 && [...who, ...whom].every(({ party }) => party.type === 'person')
