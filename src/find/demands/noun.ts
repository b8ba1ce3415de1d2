import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, ownersOf } from '../acts/arguments.ts'
import { clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { isMade } from './asked.ts'

import type { Demand } from './demand.ts'
import * as en from './en.ts'

/** "Berlin's call for a ceasefire", "a demand by". */
export function noun(doc: Doc, token: Token, taken: ReadonlySet<number>): Demand | undefined {
  if (token.upos !== 'NOUN' || !en.nouns.has(token.lemma)) return undefined
  const governor = doc.headOf(token)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const carried = over?.target === token && acts.lightVerbs.has(over.verb.lemma) ? over : undefined
  if (over && taken.has(over.verb.index)) return undefined
  const content =
    doc
      .childrenOf(token)
      .find(
        child =>
          /^acl/.test(child.deprel) ||
          (/^nmod/.test(child.deprel) &&
            doc.childrenOf(child).some(t => en.wanted.has(t.text.toLowerCase()))),
      ) ?? null
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, token),
    ...joined(doc, token, acts.agentCases),
  ]
  if (who.length === 0 || !content || (carried && !isMade(doc, carried))) return undefined
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
