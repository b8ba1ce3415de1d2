import type { Doc } from '../../language/doc.ts'
import { aimedAt } from '../acts/aimed.ts'
import { joined, partiesAt } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import type { PartyMention } from '../parties/party.ts'
import type { LifeChange } from './changes.ts'
import * as en from './en.ts'
import { headOf } from './things.ts'

/**
 * Whom what changes concerns: those at whom its clause aims it ("the duties expire for Peru"), those at
 * whom its own name does ("the embargo on Libya"), else those to whom the text tells that it was given.
 */
export function concernedBy(
  doc: Doc,
  { subject, verb, trigger }: LifeChange,
  who: readonly PartyMention[],
): readonly PartyMention[] {
  const head = headOf(doc.tokensIn(subject))
  if (!head) return []
  const named = joined(doc, head, en.aims)
  if (named.length > 0) return named
  const aside = aimedAt(doc, trigger, clauseExtent(doc, verb), who)
  if (aside.length > 0) return aside
  if (!en.held.has(head.lemma)) return []
  const given = (clause: Clause) =>
    clause.target?.lemma === head.lemma && en.making.has(clause.verb.lemma)
  return doc
    .all(clauses)
    .filter(given)
    .flatMap(clause => [
      ...partiesAt(doc, clause.receiver),
      ...joined(doc, clause.verb, en.aims),
      ...(clause.target ? joined(doc, clause.target, en.aims) : []),
    ])
}
