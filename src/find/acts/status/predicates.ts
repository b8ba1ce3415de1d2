import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { statusAt } from '../status.ts'
import { isEvent } from './nouns.ts'

/**
 * The status of each predicate of a document, by token: verbs, what a copula makes a predicate of, and
 * nouns that name something done. `undefined` for the tokens that are none.
 */
export function predicateStatuses(doc: Doc): readonly (Status | undefined)[] {
  return doc.tokens.map(token => (isPredicative(doc, token) ? statusAt(doc, token) : undefined))
}

function isPredicative(doc: Doc, token: Token): boolean {
  if (token.upos === 'VERB' || isEvent(token)) return true
  return doc.childrenOf(token).some(child => child.deprel === 'cop')
}
