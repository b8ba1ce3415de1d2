import type { Block } from './blocks.ts'
import { takes } from './cues.ts'
import type { LeadIn } from './drafting.ts'
import { type Draft, draftOf } from './drafts.ts'
import { en } from './en.ts'
import { wordsIn } from './marks.ts'
import { hasFinite, plain, type Reading } from './reading.ts'

/** Fewer words than this under a lead-in are a caption or an item of a list. */
const fewest = 6

/**
 * Block quotations: a paragraph without marks under a lead-in ("The governor added:"). It goes on
 * over the next paragraphs as long as they speak in the first person.
 */
export function displayed(
  reading: Reading,
  leadIns: ReadonlyMap<number, LeadIn>,
): readonly Draft[] {
  const { doc, blocks } = reading
  if (leadIns.size === 0) return []
  const found: Draft[] = []
  for (const [i, block] of blocks.entries()) {
    const lead = leadIns.get(block.first - 1)
    if (!lead?.subject || !takes(lead.cue, 'say', 'tell') || !isDisplayed(reading, block)) continue
    if (wordsIn(doc.text, block, fewest) < fewest || !isClause(reading, block)) continue
    let end = block
    if (isFirstPerson(reading, block)) {
      for (const next of blocks.slice(i + 1)) {
        if (!isDisplayed(reading, next) || !isFirstPerson(reading, next)) break
        if (doc.sentences[next.first]!.section !== doc.sentences[block.first]!.section) break
        end = next
      }
    }
    const range = {
      first: doc.sentences[block.first]!.first,
      last: doc.sentences[end.last - 1]!.last,
    }
    const draft = draftOf(reading, lead.cue, lead.subject, [range], 'quote/displayed', 0.6)
    if (draft) found.push({ ...draft, mode: 'direct', quoted: draft.contents, takes: [] })
  }
  return found
}

/** A paragraph of its own that no quotation mark opens. */
function isDisplayed({ doc, quotedAt }: Reading, block: Block): boolean {
  const sentence = doc.sentences[block.first]!
  const before = doc.sentences[block.first - 1]
  return (
    before !== undefined &&
    before.section === sentence.section &&
    before.paragraph !== sentence.paragraph &&
    quotedAt[sentence.first]! < 0
  )
}

/** A sentence with a verb, no item of a list. */
function isClause({ doc }: Reading, block: Block): boolean {
  const { first, last } = doc.sentences[block.first]!
  return hasFinite(doc, first, last)
}

/** "We will keep it": someone speaks of themselves, outside quotation marks. */
function isFirstPerson({ doc, quotedAt }: Reading, block: Block): boolean {
  const { first } = doc.sentences[block.first]!
  const { last } = doc.sentences[block.last - 1]!
  return doc.tokens
    .slice(first, last)
    .some(token => quotedAt[token.index]! < 0 && en.authors.has(plain(token)))
}
