import type { Doc, Span, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { clauses } from '../acts/clauses.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'

/**
 * Who stands behind what changes, where its own clause names nobody: whoever the text tells to have imposed,
 * granted or signed a thing of that name ("the tariffs take effect", of those that Norway imposed).
 */
export function authorOf(doc: Doc, subject: Span): readonly PartyMention[] {
  const head = headOf(doc, subject)
  if (!head) return []
  const lemma = head.lemma.toLowerCase()
  for (const clause of doc.all(clauses)) {
    if (!en.making.has(clause.verb.lemma.toLowerCase()) || clause.negated) continue
    const made = [clause.target, ...(clause.target ? doc.childrenOf(clause.target) : [])]
    if (!made.some(token => token?.lemma.toLowerCase() === lemma)) continue
    const actors = actorsOf(doc, clause)
    if (actors.length > 0) return actors
  }
  return []
}

function headOf(doc: Doc, span: Span): Token | undefined {
  const tokens = doc.tokensIn(span)
  const inside = (index: number) => tokens.some(token => token.index === index)
  return (
    tokens.find(token => token.upos === 'NOUN' && !inside(token.head)) ??
    tokens.findLast(t => t.upos === 'NOUN')
  )
}
