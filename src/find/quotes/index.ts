import type { Doc, Finder, Span } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { draftsOf } from './drafting.ts'
import type { Draft } from './drafts.ts'
import { addresseesOf } from './named.ts'
import { spanOf } from './phrases.ts'
import type { Quote } from './quote.ts'
import { readingOf } from './reading.ts'
import { voicesOf } from './voices.ts'

export type { Quote } from './quote.ts'

/** Finds what is given as someone's words: direct, mixed and indirect quotation with its speaker. */
export const quotes: Finder<Quote> = {
  kind: 'quote',
  find: doc => quotesOf(doc, doc.all(parties)),
}

/** The quotations of a document, given the parties that it names. */
export function quotesOf(doc: Doc, mentions: readonly PartyMention[]): readonly Quote[] {
  const reading = readingOf(doc)
  const drafts = draftsOf(reading)
  const voices = voicesOf(doc, drafts, mentions)
  return drafts.map((draft, i) => {
    const { cue, subject } = draft
    const cueSpan = cue ? spanOf(doc, { first: cue.token.index, last: cue.last }) : null
    const speakerSpan = subject ? spanOf(doc, subject) : null
    const to = cue ? addresseesOf(reading, cue, mentions) : []
    const marked = draft.takes.map(q => reading.quoted[q]!)
    const { start, end } = around([
      cueSpan,
      speakerSpan,
      draft.clause,
      ...draft.contents,
      ...marked,
    ])
    return {
      kind: 'quote',
      start,
      end,
      text: doc.text.slice(start, end),
      rule: draft.rule,
      confidence: draft.confidence,
      mode: draft.mode,
      speaker: voices[i]?.party.id ?? null,
      speakerSpan,
      cueSpan,
      cue: cue?.token.index ?? null,
      contentSpans: draft.contents,
      ...(draft.clause ? { clauseSpan: draft.clause } : {}),
      addressee: to.find(m => !m.outlet)?.party.id ?? null,
      via: to.filter(m => m.outlet).map(m => m.party.id),
      why: whyOf(draft),
    }
  })
}

/** One line for a person: by which rule, with which word. */
function whyOf(draft: Draft): string {
  const cue = draft.cue ? `cue "${draft.cue.token.text}"` : 'no cue of its own'
  return `${draft.mode}, ${cue}, ${draft.subject ? 'speaker named' : 'speaker not named'}`
}

/** The shortest stretch that holds all spans. */
function around(spans: readonly (Span | null | undefined)[]): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    if (!span) continue
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}
