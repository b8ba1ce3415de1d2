import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, ownersOf, targetsOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { clauseAt } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { isTold } from '../acts/status.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'

/** "Russia's pledge to resume sales", "a threat by Ankara". */
export function named(doc: Doc, noun: Token): Commitment | undefined {
  const force = noun.upos === 'NOUN' ? words.commitments.get(noun.lemma) : undefined
  if (!force) return undefined
  const content =
    doc.childrenOf(noun).find(child => /^acl/.test(child.deprel) && child.xpos === 'VB') ?? null
  const governor = doc.headOf(noun)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const carried = over?.target === noun && en.lightVerbs.has(over.verb.lemma) ? over : undefined
  if (carried && !isTold(doc, carried)) return undefined
  // "kept its promise", "dropped the threat": it stands no longer.
  if (over?.target === noun && words.closing.has(over.verb.lemma)) return undefined
  if (!content && !carried) return undefined
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, noun),
    ...joined(doc, noun, en.agentCases),
  ]
  if (who.length === 0) return undefined
  const done = content ? clauseAt(doc, content) : undefined
  return {
    rule: 'pledge/noun',
    confidence: 0.6,
    force,
    trigger: noun,
    verb: carried?.verb ?? noun,
    content,
    what: content ? null : phraseExtent(doc, noun),
    who,
    whom: [
      ...joined(doc, noun, en.targetCases),
      ...(done ? targetsOf(doc, done.verb, done.target, done.receiver) : []),
    ],
    negated: false,
    why: `"${noun.text}" names a commitment (${force}) and whose it is`,
  }
}
