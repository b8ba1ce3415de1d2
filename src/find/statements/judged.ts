import type { Doc, Span, Token } from '../../language/doc.ts'
import { aboutIn } from '../acts/about.ts'
import type { Act } from '../acts/act.ts'
import { clauseExtent } from '../acts/build.ts'
import type { Clause } from '../acts/clauses.ts'
import { actorsTakenUp } from '../acts/recalled.ts'
import type { PartyMention } from '../parties/party.ts'

/** "welcomed the exemption": who did what is judged; else whom the rest of the clause is about. */
export function judgedBefore(
  doc: Doc,
  { verb, target }: Clause,
  evidence: Span,
  who: readonly PartyMention[],
  acts: readonly Act[],
): readonly PartyMention[] {
  const before = actorsTakenUp(doc, target, acts, who)
  return before.length > 0 ? before : aboutIn(doc, { start: verb.end, end: evidence.end }, who)
}

/** "sanctions which its allies have distanced themselves from": what the preposition was left behind by. */
export function strandedFrom(doc: Doc, { verb }: Clause, by: string): Token | undefined {
  const stranded = doc
    .childrenOf(verb)
    .some(child => child.text.toLowerCase() === by && doc.childrenOf(child).length === 0)
  return stranded && verb.deprel === 'acl:relcl' ? doc.headOf(verb) : undefined
}

/** What is said of someone, with the word that says it: "praised the decision". */
export function judged(doc: Doc, verb: Token, content: Token | null): Span {
  const span = content && clauseExtent(doc, content)
  return { start: verb.start, end: span && span.start > verb.start ? span.end : verb.end }
}
