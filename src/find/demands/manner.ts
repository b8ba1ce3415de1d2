import type { Doc, Token } from '../../language/doc.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { isTold } from '../acts/status.ts'
import * as en from './en.ts'

/** "pushed for the bloc to cut duties": who is to do it stands before it. */
export const isBidden = (noun: Token, infinitive: Token | null) =>
  infinitive !== null && noun.index < infinitive.index

/** "had been trying to pressure India": who tries to press someone presses. */
export function isAttempt(doc: Doc, { verb, negated }: Clause): boolean {
  const over = /^xcomp/.test(verb.deprel) ? doc.headOf(verb) : undefined
  const trying = over && en.attempts.has(over.lemma) ? clauseAt(doc, over) : undefined
  return trying !== undefined && !negated && isTold(doc, trying)
}

/** "asked how long the talks would last": what is asked is a question. */
export function isQuestion(doc: Doc, verb: Token): boolean {
  const { start, end } = clauseExtent(doc, verb)
  if (doc.text.slice(end - 1, end + 1).includes(en.questionMark)) return true
  return doc
    .tokensOf(doc.sentences[verb.sentence]!)
    .some(t => t.start === start && /^W/.test(t.xpos))
}

/** "warned Moscow not to", "warned against": not "warned that it would". */
export function isWarningOff(doc: Doc, clause: Clause, infinitive: Token | null): boolean {
  const off = clause.obliques.some(({ case: by }) => by === en.against)
  const verb = infinitive && clauseAt(doc, infinitive)
  const bare = verb?.auxiliaries.every(aux => aux.text.toLowerCase() === acts.to) ?? false
  return off || (bare && verb?.negated === true)
}
