import type { Doc, Finder, Span, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { attitudesIn } from './attitudes/index.ts'
import { auxiliaries, type Cue, takes } from './cues.ts'
import { draftsOf } from './drafting.ts'
import type { Draft } from './drafts.ts'
import { labelled } from './labels.ts'
import { addresseesOf } from './named.ts'
import { type Subject, spanOf } from './phrases.ts'
import type { Attribution, Quote } from './quote.ts'
import { type Reading, readingOf } from './reading.ts'
import { venueOf } from './venues.ts'
import { voicesOf } from './voices.ts'

export type { Quote } from './quote.ts'

/** Words that the text gives as someone's: said, asked, told, thought; direct, mixed and indirect. */
export const sayings: Finder<Quote> = {
  kind: 'saying',
  find: doc => sayingsOf(doc, doc.all(parties)),
}

/** All that the text attributes to someone: what is said, and what is held without words ("criticised the deal"). */
export const quotes: Finder<Quote> = {
  kind: 'quote',
  find(doc) {
    const said = doc.all(sayings)
    const reading = readingOf(doc)
    const held = attitudesIn(reading, spokenFor(doc, said))
    return [...said, ...quotesFrom(reading, held, doc.all(parties))].sort(
      (a, b) => a.contentSpans[0]!.start - b.contentSpans[0]!.start,
    )
  },
}

/** The quotations of a document, given the parties that it names. */
export function sayingsOf(doc: Doc, mentions: readonly PartyMention[]): readonly Quote[] {
  const reading = readingOf(doc)
  const turns = labelled(reading)
  const drafts = [...draftsOf(reading).filter(draft => !isPartOf(draft, turns)), ...turns].sort(
    (a, b) => a.contents[0]!.start - b.contents[0]!.start,
  )
  return quotesFrom(reading, drafts, mentions)
}

/** Words in a turn of a transcript that no cue gives to someone else are the turn's. */
function isPartOf({ cue, contents }: Draft, turns: readonly Draft[]): boolean {
  const [first] = contents
  return (
    cue === undefined &&
    turns.some(turn =>
      turn.contents.some(span => span.start < first!.end && first!.start < span.end),
    )
  )
}

/** Tokens that are a cue already, or stand in someone's words: what is held there is the speaker's to tell. */
function spokenFor(doc: Doc, said: readonly Quote[]): Uint8Array {
  const taken = new Uint8Array(doc.tokens.length)
  for (const { cue, contentSpans } of said) {
    if (cue !== null) taken[cue] = 1
    for (const span of contentSpans) for (const token of doc.tokensIn(span)) taken[token.index] = 1
  }
  return taken
}

function quotesFrom(
  reading: Reading,
  drafts: readonly Draft[],
  mentions: readonly PartyMention[],
): readonly Quote[] {
  const { doc } = reading
  const voices = voicesOf(doc, drafts, mentions)
  return drafts.map((draft, i) => {
    const { cue, subject } = draft
    const cueSpan = cue ? spanOf(doc, { first: opening(doc, cue), last: closing(doc, cue) }) : null
    const speakerSpan = subject ? spanOf(doc, closed(doc, subject)) : null
    const to = cue ? addresseesOf(reading, cue, mentions) : []
    const marked = draft.takes.map(q => reading.quoted[q]!)
    const { start, end } = around([cueSpan, speakerSpan, ...draft.contents, ...marked])
    return {
      kind: 'quote',
      start,
      end,
      text: doc.text.slice(start, end),
      rule: draft.rule,
      confidence: draft.confidence,
      mode: draft.mode,
      attribution: attributionOf(draft),
      speaker: voices[i]?.party.id ?? null,
      speakerSpan,
      cueSpan,
      cue: cue?.token.index ?? null,
      contentSpans: draft.contents,
      ...(draft.quoted ? { quotedSpans: draft.quoted } : {}),
      addressee: to.find(m => !m.outlet)?.party.id ?? null,
      venue: cue ? venueOf(doc, cue) : null,
      via: to.filter(m => m.outlet).map(m => m.party.id),
      why: whyOf(draft),
    }
  })
}

/** Said, or held: by the words of the cue. */
function attributionOf({ attribution, cue }: Draft): Attribution {
  return attribution ?? (cue && takes(cue, 'think') ? 'belief' : 'assertion')
}

/** "Ryabkov, a deputy minister," said: the comma that closes an apposition belongs to the speaker (Pareti 2015). */
function closed(doc: Doc, subject: Subject): Subject {
  const { first, last, side } = subject
  const next = doc.tokens[last]
  const isOpen = doc.tokens.slice(first, last).some(token => token.text === ',')
  const closes =
    side === 'before' &&
    isOpen &&
    next?.text === ',' &&
    next.sentence === doc.tokens[first]!.sentence
  return closes ? { ...subject, last: last + 1 } : subject
}

/** A cue with its auxiliaries and adverbs, and the verbs that it hangs on as their infinitive: "has repeatedly said", "went on to say". */
function opening(doc: Doc, cue: Cue): number {
  let at = overAdverbs(doc, cue.first)
  let verb: Token | undefined = cue.token
  while (verb?.deprel === 'xcomp' && doc.tokens[at - 1]?.xpos === 'TO') {
    verb = doc.headOf(verb)
    const before = overAdverbs(doc, at - 1) - 1
    const isNear = verb && (verb.index === before || doc.headOf(doc.tokens[before]!) === verb)
    if (!verb || !isNear || verb.upos !== 'VERB') break
    at = overAdverbs(doc, auxiliaries(doc, verb).first)
  }
  return at
}

/** "wrote:" with its colon. */
function closing(doc: Doc, { last }: Cue): number {
  return doc.tokens[last]?.text === ':' ? last + 1 : last
}

function overAdverbs(doc: Doc, from: number): number {
  let at = from
  const { sentence } = doc.tokens[from]!
  while (doc.tokens[at - 1]?.upos === 'ADV' && doc.tokens[at - 1]!.sentence === sentence) at--
  return at
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
