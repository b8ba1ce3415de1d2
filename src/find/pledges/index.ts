import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import { affectedIn } from '../acts/about.ts'
import type { Act, Force } from '../acts/act.ts'
import { isForce } from '../acts/arguments.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { conditionOf } from '../acts/conditions.ts'
import { dueBehind, dueOf, timesOn, timesWithin, whenOf } from '../acts/dates.ts'
import { reportOf } from '../acts/reports.ts'
import { spokenOn } from '../acts/speech.ts'
import { lemmasIn } from '../acts/topics.ts'
import { dueOfExtended, dueOfOccasion, dueOfTerm } from '../terms/due.ts'
import { deadlines } from '../times/deadlines/index.ts'
import type { Commitment } from './commitment.ts'
import { candidates } from './commitments.ts'
import * as words from './en.ts'

/** A commissive: a promise, an offer, a plan announced, a vow, a threat, a refusal. */
export const pledges: Finder<Act> = {
  kind: 'pledge',
  find: doc => candidates(doc).map(found => pledge(doc, found)),
}

function pledge(doc: Doc, found: Commitment): Act {
  const { trigger, verb, content } = found
  const evidence = clauseExtent(doc, verb)
  const condition = conditionOf(doc, trigger)
  const said = found.what ?? (content ? fromHead(clauseExtent(doc, content), content) : null)
  const what = said && withoutTerm(doc, withoutCondition(doc, said, condition))
  const force = forceOf(doc, found, what, condition)
  const [plover, plain] = words.codes[force]
  return act(doc, {
    kind: 'pledge',
    rule: found.rule,
    confidence: found.confidence,
    trigger,
    ...(found.triggerEnd && { triggerEnd: found.triggerEnd }),
    who: found.who,
    whom: whomOf(doc, found, what, condition),
    what,
    when: madeOn(doc, found, evidence),
    due: fallsDue(doc, found, what, condition),
    condition,
    status: condition ? 'conditional' : (found.status ?? 'planned'),
    force,
    code: reducesTies(doc, found, what)
      ? codeOf('SANCTION-discontinue', words.reducing, [], lemmasIn(doc, what))
      : codeOf(plover, plain, [], lemmasIn(doc, what)),
    evidence,
    why: found.why,
  })
}

/** "announced a suspension of air links": dealings are cut by saying so. */
function reducesTies(doc: Doc, { rule }: Commitment, what: Span | null): boolean {
  const lemmas = rule === 'pledge/announced' ? lemmasIn(doc, what) : new Set<string>()
  const meets = (list: ReadonlySet<string>) => [...list].some(word => lemmas.has(word))
  return meets(words.cuts) && meets(words.dealings)
}

const fromHead = (span: Span, head: Token): Span => ({
  ...span,
  start: Math.max(span.start, head.start),
})

/** What is promised ends where its condition begins. */
function withoutCondition(doc: Doc, span: Span, condition: Span | null): Span {
  if (!condition || condition.start <= span.start || condition.start >= span.end) return span
  return { ...span, end: doc.text.slice(0, condition.start).trimEnd().length }
}

/** "resume arms sales no later than Oct. 18": when it falls due stands in a field of its own. */
function withoutTerm(doc: Doc, span: Span): Span {
  const due = doc.within(deadlines, span).find(({ end }) => end === span.end)
  const last = due ?? timesWithin(doc, span).find(({ end }) => end === span.end)
  if (!last) return span
  const [first] = doc.tokensIn(last)
  const before = first && doc.tokens[first.index - 1]
  const start = before?.upos === 'ADP' ? before.start : last.start
  const end = doc.text.slice(0, start).trimEnd().length
  return end > span.start ? { ...span, end } : span
}

