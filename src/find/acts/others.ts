import type { Doc } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { caseOf, partiesAt } from './arguments.ts'
import { isSide } from './partners.ts'

/** Not on the side of whoever says or does it, and no mere outlet. */
export const isOther = (mention: PartyMention, own: readonly PartyMention[]) =>
  !mention.outlet && !own.some(one => isSide(one, mention) || isSide(mention, one))

/** The preposition of the phrase that a mention stands in: "tariffs on U.S. goods" has "on" for the U.S. */
export function caseAt(doc: Doc, { head }: PartyMention): string {
  const token = doc.tokens[head]!
  const over = /^(amod|compound|nmod:poss|nmod:desc)/.test(token.deprel) ? doc.headOf(token) : token
  return over ? caseOf(doc, over) : ''
}

/** A party with those that are joined to it. */
export function withJoined(
  doc: Doc,
  first: PartyMention,
  own: readonly PartyMention[],
): readonly PartyMention[] {
  const all = partiesAt(doc, doc.tokens[first.head]!).filter(mention => isOther(mention, own))
  return all.some(({ party }) => party.id === first.party.id) ? all : [first, ...all]
}
