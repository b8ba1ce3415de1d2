import type { Doc, Span } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { isForce } from './arguments.ts'
import * as en from './en.ts'
import { caseAt, isOther, withJoined } from './others.ts'
import { partnersTakenUp } from './recalled.ts'

/**
 * Whom a stretch of words is about: the party that its clause has as subject, else the first that it
 * names, with those joined to it; nobody on the side of whoever says or does it.
 */
export function aboutIn(
  doc: Doc,
  span: Span,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const others = doc
    .within(parties, span)
    .filter(mention => isOther(mention, own) && !(isForce(mention) && !mention.party.country))
  const subject = others.find(({ head }) => doc.tokens[head]!.deprel.startsWith('nsubj'))
  const first = subject ?? others.find(mention => !isForce(mention)) ?? others[0]
  return first ? withJoined(doc, first, own) : []
}

/**
 * To or against whom what is promised or done is: who is named with a word of direction ("tariffs on
 * Canada"), else whom it is about, else who has a part in what a noun of it takes up again ("leave the meeting").
 */
export function affectedIn(
  doc: Doc,
  span: Span,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const others = doc.within(parties, span).filter(mention => isOther(mention, own))
  const aimed = others.find(mention => en.aimCases.has(caseAt(doc, mention)))
  if (aimed) return withJoined(doc, aimed, own)
  const about = aboutIn(doc, span, own)
  if (about.length > 0) return about
  for (const token of doc.tokensIn(span)) {
    const found = token.upos === 'NOUN' ? partnersTakenUp(doc, token, own) : []
    if (found.length > 0) return found
  }
  return []
}
