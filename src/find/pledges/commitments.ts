import type { Doc } from '../../language/doc.ts'
import { clauses } from '../acts/clauses.ts'
import type { Commitment } from './commitment.ts'
import { considered } from './considered.ts'
import { foretold } from './foretold.ts'
import { named } from './named.ts'
import { announcement, performed } from './performed.ts'
import { ready } from './ready.ts'
import { said } from './said.ts'

/** All commitments of a document, one a trigger; a more certain rule comes first and keeps its content. */
export function candidates(doc: Doc): readonly Commitment[] {
  const all = [
    ...doc.all(clauses).flatMap(clause => performed(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => named(doc, token) ?? []),
    ...doc.all(clauses).flatMap(clause => considered(doc, clause) ?? []),
    ...doc.all(clauses).flatMap(clause => announcement(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => ready(doc, token) ?? []),
    ...doc.all(clauses).flatMap(clause => said(doc, clause) ?? []),
    ...doc.all(clauses).flatMap(clause => foretold(doc, clause) ?? []),
  ]
  const taken = new Set<number>()
  return all.filter(({ trigger, content }) => {
    const mine = content ? [trigger.index, content.index] : [trigger.index]
    if (mine.some(index => taken.has(index))) return false
    for (const index of mine) taken.add(index)
    return true
  })
}
