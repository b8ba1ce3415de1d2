import type { Doc, Span, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'
import { caseAt, isOther, withJoined } from './others.ts'

/** At whom something is done, where its verb has no target: who is named behind it with a word of direction. */
export function aimedAt(
  doc: Doc,
  from: Token,
  span: Span,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const behind = { start: from.end, end: span.end }
  const first = doc
    .within(parties, behind)
    .find(mention => isOther(mention, own) && en.aimCases.has(caseAt(doc, mention)))
  return first ? withJoined(doc, first, own) : []
}

/** Where it is done to someone: the first state that the words behind it name as a place. */
export function heldIn(
  doc: Doc,
  from: Token,
  span: Span,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const first = doc
    .within(parties, { start: from.end, end: span.end })
    .find(
      mention =>
        mention.party.type === 'state' &&
        isOther(mention, own) &&
        en.placeCases.has(caseAt(doc, mention)),
    )
  return first ? [first] : []
}
