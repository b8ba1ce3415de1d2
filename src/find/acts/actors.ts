import type { Doc, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { partiesAt } from './arguments.ts'
import type { Clause } from './clauses.ts'
import { timeOver } from './dates.ts'
import * as en from './en.ts'

/**
 * Who does it: by the parse; where its subject names no party, the party that the noun phrase just
 * left of the verb names, with adverbs, dates and what hangs on it by a preposition passed over.
 * "Russia on the same day formally pledging support"; "the US had long ago pulled out".
 */
export function actorsOf(doc: Doc, clause: Clause): readonly PartyMention[] {
  const parsed = partiesAt(doc, clause.actor)
  if (parsed.length > 0 || clause.passive) return parsed
  const { actor, verb } = clause
  const other = actor && /^(NOUN|PROPN)$/.test(actor.upos) && actor.index < verb.index
  // A date is nobody: "he earlier this month promised" hung on "month".
  const clear = other && !timeOver(doc, actor)
  if (clear && !opensClause(doc, subjectBefore(doc, verb))) return []
  const subject = subjectBefore(doc, verb)
  return subject ? partiesAt(doc, subject) : []
}

/** The head of the noun phrase that stands as subject just before a verb, by position alone. */
export function subjectBefore(doc: Doc, verb: Token): Token | undefined {
  let at = verb.index - 1
  for (;;) {
    at = overAdverbs(doc, at, verb.sentence)
    const token = doc.tokens[at]
    if (token?.sentence !== verb.sentence) return undefined
    if (token.upos === 'PRON') return en.relatives.has(token.text.toLowerCase()) ? undefined : token
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined
    const mention = mentionOver(doc, token)
    const first = mention ? doc.tokensIn(mention)[0]!.index : chunkStart(doc, at)
    const before = doc.tokens[chunkStart(doc, first) - 1]
    const joined = before?.sentence === verb.sentence && before.upos === 'ADP'
    // A participle takes what stands before it, also behind a preposition: "due to Russia pledging".
    if (!joined || verb.xpos === 'VBG' || opensClause(doc, doc.tokens[first])) {
      return mention ? doc.tokens[mention.head] : token
    }
    at = before.index - 1
  }
}

/** "a deal with Japan after Trump vowed": what stands behind a subordinator is a subject of its own. */
function opensClause(doc: Doc, subject: Token | undefined): boolean {
  const before = subject && doc.tokens[chunkStart(doc, subject.index) - 1]
  return (
    before?.sentence === subject?.sentence && en.subordinators.has(before?.text.toLowerCase() ?? '')
  )
}

const passed = new Set(['ADV', 'AUX', 'PART'])

/** Leftwards over adverbs, auxiliaries and dates ("on Tuesday", "earlier this month"). */
function overAdverbs(doc: Doc, from: number, sentence: number): number {
  let at = from
  while (at >= 0 && doc.tokens[at]!.sentence === sentence) {
    const token = doc.tokens[at]!
    const time = timeOver(doc, token)
    if (time) {
      at = doc.tokensIn(time)[0]!.index - 1
      if (doc.tokens[at]?.upos === 'ADP') at--
    } else if (passed.has(token.upos)) at--
    else break
  }
  return at
}

/** Leftwards to the first word of the noun phrase that ends at a token. */
function chunkStart(doc: Doc, end: number): number {
  const sentence = doc.tokens[end]?.sentence
  let at = end
  while (at > 0) {
    const before = doc.tokens[at - 1]!
    const possessive = before.xpos === 'POS' || before.upos === 'DET' || before.upos === 'ADJ'
    const noun = /^(NOUN|PROPN|NUM)$/.test(before.upos)
    if (before.sentence !== sentence || !(possessive || noun || before.xpos === 'PRP$')) break
    at--
  }
  return at
}

const byEnd = new WeakMap<Doc, ReadonlyMap<number, PartyMention>>()

/** The party mention that ends with a token, the widest. */
function mentionOver(doc: Doc, token: Token): PartyMention | undefined {
  let map = byEnd.get(doc)
  if (!map) {
    // From the last to the first, so that the widest of those that end together stays.
    map = new Map(
      doc
        .all(parties)
        .toReversed()
        .map(mention => [mention.end, mention]),
    )
    byEnd.set(doc, map)
  }
  return map.get(token.end)
}
