import type { Doc } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Draft } from './drafts.ts'
import { en } from './en.ts'
import { partyOf } from './named.ts'
import type { Subject } from './phrases.ts'
import { naming, plain } from './reading.ts'

/** How far back, in tokens, "the statement" may have been said to be someone's. */
const REACH = 300

/** The party that speaks in each draft, in their order; undefined where the text names none. */
export function voicesOf(
  doc: Doc,
  drafts: readonly Draft[],
  mentions: readonly PartyMention[],
): readonly (PartyMention | undefined)[] {
  const byToken = new Map<number, PartyMention>()
  for (const mention of mentions) {
    if (!byToken.has(mention.head) || mention.form === 'name') byToken.set(mention.head, mention)
  }
  let last: { readonly voice: PartyMention; readonly paragraph: number } | undefined
  return drafts.map(draft => {
    const { subject } = draft
    if (!subject) return undefined
    const paragraph = doc.sentences[doc.tokens[subject.head]!.sentence]!.paragraph
    const near = last && paragraph - last.paragraph < 2 ? last.voice : undefined
    const named = partyOf(doc, mentions, subject)
    const voice =
      named ?? (isPaper(doc, subject) ? (authorOf(doc, subject, byToken) ?? near) : undefined)
    if (voice && draft.mode !== 'indirect') last = { voice, paragraph }
    return voice
  })
}

/** "the statement", "which read": a paper that speaks for someone. */
function isPaper(doc: Doc, subject: Subject): boolean {
  const word = plain(doc.tokens[subject.head])
  return en.papers.has(word) || en.relatives.has(word)
}

/** "the White House statement", "the announcement from Kim ... the announcement read". */
function authorOf(
  doc: Doc,
  subject: Subject,
  byToken: ReadonlyMap<number, PartyMention>,
): PartyMention | undefined {
  for (let at = subject.first; at < subject.last; at++) {
    const inside = byToken.get(at)
    if (inside) return inside
  }
  const word = plain(doc.tokens[subject.head])
  for (let at = subject.first - 1; at > subject.first - REACH && at >= 0; at--) {
    const token = doc.tokens[at]!
    if (plain(token) !== word) continue
    const owner = doc.tokens[at - 1]?.xpos === 'POS' ? byToken.get(at - 2) : byToken.get(at - 1)
    if (owner) return owner
    if (!en.by.has(plain(doc.tokens[at + 1]))) continue
    for (let i = at + 2; i < at + 10; i++) {
      const named = byToken.get(i)
      if (named) return named
      if (!doc.tokens[i] || (naming(doc.tokens[i]!) === false && doc.tokens[i]!.upos === 'VERB'))
        break
    }
  }
  return undefined
}
