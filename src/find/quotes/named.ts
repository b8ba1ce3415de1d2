import type { Doc, Span } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Cue } from './cues.ts'
import { en } from './en.ts'
import { type Subject, spanOf } from './phrases.ts'
import { naming, plain, type Reading } from './reading.ts'
import { addressee } from './speakers.ts'

/**
 * The party that a noun phrase names: the mention that ends its first part ("Australia's Prime
 * Minister Malcolm Turnbull"), else the one at its head, else a person in apposition.
 */
export function partyOf(
  doc: Doc,
  mentions: readonly PartyMention[],
  subject: Subject,
): PartyMention | undefined {
  const inside = within(mentions, spanOf(doc, subject)).filter(m => m.form !== 'adjective')
  const end = doc.tokens[firstPart(doc, subject, inside) - 1]!.end
  const closing = inside.filter(m => m.end === end)
  const head = doc.tokens[subject.head]!
  const named =
    closing.find(m => m.form === 'name') ??
    inside.find(m => m.head === subject.head) ??
    closing[0] ??
    inside.find(m => m.start <= head.start && head.end <= m.end) ??
    inside.find(m => m.party.type === 'person' && m.form === 'name' && apposed(doc, subject, m))
  return (named ? holderOf(mentions, named) : holderOf(mentions, head)) ?? named
}

/**
 * Who holds the office in whose name a party stands: "EU Trade Commissioner Cecilia Malmstrom" is
 * not the EU, nor is "Jean-Claude Juncker, the president of the Commission," the Commission.
 */
function holderOf(mentions: readonly PartyMention[], inner: Span): PartyMention | undefined {
  const at = firstFrom(mentions, inner.start)
  return mentions
    .slice(Math.max(0, at - around), at + around)
    .find(
      mention =>
        mention !== inner &&
        mention.roleSpan &&
        mention.roleSpan.start <= inner.start &&
        inner.end <= mention.roleSpan.end,
    )
}

/** Mentions on either side of a party among which the holder of an office is looked for. */
const around = 6

/** Where the first part of a phrase ends: before a comma, a bracket, "and", "of", "who". */
function firstPart(doc: Doc, subject: Subject, mentions: readonly PartyMention[]): number {
  let named = false
  for (let i = subject.first; i < subject.last; i++) {
    const token = doc.tokens[i]!
    const held = mentions.some(m => m.start < token.start && token.end < m.end)
    const stops =
      token.text === ',' ||
      token.text === '(' ||
      token.upos === 'ADP' ||
      token.upos === 'CCONJ' ||
      token.upos === 'VERB' ||
      en.relatives.has(plain(token))
    if (named && stops && !held) return i
    named ||= naming(token)
  }
  return subject.last
}

/** "Iran's foreign minister, Javad Zarif": a name right after the comma. */
function apposed(doc: Doc, subject: Subject, mention: PartyMention): boolean {
  for (let i = subject.head + 1; i < subject.last; i++) {
    const token = doc.tokens[i]!
    if (token.start >= mention.start) return false
    if (token.text === ',') return doc.text.slice(token.end, mention.start).split(/\s+/).length < 4
  }
  return false
}

/** The mentions that lie in a span. */
function within(mentions: readonly PartyMention[], span: Span): readonly PartyMention[] {
  const found: PartyMention[] = []
  for (
    let i = firstFrom(mentions, span.start);
    i < mentions.length && mentions[i]!.start < span.end;
    i++
  ) {
    if (mentions[i]!.end <= span.end) found.push(mentions[i]!)
  }
  return found
}

/** Index of the first mention that starts at an offset or after it. */
function firstFrom(mentions: readonly PartyMention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The parties that a cue says it was said to. */
export function addresseesOf(
  reading: Reading,
  cue: Cue,
  mentions: readonly PartyMention[],
): readonly PartyMention[] {
  const phrase = addressee(reading, cue)
  if (!phrase) return []
  const found = partyOf(reading.doc, mentions, phrase)
  return found ? [found] : []
}
