import type { Doc, Span } from '../../language/doc.ts'
import type { Cue } from './cues.ts'
import { en } from './en.ts'
import { plain } from './reading.ts'

/** Where or by what means words were said, as the cue tells: "in a statement", "at a news conference in Vienna", "on Twitter". */
export function venueOf(doc: Doc, { token }: Cue): Span | null {
  for (const child of doc.childrenOf(token)) {
    if (!/^obl/.test(child.deprel)) continue
    const isVenue = en.venues.has(child.lemma.toLowerCase()) || en.media.has(plain(child))
    const by = doc.childrenOf(child).find(t => t.deprel === 'case' && t.index < child.index)
    if (isVenue && by && en.venueCases.has(plain(by))) {
      // "in a statement that the talks would go on": the clause is what was said.
      return doc.extent(child, t => t === by || /^(acl|advcl|ccomp|conj|parataxis)/.test(t.deprel))
    }
  }
  return null
}