/** To or against whom: by the parse; else whom what is promised, its whole clause or its condition names. */
function whomOf(doc: Doc, found: Commitment, what: Span | null, condition: Span | null) {
  // "plans to disband his forces": they are whose they are, and nobody else's.
  const whom = found.whom.filter(mention => !isForce(mention) || mention.party.country)
  if (whom.length > 0) return whom
  // "Details of the deal with Chile will be settled": whom the subject names.
  const clause = found.content ? clauseExtent(doc, found.content) : null
  for (const span of [what, clause, condition]) {
    const others = span ? affectedIn(doc, span, found.who) : []
    if (others.length > 0) return others
  }
  return []
}

/** A promise of harm is a threat: "vowed to retaliate". */
function forceOf(doc: Doc, found: Commitment, what: Span | null, condition: Span | null): Force {
  if (found.force === 'refusal' || found.force === 'threat') return found.force
  if (found.rule === 'pledge/said' && isWarned(doc, found)) return 'threat'
  if (what && isRuleOfForce(doc, what)) return found.negated ? 'refusal' : 'threat'
  // What one is willing to do is held out, not held against anyone.
  if (found.rule === 'pledge/ready') return found.negated ? 'refusal' : found.force
  if (found.negated) return 'refusal'
  const first = found.content ?? (what ? doc.tokensIn(what)[0] : undefined)
  const hostile = first !== undefined && words.harms.has(first.lemma.toLowerCase())
  const struck = first !== undefined && words.strikes.has(first.lemma.toLowerCase())
  const meant = found.force === 'plan' ? struck : hostile
  // "will withdraw unless they stop": what is done to make another do something.
  const pressed = hostile && isUnless(doc, condition)
  return (found.whom.length > 0 && meant) || struck || pressed ? 'threat' : found.force
}

/** "warned that they will no longer wait". */
function isWarned(doc: Doc, { trigger }: Commitment): boolean {
  const cue = reportOf(doc, trigger)?.cue
  return cue != null && words.warnings.has(doc.tokens[cue]!.lemma)
}

/** "will impose a curfew": rule of force over those at home. */
function isRuleOfForce(doc: Doc, what: Span): boolean {
  const [first, ...rest] = doc.tokensIn(what)
  return (
    words.imposing.has(first?.lemma ?? '') &&
    rest.some(({ lemma }) => words.ruleOfForce.has(lemma.toLowerCase()))
  )
}

const isUnless = (doc: Doc, condition: Span | null) =>
  condition !== null && doc.tokensIn(condition)[0]?.text.toLowerCase() === words.unless

/** The day it was made: a time on the committing verb that is not still to come, or the day of speaking. */
function madeOn(doc: Doc, { trigger, verb, content }: Commitment, evidence: Span) {
  const published = doc.article.published?.value
  const own = [...timesOn(doc, trigger), ...(verb === trigger ? [] : timesOn(doc, verb))].filter(
    ({ time }) =>
      (!content || time.start < content.start) &&
      (!published || !time.edtf || time.edtf <= published),
  )
  const when = whenOf(own)
  return when ?? spokenOn(doc, trigger, evidence)
}

/** By when: a date in what is promised or in its condition; else the date of the term that the condition names. */
function fallsDue(doc: Doc, found: Commitment, what: Span | null, condition: Span | null) {
  if (condition) {
    const due = dueOf(doc, timesWithin(doc, condition)) ?? dueOfTerm(doc, condition)
    if (due) return due
  }
  const content = found.content ? clauseExtent(doc, found.content) : what
  const extended = found.content && dueOfExtended(doc, found.content)
  if (extended) return extended
  const due = content ? dueOf(doc, timesWithin(doc, content)) : dueOf(doc, timesOn(doc, found.verb))
  return (
    due ??
    dueOf(doc, behind(doc, found)) ??
    dueBehind(doc, found.content ?? found.trigger) ??
    dueOfOccasion(doc, content ?? clauseExtent(doc, found.verb))
  )
}

/** "pledged to resume sales on Oct. 18" where the parse hangs the date on the pledge. */
function behind(doc: Doc, { content, trigger }: Commitment) {
  return content ? timesOn(doc, trigger).filter(({ time }) => time.start > content.end) : []
}
