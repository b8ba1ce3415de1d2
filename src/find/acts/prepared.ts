import type { Doc, Token } from '../../language/doc.ts'
import { caseOf } from './arguments.ts'
import * as en from './en.ts'

/** "heads toward talks with Peru", "is preparing for a summit". */
export function isHeadedFor(doc: Doc, noun: Token): boolean {
  const over = doc.headOf(noun)
  if (over?.upos !== 'VERB' || !noun.deprel.startsWith('obl')) return false
  const by = caseOf(doc, noun)
  return en.heading.get(over.lemma)?.has(by) ?? false
}

/** "an offer for talks", "a call for a vote". */
export function isProposed(doc: Doc, noun: Token): boolean {
  const over = doc.headOf(noun)
  return caseOf(doc, noun) === en.forCase && over !== undefined && en.proposals.has(over.lemma)
}

/** "plans for the summit", "a date for talks", "plans are underway for the talks". */
export function isPrepared(doc: Doc, noun: Token): boolean {
  if (caseOf(doc, noun) !== en.forCase) return false
  const over = doc.headOf(noun)
  const subject = over && doc.subjectOf(over)
  return [over, subject].some(token => token && en.preparations.has(token.lemma.toLowerCase()))
}
