import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { joined } from '../acts/arguments.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { clauses } from '../acts/clauses.ts'
import { codeOf } from '../acts/codes.ts'
import { conditionOf } from '../acts/conditions.ts'
import { dueBehind, dueOf, timesOn, timesWithin, whenOf } from '../acts/dates.ts'
import { spokenOn } from '../acts/speech.ts'
import { lemmasIn } from '../acts/topics.ts'
import { dueOfOccasion } from '../terms/due.ts'
import { asked } from './asked.ts'
import type { Demand } from './demand.ts'
import { duty } from './duty.ts'
import * as en from './en.ts'
import { noun } from './noun.ts'
import { wish } from './wish.ts'

/** A directive: a request, call, order, or warning to do something. */
export const demands: Finder<Act> = {
  kind: 'demand',
  find: doc => found(doc).map(demand => toAct(doc, demand)),
}

function toAct(doc: Doc, demand: Demand): Act {
  const { verb, trigger, content } = demand
  const clause = clauseExtent(doc, verb)
  const evidence = { ...clause, start: Math.min(clause.start, demand.from?.start ?? clause.start) }
  const what: Span | null = content ? clauseExtent(doc, content) : null
  // "called for sanctions against Peru": others are rallied against it.
  const rallied = content !== null && en.penalties.has(content.lemma) && isAgainst(doc, content)
  const insists = en.insistent.has(trigger.lemma.toLowerCase())
  const own = timesOn(doc, verb).filter(({ time }) => !content || time.start < content.start)
  return act(doc, {
    kind: 'demand',
    rule: demand.rule,
    confidence: demand.confidence,
    trigger,
    who: demand.who,
    whom: rallied ? [...demand.whom, ...joined(doc, content!, en.againstCase)] : demand.whom,
    what,
    when: whenOf(own) ?? spokenOn(doc, trigger, evidence),
    due:
      (what && dueOf(doc, timesWithin(doc, what))) ??
      dueBehind(doc, content ?? trigger) ??
      dueOfOccasion(doc, what ?? evidence),
    condition: conditionOf(doc, trigger),
    status: 'happened',
    code: en.ultimata.has(trigger.lemma)
      ? codeOf('THREATEN', en.ultimatum, [])
      : rallied
        ? codeOf('ACCUSE-disapprove', en.rallying, ['sanctions'])
        : codeOf('REQUEST', insists ? '100' : '020', [], lemmasIn(doc, what)),
    evidence,
    why: demand.why,
  })
}

const isAgainst = (doc: Doc, content: Token) => joined(doc, content, en.againstCase).length > 0

/** All demands of a document: by verb, by duty laid on another, by noun. */
function found(doc: Doc): readonly Demand[] {
  const verbal = doc
    .all(clauses)
    .flatMap(clause => asked(doc, clause) ?? duty(doc, clause) ?? wish(doc, clause) ?? [])
  const verbs = new Set(verbal.map(demand => demand.verb.index))
  return [...verbal, ...doc.tokens.flatMap(token => noun(doc, token, verbs) ?? [])]
}
