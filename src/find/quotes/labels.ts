import type { Token } from '../../language/doc.ts'
import { type Range, trimmed } from './clauses.ts'
import { type Draft, draftOf } from './drafts.ts'
import type { Subject } from './phrases.ts'
import { naming, nominal, type Reading } from './reading.ts'

/** The longest speaker that is named before a colon, in words. */
const longest = 6

/**
 * A speaker before a colon: of a headline ("Poll: Voters Turn Away"), and of a turn in a transcript, whose
 * name stands in capitals ("WALLACE: Let us start.").
 */
export function labelled(reading: Reading): readonly Draft[] {
  const { doc } = reading
  const found: Draft[] = []
  for (const block of reading.blocks) {
    const sentence = doc.sentences[block.first]
    if (!sentence || block.last <= block.first) continue
    const speaker = speakerBefore(reading, sentence.first, sentence.last)
    if (!speaker) continue
    const { role } = sentence.section
    const isHeadline = role === 'title' || role === 'headline'
    const isTurn = capitals.test(
      doc.text.slice(doc.tokens[speaker.first]!.start, doc.tokens[speaker.last - 1]!.end),
    )
    if (!isHeadline && !isTurn) continue
    const end = doc.sentences[block.last - 1]!.last
    const range = { first: speaker.last + 1, last: isHeadline ? sentence.last : end }
    const draft = range.last - range.first >= fewest && words(reading, speaker, range, isTurn)
    if (draft) found.push(draft)
  }
  return found
}

const capitals = /^\p{Lu}[\p{Lu}\s.'’-]+$/u
/** Fewer tokens than this behind a colon are no words of anyone's. */
const fewest = 3

function words(
  reading: Reading,
  speaker: Subject,
  range: Range,
  isTurn: boolean,
): Draft | undefined {
  if (!isTurn)
    return draftOf(reading, undefined, speaker, [trimmed(reading, range)], 'quote/headline', 0.6)
  const draft = draftOf(reading, undefined, speaker, [range], 'quote/transcript', 0.8)
  return draft && { ...draft, mode: 'direct', quoted: draft.contents }
}

/** A noun phrase that runs from a place to a colon. */
function speakerBefore(
  { doc, quotedAt }: Reading,
  first: number,
  last: number,
): Subject | undefined {
  // "KELLER: … : a transcript in quotation marks
  const opens = /^["“]$/.test(doc.tokens[first]!.text)
  const start = opens ? first + 1 : first
  let at = start
  const isName = (token: Token) => nominal(token) && (opens || quotedAt[token.index]! < 0)
  while (at < last && at - start < longest && isName(doc.tokens[at]!)) at++
  if (at === start || doc.tokens[at]?.text !== ':') return undefined
  const head = doc.tokens.slice(start, at).findLast(naming)
  return head && { first: start, last: at, head: head.index, side: 'before' }
}
