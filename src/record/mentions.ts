import type { Instrument } from '../find/instruments/instrument.ts'
import type { Party as PartyNamed } from '../find/parties/party.ts'
import type { Doc, Finding, Span } from '../language/doc.ts'
import type { Mention, Naming, Refusal } from './entry.ts'
import { fault } from './evidence.ts'

/** Fields of findings that count tokens: they mean nothing outside the analysis. */
const inner: ReadonlySet<string> = new Set(['head', 'cue'])
const placed: ReadonlySet<string> = new Set([
  'kind',
  'start',
  'end',
  'text',
  'rule',
  'confidence',
  'why',
])

/** What a finding may point at, whatever its kind. */
interface Pointing extends Finding {
  readonly party?: PartyNamed
  readonly instrument?: Instrument
}

/** Something listed once a document, with the places that name it. */
export type Listed<T> = T & { readonly mentions: readonly Naming[] }

/** The mentions of one document, as the record writes them. */
export interface Mentions {
  readonly list: readonly Mention[]
  readonly parties: readonly Listed<PartyNamed>[]
  readonly instruments: readonly Listed<Instrument>[]
  readonly refused: readonly Refusal[]
  /** The id under which a finding is written; undefined for one that is not. */
  idOf(finding: Span & { readonly kind: string }): string | undefined
}

const keyOf = (m: Span & { readonly kind: string }) => `${m.kind}:${m.start}-${m.end}`

/** Writes findings as mentions: field by field, whatever their kind. */
export function mentionsOf(doc: Doc, findings: readonly Finding[]): Mentions {
  const refused: Refusal[] = []
  const kept: Pointing[] = []
  const ids = new Map<string, string>()
  for (const finding of findings) {
    const why = faults(doc.text, finding)
    if (why) refused.push({ kind: finding.kind, rule: finding.rule, why })
    else if (!ids.has(keyOf(finding))) {
      ids.set(keyOf(finding), keyOf(finding))
      kept.push(finding)
    }
  }
  kept.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
  const idOf = (f: Span & { readonly kind: string }) => ids.get(keyOf(f))
  return {
    list: kept.map(finding => written(doc, finding, idOf)),
    parties: listed(doc, kept, finding => finding.party),
    instruments: listed(doc, kept, finding => finding.instrument),
    refused,
    idOf,
  }
}

function written(doc: Doc, finding: Finding, idOf: Mentions['idOf']): Mention {
  const more: [string, unknown][] = []
  for (const [name, value] of Object.entries(finding)) {
    if (placed.has(name) || inner.has(name) || value === undefined) continue
    more.push([name, name === 'anchor' ? anchor(value, finding.kind, idOf) : plain(value)])
  }
  return {
    id: keyOf(finding),
    kind: finding.kind,
    start: finding.start,
    end: finding.end,
    text: doc.at(finding),
    ...Object.fromEntries(more.filter(([, value]) => value !== undefined)),
    rule: finding.rule,
    confidence: finding.confidence,
    ...(finding.why === undefined ? {} : { why: finding.why }),
  } as unknown as Mention
}

/** A thing with an id is written as its id, a span as its two offsets. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  if ('id' in value) return value.id
  return isSpan(value) ? { start: value.start, end: value.end } : value
}

/** What a finding was reckoned from: a word as it is, a place in the text as the mention there. */
function anchor(value: unknown, kind: string, idOf: Mentions['idOf']): unknown {
  return isSpan(value) ? idOf({ kind, start: value.start, end: value.end }) : value
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

/** Says which stretch of a finding is not one of the text. */
function faults(text: string, finding: Finding): string | null {
  const spans: Span[] = [finding]
  for (const value of Object.values(finding)) {
    for (const part of Array.isArray(value) ? value : [value]) if (isSpan(part)) spans.push(part)
  }
  for (const span of spans) {
    const why = fault(text, span)
    if (why) return why
  }
  return null
}

/** What the findings point at, each once, in order of first mention, with the places that name it. */
function listed<T extends { readonly id: string }>(
  doc: Doc,
  findings: readonly Pointing[],
  pick: (finding: Pointing) => T | undefined,
): Listed<T>[] {
  const found = new Map<string, { thing: T; mentions: Naming[] }>()
  for (const finding of findings) {
    const thing = pick(finding)
    if (!thing) continue
    const known = found.get(thing.id) ?? { thing, mentions: [] }
    known.mentions.push({
      mention: keyOf(finding),
      start: finding.start,
      end: finding.end,
      text: doc.at(finding),
    })
    found.set(thing.id, known)
  }
  return [...found.values()].map(({ thing, mentions }) => ({ ...thing, mentions }))
}
