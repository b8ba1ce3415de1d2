import type { Doc, Span, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { targetsOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { isInPower } from '../acts/partners.ts'
import { isTold } from '../acts/status.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'
import { isSet } from './performed.ts'

/** "is considering leaving the pact", "weighed a ban", "suggested imposing duties": a plan that may come to nothing. */
export function considered(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb, target } = clause
  const weighs = words.considering.has(verb.lemma)
  if ((!weighs && !words.suggesting.has(verb.lemma)) || !isTold(doc, clause)) return undefined
  const content = consideredIn(doc, clause, weighs)
  const thing = weighs && !content && target && words.measureNouns.has(target.lemma) ? target : null
  const who = actorsOf(doc, clause).filter(isInPower)
  if (who.length === 0 || (!content && !thing)) return undefined
  if (
    content &&
    (words.silent.has(content.lemma) || words.fates.has(content.lemma) || isSet(doc, content))
  )
    return undefined
  const done = content ? clauseAt(doc, content) : undefined
  return {
    rule: 'pledge/considered',
    confidence: 0.5,
    force: 'plan',
    trigger: verb,
    verb,
    content,
    what: thing ? clauseExtent(doc, thing) : hungFrom(doc, content),
    who,
    whom: done ? targetsOf(doc, verb, done.target, done.receiver) : [],
    negated: false,
    status: weighs ? 'hypothetical' : 'planned',
    why: `"${verb.text}" says what its subject thinks of doing`,
  }
}

/** The gerund, or what is weighed behind "whether to". */
function consideredIn(
  doc: Doc,
  { verb, complements, target }: Clause,
  weighs: boolean,
): Token | null {
  const gerund = (token: Token) =>
    token.xpos === 'VBG' &&
    token.index > verb.index &&
    !doc.childrenOf(token).some(({ deprel }) => deprel === 'mark' || deprel.startsWith('nsubj'))
  const open = (token: Token) =>
    weighs &&
    token.xpos === 'VB' &&
    doc.childrenOf(token).some(child => words.whether.has(child.text.toLowerCase()))
  const own = complements.find(token => gerund(token) || open(token))
  // "imposing duties" read as duties that impose.
  const hung =
    target &&
    doc
      .childrenOf(target)
      .find(
        ({ deprel, index, xpos }) =>
          deprel === 'amod' && xpos === 'VBG' && index === verb.index + 1,
      )
  return own ?? hung ?? null
}

/** "imposing duties" read as duties that impose: what is meant goes from the gerund to the end of the noun. */
function hungFrom(doc: Doc, content: Token | null): Span | null {
  const noun = content?.deprel === 'amod' ? doc.headOf(content) : undefined
  return content && noun ? { start: content.start, end: clauseExtent(doc, noun).end } : null
}
