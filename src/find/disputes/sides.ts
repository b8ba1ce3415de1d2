import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf, mentionOf } from '../acts/arguments.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { isSide } from '../acts/partners.ts'
import { reportOf } from '../acts/reports.ts'
import { isTold } from '../acts/status.ts'
import { isInfinitive } from '../acts/subjects.ts'
import { appointments } from '../appointments/index.ts'
import { demands } from '../demands/index.ts'
import { events } from '../events/index.ts'
import { pledges } from '../pledges/index.ts'
import { statements } from '../statements/index.ts'
import { terms } from '../terms/index.ts'
import type { Side, Voice } from './dispute.ts'
import * as en from './en.ts'

/** Who speaks at a token: the speaker of the words that it stands in, else the text itself. */
export function voiceAt(doc: Doc, token: Token): Pick<Side, 'voice' | 'holders'> {
  const report = reportOf(doc, token)
  if (!report) return { voice: 'document', holders: [] }
  if (report.speaker === null) return heldBy([])
  // "Oslo, Riga and Turin answered that …": all who speak hold it.
  const cue = report.cue === null ? undefined : clauseAt(doc, doc.tokens[report.cue]!)
  const speakers = cue ? idsOf(actorsOf(doc, cue)) : []
  return heldBy(speakers.includes(report.speaker) ? speakers : [report.speaker])
}

/** A side that parties hold, or someone whom the text does not name. */
export function heldBy(holders: readonly string[]): { voice: Voice; holders: readonly string[] } {
  return { voice: holders.length > 0 ? 'party' : 'unnamed', holders }
}

const byQuote = new WeakMap<Doc, ReadonlyMap<unknown, readonly Act[]>>()

/** The statements that were made of a quotation, in text order. */
export function statementsOf(doc: Doc, quote: unknown): readonly Act[] {
  let map = byQuote.get(doc)
  if (!map) {
    const building = new Map<unknown, Act[]>()
    for (const act of doc.all(statements)) {
      // What made the statement stands last; a report around it stands there too.
      const own = act.from.at(-1)
      if (own?.kind !== 'quote') continue
      building.set(own, [...(building.get(own) ?? []), act])
    }
    map = building
    byQuote.set(doc, map)
  }
  return map.get(quote) ?? []
}

/** True where some party of one list is, or speaks for, some party of the other. */
export function sameSide(doc: Doc, one: readonly string[], two: readonly string[]): boolean {
  return one.some(a =>
    two.some(b => {
      if (a === b) return true
      const [x, y] = [mentionOf(doc, a), mentionOf(doc, b)]
      return x !== undefined && y !== undefined && isSide(x, y)
    }),
  )
}

/** The sentence around a span, cut to the words given: evidence for a side of the text itself. */
export function sentenceOf(doc: Doc, token: Token): Span {
  const { start, end } = doc.sentences[token.sentence]!
  return { start, end }
}

/** The shortest span that holds all of some. */
export function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(span => span.start)),
    end: Math.max(...spans.map(span => span.end)),
  }
}

/** The act that a token carries, of any kind. */
export function actAt(doc: Doc, token: Token): Act | undefined {
  return acts(doc).get(token.index)
}

const byTrigger = new WeakMap<Doc, ReadonlyMap<number, Act>>()

function acts(doc: Doc): ReadonlyMap<number, Act> {
  let map = byTrigger.get(doc)
  if (!map) {
    const all = kinds.flatMap(kind => doc.all(kind))
    map = new Map(all.flatMap(act => doc.tokensIn(act.trigger).map(t => [t.index, act] as const)))
    byTrigger.set(doc, map)
  }
  return map
}

const bySentence = new WeakMap<Doc, Map<Finder<Act>, Map<number, Act[]>>>()

/** The acts of a kind that stand in some sentences, in text order; a long text is not gone through for each. */
export function actsNear(
  doc: Doc,
  kind: Finder<Act>,
  sentence: number,
  before: number,
  behind: number,
): readonly Act[] {
  const kinds = bySentence.get(doc) ?? new Map<Finder<Act>, Map<number, Act[]>>()
  bySentence.set(doc, kinds)
  let index = kinds.get(kind)
  if (!index) {
    index = new Map()
    for (const act of doc.all(kind)) {
      const at = doc.sentenceAt(act.trigger.start)?.index ?? -1
      const list = index.get(at)
      if (list) list.push(act)
      else index.set(at, [act])
    }
    kinds.set(kind, index)
  }
  const found: Act[] = []
  for (let at = sentence - before; at <= sentence + behind; at++)
    found.push(...(index.get(at) ?? []))
  return found
}

/** Kinds of act; of those with one trigger the last counts. */
const kinds = [statements, appointments, events, demands, pledges, terms] as const

/** Told as done, and not the infinitive of something else: "refuses to disavow". */
export function isDone(doc: Doc, clause: Clause): boolean {
  return !isInfinitive(doc, clause.verb) && isTold(doc, clause)
}

const stem = 5

/** Stems of the words that carry a stretch: what two tellings of one thing share. */
export function stemsOf(doc: Doc, span: Span): ReadonlySet<string> {
  const carried = doc.tokensIn(span).filter(token => /^(NOUN|VERB|ADJ|NUM)$/.test(token.upos))
  return new Set(
    carried.filter(t => !en.vague.has(t.lemma)).map(t => t.lemma.toLowerCase().slice(0, stem)),
  )
}

/** How many of the stems of the shorter stand in the longer too, and what share they are. */
export function shared(one: ReadonlySet<string>, two: ReadonlySet<string>) {
  const both = [...one].filter(word => two.has(word)).length
  return { both, share: both / Math.max(1, Math.min(one.size, two.size)) }
}
