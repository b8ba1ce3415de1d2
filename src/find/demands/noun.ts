import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, ownersOf } from '../acts/arguments.ts'
import { clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { isTold } from '../acts/status.ts'
import { infinitiveBeside } from '../acts/subjects.ts'

import type { Demand } from './demand.ts'
import * as en from './en.ts'

/** "Berlin's call for a ceasefire", "a demand by". */
export function noun(doc: Doc, token: Token, taken: ReadonlySet<number>): Demand | undefined {
  if (token.upos !== 'NOUN' || !en.nouns.has(token.lemma)) return undefined
  const governor = doc.headOf(token)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const carried = over?.target === token && acts.lightVerbs.has(over.verb.lemma) ? over : undefined
  if (over && taken.has(over.verb.index)) return undefined
  const content = wantedIn(doc, token) ?? (carried ? infinitiveBeside(doc, carried.verb) : null)
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, token),
    ...joined(doc, token, acts.agentCases),
  ]
  if (who.length === 0 || !content || (carried && !isTold(doc, carried))) return undefined
  return {
    rule: 'demand/noun',
    confidence: 0.55,
    trigger: token,
    verb: over?.verb ?? token,
    content,
    who,
    whom: joined(doc, token, new Set(['on', 'to'])),
    why: `"${token.text}" names a demand and whose it is`,
  }
}

/** "a call for a ceasefire", "a demand that they leave": by the parse, else right behind the noun. */
function wantedIn(doc: Doc, noun: Token): Token | null {
  const brought = (head: Token) =>
    doc.childrenOf(head).some(child => en.wanted.has(child.text.toLowerCase()))
  const child = doc
    .childrenOf(noun)
    .find(t => t.deprel.startsWith('acl') || (t.deprel.startsWith('nmod') && brought(t)))
  if (child) return child
  const next = doc.tokens[noun.index + 1]
  return next && en.wanted.has(next.text.toLowerCase()) ? (doc.headOf(next) ?? null) : null
}
