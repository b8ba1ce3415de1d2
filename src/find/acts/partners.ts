import type { Doc, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'

/** True where one speaks for the other: the same party, the state or body someone is of, two bodies of one state. */
export function isSide(actor: PartyMention, speaker: PartyMention): boolean {
  const a = actor.party
  const s = speaker.party
  if (a.id === s.id || a.id === s.of || s.id === a.of) return true
  if (a.country === undefined || a.country !== s.country) return false
  return a.type !== 'person' || s.type !== 'person'
}

/** A paper, an agency or a broadcaster: the sector MED or JRN of its code, or named only as the one that carries words. */
export function isPress({ party, outlet, rule }: PartyMention): boolean {
  return outlet === true || rule === 'party/outlet' || /(MED|JRN)$/.test(party.code ?? '')
}

/** Those in whose hands public acts lie: states, bodies, and who holds or seeks an office (by the PLOVER sector of the code). */
export function isInPower({ party }: PartyMention): boolean {
  if (party.type === 'state' || party.type === 'government') return true
  if (/(GOV|LEG|MIL|OPP|PTY|ELI|IGO|REB|COP|JUD|SPY)/.test(party.code ?? '')) return true
  return party.type === 'organisation'
}

/**
 * "meet with President Moon", "met in the afternoon with the envoy": who is named right after a preposition of
 * partnership, by position, with nothing but adverbs and other phrases between.
 */
export function partnersAfter(doc: Doc, verb: Token): readonly PartyMention[] {
  for (let at = verb.index + 1; at <= verb.index + partnersWithin; at++) {
    const token = doc.tokens[at]
    if (token?.sentence !== verb.sentence) return []
    if (/^(VERB|AUX|SCONJ|PUNCT)$/.test(token.upos)) return []
    if (token.upos === 'ADP' && en.partnerCases.has(token.text.toLowerCase()))
      return namedAfter(doc, token)
  }
  return []
}

/** Tokens between the verb and its partners. */
const partnersWithin = 8

/** Who is named right after a word, but for an article: "accused Russia of shelling". */
export function namedAfter(doc: Doc, word: Token): readonly PartyMention[] {
  let first = doc.tokens[word.index + 1]
  if (first?.upos === 'DET') first = doc.tokens[first.index + 1]
  if (first?.sentence !== word.sentence) return []
  const found = mentionsFrom(doc).get(first.start)
  return found && found.form !== 'adjective' ? [found] : []
}

const byStart = new WeakMap<Doc, ReadonlyMap<number, PartyMention>>()

/** Party mentions by where they, or the offices before them, begin. */
function mentionsFrom(doc: Doc): ReadonlyMap<number, PartyMention> {
  let map = byStart.get(doc)
  if (!map) {
    const starts = doc
      .all(parties)
      .toReversed()
      .map(
        mention =>
          [Math.min(mention.start, mention.roleSpan?.start ?? mention.start), mention] as const,
      )
    map = new Map([
      ...starts.filter(([, m]) => !m.roleSpan),
      ...starts.filter(([, m]) => m.roleSpan),
    ])
    byStart.set(doc, map)
  }
  return map
}
