import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import type { Act, Force } from '../acts/act.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { conditionOf } from '../acts/conditions.ts'
import { dueOf, timesOn, timesWithin, whenOf } from '../acts/dates.ts'
import { spokenOn } from '../acts/speech.ts'
import { dueOfTerm } from '../terms/due.ts'
import type { Commitment } from './commitment.ts'
import { candidates } from './commitments.ts'
import { codes, harms, subjects, terminal } from './en.ts'

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
  const force = forceOf(doc, found, what)
  const [plover, plain] = codes[force]
  const { cameo, contexts } = subjectOf(doc, what, plain)
  return act(doc, {
    kind: 'pledge',
    rule: found.rule,
    confidence: found.confidence,
    trigger,
    ...(found.triggerEnd && { triggerEnd: found.triggerEnd }),
    who: found.who,
    whom: found.whom,
    what,
    when: madeOn(doc, found, evidence),
    due: fallsDue(doc, found, what, condition),
    condition,
    status: condition ? 'conditional' : 'planned',
    force,
    code: codeOf(plover, plover === 'AGREE' ? cameo : plain, contexts),
    evidence,
    why: found.why,
  })
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

/** "resume arms sales on Oct. 18": the day that it falls due stands in a field of its own. */
function withoutTerm(doc: Doc, span: Span): Span {
  const last = timesWithin(doc, span).find(({ time }) => time.end === span.end)
  if (!last) return span
  const [first] = doc.tokensIn(last.time)
  const before = first && doc.tokens[first.index - 1]
  const start = before?.upos === 'ADP' ? before.start : last.time.start
  const end = doc.text.slice(0, start).trimEnd().length
  return end > span.start ? { ...span, end } : span
}

/** A promise of harm is a threat: "vowed to retaliate". */
function forceOf(doc: Doc, found: Commitment, what: Span | null): Force {
  if (found.force === 'refusal' || found.force === 'threat') return found.force
  if (found.negated) return 'refusal'
  const first = found.content ?? (what ? doc.tokensIn(what)[0] : undefined)
  const hostile = first !== undefined && harms.has(first.lemma.toLowerCase())
  return found.whom.length > 0 && hostile && found.force !== 'plan' ? 'threat' : found.force
}

function subjectOf(doc: Doc, what: Span | null, plain: string) {
  const lemmas = what ? doc.tokensIn(what).map(token => token.lemma.toLowerCase()) : []
  const hit = subjects.find(subject => lemmas.some(lemma => subject.words.has(lemma)))
  return hit ?? { cameo: plain, contexts: [] }
}

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
  const due = content ? dueOf(doc, timesWithin(doc, content)) : dueOf(doc, timesOn(doc, found.verb))
  return due ?? dueOf(doc, behind(doc, found)) ?? dueOf(doc, termsAfter(doc, found))
}

/** "pledged to resume sales on Oct. 18" where the parse hangs the date on the pledge. */
function behind(doc: Doc, { content, trigger }: Commitment) {
  return content ? timesOn(doc, trigger).filter(({ time }) => time.start > content.end) : []
}

/** "by June 1" where the parse hangs it elsewhere: behind what is promised, with no other verb between. */
function termsAfter(doc: Doc, { content, trigger }: Commitment) {
  const from = content ?? trigger
  const tokens = doc.tokensOf(doc.sentences[from.sentence]!).filter(t => t.index > from.index)
  const next = tokens.find(token => token.upos === 'VERB' || token.upos === 'AUX')
  const end = next?.start ?? tokens.at(-1)?.end ?? from.end
  return timesWithin(doc, { start: from.end, end }).filter(({ case: by }) => terminal.has(by))
}
