import type { Doc, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { sayings } from '../quotes/index.ts'
import type { Act } from './act.ts'
import { joined, mentionOf, ownersOf } from './arguments.ts'
import * as en from './en.ts'
import { isOther } from './others.ts'

type Mentions = readonly PartyMention[]

/** Sentences back in which what a noun takes up again is looked for. */
const reach = 12

/** True for "the remarks", "our summit", "a suspension": a noun that says no more than its determiner and adjectives. */
function takesUp(doc: Doc, noun: Token): boolean {
  if (noun.upos !== 'NOUN') return false
  return doc.childrenOf(noun).every(child => !/^(nmod(?!:poss)|acl)/.test(child.deprel))
}

/**
 * Whose act a noun takes up: "dismissed the remarks" (who was quoted before), "welcomed the move" (who acted
 * before), "welcomed the exemption" (who granted an exemption). Nobody on the side of `own`.
 */
export function actorsTakenUp(
  doc: Doc,
  noun: Token | null,
  acts: readonly Act[],
  own: Mentions,
): Mentions {
  if (!noun || !takesUp(doc, noun)) return []
  const mine = ownersOf(doc, noun).filter(mention => isOther(mention, own))
  if (mine.length > 0) return mine
  const lemma = noun.lemma.toLowerCase()
  const isNear = (at: number) =>
    at < noun.start && noun.sentence - (doc.sentenceAt(at)?.index ?? 0) <= reach
  if (en.utterances.has(lemma)) {
    const before = doc
      .all(sayings)
      .filter(quote => quote.speaker !== null && isNear(quote.cueSpan?.start ?? quote.start))
    for (const quote of before.toReversed()) {
      const speaker = mentionOf(doc, quote.speaker!)
      if (speaker && isOther(speaker, own)) return [speaker]
    }
    return []
  }
  const near = acts.filter(act => isNear(act.trigger.start)).toReversed()
  const same = (act: Act) =>
    doc.tokensIn(act).some(token => en.stemOf(token.lemma) === en.stemOf(lemma))
  const found = en.doings.has(lemma) ? near : near.filter(same)
  for (const act of found) {
    const actors = act.who.flatMap(id => mentionOf(doc, id) ?? [])
    const others = actors.filter(mention => isOther(mention, own))
    if (others.length > 0) return others
  }
  return []
}

/** With or against whom what a noun takes up again is: "the meeting", where "a meeting with Kim" was told before. */
export function partnersTakenUp(doc: Doc, noun: Token, own: Mentions): Mentions {
  if (!takesUp(doc, noun)) return []
  const lemma = noun.lemma.toLowerCase()
  for (let at = noun.index - 1; at >= 0; at--) {
    const token = doc.tokens[at]!
    if (noun.sentence - token.sentence > reach) break
    if (token.upos !== 'NOUN' || !isSame(token.lemma.toLowerCase(), lemma)) continue
    const found = [
      ...joined(doc, token, en.partnerCases),
      ...joined(doc, token, en.targetCases),
    ].filter(mention => isOther(mention, own))
    if (found.length > 0) return found
  }
  return []
}

/** The same noun, or another for the same: a summit is a meeting. */
const isSame = (a: string, b: string) => a === b || (en.gatherings.has(a) && en.gatherings.has(b))
