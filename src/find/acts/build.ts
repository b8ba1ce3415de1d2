import type { Doc, Span, Token } from '../../language/doc.ts'
import { instruments } from '../instruments/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import type { Act, ActDate, Code, Force, Status } from './act.ts'
import { idsOf } from './arguments.ts'
import { reportOf } from './reports.ts'

/** What a rule knows of an act; `act` fills in the rest from where it stands. */
export interface Draft {
  readonly kind: string
  readonly rule: string
  readonly confidence: number
  /** The word that carries the act, and where the trigger ends if it runs over several. */
  readonly trigger: Token
  readonly triggerEnd?: Token
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly what: Span | null
  readonly when: ActDate | null
  readonly due: ActDate | null
  readonly condition: Span | null
  readonly status: Status
  readonly force?: Force
  readonly change?: string
  /** Where the instruments meant are named; the evidence where it is not given. */
  readonly about?: Span
  readonly code: Code | null
  /** The clause or phrase that tells it, before the reporting clause is added. */
  readonly evidence: Span
  readonly why: string
}

/** Makes the act: adds who reported it, through whom, under which instruments and where. */
export function act(doc: Doc, draft: Draft): Act {
  const { trigger, triggerEnd = trigger, evidence: told } = draft
  const report = reportOf(doc, trigger)
  const named = [...draft.who, ...draft.whom].filter(
    mention => doc.sentenceAt(mention.start)?.index === trigger.sentence,
  )
  const parts = [draft.what, draft.condition, draft.when?.mention, draft.due?.mention].filter(
    part => part != null && doc.sentenceAt(part.start)?.index === trigger.sentence,
  )
  const core = cover(told, trigger, triggerEnd, ...named, ...(parts as Span[]))
  const evidence = rounded(doc, withReport(doc, core, report))
  const who = idsOf(draft.who)
  const under = doc.within(instruments, draft.about ?? evidence)
  const where = doc
    .within(places, evidence)
    .find(place => doc.sentenceAt(place.start)?.index === trigger.sentence)
  const dates = [draft.when?.mention, draft.due?.mention].filter(time => time != null)
  return Object.freeze({
    kind: draft.kind,
    rule: draft.rule,
    confidence: draft.confidence,
    start: evidence.start,
    end: evidence.end,
    trigger: {
      start: Math.min(trigger.start, triggerEnd.start),
      end: Math.max(trigger.end, triggerEnd.end),
    },
    who,
    whom: idsOf(draft.whom, who),
    what: draft.what,
    speaker: report?.speaker ?? null,
    via: report?.via ?? [],
    when: draft.when,
    due: draft.due,
    condition: draft.condition,
    under: [...new Set(under.map(mention => mention.instrument.id))],
    where: where?.name ?? null,
    status: draft.status,
    ...(draft.force && { force: draft.force }),
    ...(draft.change && { change: draft.change }),
    code: draft.code,
    from: [...draft.who, ...draft.whom, ...dates, ...under, ...(report ? [report] : [])],
    why: draft.why,
  })
}

const inside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

const cover = (...spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(span => span.start)),
  end: Math.max(...spans.map(span => span.end)),
})

const opening = /^["“‘'«]$/

/** Evidence as a person would cut it: with the article and the opening quotation mark before it. */
function rounded(doc: Doc, span: Span): Span {
  const first = doc.tokensIn(span)[0]
  let start = Math.min(span.start, first?.start ?? span.start)
  for (let at = (first?.index ?? 0) - 1; first && at >= 0; at--) {
    const token = doc.tokens[at]!
    const joins = token.upos === 'DET' || (opening.test(token.text) && token.end === start)
    if (token.sentence !== first.sentence || !joins) break
    start = token.start
  }
  return { start, end: span.end }
}

/** "Kim announced that …": the evidence of what is reported holds the words that report it. */
function withReport(doc: Doc, told: Span, report: ReturnType<typeof reportOf>): Span {
  if (!report) return told
  const sentence = doc.sentenceAt(told.start)
  const parts = [report.cueSpan, report.speakerSpan].filter(
    span => span !== null && sentence && inside(span, sentence),
  ) as Span[]
  return {
    start: Math.min(told.start, ...parts.map(span => span.start)),
    end: Math.max(told.end, ...parts.map(span => span.end)),
  }
}

/** "…, killing or wounding 50": participles joined inside an aside of the verb. */
function isAside(doc: Doc, child: Token, verb: Token): boolean {
  const first = doc.headOf(child)
  return child.xpos === 'VBG' && first?.xpos === 'VBG' && first.index !== verb.index
}

/** What a verb says without what is only strung on: coordinated clauses, asides, a reporting clause. */
export function clauseExtent(doc: Doc, verb: Token, keep: readonly Token[] = []): Span {
  const cut = (child: Token) =>
    !keep.includes(child) &&
    ((child.deprel === 'conj' && child.upos === 'VERB' && !isAside(doc, child, verb)) ||
      child.deprel.startsWith('parataxis'))
  const sentence = doc.sentences[verb.sentence]!
  const span = doc.extent(verb, cut)
  return {
    start: Math.max(span.start, sentence.start),
    end: Math.min(span.end, sentence.end),
  }
}

/** The noun phrase that a token heads, relative clauses and appositions left out. */
export function phraseExtent(doc: Doc, head: Token): Span {
  return doc.extent(head, child =>
    /^(acl:relcl|appos|parataxis|conj|cc|case|punct)/.test(child.deprel),
  )
}

/** What a noun tells by itself: its phrase with all that hangs on it, but for the word that joins it. */
export function nounExtent(doc: Doc, noun: Token): Span {
  const joint = /^(case|cc|punct|mark|parataxis)/
  return doc.extent(noun, child => child.head === noun.index && joint.test(child.deprel))
}
