import type { Doc, Span, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { caseOf, isForce, partiesAt } from './arguments.ts'
import * as en from './en.ts'
import { isSide } from './partners.ts'
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

const isOther = (mention: PartyMention, own: readonly PartyMention[]) =>
  !mention.outlet && !own.some(one => isSide(one, mention) || isSide(mention, one))

/** The preposition of the phrase that a mention stands in: "tariffs on U.S. goods" has "on" for the U.S. */
function caseAt(doc: Doc, { head }: PartyMention): string {
  const token = doc.tokens[head]!
  const over = /^(amod|compound|nmod:poss|nmod:desc)/.test(token.deprel) ? doc.headOf(token) : token
  return over ? caseOf(doc, over) : ''
}

function withJoined(
  doc: Doc,
  first: PartyMention,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const all = partiesAt(doc, doc.tokens[first.head]!).filter(mention => isOther(mention, own))
  return all.some(({ party }) => party.id === first.party.id) ? all : [first, ...all]
}
