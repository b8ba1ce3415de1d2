import type { Doc, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { caseOf, joined, ownersOf } from '../acts/arguments.ts'
import { act, clauseExtent, phraseExtent } from '../acts/build.ts'
import { clauseAt } from '../acts/clauses.ts'
import { codeOf } from '../acts/codes.ts'
import { timesOn, whenOf } from '../acts/dates.ts'
import * as acting from '../acts/en.ts'
import { actorsTakenUp } from '../acts/recalled.ts'
import { statusOf } from '../acts/status.ts'
import { lemmasIn } from '../acts/topics.ts'
import * as en from './en.ts'

/** "drew criticism from Greece", "over the objections of Hungary", "sparked an outcry among lawmakers". */
export function reaction(doc: Doc, noun: Token, acts: readonly Act[]): Act | undefined {
  if (noun.upos !== 'NOUN') return undefined
  const sense = en.reactions.find(({ nouns }) => nouns.has(noun.lemma))
  if (!sense) return undefined
  const governor = doc.headOf(noun)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const drawn = over !== undefined && over.target === noun && en.drawing.has(over.verb.lemma)
  const despite = en.despite.has(caseOf(doc, noun))
  if (!drawn && !despite) return undefined
  if (drawn && !isDone(statusOf(doc, over))) return undefined
  const from = joined(doc, noun, en.reactors)
  const who =
    from.length > 0
      ? from
      : [...(drawn ? joined(doc, over.verb, en.reactors) : []), ...ownersOf(doc, noun)]
  if (who.length === 0) return undefined
  const evidence = drawn ? clauseExtent(doc, over.verb) : clauseExtent(doc, noun)
  const cause = drawn ? actorsTakenUp(doc, over.actor, acts, who) : []
  return act(doc, {
    kind: 'statement',
    rule: 'statement/reaction',
    confidence: 0.5,
    trigger: noun,
    who,
    whom:
      cause.length > 0
        ? cause
        : joined(doc, noun, acting.targetCases).filter(mention => !who.includes(mention)),
    what: phraseExtent(doc, noun),
    when: drawn ? whenOf(timesOn(doc, over.verb)) : null,
    due: null,
    condition: null,
    status: 'happened',
    code: codeOf(sense.plover, sense.cameo, [], lemmasIn(doc, evidence)),
    evidence,
    why: `"${noun.text}" tells how someone took it`,
  })
}

const isDone = (status: string) => status === 'happened' || status === 'ongoing'
